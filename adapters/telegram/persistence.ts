// Keeps at something Telegram must do for us, through outages and conflicts, until it is done or the account is refused.
import { setTimeout as delay } from 'node:timers/promises';
import type { ChannelHost } from '../../bot/channel.ts';
import { channelError, isConflict } from './errors.ts';

interface Persistence {
  /** Completes "Telegram failed to …". */
  readonly doing: string;
  readonly token: string;
  readonly signal: AbortSignal;
  readonly log: ChannelHost['log'];
}

const firstDelayMs = 500;
const maxDelayMs = 30_000;
/** An attempt that ran this long was sound; the next failure starts the delays anew. */
const soundAfterMs = 60_000;

/** Resolves to true once `attempt` succeeded; to false where it never will: the signal, or a refused account. Never rejects. */
export async function untilDone(attempt: () => Promise<void>, persistence: Persistence): Promise<boolean> {
  let failures = 0;
  while (!persistence.signal.aborted) {
    const startedAt = performance.now();
    try {
      await attempt();
      return !persistence.signal.aborted;
    } catch (error) {
      if (performance.now() - startedAt > soundAfterMs) failures = 0;
      const waitMs = nextDelay(error, failures, persistence);
      if (waitMs === undefined) return false;
      failures += 1;
      await delay(waitMs, undefined, { signal: persistence.signal }).catch(() => undefined);
    }
  }
  return false;
}

/** Undefined where another attempt would be in vain. */
function nextDelay(error: unknown, failures: number, { doing, token, signal, log }: Persistence): number | undefined {
  if (signal.aborted) return undefined;
  const failure = channelError(error, doing, token);
  if (failure.kind === 'stopped') {
    log.error(
      { err: failure },
      'Telegram refuses TELEGRAM_BOT_TOKEN; the channel is stopped until the bot is started with a valid one',
    );
    return undefined;
  }
  if (failure.kind === 'rejected') {
    log.error({ err: failure }, 'Telegram refuses our request; the channel is stopped');
    return undefined;
  }
  if (isConflict(error)) {
    // The other may be this bot's own former process, about to end; hence not the end of the channel.
    log.error(
      { err: failure },
      "Another process receives this bot's updates: end it, or give this one a token of its own",
    );
    return maxDelayMs;
  }
  const waitMs = failure.retryAfterMs ?? Math.min(firstDelayMs * 2 ** failures, maxDelayMs);
  log.warn({ err: failure, waitMs }, 'Receiving from Telegram is interrupted; trying again');
  return waitMs;
}
