// Which classes of each variable the facts leave possible, told from the answers to the pack's tests alone.
import { type Circuit, saysFalse, saysNothing, saysTrue } from '../circuit.ts';
import type { Variable } from './variables.ts';

/** For every variable the classes that are still possible, in order; one of them where the variable is known. */
export type Open = readonly (readonly number[])[];

export function possibleIn({ tests }: Circuit, variables: readonly Variable[]): (values: Uint8Array) => Open {
  const places = new Map(tests.map((test, place) => [JSON.stringify(test), place]));
  const readers = variables.map((variable) =>
    reader(
      variable,
      variable.tests.map((test) => places.get(JSON.stringify(test)) ?? 0),
    ),
  );
  return (values) => readers.map((read) => read(values));
}

/** Most answers of two bits that one whole number holds. */
const mostNumbered = 15;

/** Few combinations of answers ever come up, so what each of them leaves possible is remembered. */
function reader(variable: Variable, places: readonly number[]): (values: Uint8Array) => readonly number[] {
  const fitting = (values: Uint8Array): readonly number[] => classesThat(variable, places, values);
  if (places.length > mostNumbered) return fitting;
  const remembered = new Map<number, readonly number[]>();
  return (values) => {
    let key = 0;
    for (const place of places) key = (key << 2) | (values[place] ?? saysNothing);
    const known = remembered.get(key);
    if (known) return known;
    const open = fitting(values);
    remembered.set(key, open);
    return open;
  };
}

function classesThat({ classes }: Variable, places: readonly number[], values: Uint8Array): readonly number[] {
  const fits = (expected: readonly boolean[]): boolean =>
    places.every((place, test) => {
      const value = values[place] ?? saysNothing;
      return value === saysNothing || value === (expected[test] === true ? saysTrue : saysFalse);
    });
  return classes.flatMap((expected, index) => (fits(expected) ? [index] : []));
}
