import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ChannelError, keptFileOf } from '../../bot/channel.ts';
import { giveTo, resumeDialog } from '../../bot/conversation/ownership.ts';
import { type Bench, openBench } from './bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench[Symbol.asyncDispose]());

/** The transaction that wrote a row last: the turn that ended it. */
const turn = sql<number>`inbox.xmin::text::bigint`.as('turn');
/** Eight workers at once. */
const drainTogether = () => Promise.all(Array.from({ length: 8 }, () => bench.conversations.drain()));
const say = (text: string, conversation = 'ann', channel = 'phone') =>
  bench.keep({ conversation, channel, activity: { type: 'message', text } });
const sentTo = (conversation: string) => bench.phone.sent.filter((reply) => reply.conversation === conversation);
const inbox = () => bench.database.selectFrom('inbox').selectAll().orderBy('inboxId').execute();
const lanes = () => bench.database.selectFrom('lanes').selectAll().execute();
const idOf = async (externalId: string) => {
  const found = bench.database
    .selectFrom('conversations')
    .select('conversationId')
    .where('externalId', '=', externalId);
  return (await found.executeTakeFirstOrThrow()).conversationId;
};
const inOneGo = (work: Parameters<ReturnType<Bench['database']['transaction']>['execute']>[0]) =>
  bench.database.transaction().execute(work);

describe('a turn', () => {
  it('answers, and leaves nothing to do', async () => {
    await say('My battery does not charge any more');
    await bench.conversations.drain();
    expect(sentTo('ann').length).toBeGreaterThan(0);
    expect(await inbox()).toMatchObject([{ status: 'done', attempts: 0 }]);
    expect(await lanes()).toEqual([]);
  });

  it('greets who joins', async () => {
    await bench.keep({ activity: { type: 'conversationUpdate' } });
    await bench.conversations.drain();
    expect(sentTo('ann')).toMatchObject([{ activity: { channelData: { kind: 'greeting' } } }]);
  });

  it('survives any text, at its full length', async () => {
    for (const text of [
      '',
      '\0',
      '\ud83d',
      `x${'😀'.repeat(50_000)}`,
      `${'电池'.repeat(3_999)}x😀`,
      "'; drop table inbox; --",
    ]) {
      await say(text);
    }
    await bench.conversations.drain();
    expect((await inbox()).every(({ status }) => status === 'done')).toBe(true);
    expect((await bench.outbox()).every(({ delivery }) => delivery === 'sent')).toBe(true);
  });

  it('files nobody else’s: what a message brings is evidence of its own conversation', async () => {
    bench.phone.onOpen = async () => pngBytes();
    await bench.keep({ activity: photo('p1', 'The label is on it') });
    await bench.conversations.drain();
    const evidence = await bench.database.selectFrom('evidence').selectAll().execute();
    expect(evidence).toMatchObject([{ conversationId: await idOf('ann') }]);
  });
});

describe('many workers', () => {
  it('run the turns of each conversation one at a time and in its order', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `customer-${index}`);
    for (let index = 0; index < 8; index += 1) await Promise.all(names.map((name) => say(`message ${index}`, name)));
    await drainTogether();
    const turns = await bench.database
      .selectFrom('inbox')
      .select(['inboxId', 'conversationId', 'status', turn])
      .orderBy('inboxId')
      .execute();
    expect(turns.every(({ status }) => status === 'done')).toBe(true);
    for (const name of names) {
      const id = await idOf(name);
      const own = turns.filter(({ conversationId }) => conversationId === id).map((row) => row.turn);
      expect(own).toEqual(own.toSorted((a, b) => a - b));
      expect(new Set(own).size).toBe(8);
    }
    expect(await lanes()).toEqual([]);
  });

  it('lose nothing that comes in while they work', async () => {
    const bringing = (async () => {
      for (let index = 0; index < 60; index += 1) await say(`message ${index}`, `customer-${index % 3}`);
    })();
    for (let isBringing = true; isBringing; ) {
      isBringing = await Promise.race([bringing.then(() => false), drainTogether().then(() => true)]);
    }
    await drainTogether();
    expect((await inbox()).filter(({ status }) => status === 'done')).toHaveLength(60);
    expect(await lanes()).toEqual([]);
  });
});

