// What an engineer may do to a case from a desk, and how it is answered.
import type { Instant } from './clock.ts';

export type DeskAction =
  | { readonly kind: 'take' }
  /** The engineer has seen the case, or the new danger in it. Anything else they do to it says the same. */
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'release'; readonly note: string }
  /** To another desk's queue, or into the hands of an engineer who is on shift. */
  | {
      readonly kind: 'transfer';
      readonly to: { readonly desk: string } | { readonly engineer: string };
      readonly note: string;
    }
  /** To the next level up. */
  | { readonly kind: 'escalate'; readonly reason: string }
  /** Seen by staff only. */
  | { readonly kind: 'note'; readonly text: string }
  /** The only way staff's words reach the customer, beside the closing text of `resolve`. The same `sendId` sends once. */
  | { readonly kind: 'send'; readonly text: string; readonly sendId: string }
  /** What the customer is to show; the words are the bot's own. */
  | { readonly kind: 'request-evidence'; readonly slots: readonly string[] }
  /** `value` as the facts of the policy commands: plain, `null` for unavailable, or `{ "applies": false }`. */
  | { readonly kind: 'correct-fact'; readonly fact: string; readonly value: unknown; readonly reason: string }
  /** Confirms the request for this remedy: the customer has fifteen days from here to bring the unit. */
  | { readonly kind: 'confirm-request'; readonly remedy: string }
  | { readonly kind: 'receive-goods'; readonly note: string }
  /** What the inspection found; it takes the place of what was taken for granted. */
  | {
      readonly kind: 'record-inspection';
      readonly facts: Readonly<Record<string, unknown>>;
      readonly note: string;
    }
  | {
      readonly kind: 'quote';
      readonly lines: readonly QuoteLine[];
      /** ISO 4217, such as `CNY`. */
      readonly currency: string;
      readonly note: string;
    }
  | { readonly kind: 'dispatch'; readonly engineer: string; readonly etaAt: string; readonly note: string }
  /** Something that was promised has happened, or something a promise counts from. */
  | { readonly kind: 'milestone'; readonly milestone: string; readonly note: string }
  /** Stops the clocks that wait for somebody else, for a cause. */
  | { readonly kind: 'pause'; readonly cause: string; readonly note: string }
  | { readonly kind: 'resume'; readonly note: string }
  /** Departs from the verdict; above the desk's limit a second person must agree before it stands. */
  | {
      readonly kind: 'override-verdict';
      readonly remedy: string;
      readonly outcome: string;
      readonly reason: string;
      readonly goodwill?: Money | undefined;
    }
  | { readonly kind: 'approve-override'; readonly overrideId: string }
  | { readonly kind: 'reject-override'; readonly overrideId: string; readonly reason: string }
  | { readonly kind: 'hand-back'; readonly note: string }
  | { readonly kind: 'resolve'; readonly outcome: string; readonly note: string; readonly closingText: string };

/** One line of a quotation; `amount` is decimal, such as `120.50`. */
interface QuoteLine {
  readonly item: string;
  readonly amount: string;
}

export interface Money {
  readonly amount: string;
  readonly currency: string;
}

export interface Done {
  readonly kind: 'done';
  readonly caseId: string;
  /** What became of the verdict, where a fact was corrected or found. */
  readonly changes?: readonly VerdictChange[];
  /** Set where an override waits for a second person. */
  readonly waitsForApproval?: true;
}

/** A remedy whose status is another one than before. */
export interface VerdictChange {
  readonly remedy: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One sentence for staff, in each language they may read. */
export interface Said {
  readonly en: string;
  readonly zh: string;
}

/** What was asked cannot be; `message` tells the engineer why. */
export interface Refused {
  readonly kind: 'refused';
  readonly reason: RefusalReason;
  readonly message: Said;
}

export type RefusalReason =
  | 'unknown-case'
  | 'nobody-waits'
  | 'taken'
  | 'not-taken'
  | 'not-queued'
  | 'resolved'
  | 'empty'
  | 'too-long'
  | 'unreachable'
  | 'unknown-outcome'
  | 'unknown-staff'
  | 'off-shift'
  | 'not-allowed'
  | 'unknown-desk'
  | 'no-higher-level'
  | 'unfit-fact'
  | 'unfit-quote'
  | 'unfit-time'
  | 'unfit-choice'
  | 'no-reason'
  | 'not-decided'
  | 'not-confirmed'
  | 'not-paused'
  | 'unknown-override'
  | 'own-override';

/** A promise about to break, a shift without anybody: something that staff are told without asking. */
export interface DeskNotice {
  readonly noticeId: number;
  /** Which desk it concerns. */
  readonly desk: string;
  readonly caseId: string | null;
  readonly kind: 'clock-warned' | 'clock-breached' | 'not-acknowledged' | 'new-hazard' | 'shift-gap' | 'unreachable';
  readonly text: Said;
  readonly at: Instant;
}
