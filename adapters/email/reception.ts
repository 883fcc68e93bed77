// Keeps at the mailbox through outages, until the bot ends or the mail server refuses our login.
import { setTimeout as pause } from 'node:timers/promises';
import { ChannelError } from '../../bot/channel.ts';
import { type Mailbox, watchMailbox } from './mailbox.ts';

interface Reception extends Omit<Mailbox, 'onOpen'> {
  /** Called after each attempt to open the mailbox, whatever came of it. */
  readonly onAttempt: () => void;
}

const firstDelayMs = 1_000;
const maxDelayMs = 5 * 60_000;
/** An attempt that ran this long was sound; the next failure starts the delays anew. */
const soundAfterMs = 60_000;

/** Resolves when nothing will be received any more. Never rejects. */
export async function receiveFromMailbox({ onAttempt, ...mailbox }: Reception): Promise<void> {
  const { signal, log } = mailbox;
  let failures = 0;
  const onOpen = () => {
    log.info('The mailbox is open; mails are taken as they arrive');
    onAttempt();
  };
  while (!signal.aborted) {
    const startedAt = performance.now();
    const error = await watchMailbox({ ...mailbox, onOpen }).catch((caught: unknown) => caught);
    if (signal.aborted) break;
    if (performance.now() - startedAt > soundAfterMs) failures = 0;
    const waitMs = nextDelay(error, failures, log);
    onAttempt();
    if (waitMs === undefined) break;
    failures += 1;
    await pause(waitMs, undefined, { signal }).catch(() => undefined);
  }
}

/** Undefined where another attempt would be in vain. */
function nextDelay(error: unknown, failures: number, log: Mailbox['log']): number | undefined {
  if (isRefused(error)) {
    log.error(
      'The mail server refuses the user or password of EMAIL_IMAP_URL; no mail is received until the bot is started with valid ones',
    );
    return undefined;
  }
  const waitMs = Math.min(firstDelayMs * 2 ** failures, maxDelayMs);
  log.warn({ reason: reasonOf(error), waitMs }, 'Receiving from the mailbox is interrupted; trying again');
  return waitMs;
}

/** A server that is only too busy to check a password says so with a code. */
function isRefused(error: unknown): boolean {
  const { authenticationFailed, serverResponseCode } = Object(error) as Readonly<Record<string, unknown>>;
  return authenticationFailed === true && !['UNAVAILABLE', 'INUSE', 'LIMIT'].includes(String(serverResponseCode));
}

/** Not the server's own words: they may repeat what was sent. */
function reasonOf(error: unknown): string {
  if (error instanceof ChannelError) return error.message;
  const { code, serverResponseCode } = Object(error) as Readonly<Record<string, unknown>>;
  return String(code ?? serverResponseCode ?? (error instanceof Error ? error.message : 'unknown'));
}
