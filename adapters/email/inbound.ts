// A mail as an inbox event. Pure.
import { hash } from 'node:crypto';
import type { Attachment } from 'botbuilder';
import { z } from 'zod';
import type { InboundEvent } from '../../bot/channel.ts';
import type { Instant } from '../../bot/clock.ts';
import type { Mail } from './mail.ts';
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
  readonly eventId: string;
  readonly conversation: string;
  /** The texts of our mails in this conversation so far. */
  readonly said: readonly string[];
  readonly receivedAt: Instant;
  readonly attachments: readonly Attachment[];
}

/** The same mail has the same one, however it came and how often. */
export function eventIdOf({ messageId }: Mail, raw: Uint8Array): string {
  return messageId ?? `sha256:${hash('sha256', raw)}`;
}

export function inboundEvent(mail: Mail, { said, attachments, ...arrival }: Arrival): InboundEvent {
  const { address, name, messageId, references, subject } = mail;
  const headers: MailHeaders = { ...(messageId !== undefined && { messageId }), references: [...references], subject };
  return {
    channel: 'email',
    ...arrival,
    sender: { id: address, ...(name !== '' && { name }) },
    activity: {
      type: 'message',
      text: textOf(mail, said),
      textFormat: 'plain',
      attachments: [...attachments],
      channelData: { mail: headers },
    },
  };
}

/** Whoever begins a thread often says the most important thing in its subject. */
function textOf(mail: Mail, said: readonly string[]): string {
  const { subject, references } = mail;
  const words = ownWords(mail, said);
  const isNew = references.length === 0 && !/^(re|aw|回复|答复)\s*[:：]/i.test(subject);
  if (!isNew || words.includes(subject)) return words;
  return [subject, words].filter((part) => part !== '').join('\n\n');
}
