// Taking a statement into the facts: a stronger source wins, and equals who disagree are in conflict.
import { canonical } from './canonical.ts';
import { type FactName, type FactState, type Facts, factSources } from './facts.ts';

/** The facts with this statement taken in; a statement weaker than what is known changes nothing. */
export function record<N extends FactName>(facts: Facts, name: N, state: FactState<N>): Facts {
  const known = facts[name] as FactState<N> | undefined;
  return { ...facts, [name]: known === undefined ? state : settle(known, state) };
}

function settle<N extends FactName>(known: FactState<N>, next: FactState<N>): FactState<N> {
  // "I cannot say" never outweighs somebody who can.
  if (next.kind === 'unavailable') return known;
  if (known.kind === 'unavailable') return next;
  const lead = factSources.indexOf(known.source) - factSources.indexOf(next.source);
  if (lead < 0) return known;
  if (lead > 0) return next;
  return agree(known, next);
}

function agree<N extends FactName>(known: FactState<N>, next: FactState<N>): FactState<N> {
  const values = [...valuesOf(known), ...valuesOf(next)];
  const distinct = values.filter((value, index) => values.findIndex((other) => same(other, value)) === index);
  if (distinct.length > 1) return { kind: 'conflict', source: next.source, values: distinct };
  if (known.kind !== 'known' || next.kind !== 'known') return next;
  const evidence = [...new Set([...(known.evidence ?? []), ...(next.evidence ?? [])])];
  return evidence.length > 0 ? { ...next, evidence } : next;
}

function valuesOf<N extends FactName>(state: FactState<N>): readonly FactState<N>['value' & keyof FactState<N>][] {
  if (state.kind === 'known') return [state.value] as never;
  return state.kind === 'conflict' ? (state.values as never) : [];
}

function same(left: unknown, right: unknown): boolean {
  return canonical(left) === canonical(right);
}
