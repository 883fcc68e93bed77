// A customer who unfollows the account, as the inbox keeps it.
import { expect, it } from 'vitest';
import { inboundEvent } from '../../adapters/wechat/inbound.ts';
import { Message } from '../../adapters/wechat/message.ts';
import { fieldsOf } from '../../adapters/wechat/xml.ts';
import { toInstant } from '../../bot/clock.ts';
import { customerActivity } from '../../bot/conversation/customer-activity.ts';
import { keepEvents } from '../../bot/conversation/inbox.ts';
import { newId } from '../../bot/ids.ts';
import { openTestDatabase } from '../database.ts';
import { type Fields, messageXml } from './platform.ts';

const now = toInstant('2026-11-21T09:30:00Z');

function eventOf(fields: Fields) {
  const message = Message.parse(fieldsOf(messageXml('oAnn', fields)));
  const event = inboundEvent(message, { account: 'wx1', receivedAt: now });
  if (event === undefined) throw new Error('not an event');
  return event;
}

const written = () => eventOf({ MsgType: 'text', Content: '您好' });
const left = eventOf({ MsgType: 'event', Event: 'unsubscribe', EventKey: '' });
const back = eventOf({ MsgType: 'event', Event: 'subscribe', EventKey: '' });

it('who unfollows cannot be reached until they follow or write again', async () => {
  await using test = await openTestDatabase();
  const { database } = test;
  const reachableAfter = async (event: typeof left) => {
    await keepEvents(database, [{ event, brand: 'east', now }], newId);
    return (await database.selectFrom('conversations').select('reachable').executeTakeFirstOrThrow()).reachable;
  };
  const leftAgain = { ...left, eventId: 'later' };
  expect([
    await reachableAfter(written()),
    await reachableAfter(left),
    await reachableAfter(back),
    await reachableAfter(leftAgain),
    await reachableAfter(written()),
  ]).toEqual([true, false, true, false, true]);
});

it('who unfollows is not greeted, and who follows is', () => {
  expect(customerActivity([{ activity: left.activity, files: [] }])).toBeUndefined();
  expect(customerActivity([{ activity: back.activity, files: [] }])).toEqual({ kind: 'joined', locale: 'zh-CN' });
});
