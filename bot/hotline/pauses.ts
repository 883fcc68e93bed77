// Whom a case waits for just now: a pause begins and ends with events, never by itself.
import type { CaseEvent } from '../cases/ledger.ts';
import type { PauseCause } from '../cases/staff-words.ts';
import type { Instant } from '../clock.ts';

export interface Pause {
  readonly cause: PauseCause;
  readonly from: Instant;
  /** Null while it lasts. */
  readonly until: Instant | null;
}

/** What ends a wait, whoever is waited for: an engineer's word, the customer's, the goods. */
const ends: Readonly<Record<PauseCause, readonly CaseEvent['kind'][]>> = {
  customer: ['resumed', 'paused', 'customer-wrote', 'evidence', 'resolved', 'handed-back'],
  goods: ['resumed', 'paused', 'goods-received', 'resolved', 'handed-back'],
  parts: ['resumed', 'paused', 'resolved', 'handed-back'],
};

export function pausesOf(events: readonly CaseEvent[]): readonly Pause[] {
  const pauses: Pause[] = [];
  let open: Pause | undefined;
  for (const event of events) {
    if (open !== undefined && ends[open.cause].includes(event.kind)) {
      pauses.push({ ...open, until: event.at });
      open = undefined;
    }
    if (event.kind === 'paused') open = { cause: event.cause, from: event.at, until: null };
  }
  return open === undefined ? pauses : [...pauses, open];
}

/** The pause that lasts. */
export function isPaused(events: readonly CaseEvent[]): Pause | undefined {
  const last = pausesOf(events).at(-1);
  return last?.until === null ? last : undefined;
}
