// The reference executor: walks a condition's tree over what is known, in three-valued logic.
import type { Condition, DateName, Span, Test } from './condition.ts';
import { addMonths, type Days, daysOf } from './dates.ts';
import type { FactName, FactState, Facts } from './facts.ts';
import { Memory } from './memory.ts';
import { every, not, some, type Tri } from './tri.ts';

/** What a condition is judged by: the facts and the day of the decision. */
export interface View {
  readonly facts: Facts;
  readonly asOf: string;
}

export function evaluate(condition: Condition, view: View): Tri {
  switch (condition.op) {
    case 'all':
      return every(condition.of, (part) => evaluate(part, view));
    case 'any':
      return some(condition.of, (part) => evaluate(part, view));
    case 'not':
      return not(evaluate(condition.of, view));
    case 'when': {
      const decides = evaluate(condition.if, view);
      if (decides !== null) return evaluate(decides ? condition.then : condition.else, view);
      const [then, otherwise] = [evaluate(condition.then, view), evaluate(condition.else, view)];
      return then === otherwise ? then : null;
    }
    default:
      return evaluateTest(condition, view);
  }
}

export function evaluateTest(test: Test, view: View): Tri {
  if (test.op === 'by') return evaluateBy(test, view);
  const state: FactState | undefined = view.facts[test.fact];
  if (state === undefined) return null;
  if (test.op === 'unavailable') return state.kind === 'unavailable';
  if (test.op === 'sourced') return state.kind === 'known' ? test.sources.includes(state.source) : null;
  // What does not apply to a unit equals nothing, and holds nothing.
  if (state.kind === 'does-not-apply') return false;
  if (state.kind !== 'known') return null;
  return matches(test, state.value);
}

export type ValueTest = Exclude<Test, { readonly op: 'by' | 'unavailable' | 'sourced' }>;

export function matches(test: ValueTest, value: unknown): boolean {
  switch (test.op) {
    case 'is':
      return typeof value === 'string' && (test.fact === 'model' || test.fact === 'serialNumber')
        ? isOneOf(plain(value), test.values)
        : test.values.includes(value as string | boolean);
    case 'starts-with':
      return test.values.some((prefix) => plain(String(value)).startsWith(plain(prefix)));
    case 'has':
      return (value as readonly string[]).some((item) => test.values.includes(item));
    case 'at-most':
      return (value as number) <= test.value;
  }
}

function isOneOf(said: string, wanted: readonly unknown[]): boolean {
  return wanted.some((one) => plain(String(one)) === said);
}

const plainTexts = new Memory<string, string>(10_000);

/** Letters and digits only: "xt 2400" and "XT-2400" are the same model. */
export function plain(text: string): string {
  const known = plainTexts.get(text);
  if (known !== undefined) return known;
  const stripped = text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  plainTexts.set(text, stripped);
  return stripped;
}

function evaluateBy(test: Extract<Test, { readonly op: 'by' }>, view: View): Tri {
  const date = daysNamed(test.date, view);
  const from = daysNamed(test.from, view);
  if (date === false || from === false) return false;
  if (date === null || from === null) return null;
  if (date.last <= lastDay(from.first, test)) return true;
  return date.first > lastDay(from.last, test) ? false : null;
}

/** The last day of a period that starts after `day`. */
export function lastDay(day: number, { delay = 0, months = 0, days = 0 }: Span): number {
  return (months === 0 ? day + delay : addMonths(day + delay, months)) + days;
}

/** The days a name stands for; null where they are not known, false where the fact does not apply. */
export function daysNamed(name: DateName, view: View): Days | null | false {
  if (name === 'asOf') return daysOf(view.asOf) ?? null;
  const state: FactState | undefined = view.facts[name satisfies FactName];
  if (state?.kind === 'does-not-apply') return false;
  if (state?.kind !== 'known') return null;
  return daysOf(String(state.value)) ?? null;
}