describe('a turn that fails', () => {
  const breakTurns = () => inOneGo((trx) => trx.schema.alterTable('cases').renameTo('cases_away').execute());
  const mendTurns = () => inOneGo((trx) => trx.schema.alterTable('cases_away').renameTo('cases').execute());
  const smoke = 'There is smoke coming out of my battery!';

  it('leaves nothing behind, and is tried again, slower each time', async () => {
    await breakTurns();
    await say(smoke);
    await say('Hello?');
    await bench.conversations.drain();
    expect(await inbox()).toMatchObject([
      { status: 'new', attempts: 1, lastError: expect.any(String) },
      { status: 'new', attempts: 0 },
    ]);
    expect(await bench.outbox()).toEqual([]);
    await say('Anybody?');
    await bench.conversations.drain();
    expect((await inbox()).map(({ attempts }) => attempts)).toEqual([1, 0, 0]);
    await mendTurns();
    bench.pass(1_000);
    await bench.conversations.drain();
    expect((await inbox()).map(({ status }) => status)).toEqual(['done', 'done', 'done']);
    expect(await lanes()).toEqual([]);
  });

  it('holds up no other conversation', async () => {
    await bench.database.updateTable('conversations').set({ brand: 'gone' }).execute();
    await say('Hello', 'lost');
    await bench.database.updateTable('conversations').set({ brand: 'gone' }).execute();
    for (let round = 0; round < 10; round += 1) {
      await say('Hello', `customer-${round}`);
      await bench.conversations.drain();
      expect(sentTo(`customer-${round}`).length).toBeGreaterThan(0);
      bench.pass(300_000);
    }
    expect((await inbox())[0]).toMatchObject({ status: 'new', attempts: expect.any(Number) });
  });

  it('five times is parked; the customer is told, an engineer finds a case, and the lane moves on', async () => {
    await say('Hello');
    await bench.conversations.drain();
    const conversationId = await idOf('ann');
    await inOneGo((trx) => trx.schema.alterTable('evidence').renameTo('evidence_away').execute());
    bench.phone.onOpen = async () => pngBytes();
    await bench.keep({ activity: photo('p1') });
    await say('Did you get it?');
    for (let round = 0; round < 5; round += 1) {
      await bench.conversations.drain();
      bench.pass(300_000);
    }
    await inOneGo((trx) => trx.schema.alterTable('evidence_away').renameTo('evidence').execute());
    expect((await inbox()).map(({ status }) => status)).toEqual(['done', 'parked', 'done']);
    expect(await lanes()).toEqual([]);
    const queue = await bench.database.selectFrom('queue').selectAll().execute();
    expect(queue).toMatchObject([{ conversationId, reason: 'not-understood' }]);
    const kinds = sentTo('ann').map(({ activity }) => activity.channelData.kind);
    expect(kinds).toContain('notice');
  });
});

