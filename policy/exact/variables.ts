// Facts as finitely many cases: what the tests of a pack can tell apart, and nothing more.
// A variable is a fact's value, one item of a list, the place of a date among the periods that are counted from another,
// or what is known of a fact's source. Of each, the classes are numbered from 0.
import { simpleTests } from '../circuit.ts';
import type { Condition, Test } from '../condition.ts';
import { evaluateTest, type View } from '../evaluate.ts';
import { type FactName, type FactState, vocabulary } from '../facts.ts';
import { factsOfTest, testsOf } from '../residual.ts';

export interface Variable {
  readonly key: string;
  readonly facts: readonly FactName[];
  /** The tests that this variable answers. */
  readonly tests: readonly Test[];
  /** For every class, the answer to each of the tests. */
  readonly classes: readonly (readonly boolean[])[];
}

export interface Space {
  readonly variables: readonly Variable[];
  /** Where the classes of each variable begin when those of all are counted through; one more at the end. */
  readonly slots: readonly number[];
  /** The variable and the classes that make a simple test true. */
  literal(test: Test): Literal;
}

interface Literal {
  readonly variable: number;
  readonly accepts: readonly boolean[];
}

/**
 * The variables that tell apart everything these conditions do. What periods hang on comes first: it is shared by many
 * clauses, and the diagram stays small where shared questions are asked before the rest.
 */
export function spaceOf(conditions: readonly Condition[]): Space {
  const tests = conditions.map(testsOf);
  const shared = tests.filter((of) => of.some(({ op }) => op === 'by'));
  // Most tests stand in many conditions, and as the very same object.
  const simple = [...new Set([...shared, ...tests].flat())].flatMap(simpleTests);
  const distinctTests = new Map(simple.map((test) => [JSON.stringify(test), test])).values();
  const variables = [...Map.groupBy(distinctTests, keyOf)].map(([key, group]) => variable(key, group));
  const slots = [0];
  for (const { classes } of variables) slots.push((slots.at(-1) ?? 0) + classes.length);
  const literals = literalsOf(variables);
  return { variables, slots, literal: (test) => literals.get(JSON.stringify(test)) ?? unheard };
}

/** What a test comes to that no condition asks. */
const unheard: Literal = { variable: -1, accepts: [] };

/** By the spelling of the test. */
function literalsOf(variables: readonly Variable[]): ReadonlyMap<string, Literal> {
  return new Map(
    variables.flatMap(({ tests, classes }, position) =>
      tests.map((test, column) => {
        const accepts = classes.map((answers) => answers[column] === true);
        return [JSON.stringify(test), { variable: position, accepts }] as const;
      }),
    ),
  );
}

function variable(key: string, given: readonly Test[]): Variable {
  const tests = given.toSorted((left, right) => lengthOf(left) - lengthOf(right));
  return { key, facts: [...new Set(tests.flatMap(factsOfTest))], tests, classes: distinct(answersTo(tests)) };
}

/** The answers that tests of one variable can have together. */
function answersTo(tests: readonly Test[]): readonly (readonly boolean[])[] {
  const [test] = tests;
  if (test === undefined) return [];
  switch (test.op) {
    case 'by':
      return periodClasses(tests.length);
    case 'has':
    case 'sourced':
    case 'unavailable':
      return [[true], [false]];
    default:
      return samples(test.fact, tests).map((value) => answersFor(tests, test.fact, value));
  }
}

/** Within the shortest period it is within every longer one: one class for each period, and one beyond them all. */
function periodClasses(count: number): readonly (readonly boolean[])[] {
  return Array.from({ length: count + 1 }, (_, passed) =>
    Array.from({ length: count }, (__, index) => index >= passed),
  );
}

function answersFor(tests: readonly Test[], fact: FactName, value: unknown): readonly boolean[] {
  const state = { kind: 'known', value, source: 'staff' } as FactState;
  const view: View = { facts: { [fact]: state }, asOf: '' };
  return tests.map((test) => evaluateTest(test, view) === true);
}

/** A value for everything the tests of a fact can tell apart, and one they do not speak of. */
export function samples(fact: FactName, tests: readonly Test[]): readonly unknown[] {
  const field = vocabulary[fact];
  if (field.kind === 'boolean') return [true, false];
  if (field.kind === 'choice') return field.values;
  if (field.kind === 'number')
    return tests.flatMap((test) => (test.op === 'at-most' ? [test.value, test.value + 1] : []));
  const names = tests.flatMap((test) => (test.op === 'is' || test.op === 'starts-with' ? test.values : []));
  return [...names, ...names.map((name) => `${name}0`), 'something else'];
}

/** Days, roughly: the periods counted from one date lie far enough apart to be told in order. */
function lengthOf(test: Test): number {
  return test.op === 'by' ? (test.months ?? 0) * 30.5 + (test.days ?? 0) + (test.delay ?? 0) : 0;
}

function keyOf(test: Test): string {
  switch (test.op) {
    case 'by':
      return `${test.date} after ${test.from}`;
    case 'has':
      return `${test.fact}: ${test.values[0]}`;
    case 'sourced':
      return `${test.fact} from ${test.sources.join(' or ')}`;
    case 'unavailable':
      return `${test.fact} unavailable`;
    default:
      return test.fact;
  }
}

function distinct(classes: readonly (readonly boolean[])[]): readonly (readonly boolean[])[] {
  return [...new Map(classes.map((answers) => [answers.join(), answers])).values()];
}
