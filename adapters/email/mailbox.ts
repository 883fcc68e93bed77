// One connection to the mailbox: takes what is new in its inbox, in order, then sleeps until the server says that there is more (IDLE).
// The mailbox itself remembers how far we are: a mail gets our mark once it is taken, never before, so nothing hangs on positions that a
// restored or recreated mailbox would give to other mails. A crash in between takes the mail again, and the inbox knows its Message-ID.
import { setTimeout as pause } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import type { ChannelHost } from '../../bot/channel.ts';
import { addMs, type Clock, type Instant } from '../../bot/clock.ts';
import { hourMs } from './flood.ts';
import { maxMailBytes, type Take } from './intake.ts';

export interface Mailbox {
  readonly url: string;
  readonly take: Take;
  readonly signal: AbortSignal;
  readonly log: ChannelHost['log'];
  readonly clock: Clock;
  /** The inbox is open. */
  readonly onOpen: () => void;
}

/** A keyword of our own: whoever reads along in a mail program may open mails, and close them unread. */
const ourMark = '$Clauseline';
/** On servers that keep no keywords. */
const seenMark = '\\Seen';
/** What lay there unread when the bot first came, and is older, waits for nobody any more. */
const answeredForMs = 14 * 86_400_000;
/** Some servers forget to tell, and some connections die without a word. */
const lookAgainMs = 2 * 60_000;
/** What is read of a mail that is too large: its words, as a rule. */
const cutBytes = 512 * 1024;

const patience = { connectionTimeout: 20_000, greetingTimeout: 16_000, socketTimeout: 60_000 };

/**
 * Resolves when the signal is given, after the mail in hand. Rejects when the connection is lost or a mail could not be kept, with
 * ImapFlow's error or the host's.
 */
export async function watchMailbox(mailbox: Mailbox): Promise<void> {
  const { signal, onOpen } = mailbox;
  const client = new ImapFlow({ ...optionsFrom(mailbox.url), ...patience, logger: false, disableAutoIdle: true });
  const lost = Promise.withResolvers<never>();
  let ring = () => {};
  // Somebody waits for it wherever it matters; elsewhere it must not end the process.
  lost.promise.catch(() => undefined);
  client.on('error', lost.reject);
  client.on('exists', () => ring());
  client.on('close', () => lost.reject(new Error('The mail server closed the connection')));
  try {
    await connected(client, signal);
    const mark = await openInbox(client, mailbox);
    const putOff = new Map<number, Instant>();
    onOpen();
    while (!signal.aborted) {
      const news = new Promise<void>((resolve) => {
        ring = resolve;
      });
      await Promise.race([takeNew(client, mark, putOff, mailbox), lost.promise]);
      await nextNews(client, [news, lost.promise], signal);
    }
  } finally {
    client.close();
  }
}

async function connected(client: ImapFlow, signal: AbortSignal): Promise<void> {
  const stop = () => client.close();
  signal.addEventListener('abort', stop);
  try {
    await client.connect();
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function optionsFrom(address: string) {
  const { protocol, hostname, port, username, password } = new URL(address);
  const secure = protocol === 'imaps:';
  return {
    ...{ host: hostname, secure, port: port === '' ? (secure ? 993 : 143) : Number(port) },
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
  };
}

/** Gives the mark of taken mails. The first time ever, what need not be answered is marked at once. */
async function openInbox(client: ImapFlow, { log, clock }: Mailbox): Promise<string> {
  const { permanentFlags } = await client.mailboxOpen('INBOX');
  if (permanentFlags?.has('\\*') !== true) return seenMark;
  if ((await found(client, { keyword: ourMark })).length > 0) return ourMark;
  const waiting = new Set(await found(client, unread(clock.now())));
  const old = (await found(client, { all: true })).filter((uid) => !waiting.has(uid));
  if (old.length > 0) {
    await put(client, old, ourMark);
    log.info(
      { count: old.length },
      'Mails that were read, or older, when the bot first came to this mailbox are left alone',
    );
  }
  return ourMark;
}

function unread(now: Instant) {
  return { seen: false, since: addMs(now, -answeredForMs) };
}

/** `putOff`: mails to be left alone until the instants beside them. */
async function takeNew(client: ImapFlow, mark: string, putOff: Map<number, Instant>, mailbox: Mailbox): Promise<void> {
  const { take, signal, log, clock } = mailbox;
  const uids = await found(client, mark === ourMark ? { unKeyword: mark } : unread(clock.now()));
  const due = uids.filter((uid) => (putOff.get(uid) ?? '') <= clock.now());
  for (const uid of due.toSorted((a, b) => a - b)) {
    if (signal.aborted) return;
    const mail = await read(client, uid);
    // Gone meanwhile: somebody else deleted or moved it.
    if (mail === undefined) continue;
    const outcome = await take(mail);
    if (outcome === 'later') {
      putOff.set(uid, addMs(clock.now(), hourMs));
      continue;
    }
    if (outcome === 'unreadable')
      log.warn({ uid }, 'A mail in the mailbox is unreadable, or has no sender; it stays unanswered');
    await put(client, uid, mark);
  }
}

async function put(client: ImapFlow, uids: number | number[], mark: string): Promise<void> {
  const isMarked = await client.messageFlagsAdd(uids, [mark], { uid: true });
  if (!isMarked) throw new Error('The mail server refused to mark a mail');
}

async function read(client: ImapFlow, uid: number): Promise<Parameters<Take>[0] | undefined> {
  const sized = await client.fetchOne(String(uid), { size: true }, { uid: true });
  if (!sized) return undefined;
  const isCut = (sized.size ?? 0) > maxMailBytes;
  const source = isCut ? { maxLength: cutBytes } : true;
  const fetched = await client.fetchOne(String(uid), { source }, { uid: true });
  return !fetched || fetched.source === undefined ? undefined : { raw: fetched.source, isCut };
}

async function found(client: ImapFlow, query: Parameters<ImapFlow['search']>[0]): Promise<readonly number[]> {
  const uids = await client.search(query, { uid: true });
  // The library's word for a search that the server refused.
  if (!uids) throw new Error('The mail server refused a search');
  return uids;
}

/** IDLE ends by itself with the next command. */
async function nextNews(client: ImapFlow, news: readonly Promise<void>[], signal: AbortSignal): Promise<void> {
  const awake = new AbortController();
  client.idle().catch(() => undefined);
  const later = pause(lookAgainMs, undefined, { signal: AbortSignal.any([awake.signal, signal]) }).catch(
    () => undefined,
  );
  try {
    await Promise.race([...news, later]);
  } finally {
    awake.abort();
  }
}
