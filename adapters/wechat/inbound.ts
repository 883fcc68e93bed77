// A WeChat message or event as an inbox event. Pure; what is not for us (views of a page, reports of a place, news of other features) is undefined.
import type { Activity } from 'botbuilder';
import type { InboundEvent } from '../../bot/channel.ts';
import type { Instant } from '../../bot/clock.ts';
import { contentOf } from './content.ts';
import type { Message } from './message.ts';

interface Arrival {
  /** The account's own app id. */
  readonly account: string;
  readonly receivedAt: Instant;
}

export function inboundEvent(message: Message, { account, receivedAt }: Arrival): InboundEvent | undefined {
  const activity = message.MsgType === 'event' ? happened(message) : written(message);
  if (activity === undefined) return undefined;
  const { FromUserName: customer } = message;
  return {
    channel: 'wechat',
    account,
    eventId: eventIdOf(message),
    conversation: customer,
    sender: { id: customer },
    // WeChat says nothing of a person's language, and its people read Chinese; their own words say it better, once there are some.
    activity: { ...activity, locale: 'zh-CN' },
    receivedAt,
  };
}

/** Events have no id of their own. */
function eventIdOf({ MsgId, FromUserName, CreateTime, MsgType, Event, EventKey }: Message): string {
  return MsgId ?? [FromUserName, CreateTime, Event ?? MsgType, EventKey ?? ''].join(':');
}

function written(message: Message): Partial<Activity> {
  return { type: 'message', ...contentOf(message) };
}

function happened({ FromUserName: id, Event, EventKey = '' }: Message): Partial<Activity> | undefined {
  switch (Event?.toLowerCase()) {
    case 'subscribe':
      return { type: 'conversationUpdate', membersAdded: [{ id, name: '' }] };
    case 'unsubscribe':
      return { type: 'conversationUpdate', membersRemoved: [{ id, name: '' }] };
    case 'click':
      // Whoever built the menu wrote the key: it is what the customer says by pressing the button.
      return { type: 'message', text: EventKey };
    default:
      return undefined;
  }
}
