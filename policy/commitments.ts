// Promises as instants: when each service time the text promises falls due, counted from what has happened.

import { derive, presume } from './complete.ts';
import type { Facts } from './facts.ts';
import type { Pack, PromiseRule, PromiseStart } from './pack.ts';
import { holds } from './seen.ts';

/** Something that happened in a case; `answered` and its like meet a promise, the others start one. */
export interface CaseEvent {
  readonly kind: PromiseStart | 'answered' | 'solution-proposed' | 'diagnosed' | 'arrived' | 'replaced' | 'visited';
  /** UTC. */
  readonly at: string;
}

export interface Commitment {
  readonly id: string;
  readonly clause: string;
  readonly startsAt: string;
  readonly dueAt: string;
  /** When it was met; null as long as it is not. */
  readonly metAt: string | null;
  readonly recurring: boolean;
}

/** What meets a promise. */
const meets: Readonly<Record<string, CaseEvent['kind']>> = {
  'first-response': 'answered',
  'definite-reply': 'answered',
  solution: 'solution-proposed',
  diagnosis: 'diagnosed',
  arrival: 'arrived',
  replacement: 'replaced',
  'replacement-target': 'replaced',
  'follow-up': 'visited',
  'return-visit': 'visited',
};

export interface Place {
  /** The civil date of the decision, for conditions that ask for one. */
  readonly asOf: string;
  /** Where days are counted; hours are elapsed time everywhere. */
  readonly timeZone: string;
}

/** In the order they fall due. A promise whose start has not happened is not there yet. */
export function commitments(
  pack: Pack,
  facts: Facts,
  events: readonly CaseEvent[],
  { asOf, timeZone }: Place,
): readonly Commitment[] {
  return promisesIn(pack, facts, asOf)
    .flatMap((rule) => fall(rule, events, timeZone))
    .sort((left, right) => (left.dueAt < right.dueAt ? -1 : 1));
}

/** The service times the text promises to a case of these facts, whatever has happened in it. */
export function promisesIn(pack: Pack, facts: Facts, asOf: string): readonly PromiseRule[] {
  const { view } = presume(pack, derive(pack, facts, asOf));
  return pack.promises.filter(({ when }) => holds(when, view) === true);
}

function fall(rule: PromiseRule, events: readonly CaseEvent[], timeZone: string): readonly Commitment[] {
  const { id, clause, recurring = false } = rule;
  const met = events
    .filter(({ kind }) => kind === meets[id])
    .map(({ at }) => at)
    .sort();
  const start = startOf(rule, events, met);
  if (start === undefined) return [];
  const dueAt = later(start, rule.within, timeZone);
  const metAt = met.find((at) => at >= start) ?? null;
  return [{ id, clause, startsAt: start, dueAt, metAt: recurring ? null : metAt, recurring }];
}

/** A recurring promise counts from the last time it was kept. */
function startOf(
  { from, recurring }: PromiseRule,
  events: readonly CaseEvent[],
  met: readonly string[],
): string | undefined {
  const first = earliest(events, from);
  // A diagnosis counts from failed remote support; where nobody recorded that, from the notification (reading 105).
  const start = first ?? (from === 'remote-failed' ? earliest(events, 'received') : undefined);
  return recurring && start !== undefined ? (met.findLast((at) => at >= start) ?? start) : start;
}

function earliest(events: readonly CaseEvent[], wanted: PromiseStart): string | undefined {
  return events
    .filter(({ kind }) => kind === wanted)
    .map(({ at }) => at)
    .sort()[0];
}

function later(instant: string, within: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).add(within).toInstant().toString();
}
