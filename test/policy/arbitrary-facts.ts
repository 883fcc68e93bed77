// Made-up facts for property tests: every kind of value, blanks, "cannot say", every source, rough dates.
import fc from 'fast-check';
import { isoDate } from '../../policy/dates.ts';
import { type FactName, type FactState, type Facts, factSources, vocabulary } from '../../policy/facts.ts';
import type { Pack } from '../../policy/pack.ts';
import { factsIn } from '../../policy/residual.ts';
import { asOf } from './golden.ts';

const names = Object.keys(vocabulary) as FactName[];
const today = Temporal.PlainDate.from('1970-01-01').until(asOf).days;
const source = fc.constantFrom(...factSources);

/** Days that lie around the ends of the periods the packs count, and some that do not. */
const day = fc
  .oneof(
    fc.constantFrom(0, 3, 7, 8, 15, 16, 30, 31, 90, 91, 365, 366, 730, 731, 738, 1826, 1827, 1834),
    fc.integer({ min: 0, max: 2500 }),
  )
  .map((ago) => isoDate(today - ago));
const date = fc.oneof({ weight: 8, arbitrary: day }, { weight: 1, arbitrary: day.map((iso) => iso.slice(0, 7)) });

function sampleOf(name: FactName): fc.Arbitrary<unknown> {
  const field = vocabulary[name];
  switch (field.kind) {
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...field.values);
    case 'list':
      return fc.subarray([...field.values], { maxLength: 2 });
    case 'number':
      return fc.integer({ min: 0, max: 900 });
    case 'date':
      return name === 'contractWarrantyUntil' ? fc.constantFrom('2026-11-20', '2026-11-21', '2028-01-01') : date;
    case 'instant':
      return fc.constant('2026-11-20T08:00:00Z');
    case 'text':
      return fc.constantFrom('XT1500', 'XT2400', 'E2400A', 'P6A', 'P6C', 'SP210', 'PC5000', 'PC9', 'Z1');
  }
}

function stateOf(name: FactName): fc.Arbitrary<FactState> {
  const known = fc.record({ kind: fc.constant('known' as const), value: sampleOf(name), source });
  const unavailable = fc.record({ kind: fc.constant('unavailable' as const), source });
  return fc.oneof({ weight: 19, arbitrary: known }, { weight: 1, arbitrary: unavailable }) as fc.Arbitrary<FactState>;
}

/** The facts a pack's rules speak of. */
export function factsOfPack(pack: Pack): readonly FactName[] {
  const conditions = [...pack.clauses, ...pack.presumptions, ...pack.derivations].map(({ when }) => when);
  const spoken = new Set(conditions.flatMap(factsIn));
  return names.filter((name) => spoken.has(name));
}

/** Facts of which `blank` of a hundred are not asked. */
export function arbitraryFacts(pack: Pack, blank: number): fc.Arbitrary<Facts> {
  const entries = factsOfPack(pack).map((name) =>
    fc
      .tuple(fc.integer({ min: 0, max: 99 }), stateOf(name))
      .map(([luck, state]) => (luck < blank ? [] : [[name, state] as const])),
  );
  return fc.tuple(...entries).map((all) => Object.fromEntries(all.flat()) as Facts);
}
