// What would change a verdict: the smallest sets of stated facts whose change would flip its status, exactly.
import type { Remedy } from './decision.ts';
import type { View } from './evaluate.ts';
import { type Prices, pricesOf } from './exact/flips.ts';
import { exactly, type Outlook, resultOf } from './exact/outcome.ts';
import type { Variable } from './exact/variables.ts';
import type { FactName, Facts } from './facts.ts';
import type { Pack } from './pack.ts';
import { factsIn } from './residual.ts';

/** For each remedy; empty while the status is open. What is only presumed does not change; it is told as such. */
export function wouldChange(
  pack: Pack,
  facts: Facts,
  stated: View,
  ahead: Outlook,
): (remedy: Remedy) => readonly (readonly FactName[])[] {
  const { space, flips } = exactly(pack);
  let prices: Prices | undefined;
  return (remedy) => {
    prices ??= pricesOf(space, ahead.open, (variable) => isFixed(space.variables[variable], stated, facts));
    const [search, outcome] = [flips.get(remedy), ahead.settled(remedy)];
    if (search === undefined || outcome === undefined) return [];
    const sets = search.smallest(resultOf(outcome), prices).map((set) => {
      const changed = new Set<FactName>();
      for (const variable of set) {
        for (const fact of statedFacts(pack, space.variables[variable]?.facts ?? [], facts)) changed.add(fact);
      }
      return [...changed];
    });
    return smallestOf(sets.filter(({ length }) => length > 0));
  };
}

/** Items of one list are changed one by one, so that sets of facts can come twice, or hold another. */
function smallestOf(sets: readonly (readonly FactName[])[]): readonly (readonly FactName[])[] {
  const isWithin = (set: readonly FactName[], other: readonly FactName[]): boolean =>
    set.length <= other.length && set.every((fact) => other.includes(fact));
  return sets.filter(
    (set, index) => !sets.some((other, at) => isWithin(other, set) && (at < index || !isWithin(set, other))),
  );
}

/** Presumed facts, and what is known of a fact's source rather than of the fact. */
function isFixed(variable: Variable | undefined, stated: View, facts: Facts): boolean {
  if (variable === undefined) return true;
  const { facts: named, tests } = variable;
  const [test] = tests;
  if (test?.op === 'sourced' || test?.op === 'unavailable') return true;
  return named.some((fact) => stated.facts[fact] === undefined) || isToday(named, facts);
}

function isToday(named: readonly FactName[], facts: Facts): boolean {
  return named.every((fact) => fact === 'requestedOn') && facts.requestedOn === undefined;
}

/** The facts as they were stated: of a derived one, those it follows from. */
function statedFacts(pack: Pack, named: readonly FactName[], facts: Facts): readonly FactName[] {
  const given = named.filter((fact) => facts[fact] !== undefined);
  if (given.length > 0) return given;
  const sources = pack.derivations.filter(({ fact }) => named.includes(fact)).flatMap(({ when }) => factsIn(when));
  return sources.filter((fact) => facts[fact] !== undefined);
}
