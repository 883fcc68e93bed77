// Conditions as plain data: the one tree from which come the verdict, the documentation, the diagram and the diff.
// The builders are typed by the fact vocabulary, so that a misspelt fact or value does not compile.
import { type FactName, type FactSource, type FactValue, vocabulary } from './facts.ts';

type OfKind<K extends string> = {
  [N in FactName]: (typeof vocabulary)[N]['kind'] extends K ? N : never;
}[FactName];

type DateFact = OfKind<'date'>;
type Comparable = OfKind<'boolean' | 'choice' | 'text'>;
type Flag = OfKind<'boolean'>;
type ListFact = OfKind<'list'>;
type Item<N extends ListFact> = FactValue<N>[number];

/** The facts that are civil dates. */
export const dateFacts: ReadonlySet<string> = new Set(
  Object.entries(vocabulary).flatMap(([name, { kind }]) => (kind === 'date' ? [name] : [])),
);

/** A date fact, or the day the decision is made for. */
export type DateName = DateFact | 'asOf';

/** A period after a date: months first, then days. It starts `delay` days after that date. */
export interface Span {
  readonly delay?: number;
  readonly months?: number;
  readonly days?: number;
}

/** One question about the facts; everything else joins such questions. */
export type Test =
  | { readonly op: 'is'; readonly fact: Comparable; readonly values: readonly (string | boolean)[] }
  | { readonly op: 'starts-with'; readonly fact: 'model' | 'serialNumber'; readonly values: readonly string[] }
  | { readonly op: 'has'; readonly fact: ListFact; readonly values: readonly string[] }
  | { readonly op: 'at-most'; readonly fact: OfKind<'number'>; readonly value: number }
  | ({ readonly op: 'by'; readonly date: DateName; readonly from: DateName } & Span)
  | { readonly op: 'sourced'; readonly fact: FactName; readonly sources: readonly FactSource[] }
  | { readonly op: 'unavailable'; readonly fact: FactName };

export type Condition =
  | Test
  | { readonly op: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }
  | { readonly op: 'when'; readonly if: Condition; readonly then: Condition; readonly else: Condition };

export const all = (...of: readonly Condition[]): Condition => ({ op: 'all', of });
export const any = (...of: readonly Condition[]): Condition => ({ op: 'any', of });
export const not = (of: Condition): Condition => ({ op: 'not', of });

/** One of two conditions, by a third; certain where both say the same. */
export const when = (condition: Condition, then: Condition, otherwise: Condition): Condition => ({
  op: 'when',
  if: condition,
  then,
  else: otherwise,
});

/** The fact is one of these values. Texts are compared without regard to case, spaces and hyphens. */
export const is = <N extends Comparable>(fact: N, ...values: readonly FactValue<N>[]): Test => ({
  op: 'is',
  fact,
  values,
});

export const yes = (fact: Flag): Test => ({ op: 'is', fact, values: [true] });
export const no = (fact: Flag): Test => ({ op: 'is', fact, values: [false] });

export const startsWith = (fact: 'model' | 'serialNumber', ...values: readonly string[]): Test => ({
  op: 'starts-with',
  fact,
  values,
});

/** The list holds at least one of these. */
export const has = <N extends ListFact>(fact: N, ...values: readonly Item<N>[]): Test => ({ op: 'has', fact, values });

export const atMost = (fact: OfKind<'number'>, value: number): Test => ({ op: 'at-most', fact, value });

/** The date is not later than the period after `from` allows; its last day still counts. */
export const by = (date: DateName, from: DateName, span: Span): Test => ({ op: 'by', date, from, ...span });

/** The fact is known, and from one of these sources. */
export const sourced = (fact: FactName, ...sources: readonly FactSource[]): Test => ({ op: 'sourced', fact, sources });

/** The fact was asked for and nobody can give it. */
export const unavailable = (fact: FactName): Test => ({ op: 'unavailable', fact });
