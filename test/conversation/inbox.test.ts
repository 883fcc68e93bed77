import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptAttachment } from '../../bot/channel.ts';
import { type Bench, openBench } from './bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench[Symbol.asyncDispose]());

const everything = async () => {
  const { database } = bench;
  return {
    conversations: await database.selectFrom('conversations').selectAll().orderBy('conversationId').execute(),
    inbox: await database.selectFrom('inbox').selectAll().orderBy('inboxId').execute(),
    messages: await database.selectFrom('messages').selectAll().orderBy('messageId').execute(),
    lanes: await database.selectFrom('lanes').selectAll().orderBy('conversationId').execute(),
    files: await database.selectFrom('files').selectAll().orderBy('sha256').execute(),
  };
};

const conversationOf = (externalId: string) =>
  bench.database.selectFrom('conversations').selectAll().where('externalId', '=', externalId).executeTakeFirstOrThrow();

describe('an event taken in', () => {
  it('is the customer’s entry in the transcript, and its conversation has work', async () => {
    const { activityId } = await bench.keep({ conversation: 'first', activity: { type: 'message', text: 'Hello' } });
    const { conversationId, ...conversation } = await conversationOf('first');
    expect(conversation).toMatchObject({ brand: 'east', customerName: 'Ann', owner: 'bot', lastPosition: 1 });
    const { messages, lanes } = await everything();
    expect(messages.filter((message) => message.conversationId === conversationId)).toMatchObject([
      { messageId: activityId, position: 1, author: 'customer', activity: { type: 'message', text: 'Hello' } },
    ]);
    expect(lanes.filter((lane) => lane.conversationId === conversationId)).toHaveLength(1);
  });

  it('a second time changes nothing, not even that of another conversation, and gets the first one’s id', async () => {
    const first = await bench.keep({ eventId: 'twice', conversation: 'twice' });
    await bench.database.updateTable('conversations').set({ reachable: false }).execute();
    const before = await everything();
    expect(await bench.keep({ eventId: 'twice', conversation: 'twice', sender: { id: 'b', name: 'B' } })).toEqual({
      outcome: 'duplicate',
      activityId: first.activityId,
    });
    expect(await bench.keep({ eventId: 'twice', conversation: 'elsewhere' })).toMatchObject({ outcome: 'duplicate' });
    expect(await everything()).toEqual(before);
  });

  it('is known by its account too', async () => {
    await bench.keep({ eventId: 'shared' });
    expect(await bench.keep({ eventId: 'shared', account: 'other' })).toMatchObject({ outcome: 'accepted' });
  });

  it('makes its customer reachable again, and keeps a name that is told once', async () => {
    await bench.keep({ conversation: 'back' });
    await bench.database.updateTable('conversations').set({ reachable: false }).execute();
    await bench.keep({ conversation: 'back', sender: { id: 'ann' } });
    expect(await conversationOf('back')).toMatchObject({ reachable: true, customerName: 'Ann' });
  });

  it('has all of a text of 100,000 characters', async () => {
    const text = '电池很热 😀 '.repeat(12_500);
    await bench.keep({ conversation: 'long', activity: { type: 'message', text } });
    const { messages } = await everything();
    expect(messages.some(({ activity }) => activity.text === text)).toBe(true);
  });

  it('may hold what the database cannot: the character 0 and half a surrogate pair', async () => {
    const text = 'a\0b \ud83d c\\u0000 d\\\\\0';
    await bench.keep({ conversation: 'odd', sender: { id: 'x', name: 'X\0Y' }, activity: { type: 'message', text } });
    const { conversationId } = await conversationOf('odd');
    const { messages } = await everything();
    const kept = messages.find((message) => message.conversationId === conversationId)?.activity.text ?? '';
    expect(kept).toMatch(/^a.?b .? ?c\\u0000 d\\\\.?$/u);
    expect(kept.isWellFormed()).toBe(true);
  });

  it('lets its conversation open the files that came with it', async () => {
    const file = { kind: 'kept', sha256: 'abc', contentType: 'image/png', size: 7, name: 'a.png' } as const;
    const activity = { type: 'message', attachments: [keptAttachment(file)] };
    await bench.keep({ conversation: 'files', activity });
    await bench.keep({ conversation: 'files', activity });
    const { conversationId } = await conversationOf('files');
    const { files } = await everything();
    expect(files).toMatchObject([{ conversationId, sha256: 'abc', contentType: 'image/png', size: 7, name: 'a.png' }]);
  });

  it('that is no message, such as joining, does not stand in the transcript', async () => {
    await bench.keep({ conversation: 'joined', activity: { type: 'conversationUpdate' } });
    expect(await conversationOf('joined')).toMatchObject({ lastPosition: 0 });
  });
});

describe('many events at once', () => {
  it('get the positions 1 to n of their conversation without a gap, duplicates among them', async () => {
    const eventIds = Array.from({ length: 50 }, (_, index) => `crowd-${index}`);
    const kept = await Promise.all(
      [...eventIds, ...eventIds.slice(0, 10)].map((eventId) => bench.keep({ eventId, conversation: 'crowd' })),
    );
    expect(kept.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(50);
    const { conversationId, lastPosition } = await conversationOf('crowd');
    const { messages, inbox } = await everything();
    const positions = messages.filter((message) => message.conversationId === conversationId).map((m) => m.position);
    expect(positions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect(lastPosition).toBe(50);
    const order = inbox.filter((row) => row.conversationId === conversationId).map(({ messageId }) => messageId);
    const spoken = messages
      .filter((message) => message.conversationId === conversationId)
      .toSorted((a, b) => a.position - b.position);
    expect(order).toEqual(spoken.map(({ messageId }) => messageId));
  });

  it('of new conversations are each kept once', async () => {
    const kept = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        bench.keep({ eventId: `new-${index % 20}`, conversation: `new-${index % 20}` }),
      ),
    );
    expect(kept.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(20);
  });
});

describe('the host', () => {
  it('takes the brand the channel names, and the default one where that is unknown', async () => {
    const host = bench.conversations.hostOf(bench.phone);
    const event = { channel: 'phone', account: 'main', sender: { id: 'a' }, receivedAt: bench.clock.now() };
    const activity = { type: 'message', text: 'Hi' };
    await host.accept({ ...event, eventId: 'b1', conversation: 'b1', activity, brand: 'west' });
    await host.accept({ ...event, eventId: 'b2', conversation: 'b2', activity, brand: 'nowhere' });
    expect([(await conversationOf('b1')).brand, (await conversationOf('b2')).brand]).toEqual(['west', 'east']);
  });

  it('opens a file to the conversation that has it, and to no other', async () => {
    const host = bench.conversations.hostOf(bench.phone);
    const file = await host.keepFile(pngBytes(), 'label.png');
    if (file.kind !== 'kept') throw new Error(file.reason);
    await bench.keep({ conversation: 'mine', activity: { type: 'message', attachments: [keptAttachment(file)] } });
    await bench.keep({ conversation: 'yours' });
    expect((await host.openFile('mine', file.sha256))?.file).toEqual(file);
    expect(await host.openFile('yours', file.sha256)).toBeUndefined();
    expect(await bench.conversations.hostOf(bench.page).openFile('mine', file.sha256)).toBeUndefined();
  });
});

async function* pngBytes(): AsyncGenerator<Uint8Array> {
  yield Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
}
