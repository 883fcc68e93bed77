// A rule of a pack: the words of a clause, the role they play for a remedy, and the condition under which they speak.
import type { Condition, DateName, Span } from './condition.ts';
import type { ClauseRole, CostItem, Payer, Quote, Remedy } from './decision.ts';

export interface Clause {
  /** Unique in the pack; where one clause of the text makes several rules, a word after a slash tells them apart. */
  readonly id: string;
  readonly role: ClauseRole;
  readonly remedies: readonly Remedy[];
  readonly when: Condition;
  readonly quote: Quote;
  /** Readings (rows of the table of ambiguities) this rule follows. */
  readonly readings: readonly string[];
  /** A requirement the customer can still meet: undone it keeps the case open, and never refuses it. */
  readonly chore?: true;
  /** A review that is raised even over a refusal, and only where it is known to hold. */
  readonly overRefusal?: true;
}

/** Who bears a cost of a remedy when the condition holds; the first rule that holds for an item wins. */
export interface PayerRule {
  readonly clause: string;
  readonly remedies: readonly Remedy[];
  readonly items: readonly CostItem[];
  readonly payer: Payer;
  readonly when: Condition;
}

/** A last day that the customer should know. */
export interface DeadlineRule {
  readonly what: string;
  readonly clause: string;
  readonly remedies: readonly Remedy[];
  readonly from: DateName;
  readonly span: Span;
  readonly when: Condition;
}
