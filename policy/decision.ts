// The verdict as data: the JSON contract of `decide`. Key order is canonical; the same facts, pack and day give the same bytes.
import type { FactName } from './facts.ts';
import type { QuestionId } from './questions.ts';

export const remedies = ['return', 'replacement', 'warranty', 'paid-repair'] as const;
export type Remedy = (typeof remedies)[number];

export type RemedyStatus = 'eligible' | 'ineligible' | 'needs-facts' | 'refer' | 'review';
export type ClauseRole = 'ground' | 'bar' | 'requirement' | 'refer' | 'review' | 'note';
export type CostItem = 'returnFreight' | 'reshipFreight' | 'parts' | 'labour' | 'travel' | 'accommodation' | 'duties';
export type Payer = 'maker' | 'customer' | 'distributor' | 'quote';

/** The exact words of a policy text; `start` and `end` count UTF-16 code units of the file kept in the pack. */
export interface Quote {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface CitedClause {
  readonly id: string;
  readonly role: ClauseRole;
  /** `null` is unknown: the clause is still open. */
  readonly value: boolean | null;
  readonly facts: readonly FactName[];
  readonly quote: Quote;
}

export interface Deadline {
  readonly what: string;
  readonly byDate: string;
  readonly clause: string;
}

export interface RemedyVerdict {
  readonly status: RemedyStatus;
  /** True when the status rests on presumptions that only an inspection can settle. */
  readonly provisional: boolean;
  readonly presumed: readonly FactName[];
  readonly clauses: readonly CitedClause[];
  readonly readings: readonly string[];
  readonly missing: readonly FactName[];
  readonly payers: { readonly [K in CostItem]?: Payer };
  readonly deadlines: readonly Deadline[];
  /** Smallest sets of facts whose change would flip the status. */
  readonly wouldChange: readonly (readonly FactName[])[];
  /** Present where another reading of the text would decide otherwise; the status is then `review`. */
  readonly contested?: readonly ContestedReading[];
}

export interface ContestedReading {
  readonly reading: string;
  readonly asRead: RemedyStatus;
  readonly otherwise: RemedyStatus;
}

export type ComplaintClass = 'A' | 'B' | 'C';

/** The class of a complaint where the maker knows classes, and how the text says it is solved. */
export interface ComplaintVerdict {
  readonly class: ComplaintClass | null;
  readonly provisional: boolean;
  readonly presumed: readonly FactName[];
  readonly path: string | null;
  readonly level: 1 | 2 | null;
  readonly clauses: readonly CitedClause[];
  readonly readings: readonly string[];
  readonly missing: readonly FactName[];
}

export interface ServicePromise {
  readonly id: string;
  /** ISO 8601 duration, such as `PT24H`. */
  readonly within: string;
  readonly clause: string;
}

/** One screen of questions, with the clauses it could still settle. */
export interface Question<Id extends string = QuestionId> {
  readonly question: Id;
  readonly facts: readonly FactName[];
  readonly stillOpen: readonly string[];
}

export interface Decision {
  readonly pack: { readonly id: string; readonly version: string; readonly hash: string };
  readonly asOf: string;
  readonly replayKey: string;
  /** Only the remedies the pack speaks of are present. */
  readonly remedies: { readonly [R in Remedy]?: RemedyVerdict };
  readonly complaintClass: ComplaintClass | null;
  /** Present where the pack knows classes. */
  readonly complaint?: ComplaintVerdict;
  readonly commitments: readonly ServicePromise[];
  readonly next: readonly Question[];
}
