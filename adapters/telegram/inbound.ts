// A Telegram update as an inbox event. Pure; what is not for us (groups, service messages, unknown kinds) is undefined.
import type { Activity } from 'botbuilder';
import type { InboundEvent } from '../../bot/channel.ts';
import type { Instant } from '../../bot/clock.ts';
import { contentOf } from './content.ts';
import type { CallbackQuery, ChatMemberUpdated, Message, Update, User } from './update.ts';

interface Arrival {
  /** The bot's own id. */
  readonly account: string;
  readonly receivedAt: Instant;
}

interface Happening {
  readonly from: User;
  readonly activity: Partial<Activity>;
  readonly group?: string;
}

export function inboundEvent(update: Update, { account, receivedAt }: Arrival): InboundEvent | undefined {
  const happening = happeningOf(update);
  if (happening === undefined) return undefined;
  const { from, activity, group } = happening;
  const locale = from.language_code;
  return {
    channel: 'telegram',
    account,
    eventId: String(update.update_id),
    // A private chat has the id of the person in it.
    conversation: String(from.id),
    sender: { id: String(from.id), name: nameOf(from) },
    activity: { ...activity, ...(locale !== undefined && { locale }) },
    receivedAt,
    ...(group !== undefined && { group }),
  };
}

function happeningOf(update: Update): Happening | undefined {
  if (update.message !== undefined) return written(update.message);
  if (update.edited_message !== undefined) return edited(update.edited_message);
  if (update.callback_query !== undefined) return pressed(update.callback_query);
  if (update.my_chat_member !== undefined) return memberChanged(update.my_chat_member);
  return undefined;
}

function written(message: Message): Happening | undefined {
  const { from, media_group_id: group } = message;
  if (from === undefined || message.chat.type !== 'private') return undefined;
  const start = /^\/start(?:@\w+)?(?:\s+(\S+))?\s*$/.exec(message.text ?? '');
  if (start !== null) return { from, activity: joined(from, start[1]) };
  const content = contentOf(message);
  if (content === undefined) return undefined;
  const { text, attachments, channelData } = content;
  return {
    from,
    activity: { type: 'message', text, attachments: [...attachments], channelData },
    ...(group !== undefined && { group }),
  };
}

function joined(from: User, startPayload: string | undefined): Partial<Activity> {
  return {
    type: 'conversationUpdate',
    membersAdded: [{ id: String(from.id), name: nameOf(from) }],
    ...(startPayload !== undefined && { channelData: { startPayload } }),
  };
}

/** An edit is one more message that says so: what was said before stays said. */
function edited(message: Message): Happening | undefined {
  // A live location edits itself every few seconds.
  if (message.location?.live_period !== undefined) return undefined;
  const happening = written(message);
  if (happening === undefined || happening.activity.type !== 'message') return undefined;
  const { from, activity } = happening;
  return { from, activity: { ...activity, channelData: { ...activity.channelData, edited: true } } };
}

function pressed({ from, message, data }: CallbackQuery): Happening | undefined {
  if (data === undefined || (message !== undefined && message.chat.type !== 'private')) return undefined;
  const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
  const text = buttons.find((button) => button.callback_data === data)?.text ?? '';
  return { from, activity: { type: 'message', text, value: { choice: data } } };
}

/** Blocking the bot is leaving. Unblocking needs no word of ours: a `/start` comes with it where the customer wants to talk. */
function memberChanged({ chat, from, new_chat_member: member }: ChatMemberUpdated): Happening | undefined {
  if (chat.type !== 'private' || member.status !== 'kicked') return undefined;
  return {
    from,
    activity: { type: 'conversationUpdate', membersRemoved: [{ id: String(from.id), name: nameOf(from) }] },
  };
}

function nameOf({ id, first_name, last_name, username }: User): string {
  return [first_name, last_name].filter(Boolean).join(' ') || username || String(id);
}
