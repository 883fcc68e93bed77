// The staff port: what a desk (the staff page, Slack) sees and may do. A desk decides nothing; it shows and carries out.
import type { Hono } from 'hono';
import type { Logger } from 'pino';
import type { Instant } from './clock.ts';

/** A transcript is read in pages of at most this many messages. */
export const transcriptPage = 200;

/** One face of the hotline. */
export interface Desk {
  readonly name: string;
  /** Adds this desk's routes to the one HTTP server. Called once, before `start`. */
  mount?(http: Hono, host: DeskHost): void;
  start(host: DeskHost): Promise<void>;
  /** Where an engineer signs in, for a bot that answers at `baseUrl`; printed at the start. */
  signInUrl?(baseUrl: string, now: Instant): string;
  [Symbol.asyncDispose](): Promise<void>;
}

/** What the bot offers a desk. */
export interface DeskHost {
  /** Everybody in the queue, those who wait and those who are taken: hazard, then class, then first due. */
  queue(): Promise<QueueView>;
  card(caseId: string): Promise<CaseCard | undefined>;
  /** What was said in the case's conversation after `position`, and where its delivery stands, oldest first. */
  transcript(caseId: string, after: number): Promise<readonly DeskMessage[]>;
  /** Takes the first case that waits. */
  takeNext(engineer: string): Promise<Done | Refused>;
  /** Does one thing to one case, in one transaction with its ledger entry; under the same `onceKey` only once. */
  act(caseId: string, engineer: string, action: DeskAction, onceKey?: string): Promise<Done | Refused>;
  /** Calls `listener` when something staff look at may have changed. Returns the unsubscriber. */
  subscribe(listener: (change: DeskChange) => void): () => void;
  /** The file behind a token of a card or a transcript; undefined where it was forged or has expired. */
  openFile(token: string): Promise<DeskFile | undefined>;
  /** Where the desk of this name shows its cases outside the bot. */
  posts(desk: string): DeskPosts;
  now(): Instant;
  readonly log: Logger;
}

/** What a desk posts on another platform, kept so that it finds it again after a crash and posts nothing twice. */
export interface DeskPosts {
  /** The only one to work at the case's posts for `forMs`; undefined while another process is. The same `worker` prolongs its own. */
  claim(caseId: string, worker: string, forMs: number): Promise<boolean>;
  /** Lets the others in; `isSettled` where nothing is left to be shown. */
  release(caseId: string, worker: string, isSettled: boolean): Promise<void>;
  /** Every post of the case, those included that may never have arrived. */
  recall(caseId: string): Promise<readonly DeskPost[]>;
  remember(caseId: string, post: DeskPost): Promise<void>;
  forget(caseId: string, key: string): Promise<void>;
  /** What stands there. */
  at(place: DeskPlace): Promise<(DeskPost & { readonly caseId: string }) | undefined>;
  /** The cases of this conversation that the desk shows. */
  casesIn(conversationId: string): Promise<readonly string[]>;
  /** The cases that the desk shows and that may still change. */
  unsettled(): Promise<readonly string[]>;
}

export interface DeskPost {
  /** Unique in its case. */
  readonly key: string;
  /** Null while it is not known to have arrived. */
  readonly place: DeskPlace | null;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface DeskPlace {
  readonly channel: string;
  readonly ts: string;
}

export type DeskAction =
  | { readonly kind: 'take' }
  | { readonly kind: 'release'; readonly note: string }
  /** Seen by staff only. */
  | { readonly kind: 'note'; readonly text: string }
  /** The only way staff's words reach the customer, beside the closing text of `resolve`. The same `sendId` sends once. */
  | { readonly kind: 'send'; readonly text: string; readonly sendId: string }
  | { readonly kind: 'hand-back'; readonly note: string }
  | { readonly kind: 'resolve'; readonly outcome: string; readonly note: string; readonly closingText: string };

export interface Done {
  readonly kind: 'done';
  readonly caseId: string;
}

/** What was asked cannot be; `message` tells the engineer why in a sentence. */
export interface Refused {
  readonly kind: 'refused';
  readonly reason:
    | 'unknown-case'
    | 'nobody-waits'
    | 'taken'
    | 'not-taken'
    | 'not-queued'
    | 'resolved'
    | 'empty'
    | 'too-long'
    | 'unreachable'
    | 'unknown-outcome';
  readonly message: string;
}

export type DeskChange =
  | { readonly kind: 'case'; readonly caseId: string }
  | { readonly kind: 'transcript'; readonly conversationId: string }
  /** Changes may have gone unheard: look at everything again. */
  | { readonly kind: 'missed' };

export interface QueueView {
  readonly entries: readonly QueueLine[];
  /** How many there are, where more stand in the queue than are listed. */
  readonly total: number;
}

export interface QueueLine {
  readonly caseId: string;
  readonly conversationId: string;
  readonly number: string | null;
  readonly brand: string;
  readonly model: string | null;
  readonly customerName: string | null;
  readonly channel: string;
  readonly language: string;
  readonly desk: string;
  readonly class: 'A' | 'B' | 'C';
  readonly isHazard: boolean;
  readonly reason: string;
  readonly enteredAt: Instant;
  readonly firstDueAt: Instant;
  readonly takenBy: string | null;
  readonly takenAt: Instant | null;
  /** The first words of the customer that no engineer has answered; null where there are none. */
  readonly unansweredSince: Instant | null;
}

export interface CaseCard {
  readonly caseId: string;
  readonly conversationId: string;
  readonly number: string | null;
  readonly status: 'intake' | 'queued' | 'taken' | 'resolved';
  readonly takenBy: string | null;
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
  readonly earlierCases: readonly EarlierCase[];
  readonly history: readonly HistoryLine[];
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

export interface DeskMessage {
  readonly position: number;
  readonly messageId: string;
  readonly author: 'customer' | 'bot' | 'engineer';
  readonly engineer: string | null;
  readonly at: Instant;
  readonly text: string;
  readonly actions: readonly string[];
  readonly citations: readonly { readonly clause: string; readonly source: string; readonly quote: string }[];
  readonly files: readonly FileView[];
  readonly delivery: 'received' | 'waiting' | 'sending' | 'sent' | 'uncertain' | 'failed' | 'withdrawn';
  readonly deliveryError: string | null;
}

export interface DeskFile {
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}
