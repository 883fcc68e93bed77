import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ChannelError } from '../../bot/channel.ts';
import { giveTo } from '../../bot/conversation/ownership.ts';
import { type Bench, openBench } from './bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench[Symbol.asyncDispose]());

/** Eight senders at once. */
const drainTogether = () => Promise.all(Array.from({ length: 8 }, () => bench.conversations.drain()));
const texts = () => bench.phone.sent.map(({ activity }) => activity.text);
const deliveries = async () => (await bench.outbox()).map(({ text, delivery }) => `${text}: ${delivery}`);
const failWith = (kind: ChannelError['kind'], retryAfterMs?: number) => {
  bench.phone.onSend = () => {
    throw new ChannelError(`The platform says ${kind}`, {
      kind,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
  };
};
const heal = () => {
  bench.phone.onSend = () => {};
};
const transcriptOf = async (conversationId: string) =>
  (await bench.conversations.hostOf(bench.phone).transcript(conversationId, 0)).map(({ activity }) => activity.text);

describe('many senders', () => {
  it('keep each conversation’s order, and send everything once', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => bench.conversation()));
    for (let index = 0; index < 10; index += 1) {
      await Promise.all(ids.map((id) => bench.enqueue(id, { text: `${index}` })));
    }
    // The later the sooner done, were they sent at once.
    bench.phone.onSend = async ({ activity }) => {
      for (let pause = Number(activity.text); pause < 10; pause += 1) await new Promise(setImmediate);
    };
    await drainTogether();
    for (const id of ids) {
      const sent = bench.phone.sent.filter(({ conversation }) => conversation === id);
      expect(sent.map(({ activity }) => activity.text)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    }
    expect(new Set(bench.phone.sent.map(({ outboxId }) => outboxId)).size).toBe(60);
  });
});

describe('a reply that has to wait', () => {
  it.each([
    ['retry', undefined, 750],
    ['throttled', 30_000, 30_000],
  ] as const)('by %s holds back what follows it, and no other conversation', async (kind, retryAfterMs, waitMs) => {
    const [held, free] = [await bench.conversation(), await bench.conversation()];
    await bench.enqueue(held, { text: 'one' });
    await bench.enqueue(held, { text: 'two' });
    failWith(kind, retryAfterMs);
    await bench.conversations.drain();
    heal();
    await bench.enqueue(held, { text: 'three' });
    await bench.enqueue(free, { text: 'other' });
    await bench.conversations.drain();
    expect(texts()).toEqual(['other']);
    bench.pass(waitMs - 1);
    await bench.conversations.drain();
    expect(texts()).toEqual(['other']);
    bench.pass(1);
    await drainTogether();
    expect(texts()).toEqual(['other', 'one', 'two', 'three']);
    expect(bench.phone.sent.map(({ attempt }) => attempt)).toEqual([1, 2, 1, 1]);
  });

  it('is given up after twenty attempts, and the next one gets its chance', async () => {
    const id = await bench.conversation();
    await bench.enqueue(id, { text: 'hopeless' });
    await bench.enqueue(id, { text: 'next' });
    bench.phone.onSend = ({ activity }) => {
      if (activity.text === 'hopeless') throw new ChannelError('Not now', { kind: 'retry' });
    };
    for (let attempt = 0; attempt < 20; attempt += 1) {
      await bench.conversations.drain();
      bench.pass(300_000);
    }
    await bench.conversations.drain();
    expect(await deliveries()).toEqual(['hopeless: failed', 'next: sent']);
  });

  it('waits for the operator as long as our own account is refused', async () => {
    const id = await bench.conversation();
    await bench.enqueue(id, { text: 'patient' });
    failWith('stopped');
    for (let attempt = 0; attempt < 30; attempt += 1) {
      await bench.conversations.drain();
      bench.pass(300_000);
    }
    expect(await deliveries()).toEqual(['patient: waiting']);
    heal();
    await bench.conversations.drain();
    expect(texts()).toEqual(['patient']);
  });
});

describe('a reply that cannot be delivered', () => {
  it('ends with its reason, and marks a customer who cannot be reached', async () => {
    const id = await bench.conversation();
    await bench.enqueue(id, { text: 'blocked' });
    failWith('unreachable');
    await bench.conversations.drain();
    expect(await bench.outbox()).toEqual([
      { text: 'blocked', delivery: 'failed', lastError: 'The platform says unreachable' },
    ]);
    const { reachable } = await bench.database
      .selectFrom('conversations')
      .select('reachable')
      .executeTakeFirstOrThrow();
    expect(reachable).toBe(false);
  });

  it('because of its form leaves the customer reachable', async () => {
    await bench.enqueue(await bench.conversation(), { text: 'malformed' });
    failWith('rejected');
    await bench.conversations.drain();
    expect(await deliveries()).toEqual(['malformed: failed']);
    const { reachable } = await bench.database
      .selectFrom('conversations')
      .select('reachable')
      .executeTakeFirstOrThrow();
    expect(reachable).toBe(true);
  });
});

