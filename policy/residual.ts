// What a condition is made of: its tests, and the facts they speak of.
import type { Condition, Test } from './condition.ts';
import type { FactName } from './facts.ts';

/** Every test a condition is made of, in reading order. */
export function testsOf(condition: Condition): readonly Test[] {
  const tests: Test[] = [];
  addTests(condition, tests);
  return tests;
}

function addTests(condition: Condition, tests: Test[]): void {
  switch (condition.op) {
    case 'all':
    case 'any':
      for (const part of condition.of) addTests(part, tests);
      break;
    case 'not':
      addTests(condition.of, tests);
      break;
    case 'when':
      for (const part of [condition.if, condition.then, condition.else]) addTests(part, tests);
      break;
    default:
      tests.push(condition);
  }
}

/** The facts a condition speaks of, each once, in reading order. */
export function factsIn(condition: Condition): readonly FactName[] {
  const known = named.get(condition);
  if (known) return known;
  const facts = [...new Set(testsOf(condition).flatMap(factsOfTest))];
  named.set(condition, facts);
  return facts;
}

/** Conditions are built once and asked about for ever. */
const named = new WeakMap<Condition, readonly FactName[]>();

export function factsOfTest(test: Test): readonly FactName[] {
  if (test.op !== 'by') return [test.fact];
  return [test.date, test.from].filter((name) => name !== 'asOf');
}
