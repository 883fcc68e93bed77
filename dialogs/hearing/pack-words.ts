// What a pack's rules say of themselves: the models they name, and what may have happened to a unit that matters to them.
import type { Test } from '../../policy/condition.ts';
import type { FactName } from '../../policy/facts.ts';
import type { Pack } from '../../policy/pack.ts';
import { factsOfTest, testsOf } from '../../policy/residual.ts';

interface PackWords {
  readonly models: readonly string[];
  readonly causes: readonly string[];
  readonly facts: ReadonlySet<FactName>;
}

const wordsByPack = new WeakMap<Pack, PackWords>();

/** The models the pack's rules name, in the maker's spelling. */
export function knownModels(pack: Pack): readonly string[] {
  return wordsOf(pack).models;
}

/** What may have happened to a unit, as far as a rule asks for it: about the rest nobody need be asked. */
export function weightyCauses(pack: Pack): readonly string[] {
  return wordsOf(pack).causes;
}

/** Whether some rule of the pack asks for the fact: nobody need hear back what weighs nothing. */
export function weighs(pack: Pack, fact: FactName): boolean {
  return wordsOf(pack).facts.has(fact);
}

function wordsOf(pack: Pack): PackWords {
  const known = wordsByPack.get(pack);
  if (known !== undefined) return known;
  const rules = [
    ...pack.clauses,
    ...pack.classes.map(({ clause }) => clause),
    ...pack.derivations,
    ...pack.presumptions,
  ];
  const tests = [...rules, ...pack.deadlines, ...pack.promises].flatMap(({ when }) => testsOf(when));
  const counted = pack.deadlines.map(({ from }) => from).filter((name) => name !== 'asOf');
  const words = {
    models: valuesOf(tests, 'is', 'model'),
    causes: valuesOf(tests, 'has', 'causes'),
    facts: new Set<FactName>(['model', ...counted, ...tests.flatMap(factsOfTest)]),
  };
  wordsByPack.set(pack, words);
  return words;
}

function valuesOf(tests: readonly Test[], op: 'is' | 'has', fact: string): readonly string[] {
  const values = tests.flatMap((test) => (test.op === op && test.fact === fact ? test.values.map(String) : []));
  return [...new Set(values)];
}
