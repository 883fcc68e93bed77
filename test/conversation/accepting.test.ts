import { expect, test } from 'vitest';
import { customer, openHouse, start } from './house.ts';
import { platform } from './platform.ts';

test('the same event, knocking twice and at once, is kept once and always told by the same id', async () => {
  const messenger = platform();
  await using house = await openHouse(messenger);
  const ann = customer(house, messenger);
  const event = ann.event({ text: 'It is dead.' });
  const answers = await Promise.all(Array.from({ length: 8 }, () => ann.host.accept(event)));
  const later = await ann.host.accept(event);

  expect(answers.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(1);
  expect(new Set([...answers, later].map(({ activityId }) => activityId)).size).toBe(1);
  expect(later.outcome).toBe('duplicate');
  expect(await ann.sees()).toEqual(['customer: It is dead.']);
  expect(await house.conversation(ann.conversation)).toMatchObject({ lastPosition: 1, customerName: 'Ann' });
});

test('the same key from another account is another event', async () => {
  const messenger = platform();
  await using house = await openHouse(messenger);
  const ann = customer(house, messenger);
  const event = ann.event({ text: 'Hello' }, { eventId: '7' });
  const first = await ann.host.accept(event);
  const second = await ann.host.accept({ ...event, account: 'second' });

  expect(second.outcome).toBe('accepted');
  expect(second.activityId).not.toBe(first.activityId);
});

test('a duplicate brings no second turn', async () => {
  const messenger = platform();
  await using house = await openHouse(messenger);
  const ann = customer(house, messenger);
  const event = ann.event({ text: 'Hello' });
  await ann.host.accept(event);
  await house.drain();
  const replies = messenger.delivered.length;
  await ann.host.accept(event);
  await house.drain();

  expect(replies).toBeGreaterThan(0);
  expect(messenger.delivered).toHaveLength(replies);
  expect(await house.database.selectFrom('lanes').selectAll().execute()).toEqual([]);
});

test('messages that arrive at once get places one after the other, without a gap', async () => {
  const messenger = platform();
  await using house = await openHouse(messenger);
  const ann = customer(house, messenger);
  await Promise.all(Array.from({ length: 20 }, (_, index) => ann.say(`message ${index}`)));
  const entries = await ann.host.transcript(ann.conversation, 0);

  expect(entries.map(({ position }) => position)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test('100,000 characters are kept whole and answered', async () => {
  const messenger = platform();
  await using house = await openHouse(messenger);
  const ann = customer(house, messenger);
  const text = 'The battery 🔋 does not charge. '.repeat(4_000).slice(0, 100_000);
  await ann.say(text);
  await house.drain();
  const [entry] = await ann.host.transcript(ann.conversation, 0);

  expect(entry?.activity.text).toBe(text);
  expect(messenger.delivered.length).toBeGreaterThan(0);
});

test.each([
  ['the character 0', 'a\0b', 'a\ufffdb'],
  ['half a surrogate pair', 'smile \ud83d', 'smile \ufffd'],
  ['a backslash before what looks like one', 'C:\\u0000 \\ud83d', 'C:\\u0000 \\ud83d'],
  ['right-to-left text and emoji', 'البطارية 🔋👩‍🔧 لا تعمل', 'البطارية 🔋👩‍🔧 لا تعمل'],
])('%s in a message or a name is no reason to lose it', async (_what, text, kept) => {
  const messenger = platform();
  await using house = await openHouse(messenger);
  const ann = customer(house, messenger);
  await ann.say(text, { sender: { id: 'ann', name: text } });
  await house.drain();

  expect((await ann.sees())[0]).toBe(`customer: ${kept}`);
  expect(messenger.delivered.length).toBeGreaterThan(0);
  expect(house.logged()).not.toContain('"level":50');
});

test('an event is refused for now, and not half kept, while the database is gone', async () => {
  const messenger = platform();
  await using house = await openHouse(messenger);
  const ann = customer(house, messenger);
  await house.database.destroy();

  await expect(ann.say('Hello')).rejects.toMatchObject({ name: 'ChannelError', kind: 'retry' });
});

test('a conversation belongs to the brand its channel names, else to the first one', async () => {
  const messenger = platform();
  await using house = await openHouse(messenger);
  const ann = customer(house, messenger, 'ann');
  const bob = customer(house, messenger, 'bob');
  await ann.say('Hello', { brand: 'east' });
  await bob.say('Hello', { brand: 'no-such-brand' });

  expect(await house.conversation('ann')).toMatchObject({ brand: 'east', createdAt: start });
  expect(await house.conversation('bob')).toMatchObject({ brand: house.brands[0].id });
});
