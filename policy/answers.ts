// What the facts answer to the tests of a circuit. A fact is looked at once, and answers all that is asked of it.
import { saysFalse, saysNothing, saysTrue } from './circuit.ts';
import type { Test } from './condition.ts';
import type { Days } from './dates.ts';
import { daysNamed, lastDay, plain, type View } from './evaluate.ts';
import type { FactName, FactState } from './facts.ts';
import { factsOfTest } from './residual.ts';

/** Writes the answers to the tests about one fact, or about one pair of dates. */
type Reader = (view: View, answers: Uint8Array) => void;

export interface Readers {
  readonly all: readonly Reader[];
  /** Those that look at a fact. */
  readonly of: ReadonlyMap<FactName, readonly Reader[]>;
}

interface Placed<T extends Test = Test> {
  readonly test: T;
  readonly place: number;
}

type Period = Extract<Test, { readonly op: 'by' }>;
type OfState = Exclude<Test, Period>;

export function readersOf(tests: readonly Test[]): Readers {
  const placed = tests.map((test, place) => ({ test, place }));
  const ofStates = Map.groupBy(placed.filter(isOfState), ({ test }) => test.fact);
  const ofPeriods = Map.groupBy(placed.filter(isPeriod), ({ test }) => `${test.date} ${test.from}`);
  const readers = [
    ...[...ofStates].map(([fact, group]) => ({ facts: [fact], read: stateReader(fact, group) })),
    ...[...ofPeriods.values()].map((group) => ({ facts: namesIn(group), read: periodReader(group) })),
  ];
  const names = new Set(readers.flatMap(({ facts }) => facts));
  const reading = (name: FactName) => readers.filter(({ facts }) => facts.includes(name)).map(({ read }) => read);
  return { all: readers.map(({ read }) => read), of: new Map([...names].map((name) => [name, reading(name)])) };
}

function isPeriod(placed: Placed): placed is Placed<Period> {
  return placed.test.op === 'by';
}

function isOfState(placed: Placed): placed is Placed<OfState> {
  return placed.test.op !== 'by';
}

function namesIn([first]: readonly Placed<Period>[]): readonly FactName[] {
  return first === undefined ? [] : factsOfTest(first.test);
}

function stateReader(fact: FactName, group: readonly Placed<OfState>[]): Reader {
  const items = itemReader(group);
  const asked = group.filter(({ test }) => test.op !== 'has');
  const places = asked.map(({ place }) => place);
  const judges = asked.map(({ test }) => answerTo(test));
  return ({ facts }, answers) => {
    const state: FactState | undefined = facts[fact];
    if (state === undefined) return;
    items?.(state, answers);
    for (let index = 0; index < judges.length; index += 1) answers[places[index] ?? 0] = judges[index]?.(state) ?? 0;
  };
}

/** The items of a list, each of which is a test of its own. */
function itemReader(group: readonly Placed<OfState>[]): ((state: FactState, answers: Uint8Array) => void) | undefined {
  const tests = group.flatMap(({ test, place }) => (test.op === 'has' ? [{ item: test.values[0], place }] : []));
  if (tests.length === 0) return undefined;
  const placeByItem = new Map<unknown, number>(tests.map(({ item, place }) => [item, place]));
  const places = tests.map(({ place }) => place);
  return (state, answers) => {
    const otherwise = state.kind === 'known' || state.kind === 'does-not-apply' ? saysFalse : saysNothing;
    for (let index = 0; index < places.length; index += 1) answers[places[index] ?? 0] = otherwise;
    if (state.kind === 'known') tick(state.value as readonly unknown[], placeByItem, answers);
  };
}

function tick(items: readonly unknown[], places: ReadonlyMap<unknown, number>, answers: Uint8Array): void {
  for (const item of items) {
    const place = places.get(item);
    if (place !== undefined) answers[place] = saysTrue;
  }
}

function answerTo(test: OfState): (state: FactState) => number {
  if (test.op === 'unavailable') return ({ kind }) => said(kind === 'unavailable');
  if (test.op === 'sourced') {
    return ({ kind, source }) => (kind === 'known' ? said(test.sources.includes(source)) : saysNothing);
  }
  const accepts = acceptance(test);
  return (state) => {
    if (state.kind === 'known') return said(accepts(state.value));
    // What does not apply to a unit equals nothing, and holds nothing.
    return state.kind === 'does-not-apply' ? saysFalse : saysNothing;
  };
}

function said(isTrue: boolean): number {
  return isTrue ? saysTrue : saysFalse;
}

type ValueTest = Exclude<OfState, { readonly op: 'unavailable' | 'sourced' }>;

function acceptance(test: ValueTest): (value: unknown) => boolean {
  switch (test.op) {
    case 'is':
      return oneOf(test);
    case 'starts-with': {
      const prefixes = test.values.map(plain);
      return (value) => prefixes.some((prefix) => plain(String(value)).startsWith(prefix));
    }
    case 'has':
      return (value) => (value as readonly unknown[]).includes(test.values[0]);
    case 'at-most':
      return (value) => (value as number) <= test.value;
  }
}

/** Models and serial numbers are compared without regard to case, spaces and hyphens. */
function oneOf({ fact, values }: Extract<Test, { readonly op: 'is' }>): (value: unknown) => boolean {
  const [only] = values;
  if (fact !== 'model' && fact !== 'serialNumber') {
    return values.length === 1 ? (value) => value === only : (value) => values.includes(value as string | boolean);
  }
  const wanted = new Set(values.map((value) => plain(String(value))));
  return (value) => (typeof value === 'string' ? wanted.has(plain(value)) : values.includes(value as boolean));
}

/** Periods between the same two dates; either may be an interval of days. */
function periodReader(group: readonly Placed<Period>[]): Reader {
  const [{ test: { date: later = 'asOf', from: earlier = 'asOf' } = {} } = {}] = group;
  return (view, answers) => {
    const date = daysNamed(later, view);
    const from = daysNamed(earlier, view);
    if (date === null && from === null) return;
    for (const { test, place } of group)
      answers[place] = date && from ? within(date, from, test) : unmeasured(date, from);
  };
}

function unmeasured(date: unknown, from: unknown): number {
  return date === false || from === false ? saysFalse : saysNothing;
}

function within(date: Days, from: Days, test: Period): number {
  const [shortest, longest] = boundsOf(test);
  // Most dates lie so far from the end that the calendar need not be asked.
  if (date.last <= from.first + shortest) return saysTrue;
  if (date.first > from.last + longest) return saysFalse;
  const end = lastDay(from.first, test);
  if (date.last <= end) return saysTrue;
  return date.first > (from.first === from.last ? end : lastDay(from.last, test)) ? saysFalse : saysNothing;
}

/** No month is shorter than 28 days or longer than 31. */
function boundsOf({ months = 0, days = 0, delay = 0 }: Period): readonly [number, number] {
  const fixed = days + delay;
  return months < 0 ? [fixed + months * 31, fixed + months * 28] : [fixed + months * 28, fixed + months * 31];
}
