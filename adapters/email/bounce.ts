// A report that a mail of ours reached nobody (RFC 3464). Believed only about a mail that carries our signature for that very address.
import PostalMime from 'postal-mime';
import type { Mail } from './mail.ts';
import type { Threads } from './thread.ts';

const maxStatus = 16 * 1024;

/** The conversation whose customer cannot be reached for good; undefined for every other mail, and for trouble that may pass. */
export async function bouncedConversation(mail: Mail, threads: Threads): Promise<string | undefined> {
  const status = partOf(mail, /^message\/delivery-status$/)?.slice(0, maxStatus);
  if (status === undefined || !/^Action:\s*failed\b/im.test(status) || !/^Status:\s*5\./im.test(status))
    return undefined;
  // A full mailbox is emptied some day.
  if (/^Status:\s*5\.2\.2\b/im.test(status)) return undefined;
  const { messageId = '', to = [] } = await sentMail(mail);
  const recipients = [...status.matchAll(/^(?:Original|Final)-Recipient:\s*rfc822\s*;\s*<?([^\s<>]+)/gim)];
  const addresses = [...recipients.map(([, address = '']) => address), ...to.map(({ address = '' }) => address)];
  return threads.conversationSent(
    messageId,
    addresses.map((address) => address.toLowerCase()),
  );
}

/** Ours, as far as the report gives it back. */
async function sentMail(mail: Mail): Promise<Pick<Awaited<ReturnType<typeof PostalMime.parse>>, 'messageId' | 'to'>> {
  const part = partOf(mail, /^(message\/rfc822|message\/rfc822-headers|text\/rfc822-headers)$/);
  return part === undefined ? {} : await PostalMime.parse(part).catch(() => ({}));
}

function partOf({ attachments }: Mail, type: RegExp): string | undefined {
  const content = attachments.find(({ mimeType }) => type.test(mimeType))?.content;
  return content === undefined || typeof content === 'string' ? content : new TextDecoder().decode(content);
}
