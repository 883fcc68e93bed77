// Program text that looks at facts and notes what they answer to the tests of a circuit. A fact is looked at once, and
// answers all that is asked of it; what takes more than a comparison is remembered by its value.
import { saysFalse, saysNothing, saysTrue } from './circuit.ts';
import type { Test } from './condition.ts';
import type { Days } from './dates.ts';
import { lastDay, matches, type ValueTest } from './evaluate.ts';
import type { FactName } from './facts.ts';
import { Memory } from './memory.ts';
import { factsOfTest } from './residual.ts';

/** Text for the tests about one fact, or about one pair of dates. */
export interface Passage {
  readonly facts: readonly FactName[];
  readonly text: string;
}

/** What program text calls by number instead of saying it. */
export class Aids {
  readonly all: unknown[] = [];

  name(aid: unknown): string {
    return `aids[${this.all.push(aid) - 1}]`;
  }
}

interface Placed<T extends Test = Test> {
  readonly test: T;
  readonly place: number;
}

type Period = Extract<Test, { readonly op: 'by' }>;
type OfState = Exclude<Test, Period>;

/** The text reads `facts` and `asOf`, and writes to `values`, which say nothing until then. */
export function passagesOf(tests: readonly Test[], aids: Aids): readonly Passage[] {
  const placed = tests.map((test, place) => ({ test, place }));
  const ofStates = Map.groupBy(placed.filter(isOfState), ({ test }) => test.fact);
  const ofPeriods = Map.groupBy(placed.filter(isPeriod), ({ test }) => `${test.date} ${test.from}`);
  return [
    ...[...ofStates].map(([fact, group]) => ({ facts: [fact], text: stateText(fact, group, aids) })),
    ...[...ofPeriods.values()].flatMap((group) =>
      group.slice(0, 1).map(({ test }) => ({ facts: factsOfTest(test), text: periodText(test, group, aids) })),
    ),
  ];
}

function isPeriod(placed: Placed): placed is Placed<Period> {
  return placed.test.op === 'by';
}

function isOfState(placed: Placed): placed is Placed<OfState> {
  return placed.test.op !== 'by';
}

function isOfValue(placed: Placed<OfState>): placed is Placed<ValueTest> {
  return placed.test.op !== 'sourced' && placed.test.op !== 'unavailable';
}

function stateText(fact: FactName, group: readonly Placed<OfState>[], aids: Aids): string {
  const values = group.filter(isOfValue);
  const sourced = group.map(({ test, place }) => {
    if (test.op !== 'sourced') return '';
    return note(place, `${test.sources.map((source) => `state.source === ${spelt(source)}`).join(' || ')}`);
  });
  const unavailable = group.map(({ test, place }) =>
    test.op === 'unavailable' ? note(place, "state.kind === 'unavailable'") : '',
  );
  // What does not apply to a unit equals nothing, and holds nothing.
  return `{
const state = facts[${spelt(fact)}];
if (state !== undefined) {
  if (state.kind === 'known') { const value = state.value; ${valueText(fact, values, aids)} ${sourced.join('')} }
  else if (state.kind === 'does-not-apply') { ${values.map(({ place }) => set(place, saysFalse)).join('')} }
  ${unavailable.join('')}
}
}`;
}

function valueText(fact: FactName, group: readonly Placed<ValueTest>[], aids: Aids): string {
  const tests = group.map(({ test }) => test);
  const isList = tests.some(({ op }) => op === 'has');
  if (!isList && fact !== 'model' && fact !== 'serialNumber') {
    return group.map(({ test, place }) => note(place, comparison(test))).join('');
  }
  const aid = aids.name(isList ? itemAnswers(tests) : textAnswers(tests));
  return `const said = ${aid}(value); ${group.map(({ place }, index) => set(place, `said[${index}]`)).join('')}`;
}

function comparison(test: ValueTest): string {
  if (test.op === 'at-most') return `value <= ${test.value}`;
  return test.values.map((value) => `value === ${spelt(value)}`).join(' || ') || 'false';
}

/** Models come again and again; a bounded memory of them saves most of the comparing. */
function textAnswers(tests: readonly ValueTest[]): (text: string) => Uint8Array {
  const remembered = new Memory<string, Uint8Array>(5000);
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const said = Uint8Array.from(tests, (test) => (matches(test, text) ? saysTrue : saysFalse));
    remembered.set(text, said);
    return said;
  };
}

/** The items of a list, each of which is a test of its own. Each call writes over what the one before it said. */
function itemAnswers(tests: readonly ValueTest[]): (items: readonly unknown[]) => Uint8Array {
  const places = new Map(tests.map((test, place) => [test.op === 'has' ? test.values[0] : undefined, place] as const));
  const said = new Uint8Array(tests.length);
  return (items) => {
    said.fill(saysFalse);
    for (const item of items) {
      const place = places.get(item as string);
      if (place !== undefined) said[place] = saysTrue;
    }
    return said;
  };
}

/** Periods between the same two dates; either may be an interval of days. Undefined dates are not known. */
function periodText({ date, from }: Period, group: readonly Placed<Period>[], aids: Aids): string {
  const judged = group.map(({ test, place }) => set(place, withinText(test, aids)));
  return `{
const date = ${date === 'asOf' ? 'daysOf(asOf)' : `daysIn(facts[${spelt(date)}])`};
const from = ${from === 'asOf' ? 'daysOf(asOf)' : `daysIn(facts[${spelt(from)}])`};
if (date === false || from === false) { ${group.map(({ place }) => set(place, saysFalse)).join('')} }
else if (date !== undefined && from !== undefined) { ${judged.join('')} }
}`;
}

/** The days of a date fact, as program text names them; false where it does not apply. */
export const dateAids = `
const daysIn = (state) => state === undefined ? undefined
  : state.kind === 'known' ? daysOf(state.value) : state.kind === 'does-not-apply' ? false : undefined;
`;

/** Most dates lie so far from the end that the calendar need not be asked. */
function withinText(test: Period, aids: Aids): string {
  const [shortest, longest] = boundsOf(test);
  const near = `${aids.name(ending(test))}(date, from)`;
  return `date.last <= from.first + ${shortest} ? ${saysTrue} : date.first > from.last + ${longest} ? ${saysFalse} : ${near}`;
}

function ending(test: Period): (date: Days, from: Days) => number {
  return (date, from) => {
    if (date.last <= lastDay(from.first, test)) return saysTrue;
    return date.first > lastDay(from.last, test) ? saysFalse : saysNothing;
  };
}

/** No month is shorter than 28 days or longer than 31. */
function boundsOf({ months = 0, days = 0, delay = 0 }: Period): readonly [number, number] {
  const fixed = days + delay;
  return [fixed + Math.min(months * 28, months * 31), fixed + Math.max(months * 28, months * 31)];
}

function note(place: number, question: string): string {
  return set(place, `${question} ? ${saysTrue} : ${saysFalse}`);
}

function set(place: number, said: string | number): string {
  return `values[${place}] = ${said};`;
}

function spelt(value: string | boolean): string {
  return JSON.stringify(value);
}
