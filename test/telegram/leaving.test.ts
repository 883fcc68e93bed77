// A customer who blocks the bot, as the inbox keeps it.
import { expect, it } from 'vitest';
import { inboundEvent } from '../../adapters/telegram/inbound.ts';
import { Update } from '../../adapters/telegram/update.ts';
import { toInstant } from '../../bot/clock.ts';
import { customerActivity } from '../../bot/conversation/customer-activity.ts';
import { keepEvents } from '../../bot/conversation/inbox.ts';
import { newId } from '../../bot/ids.ts';
import { openTestDatabase } from '../database.ts';

const now = toInstant('2026-11-21T09:30:00Z');
const from = { id: 42, first_name: 'Ann' };
const chat = { id: 42, type: 'private' };

function eventOf(update: object) {
  const event = inboundEvent(Update.parse(update), { account: '4242', receivedAt: now });
  if (event === undefined) throw new Error('not an event');
  return event;
}

const written = (id: number) => eventOf({ update_id: id, message: { message_id: id, from, chat, text: 'hello' } });
const blocked = eventOf({ update_id: 2, my_chat_member: { chat, from, new_chat_member: { status: 'kicked' } } });

it('who blocks the bot cannot be reached until they write again', async () => {
  await using test = await openTestDatabase();
  const { database } = test;
  const reachableAfter = async (event: typeof blocked) => {
    await keepEvents(database, [{ event, brand: 'east', now }], newId);
    return (await database.selectFrom('conversations').select('reachable').executeTakeFirstOrThrow()).reachable;
  };
  expect([await reachableAfter(written(1)), await reachableAfter(blocked), await reachableAfter(written(3))]).toEqual([
    true,
    false,
    true,
  ]);
});

it('who blocks the bot is not greeted', () => {
  expect(customerActivity([{ activity: blocked.activity, files: [] }])).toBeUndefined();
});
