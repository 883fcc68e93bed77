// What the engine says of unknown facts, held to going through every way to complete them.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Remedy } from '../../policy/decision.ts';
import { exactly, outlook } from '../../policy/exact/outcome.ts';
import type { Pack } from '../../policy/pack.ts';
import { weigh } from '../../policy/weigh.ts';
import { wouldChange } from '../../policy/would-change.ts';
import {
  arbitraryCase,
  arbitraryPack,
  type Case,
  completionsOf,
  factsOf,
  flatPack,
  type SmallFact,
  smallFacts,
} from './arbitrary-pack.ts';
import { asOf } from './golden.ts';
import { always } from './runs.ts';

const blanks = (most: number) => fc.subarray([...smallFacts], { maxLength: most });

it('unknown is what the completions disagree on: exactly their outcomes are possible', async (test) => {
  await always(
    test,
    fc.property(arbitraryPack, arbitraryCase, blanks(4), (pack, given, blank) => {
      const known = without(given, blank);
      const ahead = outlook(pack, { facts: factsOf(known), asOf });
      for (const remedy of pack.remedies) {
        const outcomes = new Set(completionsOf(known, blank).map((one) => outcomeOf(pack, remedy, one)));
        expect(new Set(ahead.outcomes(remedy))).toEqual(outcomes);
        expect(ahead.settled(remedy)).toBe(outcomes.size === 1 ? [...outcomes][0] : undefined);
      }
    }),
    1000,
    100,
  );
});

it('a fact can still matter just where two completions that differ in it alone come to something else', async (test) => {
  await always(
    test,
    fc.property(arbitraryPack, arbitraryCase, blanks(3), (pack, given, blank) => {
      const known = without(given, blank);
      const ahead = outlook(pack, { facts: factsOf(known), asOf });
      for (const remedy of pack.remedies) {
        const mattering = blank.filter((fact) => matters(pack, remedy, known, blank, fact));
        const told = ahead.facts(remedy).filter((fact) => fact !== 'requestedOn');
        expect([...told].sort()).toEqual(mattering.sort());
      }
    }),
    500,
    100,
  );
});

it('the smallest changes are the smallest sets of known facts whose change flips the outcome', async (test) => {
  await always(
    test,
    fc.property(flatPack, arbitraryCase, blanks(2), (pack, given, blank) => {
      const known = without(given, blank);
      const facts = factsOf(known);
      const view = { facts, asOf };
      const ahead = outlook(pack, view);
      const changes = wouldChange(pack, facts, view, ahead);
      for (const remedy of pack.remedies) {
        const outcome = ahead.settled(remedy);
        const expected = outcome === undefined ? [] : flipsOf(pack, remedy, known, blank, outcome);
        expect(changes(remedy).map(named).sort()).toEqual(expected.map(named).sort());
      }
    }),
    200,
    25,
  );
});

function without(given: Case, blank: readonly SmallFact[]): Partial<Case> {
  return Object.fromEntries(Object.entries(given).filter(([name]) => !blank.includes(name as SmallFact)));
}

function outcomeOf(pack: Pack, remedy: Remedy, complete: Case): string {
  const { status } = weigh(pack, remedy, { facts: factsOf(complete), asOf });
  return status === 'open' ? 'undone' : status;
}

function matters(
  pack: Pack,
  remedy: Remedy,
  known: Partial<Case>,
  blank: readonly SmallFact[],
  fact: SmallFact,
): boolean {
  const others = completionsOf(
    known,
    blank.filter((one) => one !== fact),
  );
  return others.some(
    (one) => new Set(completionsOf(one, [fact]).map((each) => outcomeOf(pack, remedy, each))).size > 1,
  );
}

/** Sets of one size are tried before those of the next. */
function flipsOf(
  pack: Pack,
  remedy: Remedy,
  known: Partial<Case>,
  blank: readonly SmallFact[],
  outcome: string,
): readonly (readonly SmallFact[])[] {
  const asked = new Set(exactly(pack).space.variables.flatMap(({ facts }) => facts));
  const changeable = smallFacts.filter((fact) => asked.has(fact) && !blank.includes(fact));
  for (let size = 1; size <= changeable.length; size += 1) {
    const sets = subsetsOf(changeable, size).filter((set) =>
      completionsOf(known, [...set, ...blank]).some((one) => outcomeOf(pack, remedy, one) !== outcome),
    );
    if (sets.length > 0) return sets;
  }
  return [];
}

function subsetsOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => subsetsOf(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}

function named(set: readonly string[]): string {
  return set
    .filter((fact) => fact !== 'requestedOn')
    .toSorted()
    .join(' ');
}
