// What of a condition is still open once the known facts are filled in, and what decides it.
import type { Condition, Test } from './condition.ts';
import type { View } from './evaluate.ts';
import type { FactName } from './facts.ts';
import { factsOfTest } from './residual.ts';
import { holds, Seen } from './seen.ts';

/** The facts that the open tests ask for, each once, in reading order. */
export function openFactsIn(condition: Condition, view: View): readonly FactName[] {
  const known = view instanceof Seen ? view.openFacts(condition) : undefined;
  return known ?? [...new Set(openTests(condition, view).flatMap(factsOfTest))];
}

/** The tests that are open and can still change what the condition comes to. */
export function openTests(condition: Condition, view: View): readonly Test[] {
  if (holds(condition, view) !== null) return [];
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => openTests(part, view));
    case 'not':
      return openTests(condition.of, view);
    case 'when': {
      const decides = holds(condition.if, view);
      if (decides !== null) return openTests(decides ? condition.then : condition.else, view);
      return [condition.if, condition.then, condition.else].flatMap((part) => openTests(part, view));
    }
    default:
      return [condition];
  }
}

/** The tests that make a condition what it is: of a conjunction that fails, only the parts that fail. */
export function decidingTests(condition: Condition, view: View): readonly Test[] {
  switch (condition.op) {
    case 'all':
    case 'any': {
      const value = holds(condition, view);
      const alike = condition.of.filter((part) => holds(part, view) === value);
      return alike.flatMap((part) => decidingTests(part, view));
    }
    case 'not':
      return decidingTests(condition.of, view);
    case 'when':
      return decidingTests(holds(condition.if, view) === true ? condition.then : condition.else, view);
    default:
      return [condition];
  }
}
