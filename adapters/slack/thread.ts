// What was said, as posts in the case's thread: several short messages together, long ones in pieces, each with how far it has come.
import type { types } from '@slack/bolt';
import type { DeskMessage } from '../../bot/desk.ts';
import type { Message } from './api.ts';
import { clipped, context, escaped, inPieces, maxSection, section, shownAt } from './mrkdwn.ts';

/** So much in one post stays below what Slack takes altogether. */
const maxPost = 9_000;
const maxMessages = 20;
/** The bot's own words are known; the customer's are shown whole. */
const maxBotText = 700;
/** What one message may take up; its rest is on the staff page. */
const maxMessage = 8_500;

/** Consecutive messages that make one post; one with files ends its post, so that they follow it. */
export function postsOf(messages: readonly DeskMessage[]): readonly (readonly DeskMessage[])[] {
  const posts: DeskMessage[][] = [];
  let open: DeskMessage[] = [];
  let size = 0;
  for (const message of messages) {
    const length = textOf(message).length;
    if (open.length > 0 && (open.length >= maxMessages || size + length > maxPost)) {
      posts.push(open);
      open = [];
      size = 0;
    }
    open.push(message);
    size += length;
    if (message.files.length > 0) {
      posts.push(open);
      open = [];
      size = 0;
    }
  }
  return open.length > 0 ? [...posts, open] : posts;
}

interface Saying {
  readonly customer: string;
  /** An earlier post of the same words is gone. */
  readonly isRestored: boolean;
}

export function saidMessage(messages: readonly DeskMessage[], { customer, isRestored }: Saying): Message {
  const restored = isRestored
    ? [context(':leftwards_arrow_with_hook: Posted again: it was deleted in Slack. What was sent stays sent.')]
    : [];
  const last = messages.at(-1);
  const text = last === undefined ? '' : `${author(last, customer)}: ${escaped(clipped(last.text, 200))}`;
  return { text, blocks: [...restored, ...messages.flatMap((message) => messageBlocks(message, customer))] };
}

/** Nothing more will happen to it. */
export function isFinal({ delivery }: DeskMessage): boolean {
  return delivery !== 'waiting' && delivery !== 'sending';
}

function messageBlocks(message: DeskMessage, customer: string): readonly types.KnownBlock[] {
  const { at, files } = message;
  const head = `${signs[message.author]} *${author(message, customer)}* · ${shownAt(at)}${deliveryWords(message)}`;
  const names = files.map(({ name }) => `:paperclip: ${escaped(name)}`);
  const [first = '', ...rest] = inPieces(textOf(message), maxSection - 400);
  return [section([head, first, ...names].filter((line) => line !== '').join('\n')), ...rest.map(section)];
}

const signs = { customer: ':bust_in_silhouette:', bot: ':robot_face:', engineer: ':outbox_tray:' } as const;

function author({ author, engineer }: DeskMessage, customer: string): string {
  if (author === 'customer') return escaped(customer);
  return author === 'bot' ? 'Bot to the customer' : `${escaped(engineer ?? 'Staff')} to the customer`;
}

/** As it stands in a post; what is escaped counts as long as it is. */
function textOf({ author, text }: DeskMessage): string {
  const limit = author === 'bot' ? maxBotText : maxMessage;
  const shown = escaped(text);
  return shown.length <= limit ? shown : `${clipped(shown, limit)} _(the rest is on the staff page)_`;
}

/** How far words to the customer have come; the customer's own are here, of course. */
export function deliveryWords({ author, delivery, deliveryError }: DeskMessage): string {
  if (author === 'customer') return '';
  const failed = `:x: not delivered${deliveryError === null ? '' : `: ${escaped(clipped(deliveryError, 200))}`}`;
  const words = {
    received: '',
    waiting: ':hourglass_flowing_sand: waiting to be sent',
    sending: ':hourglass_flowing_sand: being sent',
    sent: ':white_check_mark: sent',
    uncertain: ':grey_question: it may have arrived',
    failed,
    withdrawn: ':no_entry_sign: withdrawn, not sent',
  } as const;
  return words[delivery] === '' ? '' : ` · ${words[delivery]}`;
}
