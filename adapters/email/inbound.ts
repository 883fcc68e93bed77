// A mail as an inbox event. Pure.
import { hash } from 'node:crypto';
import type { Attachment } from 'botbuilder';
import { z } from 'zod';
import type { InboundEvent } from '../../bot/channel.ts';
import type { Instant } from '../../bot/clock.ts';
import type { Mail } from './mail.ts';
import type { Threads } from './thread.ts';
import { ownWords } from './words.ts';

/** What a reply needs to know of the mail it follows; kept in the transcript, beside the customer's words. */
export const MailHeaders = z.object({
  messageId: z.string().optional(),
  references: z.array(z.string()),
  subject: z.string(),
});
export type MailHeaders = z.infer<typeof MailHeaders>;

interface Arrival {
  readonly account: string;
  readonly threads: Threads;
  readonly receivedAt: Instant;
  readonly attachments: readonly Attachment[];
}

/** The same mail has the same one, however it came and how often. */
export function eventIdOf({ messageId }: Mail, raw: Uint8Array): string {
  return messageId ?? `sha256:${hash('sha256', raw)}`;
}

export function inboundEvent(mail: Mail, eventId: string, arrival: Arrival): InboundEvent {
  const { account, threads, receivedAt, attachments } = arrival;
  const { address, name, messageId, references, subject } = mail;
  const headers: MailHeaders = { ...(messageId !== undefined && { messageId }), references: [...references], subject };
  return {
    channel: 'email',
    account,
    eventId,
    conversation: threads.conversationOf(mail, eventId),
    sender: { id: address, ...(name !== '' && { name }) },
    activity: {
      type: 'message',
      text: textOf(mail),
      textFormat: 'plain',
      attachments: [...attachments],
      channelData: { mail: headers },
    },
    receivedAt,
  };
}

/** Whoever begins a thread often says the most important thing in its subject. */
function textOf(mail: Mail): string {
  const { subject, references } = mail;
  const words = ownWords(mail);
  const isNew = references.length === 0 && !/^(re|aw|回复|答复)\s*[:：]/i.test(subject);
  if (words !== '' && (!isNew || subject === '' || words.includes(subject))) return words;
  return [subject, words].filter((part) => part !== '').join('\n\n');
}
