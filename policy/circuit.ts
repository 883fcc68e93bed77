// The compiled executor's form of conditions: one circuit in flat arrays, in which equal parts stand once and inputs
// before their gates, so that a single pass judges every condition of a pack, and every part of one.
import type { Condition, Test } from './condition.ts';
import { testsOf } from './residual.ts';

/** What a part comes to, as two bits: it may be false, it may be true. */
export const saysFalse = 1;
export const saysTrue = 2;
export const saysNothing = 3;

export interface Circuit {
  /** The first parts: one question about one value each. */
  readonly tests: readonly Test[];
  /** Every part after the tests joins earlier ones. */
  readonly gates: Uint8Array;
  /** For each gate where its inputs begin; one more at the end. */
  readonly starts: Int32Array;
  readonly inputs: Int32Array;
  /** The part that stands for a condition, or for a condition inside one. */
  readonly parts: ReadonlyMap<Condition, number>;
}

const [all, any, not, when] = [0, 1, 2, 3];

export function circuitOf(conditions: readonly Condition[]): Circuit {
  const places = new Map<string, number>();
  const tests = conditions
    .flatMap(testsOf)
    .flatMap(simpleTests)
    .filter((test) => isNew(places, JSON.stringify(test)));
  const gates: number[] = [];
  const inputs: (readonly number[])[] = [];
  const gate = (op: number, of: readonly number[]): number => {
    const key = `${op} ${of.join(' ')}`;
    if (isNew(places, key)) inputs[gates.push(op) - 1] = of;
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
  const starts = [0];
  for (const of of inputs) starts.push((starts.at(-1) ?? 0) + of.length);
  return {
    tests,
    gates: Uint8Array.from(gates),
    starts: Int32Array.from(starts),
    inputs: Int32Array.from(inputs.flat()),
    parts,
  };
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
  gate: (op: number, of: readonly number[]) => number,
  testAt: (test: Test) => number,
): number {
  switch (condition.op) {
    case 'all':
    case 'any':
      return gate(condition.op === 'all' ? all : any, condition.of.map(place));
    case 'not':
      return gate(not, [place(condition.of)]);
    case 'when':
      return gate(when, [place(condition.if), place(condition.then), place(condition.else)]);
    default:
      return condition.op === 'has' ? gate(any, simpleTests(condition).map(testAt)) : testAt(condition);
  }
}

/** A list test asks for any of its items: each item is a test of its own. */
export function simpleTests(test: Test): readonly Test[] {
  return test.op === 'has' ? test.values.map((value) => ({ ...test, values: [value] })) : [test];
}

/** Judges every gate; `values` holds the answers to the tests, and room for the gates behind them. */
export function judgeGates({ tests, gates, starts, inputs }: Circuit, values: Uint8Array): void {
  for (let gate = 0; gate < gates.length; gate += 1) {
    values[tests.length + gate] = output(gates[gate] ?? all, inputs, starts[gate] ?? 0, starts[gate + 1] ?? 0, values);
  }
}

/** Judges one part from the answers to the tests alone: the facts may still be changing. */
export function judgePart(circuit: Circuit, part: number, values: Uint8Array): number {
  const { tests, gates, starts, inputs } = circuit;
  const gate = part - tests.length;
  if (gate < 0) return values[part] ?? saysNothing;
  const [start, end] = [starts[gate] ?? 0, starts[gate + 1] ?? 0];
  for (let index = start; index < end; index += 1) {
    const input = inputs[index] ?? 0;
    if (input >= tests.length) values[input] = judgePart(circuit, input, values);
  }
  return output(gates[gate] ?? all, inputs, start, end, values);
}

/** Kleene's logic on bits: of a conjunction the true bits meet and the false bits join, and the other way round. */
function output(op: number, inputs: Int32Array, start: number, end: number, values: Uint8Array): number {
  if (op === not) return negated(at(values, inputs, start));
  if (op === when)
    return chosen(at(values, inputs, start), at(values, inputs, start + 1), at(values, inputs, start + 2));
  let meet = saysNothing;
  let join = 0;
  for (let index = start; index < end; index += 1) {
    const value = at(values, inputs, index);
    meet &= value;
    join |= value;
  }
  return op === all ? (meet & saysTrue) | (join & saysFalse) : (join & saysTrue) | (meet & saysFalse);
}

function at(values: Uint8Array, inputs: Int32Array, index: number): number {
  return values[inputs[index] ?? 0] ?? saysNothing;
}

function negated(value: number): number {
  return ((value & saysFalse) << 1) | (value >> 1);
}

/** An open question is certain where both answers to it say the same. */
function chosen(decides: number, then: number, otherwise: number): number {
  if (decides === saysNothing) return then | otherwise;
  return decides === saysTrue ? then : otherwise;
}
