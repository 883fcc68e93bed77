// What would change a verdict: the smallest sets of stated facts whose change would flip its status, exactly.
import type { Remedy } from './decision.ts';
import type { View } from './evaluate.ts';
import { smallestFlips } from './exact/flips.ts';
import { exactly, type Outlook, resultOf } from './exact/outcome.ts';
import type { Space, Variable } from './exact/variables.ts';
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
  const { space, roots } = exactly(pack);
  const fixed = fixedVariables(space, stated, facts);
  return (remedy) => {
    const [root, outcome] = [roots.get(remedy), ahead.settled(remedy)];
    if (root === undefined || outcome === undefined) return [];
    const sets = smallestFlips(root, resultOf(outcome), ahead.open, fixed).map((set) => [
      ...new Set(set.flatMap((variable) => statedFacts(pack, space.variables[variable]?.facts ?? [], facts))),
    ]);
    const distinct = new Map(sets.filter(({ length }) => length > 0).map((set) => [set.join(), set]));
    return [...distinct.values()];
  };
}

/** Presumed facts, and what is known of a fact's source rather than of the fact. */
function fixedVariables(space: Space, stated: View, facts: Facts): (variable: number) => boolean {
  const isFixed = ({ facts: named, tests }: Variable): boolean =>
    named.some((fact) => stated.facts[fact] === undefined) ||
    tests.some(({ op }) => op === 'sourced' || op === 'unavailable') ||
    isToday(named, facts);
  const known: (boolean | undefined)[] = [];
  return (variable) => {
    const of = space.variables[variable];
    known[variable] ??= of === undefined || isFixed(of);
    return known[variable];
  };
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
