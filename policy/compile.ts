// The compiled executor: a condition's tree becomes functions once, and is judged by them from then on.
// It says what the tree walk in `evaluate` says; a test holds the two together.
import type { Condition, Test } from './condition.ts';
import { daysNamed, evaluateTest, lastDay, plain, type View } from './evaluate.ts';
import type { FactName, FactState } from './facts.ts';
import type { Tri } from './tri.ts';

export type Compiled = (view: View) => Tri;

/** Conditions are built once and judged for ever. */
const known = new WeakMap<Condition, Compiled>();

export function compile(condition: Condition): Compiled {
  const done = known.get(condition);
  if (done) return done;
  const compiled = build(condition);
  known.set(condition, compiled);
  return compiled;
}

/** Whether a condition holds; null where that is open. */
export function holds(condition: Condition, view: View): Tri {
  return compile(condition)(view);
}

function build(condition: Condition): Compiled {
  switch (condition.op) {
    case 'all':
      return joined(condition.of.map(compile), false);
    case 'any':
      return joined(condition.of.map(compile), true);
    case 'not':
      return negated(compile(condition.of));
    case 'when':
      return chosen(compile(condition.if), compile(condition.then), compile(condition.else));
    default:
      return compileTest(condition);
  }
}

/** A conjunction ends at the first false, a disjunction at the first true. */
function joined(parts: readonly Compiled[], end: boolean): Compiled {
  return (view) => {
    let result: Tri = !end;
    for (const part of parts) {
      const value = part(view);
      if (value === end) return end;
      if (value === null) result = null;
    }
    return result;
  };
}

function negated(part: Compiled): Compiled {
  return (view) => {
    const value = part(view);
    return value === null ? null : !value;
  };
}

function chosen(decides: Compiled, then: Compiled, otherwise: Compiled): Compiled {
  return (view) => {
    const value = decides(view);
    if (value !== null) return value ? then(view) : otherwise(view);
    const yes = then(view);
    return yes === otherwise(view) ? yes : null;
  };
}

function compileTest(test: Test): Compiled {
  switch (test.op) {
    case 'is':
      return valued(test.fact, oneOf(test));
    case 'starts-with': {
      const prefixes = test.values.map(plain);
      return valued(test.fact, (value) => prefixes.some((prefix) => plain(String(value)).startsWith(prefix)));
    }
    case 'has': {
      const wanted = new Set<unknown>(test.values);
      return valued(test.fact, (value) => (value as readonly unknown[]).some((item) => wanted.has(item)));
    }
    case 'at-most':
      return valued(test.fact, (value) => (value as number) <= test.value);
    case 'by':
      return within(test);
    default:
      return (view) => evaluateTest(test, view);
  }
}

type Accepts = (value: unknown) => boolean;

/** Models and serial numbers are compared without regard to case, spaces and hyphens. */
function oneOf({ fact, values }: Extract<Test, { readonly op: 'is' }>): Accepts {
  const [only] = values;
  if (fact !== 'model' && fact !== 'serialNumber') {
    return values.length === 1 ? (value) => value === only : (value) => values.includes(value as string | boolean);
  }
  const wanted = new Set(values.map((value) => plain(String(value))));
  return (value) => (typeof value === 'string' ? wanted.has(plain(value)) : values.includes(value as boolean));
}

/** What does not apply to a unit equals nothing, and holds nothing. */
function valued(fact: FactName, accepts: Accepts): Compiled {
  return ({ facts }) => {
    const state: FactState | undefined = facts[fact];
    if (state === undefined) return null;
    if (state.kind === 'known') return accepts(state.value);
    return state.kind === 'does-not-apply' ? false : null;
  };
}

function within(test: Extract<Test, { readonly op: 'by' }>): Compiled {
  return (view) => {
    const date = daysNamed(test.date, view);
    const from = daysNamed(test.from, view);
    if (date === false || from === false) return false;
    if (date === null || from === null) return null;
    if (date.last <= lastDay(from.first, test)) return true;
    return date.first > lastDay(from.last, test) ? false : null;
  };
}
