// The compiled executor's form of conditions: one circuit in which equal parts stand once and inputs before their gates,
// so that a single pass judges every condition of a pack, and every part of one.
import type { Condition, Test } from './condition.ts';
import type { FactName } from './facts.ts';
import { factsOfTest, testsOf } from './residual.ts';

/** What a part comes to, as two bits: it is known to be false, it is known to be true. */
export const saysNothing = 0;
export const saysFalse = 1;
export const saysTrue = 2;

export interface Circuit {
  /** The first parts: one question about one value each. */
  readonly tests: readonly Test[];
  /** The facts that a part looks at where all tests in it look at the same; undefined elsewhere. */
  readonly facts: readonly (readonly FactName[] | undefined)[];
  /** Every part after the tests joins earlier ones. */
  readonly gates: readonly Gate[];
  /** The part that stands for a condition, or for a condition inside one. */
  readonly parts: ReadonlyMap<Condition, number>;
}

export interface Gate {
  readonly op: 'all' | 'any' | 'not' | 'when';
  /** The parts it joins. */
  readonly of: readonly number[];
}

export function circuitOf(conditions: readonly Condition[]): Circuit {
  const places = new Map<string, number>();
  const tests = conditions
    .flatMap(testsOf)
    .flatMap(simpleTests)
    .filter((test) => isNew(places, JSON.stringify(test)));
  const gates: Gate[] = [];
  const gate = (op: Gate['op'], of: readonly number[]): number => {
    const key = `${op} ${of.join(' ')}`;
    if (isNew(places, key)) gates.push({ op, of });
    return places.get(key) ?? 0;
  };
  const parts = new Map<Condition, number>();
  const place = (condition: Condition): number => {
    const part =
      parts.get(condition) ?? placed(condition, place, gate, (test) => places.get(JSON.stringify(test)) ?? 0);
    parts.set(condition, part);
    return part;
  };
  conditions.forEach(place);
  return { tests, facts: factsOfParts(tests, gates), gates, parts };
}

/** Numbers are given in the order of coming: tests first, then gates. */
function isNew(places: Map<string, number>, key: string): boolean {
  if (places.has(key)) return false;
  places.set(key, places.size);
  return true;
}

function placed(
  condition: Condition,
  place: (part: Condition) => number,
  gate: (op: Gate['op'], of: readonly number[]) => number,
  testAt: (test: Test) => number,
): number {
  switch (condition.op) {
    case 'all':
    case 'any':
      return gate(condition.op, condition.of.map(place));
    case 'not':
      return gate('not', [place(condition.of)]);
    case 'when':
      return gate('when', [place(condition.if), place(condition.then), place(condition.else)]);
    default:
      return condition.op === 'has' ? gate('any', simpleTests(condition).map(testAt)) : testAt(condition);
  }
}

/** A list test asks for any of its items: each item is a test of its own. */
export function simpleTests(test: Test): readonly Test[] {
  return test.op === 'has' ? test.values.map((value) => ({ ...test, values: [value] })) : [test];
}

function factsOfParts(tests: readonly Test[], gates: readonly Gate[]): Circuit['facts'] {
  const facts: (readonly FactName[] | undefined)[] = tests.map(factsOfTest);
  for (const { of } of gates) {
    const [first, ...others] = of.map((part) => facts[part]);
    facts.push(others.every((other) => other?.join() === first?.join()) ? first : undefined);
  }
  return facts;
}

/** Notes the facts that could still change what a part comes to, in reading order. The reference is `openTests` of a condition. */
export function addOpenFacts(circuit: Circuit, part: number, values: Uint8Array, found: Set<FactName>): void {
  if (values[part] !== saysNothing) return;
  const facts = circuit.facts[part];
  const gate = circuit.gates[part - circuit.tests.length];
  if (facts !== undefined) for (const fact of facts) found.add(fact);
  else if (gate !== undefined) {
    for (const input of deciding(gate, values)) addOpenFacts(circuit, input, values, found);
  }
}

/** Once it is known which branch is taken, that one alone. */
function deciding({ op, of }: Gate, values: Uint8Array): readonly number[] {
  const [decides = 0, then = 0, otherwise = 0] = of;
  if (op !== 'when' || values[decides] === saysNothing) return of;
  return [values[decides] === saysTrue ? then : otherwise];
}
