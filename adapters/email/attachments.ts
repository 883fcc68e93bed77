// The files that come with a mail, kept before the mail itself is taken. One that cannot be kept stays on the list under a scheme of
// ours, so that the bot tells the customer so.
import type { Attachment } from 'botbuilder';
import type { Attachment as MailAttachment } from 'postal-mime';
import { ChannelError, type ChannelHost, keptAttachment } from '../../bot/channel.ts';
import { clean, type Mail } from './mail.ts';

const refusedScheme = 'email-refused:';
const maxFiles = 20;
/** Smaller pictures within the text are signatures' logos. */
const smallestInlinePicture = 5 * 1024;
/** What mail programs add by themselves. */
const byPrograms =
  /^(application\/(x-)?pkcs7-(signature|mime)|application\/pgp-signature|text\/(calendar|vcard|x-vcard))$/;

/** Rejects where nothing can be kept now. */
export async function keepAttachments({ attachments }: Mail, host: ChannelHost): Promise<readonly Attachment[]> {
  const kept: Attachment[] = [];
  for (const [index, attachment] of attachments.filter(isByCustomer).entries()) {
    const name = clean(attachment.filename ?? 'file');
    const file = index < maxFiles ? await host.keepFile(bytesOf(attachment), name) : undefined;
    kept.push(file?.kind === 'kept' ? keptAttachment(file) : refusedAttachment(name));
  }
  return kept;
}

/** A file the customer sent and we do not have. */
export function refusedAttachment(name: string): Attachment {
  return { contentType: 'application/octet-stream', contentUrl: refusedScheme, name };
}

/** The channel's `openAttachment`: what is kept is not asked for, and the rest is not to be had. */
export async function openRefused(): Promise<never> {
  throw new ChannelError('A file of a mail was too large, or of a kind that is not kept', { kind: 'rejected' });
}

function isByCustomer({ mimeType, related, content }: MailAttachment): boolean {
  const size = typeof content === 'string' ? content.length : content.byteLength;
  return size > 0 && !byPrograms.test(mimeType) && !(related === true && size < smallestInlinePicture);
}

async function* bytesOf({ content }: MailAttachment): AsyncGenerator<Uint8Array> {
  yield typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
}
