// How far a reply has come. One table, one function: delivery only moves forward, except back to waiting for another attempt.
import type { ChannelError } from '../channel.ts';
import { addMs, type Instant } from '../clock.ts';

export type Delivery = 'waiting' | 'sending' | 'sent' | 'uncertain' | 'failed' | 'withdrawn';
/** `list`: a channel that pulls lists the reply, which is all of its delivery. */
export type Step = 'list' | 'start' | 'delivered' | 'again' | 'give-up' | 'doubt' | 'withdraw';

const table = {
  waiting: { list: 'sent', start: 'sending', withdraw: 'withdrawn' },
  sending: { delivered: 'sent', again: 'waiting', 'give-up': 'failed', doubt: 'uncertain' },
  sent: {},
  uncertain: {},
  failed: {},
  withdrawn: {},
} as const satisfies Readonly<Record<Delivery, { readonly [S in Step]?: Delivery }>>;

/** The state after `step`; undefined where the step is not allowed, and nothing must change. */
export function advance(delivery: Delivery, step: Step): Delivery | undefined {
  const steps: { readonly [S in Step]?: Delivery } = table[delivery];
  return steps[step];
}

export interface Attempt {
  /** How often it has been tried, this time included. */
  readonly attempts: number;
  /** How often it was repeated although it may have been delivered. */
  readonly repeats: number;
}

export type NextMove =
  | { readonly step: 'again'; readonly nextAt: Instant; readonly repeated: boolean }
  | { readonly step: 'give-up' | 'doubt' };

const maxAttempts = 20;
const stoppedPauseMs = 5 * 60_000;

/** What follows a failed attempt. `random` is in [0, 1). */
export function afterFailure(
  { kind, retryAfterMs }: Pick<ChannelError, 'kind' | 'retryAfterMs'>,
  { attempts, repeats }: Attempt,
  now: Instant,
  random: number,
): NextMove {
  const again = (ms: number): NextMove => ({ step: 'again', nextAt: addMs(now, ms), repeated: kind === 'uncertain' });
  switch (kind) {
    case 'unreachable':
    case 'rejected':
      return { step: 'give-up' };
    case 'stopped':
      // Our own account is refused: nothing is wrong with the reply, so it waits for the operator.
      return again(stoppedPauseMs);
    case 'throttled':
      return again(retryAfterMs ?? backoffMs(attempts, random));
    case 'uncertain':
      return repeats === 0 ? again(backoffMs(attempts, random)) : { step: 'doubt' };
    case 'retry':
      return attempts >= maxAttempts ? { step: 'give-up' } : again(retryAfterMs ?? backoffMs(attempts, random));
  }
}

/** Doubles from one second to five minutes, spread by half so that many do not come back at once. */
export function backoffMs(attempts: number, random: number): number {
  const fullMs = Math.min(1_000 * 2 ** Math.max(0, attempts - 1), 5 * 60_000);
  return Math.round(fullMs * (0.5 + random / 2));
}
