// What is left of a condition once the known facts are filled in, and which facts that speaks of.
import type { Condition, Test } from './condition.ts';
import { evaluate, type View } from './evaluate.ts';
import type { FactName } from './facts.ts';

/** A condition without the parts that are settled; a boolean where nothing is left. */
export function residual(condition: Condition, view: View): Condition | boolean {
  const value = evaluate(condition, view);
  if (value !== null) return value;
  switch (condition.op) {
    case 'all':
    case 'any':
      return { op: condition.op, of: condition.of.flatMap((part) => openPart(part, view)) };
    case 'not':
      return { op: 'not', of: asCondition(residual(condition.of, view), condition.of) };
    case 'when': {
      const decides = evaluate(condition.if, view);
      if (decides !== null) return residual(decides ? condition.then : condition.else, view);
      return { op: 'any', of: [condition.if, condition.then, condition.else].flatMap((part) => openPart(part, view)) };
    }
    default:
      return condition;
  }
}

function openPart(part: Condition, view: View): readonly Condition[] {
  const left = residual(part, view);
  return typeof left === 'boolean' ? [] : [left];
}

function asCondition(left: Condition | boolean, whole: Condition): Condition {
  return typeof left === 'boolean' ? whole : left;
}

/** Every test a condition is made of, in reading order. */
export function testsOf(condition: Condition): readonly Test[] {
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

/** The tests that make a condition what it is: of a conjunction that fails, only the parts that fail. */
export function decidingTests(condition: Condition, view: View): readonly Test[] {
  switch (condition.op) {
    case 'all':
    case 'any': {
      const value = evaluate(condition, view);
      const alike = condition.of.filter((part) => evaluate(part, view) === value);
      return alike.flatMap((part) => decidingTests(part, view));
    }
    case 'not':
      return decidingTests(condition.of, view);
    case 'when':
      return decidingTests(evaluate(condition.if, view) === true ? condition.then : condition.else, view);
    default:
      return [condition];
  }
}
