// What the conversation is told of the customer's cases: how each stands, and what has just happened to one of them.
import type { Remedy, RemedyStatus } from '../../policy/decision.ts';
import type { Facts } from '../../policy/facts.ts';
import type { EvidenceSlot } from '../dialog.ts';

/** How far a case has come, as a customer would put it. */
export type CaseStage =
  | 'intake'
  | 'with-people'
  | 'confirmed'
  | 'sent'
  | 'received'
  | 'inspected'
  | 'quoted'
  | 'quote-accepted'
  | 'quote-declined'
  | 'closed';

/** One of the customer's cases. */
export interface CaseView {
  readonly caseId: string;
  readonly number: string | null;
  /** The one this conversation is about now. */
  readonly isPresent: boolean;
  readonly stage: CaseStage;
  readonly model: string | null;
  readonly serialNumber: string | null;
  readonly remedy: Remedy | null;
  /** Civil dates. */
  readonly openedOn: string;
  readonly bringBy: string | null;
  readonly closedOn: string | null;
  readonly outcome: string | null;
}

interface QuotedLine {
  readonly item: string;
  /** Decimal, such as `120.50`. */
  readonly amount: string;
}

/** What happened, or fell due. */
export type CaseEventNews =
  | {
      readonly kind: 'confirmed';
      readonly remedy: Remedy;
      readonly bringBy: string | null;
      readonly isDangerous: boolean;
    }
  | { readonly kind: 'bring-reminder'; readonly bringBy: string; readonly days: number }
  | { readonly kind: 'bring-overdue'; readonly bringBy: string }
  | { readonly kind: 'received'; readonly on: string }
  | { readonly kind: 'inspected'; readonly facts: Facts; readonly changes: readonly StatusChange[] }
  | {
      readonly kind: 'quoted';
      readonly lines: readonly QuotedLine[];
      readonly total: string;
      readonly currency: string;
    }
  | { readonly kind: 'evidence-requested'; readonly slots: readonly EvidenceSlot[] }
  /** `at` is the customer's own time of day: `2026-11-22T14:30`. */
  | { readonly kind: 'dispatched'; readonly engineer: string; readonly at: string }
  | { readonly kind: 'remote-failed' | 'replacement-confirmed' | 'replaced' }
  | { readonly kind: 'resolved'; readonly outcome: string; readonly covered: Coverage | null }
  /** Staff put facts right; said when the verdict is spoken of again. */
  | { readonly kind: 'facts-corrected'; readonly facts: Facts }
  | { readonly kind: 'ask-helped' | 'ask-rating' | 'ask-visit' }
  /** The customer has left a question open. */
  | { readonly kind: 'silent' | 'lapsed' };

/** How long what was repaired or replaced is covered: ninety days, or the rest of the warranty. */
export interface Coverage {
  readonly until: string;
  readonly isRest: boolean;
}

export interface StatusChange {
  readonly remedy: Remedy;
  readonly before: RemedyStatus;
  readonly after: RemedyStatus;
}

export interface CaseNews {
  /** The case it is about; null where the conversation has none yet. */
  readonly caseId: string | null;
  readonly event: CaseEventNews;
}
