// A raw mail as the parts of it that we read. The rest is dropped, so that a strange header never refuses a customer's words.
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';

export interface Mail {
  /** Lower case: the same mailbox to every mail server we know of. */
  readonly address: string;
  readonly name: string;
  readonly subject: string;
  /** With its angle brackets; undefined where there is none, or none of use. */
  readonly messageId: string | undefined;
  /** What it replies to, the root first and the nearest last. */
  readonly references: readonly string[];
  readonly text: string | undefined;
  readonly html: string | undefined;
  readonly attachments: readonly Attachment[];
  /** All values of a header, the topmost first; by the name in lower case. */
  readonly headers: (name: string) => readonly string[];
}

/** The longest address there is (RFC 5321, 4.5.3.1), and a Message-ID that every index can hold. */
const maxAddress = 254;
const maxMessageId = 255;
/** A thread has no use for more; some senders never stop. */
const maxReferences = 100;

/** Undefined where the bytes are no mail, or one that nobody could be answered to. */
export async function readMail(raw: Uint8Array): Promise<Mail | undefined> {
  const email = await parsed(raw);
  const from = email?.from === undefined ? undefined : mailboxOf(email.from);
  const address = from?.address.trim().toLowerCase() ?? '';
  if (email === undefined || !isAddress(address)) return undefined;
  const references = [...idsIn(email.references), ...idsIn(email.inReplyTo).slice(0, 1)];
  return {
    address,
    name: clean(from?.name ?? ''),
    subject: clean(email.subject ?? '').trim(),
    messageId: idsIn(email.messageId)[0],
    references: [...new Set(references)].slice(-maxReferences),
    text: email.text === undefined ? undefined : clean(email.text),
    html: email.html,
    attachments: email.attachments,
    headers: (name) => email.headers.filter(({ key }) => key === name).map(({ value }) => value.trim()),
  };
}

/** Undefined for what the parser refuses: parts within parts without end, headers without end. */
async function parsed(raw: Uint8Array): Promise<Email | undefined> {
  try {
    // A mail within the mail is somebody else's words, and the report within a bounce.
    return await PostalMime.parse(raw, { forceRfc822Attachments: true });
  } catch {
    return undefined;
  }
}

function mailboxOf(address: Address): { readonly name: string; readonly address: string } | undefined {
  return address.group === undefined ? address : address.group[0];
}

function isAddress(address: string): boolean {
  return address.length <= maxAddress && /^[^\s@<>"(),:;\\\p{Cc}]+@[^\s@<>"(),:;\\\p{Cc}]+$/u.test(address);
}

function idsIn(header = ''): string[] {
  return (header.match(/<[^<>\s\p{Cc}]+>/gu) ?? []).filter(({ length }) => length <= maxMessageId);
}

/** Without what no database keeps, NUL and half a surrogate pair. */
export function clean(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}
