// From a path through a diagram to facts somebody could state: a case one can run, read and send to a colleague.
import type { DateName, Test } from '../condition.ts';
import { addMonths, daysOf, isoDate } from '../dates.ts';
import { evaluateTest, type View } from '../evaluate.ts';
import { type FactName, type FactSource, type FactState, type Facts, vocabulary } from '../facts.ts';
import { type Space, samples, type Variable } from './variables.ts';

/** For each variable the class it must be in; absent where it does not matter. */
export type Choice = ReadonlyMap<number, number>;

/** Undefined where no facts fit: variables that share a fact cannot always be chosen freely. */
export function factsFor(space: Space, choice: Choice, asOf: string): Facts | undefined {
  const wanted = [...choice].flatMap(([index, answer]) => {
    const variable = space.variables[index];
    return variable === undefined ? [] : [{ variable, answers: variable.classes[answer] ?? [] }];
  });
  const view: View = { facts: { requestedOn: known(asOf) } as Facts, asOf };
  const drafted = [...wanted].sort((left, right) => rank(left.variable) - rank(right.variable)).reduce(settle, view);
  const fits = wanted.every(({ variable, answers }) =>
    variable.tests.every((test, index) => evaluateTest(test, drafted) === answers[index]),
  );
  return fits ? drafted.facts : undefined;
}

interface Wanted {
  readonly variable: Variable;
  readonly answers: readonly boolean[];
}

/** Values before their sources, and dates counted from today before those counted from them. */
function rank({ tests }: Variable): number {
  const [test] = tests;
  if (test?.op === 'by') return test.date === 'asOf' || test.date === 'requestedOn' ? 1 : 2;
  if (test?.op === 'sourced') return 3;
  return test?.op === 'unavailable' ? 4 : 0;
}

function settle(view: View, { variable, answers }: Wanted): View {
  const [test] = variable.tests;
  if (test === undefined) return view;
  switch (test.op) {
    case 'by':
      return settleDate(view, variable, answers, test);
    case 'sourced':
      return resource(view, test.fact, answers[0] === true ? (test.sources[0] ?? 'staff') : 'extracted');
    case 'unavailable':
      return answers[0] === true
        ? unsay(view, test.fact)
        : say(view, test.fact, view.facts[test.fact] ?? anyValue(test.fact, view));
    case 'has':
      return settleItem(view, test, answers[0] === true);
    default:
      return settleValue(view, variable, answers, test);
  }
}

function settleValue(
  view: View,
  { tests }: Variable,
  answers: readonly boolean[],
  test: Exclude<Test, { op: 'by' }>,
): View {
  const fits = samples(test.fact, tests).find((value) => {
    const tried = say(view, test.fact, known(value));
    return tests.every((other, index) => evaluateTest(other, tried) === answers[index]);
  });
  return fits === undefined ? view : say(view, test.fact, known(fits));
}

function settleItem(view: View, test: Extract<Test, { op: 'has' }>, isThere: boolean): View {
  const state = view.facts[test.fact] as FactState | undefined;
  const items = state?.kind === 'known' ? (state.value as readonly string[]) : [];
  return say(view, test.fact, known(isThere ? [...items, ...test.values] : items));
}

/** Tries the days around the end of each period until the answers come out as wanted; where any day does, one of these does. */
function settleDate(
  view: View,
  variable: Variable,
  answers: readonly boolean[],
  test: Extract<Test, { op: 'by' }>,
): View {
  const later = dayOf(test.date, view);
  const earlier = dayOf(test.from, view);
  if (later === undefined && earlier === undefined && test.from !== 'asOf') {
    // Neither day is spoken for: the earlier one is put well back, so that the later one finds room before today.
    const start = (dayOf('asOf', view) ?? 0) - 60;
    return settleDate(say(view, test.from, known(isoDate(start))), variable, answers, test);
  }
  const tries = variable.tests.flatMap((other) => (other.op === 'by' ? aroundEnd(other, later, earlier) : []));
  for (const { name, day } of tries) {
    const tried = say(view, name, known(isoDate(day)));
    if (variable.tests.every((other, index) => evaluateTest(other, tried) === answers[index])) return tried;
  }
  return view;
}

function aroundEnd(
  { date, from, months = 0, days = 0, delay = 0 }: Extract<Test, { op: 'by' }>,
  later: number | undefined,
  earlier: number | undefined,
): readonly { readonly name: FactName; readonly day: number }[] {
  const offsets = [0, -1, 1];
  if (earlier !== undefined && date !== 'asOf' && date !== 'requestedOn') {
    const end = addMonths(earlier + delay, months) + days;
    return offsets.map((offset) => ({ name: date, day: end + offset }));
  }
  if (later === undefined || from === 'asOf') return [];
  const start = addMonths(later - days, -months) - delay;
  return offsets.map((offset) => ({ name: from, day: start + offset }));
}

function dayOf(name: DateName, { facts, asOf }: View): number | undefined {
  const state = name === 'asOf' ? known(asOf) : (facts[name] as FactState | undefined);
  return state?.kind === 'known' ? daysOf(String(state.value))?.first : undefined;
}

/** A value that matters to nothing: only that it is known does, or from whom. */
function anyValue(fact: FactName, { asOf }: View): FactState {
  const field = vocabulary[fact];
  switch (field.kind) {
    case 'boolean':
      return known(true);
    case 'choice':
      return known(field.values[0]);
    case 'list':
      return known([]);
    case 'number':
      return known(0);
    case 'date':
      return known(asOf);
    case 'instant':
      return known(`${asOf}T00:00:00Z`);
    case 'text':
      return known('something else');
  }
}

function say(view: View, fact: FactName, state: FactState): View {
  return { ...view, facts: { ...view.facts, [fact]: state } };
}

function unsay(view: View, fact: FactName): View {
  return say(view, fact, { kind: 'unavailable', source: 'staff' });
}

/** The same value from somebody else; a value that nobody asked for is made up. */
function resource(view: View, fact: FactName, source: FactSource): View {
  const state = (view.facts[fact] as FactState | undefined) ?? anyValue(fact, view);
  return say(view, fact, { ...state, source });
}

function known(value: unknown): FactState {
  return { kind: 'known', value, source: 'staff' } as FactState;
}
