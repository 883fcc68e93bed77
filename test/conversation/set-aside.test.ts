import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ChannelError } from '../../bot/channel.ts';
import { dropParked, parkedMessages, retryParked, undeliveredReplies } from '../../bot/conversation/set-aside.ts';
import type { Transaction } from '../../bot/storage/database.ts';
import { type Bench, openBench } from './bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench[Symbol.asyncDispose]());

const inOneGo = <T>(work: (trx: Transaction) => Promise<T>) => bench.database.transaction().execute(work);
const park = async (text: string): Promise<number> => {
  await bench.keep({ activity: { type: 'message', text } });
  const parked = { status: 'parked', lastError: 'TypeError', doneAt: bench.clock.now() } as const;
  const { inboxId } = await bench.database
    .updateTable('inbox')
    .set(parked)
    .where('status', '=', 'new')
    .returning('inboxId')
    .executeTakeFirstOrThrow();
  await bench.database.deleteFrom('lanes').execute();
  return inboxId;
};

describe('a parked message', () => {
  it('is listed with its reason, and gets its turn when staff have it tried again, once', async () => {
    const inboxId = await park('Hello');
    expect(await parkedMessages(bench.database)).toMatchObject([{ inboxId, reason: 'TypeError' }]);
    expect(await inOneGo((trx) => retryParked(trx, inboxId, bench.clock.now()))).toBe(true);
    expect(await inOneGo((trx) => retryParked(trx, inboxId, bench.clock.now()))).toBe(false);
    await bench.conversations.drain();
    expect(bench.phone.sent.length).toBeGreaterThan(0);
    expect(await parkedMessages(bench.database)).toEqual([]);
  });

  it('that is dropped keeps the reason, and nobody answers it', async () => {
    const inboxId = await park('Hello');
    expect(await inOneGo((trx) => dropParked(trx, inboxId, 'spam', bench.clock.now()))).toBe(true);
    await bench.conversations.drain();
    expect(bench.phone.sent).toEqual([]);
    expect(await bench.database.selectFrom('inbox').select(['status', 'lastError']).execute()).toEqual([
      { status: 'done', lastError: 'dropped: spam' },
    ]);
  });
});

describe('a reply that was not delivered', () => {
  it('is listed with its reason', async () => {
    bench.phone.onSend = () => {
      throw new ChannelError('The text is refused', { kind: 'rejected' });
    };
    await bench.enqueue(await bench.conversation(), { text: 'It ships tomorrow' }, 'engineer');
    await bench.conversations.drain();
    expect(await undeliveredReplies(bench.database, bench.clock.now())).toMatchObject([
      { delivery: 'failed', reason: 'The text is refused', channel: 'phone', caseId: null },
    ]);
  });
});
