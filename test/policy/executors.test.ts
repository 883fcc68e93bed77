// The compiled executor against the tree walk, on made-up conditions and on everything that can be known of a fact.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive, presume } from '../../policy/complete.ts';
import {
  all,
  any,
  atMost,
  by,
  type Condition,
  has,
  is,
  no,
  not,
  sourced,
  startsWith,
  unavailable,
  yes,
} from '../../policy/condition.ts';
import { evaluate } from '../../policy/evaluate.ts';
import { type FactName, type FactState, type Facts, factSources } from '../../policy/facts.ts';
import { openFactsIn } from '../../policy/open-tests.ts';
import type { Derivation, Pack } from '../../policy/pack.ts';
import { see } from '../../policy/seen.ts';
import { treesOf } from './arbitrary-pack.ts';
import { asOf } from './golden.ts';
import { madeUpPack } from './made-up-pack.ts';
import { always } from './runs.ts';

const dates = [
  '2026-11-21',
  '2026-11-20',
  '2026-11-14',
  '2026-10-31',
  '2026-10-21',
  '2024-02-29',
  '2023-03-01',
  '2026-11',
  '2026',
];
const values = {
  owner: [true, false],
  channel: ['official', 'distributor', 'other'],
  model: ['XT2400', 'xt 2400', 'XT15', 'P6A', '-'],
  hazards: [[], ['smoke'], ['leak', 'smoke'], ['fire', 'swelling']],
  distanceKm: [0, 100, 100.5, 500],
  deliveredOn: dates,
  purchasedOn: dates,
  requestedOn: dates,
} as const satisfies { readonly [N in FactName]?: readonly unknown[] };

type Fact = keyof typeof values;
const names = Object.keys(values) as readonly Fact[];

const test = fc.constantFrom<Condition>(
  yes('owner'),
  no('owner'),
  is('channel', 'official', 'other'),
  { op: 'is', fact: 'channel', values: [] },
  is('model', 'XT-2400', 'P6A'),
  startsWith('model', 'xt', 'p-6'),
  has('hazards', 'smoke', 'fire'),
  has('hazards', 'leak'),
  atMost('distanceKm', 100),
  sourced('owner', 'staff', 'inspection'),
  sourced('deliveredOn', 'registry'),
  unavailable('channel'),
  unavailable('hazards'),
  by('asOf', 'deliveredOn', { days: 7 }),
  by('requestedOn', 'deliveredOn', { months: 1 }),
  by('requestedOn', 'deliveredOn', { months: 24, days: 7 }),
  by('deliveredOn', 'requestedOn', { months: -1 }),
  by('purchasedOn', 'deliveredOn', { delay: 90, months: 12 }),
  by('deliveredOn', 'purchasedOn', { delay: -3 }),
  by('requestedOn', 'asOf', {}),
  by('deliveredOn', 'asOf', { days: -7 }),
);
const condition = treesOf(test);

const state = (name: Fact): fc.Arbitrary<FactState | undefined> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('known'),
        value: fc.constantFrom<unknown>(...values[name]),
        source: fc.constantFrom(...factSources),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        undefined,
        { kind: 'unavailable', source: 'customer' },
        { kind: 'does-not-apply', source: 'customer' },
        { kind: 'conflict', source: 'customer', values: [] },
      ),
    },
  ) as fc.Arbitrary<FactState | undefined>;

const facts: fc.Arbitrary<Facts> = fc
  .record(Object.fromEntries(names.map((name) => [name, state(name)])))
  .map((states) => Object.fromEntries(Object.entries(states).filter(([, known]) => known !== undefined)) as Facts);

function packWith(conditions: readonly Condition[], rules: readonly Derivation[]): Pack {
  const [derived, presumed] = [rules.slice(0, 2), rules.slice(2)];
  return madeUpPack({
    remedies: [],
    clauses: conditions.map((when, index) => ({
      id: `${index}`,
      role: 'note',
      remedies: [],
      when,
      quote: { source: '', start: 0, end: 0, text: '' },
      readings: [],
    })),
    derivations: derived,
    presumptions: presumed.map((rule) => ({ ...rule, until: 'customer' as const })),
  });
}

const rule: fc.Arbitrary<Derivation> = fc.oneof(
  ...names.map((fact) =>
    fc.record({ fact: fc.constant(fact), value: fc.constantFrom<unknown>(...values[fact]), when: condition }),
  ),
) as fc.Arbitrary<Derivation>;

describe('the compiled executor', () => {
  it('judges every condition as the tree walk does', async (test) => {
    const conditions = fc.array(condition, { minLength: 1, maxLength: 6 });
    await always(
      test,
      fc.property(conditions, fc.array(facts, { minLength: 1, maxLength: 12 }), (trees, cases) => {
        const pack = packWith(trees, []);
        for (const known of cases) {
          const seen = see(pack, { facts: known, asOf });
          expect(trees.map((tree) => seen.value(tree))).toEqual(
            trees.map((tree) => evaluate(tree, { facts: known, asOf })),
          );
        }
      }),
      1000,
      100,
    );
  });

  it('tells what is open in a condition as the tree walk does', async (test) => {
    await always(
      test,
      fc.property(condition, fc.array(facts, { minLength: 1, maxLength: 12 }), (tree, cases) => {
        const pack = packWith([tree], []);
        for (const known of cases) {
          const view = { facts: known, asOf };
          expect(openFactsIn(tree, see(pack, view))).toEqual(openFactsIn(tree, view));
        }
      }),
      1000,
      100,
    );
  });

  it('completes facts as going through the rules one by one does', async (test) => {
    await always(
      test,
      fc.property(fc.array(rule, { minLength: 1, maxLength: 5 }), facts, (rules, known) => {
        const pack = packWith([], rules);
        const stated = derive(pack, known, asOf);
        const given = { ...known, requestedOn: known.requestedOn ?? said(asOf) } as Facts;
        const derived = followed(pack.derivations, given);
        const presumed = followed(pack.presumptions, derived.facts);
        expect(stated.facts).toEqual(derived.facts);
        expect(presume(pack, stated)).toMatchObject({ view: { facts: presumed.facts }, used: presumed.used });
        // What was completed is judged anew, and what it was completed from is left as it was.
        for (const { when } of rules) {
          expect(presume(pack, stated).view.value(when)).toBe(evaluate(when, { facts: presumed.facts, asOf }));
          expect(stated.value(when)).toBe(evaluate(when, { facts: derived.facts, asOf }));
        }
      }),
      1000,
      100,
    );
  });
});

it('unknown is never silently false, and known beats unknown', () => {
  const view = { facts: {} as Facts, asOf };
  const [open, holds, fails] = [yes('owner'), all(), any()];
  expect([all(open, fails), any(open, holds), not(open), all(open, holds)].map((one) => evaluate(one, view))).toEqual([
    false,
    true,
    null,
    null,
  ]);
});

function followed(
  rules: readonly Derivation[],
  given: Facts,
): { readonly facts: Facts; readonly used: readonly string[] } {
  let known = given;
  const used: string[] = [];
  for (const { fact, value, when } of rules) {
    const isOpen = known[fact] === undefined || known[fact].kind === 'unavailable';
    if (!isOpen || evaluate(when, { facts: known, asOf }) !== true) continue;
    known = { ...known, [fact]: said(value) };
    used.push(fact);
  }
  return { facts: known, used };
}

function said(value: unknown): FactState {
  return { kind: 'known', value, source: 'extracted' } as FactState;
}
