// Made-up packs over a handful of facts: small enough that every way to complete what is known can be gone through.
import fc from 'fast-check';
import type { Clause } from '../../policy/clause.ts';
import { atMost, by, type Condition, has, is, startsWith, yes } from '../../policy/condition.ts';
import { isoDate } from '../../policy/dates.ts';
import type { FactName, FactState, Facts } from '../../policy/facts.ts';
import type { Pack } from '../../policy/pack.ts';
import { asOf } from './golden.ts';
import { madeUpPack } from './made-up-pack.ts';

const today = Temporal.PlainDate.from('1970-01-01').until(asOf).days;

/** Days around the end of every period that the made-up conditions count. */
const deliveryDays = [7, 8, 15, 16, 31, 32, 40, 41, 92, 93].map((ago) => isoDate(today - ago));

/** Everything a fact can be, as far as the made-up conditions can tell; no two facts hang on each other. */
const domains = {
  owner: [true, false],
  consumer: [true, false],
  channel: ['official', 'distributor', 'other'],
  model: ['XT1500', 'xt-2400', 'XT24000', 'P6A', 'Z1'],
  hazards: [[], ['smoke'], ['leak'], ['smoke', 'leak'], ['fire']],
  distanceKm: [100, 500, 501],
  deliveredOn: deliveryDays,
} as const satisfies { readonly [N in FactName]?: readonly unknown[] };

export type SmallFact = keyof typeof domains;
export const smallFacts = Object.keys(domains) as readonly SmallFact[];

const flatTests: readonly Condition[] = [
  yes('owner'),
  is('consumer', false),
  is('channel', 'official'),
  is('channel', 'official', 'other'),
  is('model', 'XT2400'),
  startsWith('model', 'XT'),
  is('model', 'P6A', 'XT 1500'),
  atMost('distanceKm', 100),
  atMost('distanceKm', 500),
  by('requestedOn', 'deliveredOn', { days: 7 }),
  by('requestedOn', 'deliveredOn', { days: 15 }),
  by('requestedOn', 'deliveredOn', { months: 1 }),
  by('requestedOn', 'deliveredOn', { delay: 10, days: 30 }),
  by('requestedOn', 'deliveredOn', { months: 3 }),
];
const listTests: readonly Condition[] = [has('hazards', 'smoke'), has('hazards', 'leak', 'smoke')];

/** A tree of conditions around these tests. */
export function treesOf(leaf: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> {
  const { tree } = fc.letrec<{ tree: Condition }>((tie) => {
    const parts = fc.array(tie('tree'), { maxLength: 3 });
    return {
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc.record({ op: fc.constantFrom('all' as const, 'any' as const), of: parts }),
        fc.record({ op: fc.constant('not' as const), of: tie('tree') }),
        // biome-ignore lint/suspicious/noThenProperty: the branch of a condition, never awaited
        fc.record({ op: fc.constant('when' as const), if: tie('tree'), then: tie('tree'), else: tie('tree') }),
      ),
    };
  });
  return tree;
}

const anywhere = { source: 'made-up', start: 0, end: 1, text: '.' };

const clauseOf = (tests: readonly Condition[]): fc.Arbitrary<Clause> =>
  fc
    .record({
      role: fc.constantFrom('ground', 'ground', 'bar', 'requirement', 'refer', 'review', 'note'),
      remedies: fc.subarray(['return', 'warranty'] as const, { minLength: 1 }),
      when: treesOf(fc.constantFrom(...tests)),
      isSpecial: fc.integer({ min: 0, max: 4 }).map((luck) => luck === 0),
    })
    .map(({ isSpecial, ...rule }) => ({
      ...rule,
      id: '',
      quote: anywhere,
      readings: [],
      ...(isSpecial && rule.role === 'requirement' ? { chore: true as const } : {}),
      ...(isSpecial && rule.role === 'review' ? { overRefusal: true as const } : {}),
    }));

const packOf = (clause: fc.Arbitrary<Clause>): fc.Arbitrary<Pack> =>
  fc.array(clause, { minLength: 1, maxLength: 7 }).map((clauses) =>
    madeUpPack({
      remedies: ['return', 'warranty'],
      clauses: clauses.map((one, index) => ({ ...one, id: `${index}` })),
    }),
  );

export const arbitraryPack = packOf(clauseOf([...flatTests, ...listTests]));
/** Without lists, whose items change one by one. */
export const flatPack = packOf(clauseOf(flatTests));

export type Case = { readonly [N in SmallFact]: unknown };

/** A value for every fact. */
export const arbitraryCase = fc.record(
  Object.fromEntries(smallFacts.map((name) => [name, fc.constantFrom<unknown>(...domains[name])])),
) as fc.Arbitrary<Case>;

export function factsOf(known: Partial<Case>): Facts {
  const states = Object.entries(known).map(([name, value]) => [name, { kind: 'known', value, source: 'staff' }]);
  return Object.fromEntries([...states, ['requestedOn', requestedToday]]) as Facts;
}

const requestedToday: FactState = { kind: 'known', value: asOf, source: 'staff' };

/** The case with every value these facts can have, all combinations of them. */
export function completionsOf(known: Partial<Case>, blank: readonly SmallFact[]): readonly Case[] {
  const [first, ...others] = blank;
  if (first === undefined) return [known as Case];
  return domains[first].flatMap((value) => completionsOf({ ...known, [first]: value }, others));
}