describe('a reply that may have arrived', () => {
  it.each([
    ['the channel is uncertain', new ChannelError('No answer came', { kind: 'uncertain' })],
    ['the channel fails in a way of its own', new TypeError('Something of ours')],
  ])('is repeated once and no more: %s', async (_name, error) => {
    await bench.enqueue(await bench.conversation(), { text: 'perhaps' });
    let sends = 0;
    bench.phone.onSend = () => {
      sends += 1;
      throw error;
    };
    for (let round = 0; round < 5; round += 1) {
      await bench.conversations.drain();
      bench.pass(600_000);
    }
    expect(sends).toBe(2);
    expect(await deliveries()).toEqual(['perhaps: uncertain']);
  });

  it('as its process died is found after a minute, sent once more, and then left as a doubt', async () => {
    const id = await bench.conversation();
    await bench.enqueue(id, { text: 'perhaps' });
    await bench.enqueue(id, { text: 'after' });
    const die = async () => {
      let called = () => {};
      const sending = new Promise<void>((resolve) => {
        called = resolve;
      });
      bench.phone.onSend = () => {
        called();
        return new Promise(() => {});
      };
      void bench.conversations.drain();
      await sending;
      heal();
    };
    await die();
    await bench.conversations.drain();
    expect(texts()).toEqual([]);
    bench.pass(60_000);
    await die();
    bench.pass(60_000);
    await bench.conversations.drain();
    expect(await deliveries()).toEqual(['perhaps: uncertain', 'after: sent']);
    expect(texts()).toEqual(['after']);
  });
});

describe('a long reply', () => {
  const long = `${'a'.repeat(4_000)}. ${'b'.repeat(4_000)}. ${'c'.repeat(4_000)}.`;
  const letters = () => texts().map((text) => text?.[0]);

  it('goes in parts, each with a key of its own; those that arrived are not sent again', async () => {
    await bench.enqueue(await bench.conversation(), { text: long });
    let calls = 0;
    bench.phone.onSend = () => {
      calls += 1;
      if (calls === 2) throw new ChannelError('Slowly', { kind: 'throttled', retryAfterMs: 1_000 });
    };
    await bench.conversations.drain();
    expect(letters()).toEqual(['a']);
    bench.pass(1_000);
    await bench.conversations.drain();
    expect(letters()).toEqual(['a', 'b', 'c']);
    expect(new Set(bench.phone.sent.map(({ outboxId }) => outboxId)).size).toBe(3);
    expect((await bench.outbox())[0]?.delivery).toBe('sent');
  });
});

describe('when an engineer takes over', () => {
  it('the bot’s waiting questions are withdrawn; safety, notices and the engineer’s words go out', async () => {
    for (const channel of ['phone', 'page']) {
      const id = await bench.conversation(channel);
      const said = (kind: string) => ({ text: `${channel} ${kind}`, channelData: { kind } });
      const takeOver = () => bench.database.transaction().execute((trx) => giveTo(trx, id, 'engineer'));
      // What a channel that pulls may list is listed at once, and cannot be taken back.
      if (channel === 'page') await takeOver();
      for (const kind of ['question', 'safety', 'notice', 'verdict']) await bench.enqueue(id, said(kind));
      await takeOver();
      await bench.enqueue(id, { text: `${channel} engineer` }, 'engineer');
    }
    await bench.conversations.drain();
    expect((await deliveries()).toSorted()).toEqual(
      ['page', 'phone'].flatMap((channel) => [
        `${channel} engineer: sent`,
        `${channel} notice: sent`,
        `${channel} question: withdrawn`,
        `${channel} safety: sent`,
        `${channel} verdict: withdrawn`,
      ]),
    );
    expect(texts()).toEqual(['phone safety', 'phone notice', 'phone engineer']);
  });
});

describe('the transcript', () => {
  it('ends before the first reply that is on its way, and never shows what was not delivered', async () => {
    const id = await bench.conversation();
    await bench.keep({ conversation: id, activity: { type: 'message', text: 'hello' } });
    await bench.enqueue(id, { text: 'rejected' });
    await bench.enqueue(id, { text: 'delivered' });
    await bench.enqueue(id, { text: 'throttled' });
    await bench.keep({ conversation: id, activity: { type: 'message', text: 'anybody?' } });
    expect(await transcriptOf(id)).toEqual(['hello']);
    bench.phone.onSend = ({ activity }) => {
      if (activity.text === 'rejected') throw new ChannelError('No', { kind: 'rejected' });
      if (activity.text === 'throttled') throw new ChannelError('Slowly', { kind: 'throttled', retryAfterMs: 1_000 });
    };
    await bench.database.deleteFrom('lanes').execute();
    await bench.conversations.drain();
    expect(await transcriptOf(id)).toEqual(['hello', 'delivered']);
    heal();
    bench.pass(1_000);
    await bench.conversations.drain();
    expect(await transcriptOf(id)).toEqual(['hello', 'delivered', 'throttled', 'anybody?']);
  });

  it('of a channel that pulls has the replies as soon as they are written; nothing travels', async () => {
    const id = await bench.conversation('page');
    for (const text of ['one', 'two']) await bench.enqueue(id, { text });
    expect(await deliveries()).toEqual(['one: sent', 'two: sent']);
    const listed = await bench.conversations.hostOf(bench.page).transcript(id, 1);
    expect(listed).toMatchObject([{ position: 2, author: 'bot', activity: { text: 'two' } }]);
    expect(bench.page.sent).toEqual([]);
  });
});

describe('a channel this process does not have', () => {
  it('keeps its replies for the process that has it', async () => {
    await bench.enqueue(await bench.conversation('elsewhere'), { text: 'kept' });
    await bench.enqueue(await bench.conversation(), { text: 'ours' });
    await bench.conversations.drain();
    expect((await deliveries()).toSorted()).toEqual(['kept: waiting', 'ours: sent']);
  });
});
