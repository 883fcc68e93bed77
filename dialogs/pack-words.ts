// What a pack's rules say of themselves: the models they name.
import type { Condition, Test } from '../policy/condition.ts';
import type { Pack } from '../policy/pack.ts';

const modelsByPack = new WeakMap<Pack, readonly string[]>();

/** The models the pack's rules name, in the maker's spelling. */
export function knownModels(pack: Pack): readonly string[] {
  const known = modelsByPack.get(pack);
  if (known !== undefined) return known;
  const conditions = [...pack.clauses, ...pack.derivations].flatMap((rule) => testsOf(rule.when));
  const models = conditions.flatMap((test) =>
    test.op === 'is' && test.fact === 'model' ? test.values.map(String) : [],
  );
  const distinct = [...new Set(models)];
  modelsByPack.set(pack, distinct);
  return distinct;
}

function testsOf(condition: Condition): readonly Test[] {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of.flatMap(testsOf);
    case 'not':
      return testsOf(condition.of);
    case 'when':
      return [condition.if, condition.then, condition.else].flatMap(testsOf);
    default:
      return [condition];
  }
}
