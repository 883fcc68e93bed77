// The program of a pack: straight text made once from its circuit and compiled by the engine itself, which looks at every
// fact once and judges every condition in one pass. The tree walk in `evaluate.ts` is the reference it is held to.
import { Aids, dateAids, type Passage, passagesOf } from './answers.ts';
import { type Circuit, type Gate, saysNothing, saysTrue } from './circuit.ts';
import { daysOf } from './dates.ts';
import type { FactName, Facts } from './facts.ts';

/** What every part of a circuit comes to, as bits: its tests first, then its gates. */
export type Values = Uint8Array;

/** Notes what facts answer to tests. */
type Answer = (facts: Facts, asOf: string, values: Values) => void;

export interface Program {
  readonly answerAll: Answer;
  /** To the tests that look at one fact. */
  readonly answersTo: ReadonlyMap<FactName, Answer>;
  /** Judges every gate from the answers to the tests. */
  readonly judgeAll: (values: Values) => void;
  /** Judges some parts, each from the answers to the tests alone: the facts may still be changing. */
  readonly judge: ReadonlyMap<number, (values: Values) => number>;
}

/** `alone` are the parts that are judged one by one. */
export function programOf(circuit: Circuit, alone: readonly number[]): Program {
  const aids = new Aids();
  const passages = passagesOf(circuit.tests, aids);
  const names = [...new Set(passages.flatMap(({ facts }) => facts))];
  const parts = [...new Set(alone)];
  const text = `${dateAids}
return {
  answerAll: ${answerText(passages)},
  answersTo: [${names.map((name) => answerText(passages.filter(({ facts }) => facts.includes(name)))).join(',\n')}],
  judgeAll: (values) => { ${judgeAllText(circuit)} },
  judge: [${parts.map((part) => `(values) => { ${judgeText(circuit, part)} }`).join(',\n')}],
};`;
  const made = compiled<Compiled>(['aids', 'daysOf'], text, [aids.all, daysOf]);
  return {
    ...made,
    answersTo: new Map(names.map((name, index) => [name, made.answersTo[index] ?? made.answerAll])),
    judge: new Map(parts.flatMap((part, index) => [[part, made.judge[index] ?? nothing] as const])),
  };
}

interface Compiled extends Pick<Program, 'answerAll' | 'judgeAll'> {
  readonly answersTo: readonly Answer[];
  readonly judge: readonly ((values: Values) => number)[];
}

const nothing = (): number => saysNothing;

/** For each part what goes with its bits, all of it in one list. */
export function pickerOf<T>(
  parts: readonly number[],
  rows: readonly (readonly T[])[],
): (values: Values) => readonly T[] {
  const names = rows.map((_, index) => `const r${index} = rows[${index}];`).join('');
  const picked = parts.map((part, index) => `r${index}[values[${part}]]`);
  return compiled<(values: Values) => readonly T[]>(['rows'], `${names}return (values) => [${picked.join(',')}];`, [
    rows,
  ]);
}

/** The text is made of numbers and of names and values that are spelt as JSON: nothing of a pack is run as it stands. */
function compiled<T>(names: readonly string[], text: string, given: readonly unknown[]): T {
  return new Function(...names, `'use strict';\n${text}`)(...given) as T;
}

function answerText(passages: readonly Passage[]): string {
  return `(facts, asOf, values) => {\n${passages.map(({ text }) => text).join('\n')}\n}`;
}

/** Every part is a name of its own, so that the engine may keep it where it likes. */
function judgeAllText({ tests, gates }: Circuit): string {
  const read = tests.map((_, place) => `const p${place} = values[${place}];`);
  const judged = gates.map((gate, index) => {
    const part = tests.length + index;
    return `const p${part} = values[${part}] = ${gateText(gate)};`;
  });
  return [...read, ...judged].join('\n');
}

/** The same for one part and those it is made of. */
function judgeText({ tests, gates }: Circuit, part: number): string {
  const needed = new Set([part]);
  // Grows while it is walked through: the parts of parts follow.
  for (const one of needed) for (const input of gates[one - tests.length]?.of ?? []) needed.add(input);
  const named = [...needed]
    .sort((left, right) => left - right)
    .map((one) => {
      const gate = gates[one - tests.length];
      return `const p${one} = ${gate === undefined ? `values[${one}]` : gateText(gate)};`;
    });
  return `${named.join('\n')} return p${part};`;
}

/** Kleene's logic on bits: a conjunction is true where all are, and false as soon as one is; and the other way round. */
function gateText({ op, of }: Gate): string {
  const [first = 'p0', second, third] = of.map((part) => `p${part}`);
  switch (op) {
    case 'not':
      return `((${first} & 1) << 1) | (${first} >> 1)`;
    // An open question is certain where both answers to it say the same.
    case 'when':
      return `${first} === ${saysNothing} ? ${second} & ${third} : ${first} === ${saysTrue} ? ${second} : ${third}`;
    default:
      return joined(
        op,
        of.map((part) => `p${part}`),
      );
  }
}

function joined(op: 'all' | 'any', parts: readonly string[]): string {
  if (parts.length === 0) return String(op === 'all' ? 2 : 1);
  const [meet, join] = [parts.join(' & '), parts.join(' | ')];
  if (parts.length === 1) return meet;
  return op === 'all' ? `((${meet}) & 2) | ((${join}) & 1)` : `((${join}) & 2) | ((${meet}) & 1)`;
}
