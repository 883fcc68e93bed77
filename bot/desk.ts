// The staff port: what a desk (the staff page, Slack) sees and may do. A desk decides nothing; it shows and carries out.
import type { Hono } from 'hono';
import type { Logger } from 'pino';
import type { CaseCard, EarlierCase, FileView } from './case-card.ts';
import type { Instant } from './clock.ts';
import type { DeskAction, DeskNotice, Done, Refused, Said } from './desk-action.ts';
import type { Reports } from './report.ts';
import type { ShiftBook, StaffDirectory } from './staff.ts';

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
  /** Cases by their number, their id or a serial number, newest first; a few at most. */
  find(words: string): Promise<readonly EarlierCase[]>;
  /** What speaks against sending these words in this case. The words may be sent all the same. */
  checkDraft(caseId: string, text: string): Promise<readonly DraftWarning[]>;
  /** What staff were told without asking after `noticeId`, oldest first. */
  notices(after: number): Promise<readonly DeskNotice[]>;
  /** What came to no end by itself: messages whose turn failed again and again, oldest first, and replies never delivered. */
  setAside(): Promise<SetAside>;
  /** Tries the turn of a parked message again. False where it is parked no longer. */
  retryParked(inboxId: number): Promise<boolean>;
  /** Leaves a parked message unanswered, for a reason that stays with it. False where it is parked no longer. */
  dropParked(inboxId: number, engineer: string, reason: string): Promise<boolean>;
  /** The figures of the last days. */
  reports(days: number): Promise<Reports>;
  readonly staff: StaffDirectory;
  readonly shifts: ShiftBook;
  /** Every fact an engineer may correct, with the shape of its value. */
  readonly factFields: readonly FactField[];
  /** Takes the first case that waits and that this engineer may take. */
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

export interface SetAside {
  readonly parked: readonly ParkedMessage[];
  readonly undelivered: readonly UndeliveredReply[];
}

export interface ParkedMessage {
  readonly inboxId: number;
  readonly channel: string;
  readonly caseId: string | null;
  readonly receivedAt: Instant;
  /** The kind of the failure. */
  readonly reason: string | null;
}

export interface UndeliveredReply {
  readonly outboxId: string;
  readonly channel: string;
  readonly caseId: string | null;
  readonly author: 'bot' | 'engineer';
  readonly delivery: 'failed' | 'uncertain';
  readonly endedAt: Instant | null;
  readonly reason: string | null;
}

/** What a desk posts on another platform, kept so that it finds it again after a crash and posts nothing twice. */
export interface DeskPosts {
  /** The only one to work at the case's posts for `forMs`; false while another process is. The same `worker` prolongs its own. */
  claim(caseId: string, worker: string, forMs: number): Promise<boolean>;
  /** Lets the others in; `isSettled` where nothing is left to be shown. */
  release(caseId: string, worker: string, isSettled: boolean): Promise<void>;
  /** Every post of the case, those included that may never have arrived. */
  recall(caseId: string): Promise<readonly DeskPost[]>;
  remember(caseId: string, post: DeskPost): Promise<void>;
  forget(caseId: string, key: string): Promise<void>;
  /** What stands there. */
  at(place: DeskPlace): Promise<(DeskPost & { readonly caseId: string }) | undefined>;
  /** True while something was posted in this channel whose place is not known yet. */
  isPlacing(channel: string): Promise<boolean>;
  /** The cases of this conversation that the desk shows, or shall: they are with the hotline. */
  casesIn(conversationId: string): Promise<readonly string[]>;
  /** The cases that the desk shows and that may still change, then those it shall show and does not, the most urgent first. */
  unsettled(): Promise<readonly string[]>;
  readonly notices: NoticePosts;
}

/** Which notices the desk has posted. */
export interface NoticePosts {
  /** Those since `since` that it has not. */
  open(since: Instant): Promise<readonly DeskNotice[]>;
  /** The only one to post it for `forMs`; `again` where an earlier attempt may have arrived, undefined while another is at it. */
  claim(noticeId: number, forMs: number): Promise<'first' | 'again' | undefined>;
  settle(noticeId: number): Promise<void>;
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

export type DeskChange =
  | { readonly kind: 'case'; readonly caseId: string }
  | { readonly kind: 'transcript'; readonly conversationId: string }
  /** Staff were told something: see `notices`. */
  | { readonly kind: 'notice'; readonly noticeId: number }
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
  readonly level: number;
  readonly class: 'A' | 'B' | 'C';
  readonly isHazard: boolean;
  /** A danger was named after an engineer took the case, and they have not acknowledged it. */
  readonly hasNewHazard: boolean;
  readonly reason: string;
  readonly enteredAt: Instant;
  readonly firstDueAt: Instant;
  readonly takenBy: string | null;
  readonly takenAt: Instant | null;
  /** Null while nobody who has the case has shown that they saw it. */
  readonly acknowledgedAt: Instant | null;
  /** The first words of the customer that no engineer has answered; null where there are none. */
  readonly unansweredSince: Instant | null;
  /** What the customer said when the case began, cut short. */
  readonly firstWords: string | null;
}

export interface DeskMessage {
  readonly position: number;
  readonly messageId: string;
  readonly author: 'customer' | 'bot' | 'engineer';
  readonly engineer: string | null;
  readonly at: Instant;
  readonly text: string;
  readonly actions: readonly string[];
  readonly citations: readonly {
    readonly clause: string;
    readonly source: string;
    readonly quote: string;
    readonly translation?: string | undefined;
  }[];
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

export interface FactField {
  readonly name: string;
  readonly kind: 'text' | 'boolean' | 'date' | 'instant' | 'number' | 'choice' | 'list';
  /** Of a choice or a list. */
  readonly values: readonly string[];
}

export interface DraftWarning {
  readonly kind: 'contradicts-verdict' | 'promises-too-much' | 'ships-danger' | 'other-language';
  /** The words of the draft it is about. */
  readonly words: string;
  /** Why. */
  readonly message: Said;
  readonly clause: string | null;
}
