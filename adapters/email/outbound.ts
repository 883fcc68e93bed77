// A reply as the mail it becomes. Pure: plain text, the clauses at its end, and what keeps it in its thread.
import type { Activity } from 'botbuilder';
import type { OutgoingReply } from '../../bot/channel.ts';
import type { MailHeaders } from './inbound.ts';
import { addressIn, type Threads } from './thread.ts';

interface Citation {
  readonly clause: string;
  readonly source: string;
  readonly quote: string;
  readonly translation?: string;
}

interface Frame {
  /** Our address. */
  readonly account: string;
  readonly threads: Threads;
  /** The customer's latest mail; undefined where it was erased at their word. */
  readonly latest: MailHeaders | undefined;
}

/** As nodemailer takes it; without the files. */
export interface OutgoingMail {
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly messageId: string;
  readonly inReplyTo?: string;
  readonly references: string[];
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Of a long thread its first and its latest mails: a header has its limits. */
const maxReferences = 18;

/** What prevents that another machine answers. */
const byMachine = { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' };

export function outgoingMail({ outboxId, conversation, activity }: OutgoingReply, frame: Frame): OutgoingMail {
  const { account, threads, latest } = frame;
  const { messageId, references = [] } = latest ?? {};
  const thread = [threads.threadIdOf(conversation), ...shortened([...references, ...(messageId ? [messageId] : [])])];
  return {
    from: account,
    to: { name: '', address: addressIn(conversation) },
    subject: replySubject(latest?.subject ?? '', account),
    messageId: threads.messageIdOf(conversation, outboxId),
    ...(messageId !== undefined && { inReplyTo: messageId }),
    references: [...new Set(thread)],
    text: textOf(activity),
    // An engineer's words are plain text, the bot's never are: only the bot is a machine.
    headers: activity.textFormat === 'plain' ? {} : byMachine,
  };
}

function shortened(ids: readonly string[]): readonly string[] {
  return ids.length <= maxReferences ? ids : [...ids.slice(0, 1), ...ids.slice(1 - maxReferences)];
}

/** Mail programs keep a thread together by its subject, too, whatever stands for "Re:" before it. */
function replySubject(subject: string, account: string): string {
  const bare = subject.replace(/^(?:(?:re|aw|sv|antw|回复|答复)(?:\[\d+\])?\s*[:：]\s*)+/i, '').trim();
  return `Re: ${bare === '' ? account : bare}`;
}

/** What the customer reads. */
export function textOf(activity: Partial<Activity>): string {
  const { text = '', textFormat } = activity;
  const words = textFormat === 'plain' ? text : toPlain(text);
  return [words, ...citationsOf(activity).map(citationText)].filter((part) => part !== '').join('\n\n');
}

/** Our light Markdown (bold, lists) reads well as it is, but for its asterisks. */
function toPlain(markdown: string): string {
  return markdown.replace(/\*\*(\S(?:.*?\S)?)\*\*/g, '$1');
}

function citationText({ clause, source, quote, translation }: Citation): string {
  return [`[${clause}, ${source}]`, quote, ...(translation === undefined ? [] : [translation])].join('\n');
}

function citationsOf({ channelData }: Partial<Activity>): readonly Citation[] {
  return channelData?.citations ?? [];
}
