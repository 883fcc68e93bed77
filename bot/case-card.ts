// A case as a desk shows it: everything an engineer needs to know, in plain values.
import type { Instant } from './clock.ts';

export interface CaseCard {
  readonly caseId: string;
  readonly conversationId: string;
  readonly number: string | null;
  readonly status: 'intake' | 'queued' | 'taken' | 'resolved';
  readonly takenBy: string | null;
  /** Where it waits or is worked at; null where it is not with the hotline. */
  readonly place: CasePlace | null;
  readonly brand: string;
  readonly serialNumber: string | null;
  readonly model: string | null;
  readonly requestedOn: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly customer: {
    readonly name: string | null;
    readonly channel: string;
    readonly language: string;
    readonly isReachable: boolean;
    readonly contact: readonly { readonly way: string; readonly value: string }[];
    readonly consentWords: string | null;
    /** How many messages the channel still lets us send, and until when; null where it sets no limit. */
    readonly quota: { readonly left: number; readonly until: Instant | null } | null;
  };
  readonly handoff: { readonly reason: string; readonly note: string; readonly at: Instant } | null;
  readonly claim: string | null;
  readonly hazards: readonly { readonly hazards: readonly string[]; readonly words: string; readonly at: Instant }[];
  readonly facts: readonly FactLine[];
  readonly verdict: VerdictView | null;
  /** Facts that could still change the verdict. */
  readonly missing: readonly string[];
  readonly evidence: readonly EvidenceView[];
  readonly clocks: readonly ClockView[];
  /** Where its time went so far, in hours: how long it waited, how long the customer was waited for, how long somebody worked at it. */
  readonly spent: readonly { readonly place: string; readonly hours: number }[];
  /** For whom the clocks stand still; null while they run. */
  readonly pausedFor: string | null;
  readonly work: WorkView;
  readonly earlierCases: readonly EarlierCase[];
  readonly history: readonly HistoryLine[];
}

export interface CasePlace {
  readonly desk: string;
  readonly level: number;
  readonly isHazard: boolean;
  readonly hasNewHazard: boolean;
  readonly acknowledgedAt: Instant | null;
}

/** What staff have done about the case. */
export interface WorkView {
  readonly confirmed: { readonly remedy: string; readonly on: string; readonly bringBy: string | null } | null;
  readonly receivedOn: string | null;
  readonly inspectedAt: Instant | null;
  readonly quote: QuoteView | null;
  /** The lines a quotation of this maker has. */
  readonly quoteItems: readonly string[];
  readonly dispatch: DispatchView | null;
  readonly overrides: readonly OverrideView[];
}

interface QuoteView {
  readonly lines: readonly { readonly item: string; readonly amount: string }[];
  readonly total: string;
  readonly currency: string;
  readonly note: string;
  readonly by: string;
  readonly at: Instant;
}

interface DispatchView {
  readonly engineer: string;
  readonly etaAt: Instant;
  /** By when somebody was promised to be there; null where nothing was. */
  readonly promisedAt: Instant | null;
  readonly note: string;
  readonly at: Instant;
}

export interface OverrideView {
  readonly overrideId: string;
  readonly remedy: string;
  readonly outcome: string;
  readonly reason: string;
  readonly goodwill: { readonly amount: string; readonly currency: string } | null;
  readonly status: 'waits' | 'stands' | 'rejected';
  readonly by: string;
  /** Who agreed or refused. */
  readonly decidedBy: string | null;
  readonly at: Instant;
}

export interface FactLine {
  readonly name: string;
  /** As a person reads it: `2026-11-18`, `yes`, `official`; or `unavailable`, `does not apply`, `conflict: a / b`. */
  readonly value: string;
  readonly kind: 'known' | 'unavailable' | 'does-not-apply' | 'conflict';
  readonly source: string;
  readonly at: Instant;
  readonly before: string | null;
}

export interface VerdictView {
  readonly pack: string;
  readonly asOf: string;
  readonly at: Instant;
  /** False: the customer has not been told; this is how the case stands by the facts known so far. */
  readonly wasTold: boolean;
  readonly complaintClass: string | null;
  readonly remedies: readonly RemedyView[];
}

export interface RemedyView {
  readonly remedy: string;
  readonly status: string;
  readonly isProvisional: boolean;
  readonly presumed: readonly string[];
  readonly missing: readonly string[];
  readonly clauses: readonly ClauseView[];
  readonly payers: readonly { readonly item: string; readonly payer: string }[];
  readonly deadlines: readonly { readonly what: string; readonly byDate: string; readonly clause: string }[];
  readonly readings: readonly string[];
}

export interface ClauseView {
  readonly id: string;
  readonly role: string;
  /** `null`: still open. */
  readonly value: boolean | null;
  readonly facts: readonly string[];
  readonly source: string;
  readonly quote: string;
}

interface EvidenceView {
  readonly slot: string;
  readonly file: FileView;
  readonly receivedAt: Instant;
}

/** `token` opens the file through `openFile` for a quarter of an hour. */
export interface FileView {
  readonly token: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
}

export interface ClockView {
  readonly clock: string;
  readonly startedAt: Instant;
  readonly dueAt: Instant | null;
  readonly clause: string | null;
  /** How much of the time has passed, 0 to 1 and above; null where nothing is promised. */
  readonly share: number | null;
  /** For whom it stands still just now. */
  readonly pausedFor: string | null;
  /** When what was promised happened; null while the clock runs. */
  readonly stoppedAt: Instant | null;
}

export interface EarlierCase {
  readonly caseId: string;
  readonly number: string | null;
  readonly status: string;
  readonly openedAt: Instant;
  readonly outcome: string | null;
}

/** One line of the case's history for staff: `detail` names what it was about (a reason, an outcome), `text` is what somebody wrote. */
export interface HistoryLine {
  readonly sequence: number;
  readonly kind: string;
  readonly actor: string;
  readonly at: Instant;
  readonly detail: string;
  readonly text: string;
}