describe('files that have to be fetched', () => {
  it('are fetched once, kept, and seen in the transcript', async () => {
    const opened: string[] = [];
    bench.phone.onOpen = async (contentUrl) => {
      opened.push(contentUrl);
      return pngBytes();
    };
    await bench.keep({ activity: photo('p1') });
    await drainTogether();
    expect(opened).toEqual(['phone:p1']);
    const [entry] = await bench.conversations.hostOf(bench.phone).transcript('ann', 0);
    const [attachment] = entry?.activity.attachments ?? [];
    expect(attachment && keptFileOf(attachment)).toMatchObject({ contentType: 'image/png', name: 'p1.png' });
  });

  it('are not fetched a second time while the first is still at it, whatever comes in meanwhile', async () => {
    const opened: string[] = [];
    const { promise: fetched, resolve: letGo } = Promise.withResolvers<void>();
    const { promise: fetching, resolve: begun } = Promise.withResolvers<void>();
    bench.phone.onOpen = async (contentUrl) => {
      opened.push(contentUrl);
      begun();
      await fetched;
      return pngBytes();
    };
    await bench.keep({ activity: photo('p1') });
    const first = bench.conversations.drain();
    await fetching;
    await say('Did you get it?');
    await bench.conversations.drain();
    expect(opened).toEqual(['phone:p1']);
    expect((await inbox()).map(({ status }) => status)).toEqual(['new', 'new']);
    letGo();
    await first;
    expect((await inbox()).map(({ status }) => status)).toEqual(['done', 'done']);
  });

  it('are not fetched again when the turn is', async () => {
    let opens = 0;
    bench.phone.onOpen = async () => {
      opens += 1;
      return pngBytes();
    };
    await inOneGo((trx) => trx.schema.alterTable('evidence').renameTo('evidence_away').execute());
    await bench.keep({ activity: photo('p1') });
    await bench.conversations.drain();
    await inOneGo((trx) => trx.schema.alterTable('evidence_away').renameTo('evidence').execute());
    bench.pass(1_000);
    await bench.conversations.drain();
    expect(await inbox()).toMatchObject([{ status: 'done', attempts: 1 }]);
    expect(opens).toBe(1);
  });

  it.each([
    ['the platform refuses them', new ChannelError('Gone', { kind: 'rejected' })],
    ['the platform stays away', new ChannelError('Not now', { kind: 'retry' })],
  ])('do not stop the turn where %s', async (_name, error) => {
    bench.phone.onOpen = async () => {
      throw error;
    };
    await bench.keep({ activity: photo('p1') });
    for (let round = 0; round < 6; round += 1) {
      await bench.conversations.drain();
      bench.pass(300_000);
    }
    expect(await inbox()).toMatchObject([{ status: 'done' }]);
    expect(sentTo('ann').length).toBeGreaterThan(0);
  });

  it('of an album make one turn, once the album has been quiet', async () => {
    bench.phone.onOpen = async () => pngBytes();
    await bench.keep({ activity: photo('p1', 'Here it is'), group: 'album' });
    bench.pass(1_000);
    await bench.keep({ activity: photo('p2'), group: 'album' });
    await say('Did you get both?');
    bench.pass(1_199);
    await drainTogether();
    expect((await inbox()).map(({ status }) => status)).toEqual(['new', 'new', 'new']);
    bench.pass(1);
    await drainTogether();
    const done = await bench.database.selectFrom('inbox').select(['status', turn]).orderBy('inboxId').execute();
    expect(done.map(({ status }) => status)).toEqual(['done', 'done', 'done']);
    expect(done[0]?.turn).toBe(done[1]?.turn);
    expect(done[2]?.turn).not.toBe(done[1]?.turn);
  });
});

describe('while an engineer speaks with the customer', () => {
  it('the bot is silent, keeps what is sent, and takes up its thread when it is handed back', async () => {
    bench.phone.onOpen = async () => pngBytes();
    await say('My battery does not charge');
    await bench.conversations.drain();
    const conversationId = await idOf('ann');
    await inOneGo((trx) => giveTo(trx, conversationId, 'engineer'));
    const before = bench.phone.sent.length;
    await say('Are you a person?');
    await bench.keep({ activity: photo('p1') });
    await bench.conversations.drain();
    expect(bench.phone.sent).toHaveLength(before);
    expect(await bench.database.selectFrom('evidence').selectAll().execute()).toHaveLength(1);
    await inOneGo(async (trx) => {
      await giveTo(trx, conversationId, 'bot');
      await resumeDialog(trx, { conversationId, now: bench.clock.now(), newId: () => crypto.randomUUID() });
    });
    await bench.conversations.drain();
    expect(bench.phone.sent.length).toBeGreaterThan(before);
    expect((await inbox()).every(({ status }) => status === 'done')).toBe(true);
    expect(await lanes()).toEqual([]);
  });
});

function photo(name: string, text = '') {
  return {
    type: 'message',
    text,
    attachments: [{ contentType: 'image/png', contentUrl: `phone:${name}`, name: `${name}.png` }],
  };
}

async function* pngBytes(): AsyncGenerator<Uint8Array> {
  yield Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
}
