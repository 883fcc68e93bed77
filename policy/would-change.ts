// What would change a verdict: the smallest sets of known facts without which its status would no longer stand.
import { derive, presume } from './complete.ts';
import type { Remedy } from './decision.ts';
import type { FactName, Facts } from './facts.ts';
import type { Pack } from './pack.ts';
import { factsIn } from './residual.ts';
import { type Weighing, weigh } from './weigh.ts';

/** Sets of one fact where there are any, else of two; empty while the status is open. */
export function wouldChange(pack: Pack, remedy: Remedy, facts: Facts, asOf: string): readonly (readonly FactName[])[] {
  const { status, heard } = weighing(pack, remedy, facts, asOf);
  if (status === 'open') return [];
  const holding = heard.filter(({ value }) => value === true);
  const named = (holding.length > 0 ? holding : heard).flatMap(({ clause }) => factsIn(clause.when));
  const candidates = withSources(pack, named).filter((fact) => facts[fact] !== undefined);
  const flips = (names: readonly FactName[]) => weighing(pack, remedy, without(facts, names), asOf).status !== status;
  const single = candidates.map((fact) => [fact]).filter(flips);
  return single.length > 0 ? single : pairsOf(candidates).filter(flips);
}

function weighing(pack: Pack, remedy: Remedy, facts: Facts, asOf: string): Weighing {
  return weigh(pack, remedy, presume(pack, derive(pack, facts, asOf)).view);
}

/** The facts themselves and those they may be derived from. */
function withSources(pack: Pack, facts: readonly FactName[]): readonly FactName[] {
  const named = new Set(facts);
  for (const { fact, when } of pack.derivations) {
    if (named.has(fact)) for (const source of factsIn(when)) named.add(source);
  }
  return [...named];
}

function without(facts: Facts, names: readonly FactName[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !names.includes(name as FactName)));
}

function pairsOf(facts: readonly FactName[]): readonly (readonly FactName[])[] {
  return facts.flatMap((first, index) => facts.slice(index + 1).map((second) => [first, second]));
}
