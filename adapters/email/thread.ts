// Which conversation a mail belongs to, with nothing remembered: a conversation's id is the customer's address and a key made from the
// Message-ID of the thread's first mail. Whatever we send carries the key with a signature over both, in its Message-ID and again in its
// References (some mail servers give a Message-ID of their own); a reply brings it back. So nobody gets into a thread who has not seen
// our mails in it, and not even then under another address. A customer who replies to a mail of their own, before ours, is recognised by
// the thread's first mail instead, which is as unguessable as its Message-ID; where the receiving server says that the address is forged
// (dmarc=fail), that is not believed.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Mail } from './mail.ts';

export interface Threads {
  /** The conversation of a mail that came in; `eventId` names the mail where it has no Message-ID. */
  conversationOf(mail: Mail, eventId: string): string;
  /** The conversation whose customer a mail of ours went to; undefined where we never sent it to one of them. */
  conversationSent(messageId: string, addresses: readonly string[]): string | undefined;
  /** The Message-ID of a reply: the same on every attempt, so that its receiver knows a repeated one. */
  messageIdOf(conversation: string, outboxId: string): string;
  /** The first of the References of all replies in a conversation. */
  threadIdOf(conversation: string): string;
}

/** 80 bits in hexadecimal digits: case is not kept by every server. */
const keyLength = 20;
const mark = new RegExp(`\\.(?<key>[0-9a-f]{${keyLength}})\\.(?<signature>[0-9a-f]{${keyLength}})@`, 'i');

export function threads(secret: string, ourAddress: string): Threads {
  const domain = ourAddress.slice(ourAddress.lastIndexOf('@') + 1);
  const sign = (conversation: string) =>
    createHmac('sha256', secret).update(conversation).digest('hex').slice(0, keyLength);
  const markOf = (conversation: string) => `${keyIn(conversation)}.${sign(conversation)}`;
  const signedFor = (address: string, messageId: string): string | undefined => {
    const { key = '', signature = '' } = mark.exec(messageId)?.groups ?? {};
    const conversation = conversationId(address, key.toLowerCase());
    const isOurs = key !== '' && timingSafeEqual(Buffer.from(sign(conversation)), Buffer.from(signature.toLowerCase()));
    return isOurs ? conversation : undefined;
  };
  return {
    conversationOf: (mail, eventId) => {
      const { address, references, messageId = eventId } = mail;
      const signed = references.toReversed().map((id) => signedFor(address, id));
      const root = isForged(mail) ? undefined : references[0];
      return signed.find((found) => found !== undefined) ?? conversationId(address, keyOf(root ?? messageId));
    },
    conversationSent: (messageId, addresses) =>
      addresses.map((address) => signedFor(address, messageId)).find((found) => found !== undefined),
    messageIdOf: (conversation, outboxId) => `<${outboxId}.${markOf(conversation)}@${domain}>`,
    threadIdOf: (conversation) => `<thread.${markOf(conversation)}@${domain}>`,
  };
}

/** Where replies in a conversation go. The mail's Reply-To has no say: whoever gets a forged mail in would read along. */
export function addressIn(conversation: string): string {
  return conversation.slice(0, conversation.lastIndexOf(' '));
}

function conversationId(address: string, key: string): string {
  return `${address} ${key}`;
}

function keyIn(conversation: string): string {
  return conversation.slice(conversation.lastIndexOf(' ') + 1);
}

function keyOf(messageId: string): string {
  return createHash('sha256').update(messageId).digest('hex').slice(0, keyLength);
}

/** A failure is believed whoever wrote it, a pass from nobody: which server's word counts, we cannot know. */
function isForged({ headers }: Mail): boolean {
  return headers('authentication-results').some((result) => /\bdmarc\s*=\s*fail\b/i.test(result));
}
