// What is known of a case, folded from its ledger: the facts, the last verdict, the dangers, where it stands.
import { isDeepStrictEqual } from 'node:util';
import type { Decision } from '../../policy/decision.ts';
import { type FactName, type FactState, type Facts, vocabulary } from '../../policy/facts.ts';
import type { Instant } from '../clock.ts';
import type { Actor, CaseEvent } from './ledger.ts';

type Recording = Extract<CaseEvent, { readonly kind: 'facts-recorded' }>;

export interface RecordedFact {
  readonly name: FactName;
  readonly state: FactState;
  readonly actor: Actor;
  readonly at: Instant;
  /** What was believed before, where this corrected it. */
  readonly before?: FactState;
}

/** Every fact with who recorded it and what it replaced, in the vocabulary's order. */
export function recordedFacts(events: readonly CaseEvent[]): readonly RecordedFact[] {
  const recordings = events.flatMap((event) => (event.kind === 'facts-recorded' ? recordingsOf(event) : []));
  const latest = new Map(recordings.map((recorded) => [recorded.name, recorded]));
  return factNames(vocabulary).flatMap((name) => latest.get(name) ?? []);
}

function recordingsOf({ before, after, actor, at }: Recording): readonly RecordedFact[] {
  return factNames(after).flatMap((name) => {
    const state = after[name];
    const replaced = before[name];
    if (state === undefined) return [];
    return [{ name, state, actor, at, ...(replaced === undefined ? {} : { before: replaced }) }];
  });
}

export function factsOfCase(events: readonly CaseEvent[]): Facts {
  return Object.fromEntries(recordedFacts(events).map(({ name, state }) => [name, state]));
}

/** Only what differs from the facts known so far, as the event that records it; undefined where nothing is new. */
export function factChanges(
  known: Facts,
  recorded: Facts,
): { readonly before: Facts; readonly after: Facts } | undefined {
  const changed = factNames(recorded).filter((name) => !isDeepStrictEqual(known[name], recorded[name]));
  if (changed.length === 0) return undefined;
  return { before: pick(known, changed), after: pick(recorded, changed) };
}

export function lastDecision(
  events: readonly CaseEvent[],
): { readonly decision: Decision; readonly at: Instant } | undefined {
  const event = events.findLast(({ kind }) => kind === 'decided');
  return event?.kind === 'decided' ? { decision: event.decision, at: event.at } : undefined;
}

/** The newest verdict, told to the customer or not. */
export function judgedDecision(
  events: readonly CaseEvent[],
): { readonly decision: Decision; readonly at: Instant; readonly wasTold: boolean } | undefined {
  const event = events.findLast(({ kind }) => kind === 'decided' || kind === 'reassessed');
  if (event?.kind !== 'decided' && event?.kind !== 'reassessed') return undefined;
  return { decision: event.decision, at: event.at, wasTold: event.kind === 'decided' };
}

export function hazardsOf(events: readonly CaseEvent[]): readonly string[] {
  return [...new Set(events.flatMap((event) => (event.kind === 'hazard' ? event.hazards : [])))];
}

function pick(facts: Facts, names: readonly FactName[]): Facts {
  return Object.fromEntries(names.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])));
}

function factNames(facts: object): readonly FactName[] {
  return Object.keys(facts) as FactName[];
}
