// A reading: one ambiguity of a policy text, how this pack reads it, and when a person must look instead.
import type { Condition } from './condition.ts';

export interface Reading {
  /** The number of the row in the table of ambiguities. */
  readonly id: string;
  readonly clause: string;
  readonly problem: string;
  /** How the pack reads the text. */
  readonly default: string;
  /** When a person must look instead; absent where the default always serves. */
  readonly review?: string;
  /** Why the engine takes no part in it, where it does not. */
  readonly outOfScope?: string;
}

/** Another way to read some clauses; where it is at stake and would decide otherwise, a person looks. */
export interface Alternative {
  readonly reading: string;
  /** When the reading's doubt touches a case at all. */
  readonly when: Condition;
  /** What the clauses say, read the other way. */
  readonly clauses: readonly { readonly id: string; readonly when: Condition }[];
}
