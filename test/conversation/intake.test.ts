// Many events at once: one customer's trouble is nobody else's, and what cannot be kept is refused rather than lost.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ChannelError, type InboundEvent } from '../../bot/channel.ts';
import { openIntake } from '../../bot/conversation/intake.ts';
import { lockConversation } from '../../bot/conversation/lane.ts';
import { openDatabase } from '../../bot/storage/database.ts';
import { type Bench, openBench } from './bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench[Symbol.asyncDispose]());

const say = (conversation: string, text: string) => bench.keep({ conversation, activity: { type: 'message', text } });
const texts = async (conversation: string) => {
  const entries = await bench.conversations.hostOf(bench.phone).transcript(conversation, 0);
  return entries.map(({ activity }) => activity.text);
};

it('an event of a conversation that is held waits, in its order, and holds up nobody else', async () => {
  const id = await bench.conversation();
  const released = Promise.withResolvers<void>();
  const locked = Promise.withResolvers<void>();
  const holding = bench.database.transaction().execute(async (trx) => {
    await lockConversation(trx, id);
    locked.resolve();
    await released.promise;
  });
  await locked.promise;
  let isKept = false;
  const waiting = Promise.all(['one', 'two', 'three'].map((text) => say(id, text))).then(() => {
    isKept = true;
  });
  await Promise.all(Array.from({ length: 50 }, (_, index) => say(`customer-${index}`, 'Hello')));
  expect(isKept).toBe(false);
  released.resolve();
  await Promise.all([holding, waiting]);
  expect(await texts(id)).toEqual(['one', 'two', 'three']);
});

it('what comes while the database is away is refused for the platform to bring again; then everything goes on by itself', async () => {
  const gone = new URL(bench.url);
  gone.searchParams.set('host', '/nowhere');
  await using nowhere = openDatabase(gone.href);
  const refused = openIntake(nowhere, randomUUID).keep(arrival('ann'));
  await expect(refused).rejects.toThrow(ChannelError);
  await expect(refused).rejects.toMatchObject({ kind: 'retry' });
  expect((await openIntake(bench.database, randomUUID).keep(arrival('ann'))).outcome).toBe('accepted');
});

it('more than can wait is turned away at once, and all that was not is kept', async () => {
  const intake = openIntake(bench.database, randomUUID);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 3_000 }, (_, index) => intake.keep(arrival(`customer-${index % 100}`))),
  );
  const refused = outcomes.filter(({ status }) => status === 'rejected').length;
  const { kept } = await bench.database
    .selectFrom('inbox')
    .select(({ fn }) => fn.countAll<number>().as('kept'))
    .executeTakeFirstOrThrow();
  expect(refused).toBeGreaterThan(0);
  expect(kept).toBe(3_000 - refused);
});

function arrival(conversation: string) {
  const now = bench.clock.now();
  const event: InboundEvent = {
    ...{ channel: 'phone', account: 'main', eventId: randomUUID(), conversation, sender: { id: conversation } },
    ...{ activity: { type: 'message', text: 'Hello' }, receivedAt: now },
  };
  return { event, brand: 'east', now };
}
