// The clocks of a case, computed from its ledger alone: how long the customer waits for a person, and what was promised by when.
import type { ServicePromise } from '../../policy/decision.ts';

import type { CaseEvent } from '../cases/ledger.ts';
import type { Instant } from '../clock.ts';
import { duesFrom } from './routing.ts';

export interface CaseClock {
  /** `waiting` (for anybody to take the case), or the promise that is measured. */
  readonly clock: string;
  readonly startedAt: Instant;
  readonly dueAt: Instant | null;
  /** The clause that promises it; null where none does. */
  readonly clause: string | null;
  /** When it was met; null while the clock runs. */
  readonly stoppedAt: Instant | null;
}

/** The clocks since the last time the case was handed to people; none before the first. */
export function clocksOf(
  events: readonly CaseEvent[],
  commitments: readonly ServicePromise[],
  timeZone: string,
): readonly CaseClock[] {
  const round = lastRound(events);
  const startedAt = round[0]?.at;
  if (startedAt === undefined) return [];
  const waiting = {
    clock: 'waiting',
    startedAt,
    dueAt: null,
    clause: null,
    stoppedAt: firstAt(round, ['taken', 'resolved']),
  };
  const promised = duesFrom(commitments, startedAt, timeZone).map(({ promise, dueAt, clause }) => ({
    clock: promise,
    startedAt,
    dueAt,
    clause: clause ?? null,
    stoppedAt: firstAt(round, stops(promise)),
  }));
  return [waiting, ...promised];
}

/** A solution is proposed at the latest when the case is resolved; anything sooner is a person's first words to the customer. */
function stops(promise: string): readonly CaseEvent['kind'][] {
  return promise === 'solution' ? ['resolved', 'handed-back'] : ['sent', 'resolved', 'handed-back'];
}

/** From the hand-off that opened the present round with people; a second cause inside a round starts no clock again. */
function lastRound(events: readonly CaseEvent[]): readonly CaseEvent[] {
  let start: number | undefined;
  let isOpen = false;
  for (const [index, { kind }] of events.entries()) {
    if (kind === 'handed-off' && !isOpen) start = index;
    if (kind === 'handed-off') isOpen = true;
    if (kind === 'handed-back' || kind === 'resolved') isOpen = false;
  }
  return start === undefined ? [] : events.slice(start);
}

function firstAt(round: readonly CaseEvent[], kinds: readonly CaseEvent['kind'][]): Instant | null {
  return round.find(({ kind }) => kinds.includes(kind))?.at ?? null;
}
