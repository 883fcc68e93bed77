// The tables as TypeScript sees them (camelCase by Kysely's CamelCasePlugin); migrations/ is where they are made.
import type { Activity } from 'botbuilder';
import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { Instant } from '../clock.ts';
import type { DeskNotice } from '../desk-action.ts';

/** Written as text; a column that may be null may also be left out. */
type JsonText<T> = null extends T ? string | null | undefined : string;
type Json<T extends object | null> = JSONColumnType<T, JsonText<T>, JsonText<T>>;

export interface Tables {
  conversations: {
    conversationId: string;
    channel: string;
    account: string;
    externalId: string;
    brand: string;
    language: string | null;
    customerName: string | null;
    /** The channel lists the transcript itself; nothing has to travel. */
    pulls: Generated<boolean>;
    owner: Generated<'bot' | 'engineer'>;
    reachable: Generated<boolean>;
    /** The dialog's own state; undefined before the first turn. */
    state: Json<object | null>;
    caseId: string | null;
    lastPosition: Generated<number>;
    createdAt: Instant;
  };
  inbox: {
    inboxId: GeneratedAlways<number>;
    conversationId: string;
    channel: string;
    account: string;
    eventId: string;
    /** The customer's entry in `messages`. */
    messageId: string;
    activity: Json<Partial<Activity>>;
    groupKey: string | null;
    receivedAt: Instant;
    /** What was found out before the turn, outside any transaction: kept files, a model's proposals. */
    prepared: Json<object | null>;
    status: Generated<'new' | 'done' | 'parked'>;
    attempts: Generated<number>;
    lastError: string | null;
    doneAt: Instant | null;
  };
  /** A row while a conversation has work; whoever locks it works the lane. */
  lanes: { conversationId: string; readyAt: Instant };
  messages: {
    messageId: string;
    conversationId: string;
    position: number;
    author: 'customer' | 'bot' | 'engineer';
    engineer: string | null;
    activity: Json<Partial<Activity>>;
    at: Instant;
  };
  outbox: {
    outboxId: string;
    conversationId: string;
    messageId: string;
    position: number;
    channel: string;
    account: string;
    author: 'bot' | 'engineer';
    delivery: Generated<'waiting' | 'sending' | 'sent' | 'uncertain' | 'failed' | 'withdrawn'>;
    attempts: Generated<number>;
    /** How often it was sent again although it may have arrived. */
    repeats: Generated<number>;
    /** Of a text too long for one message, the parts that arrived. */
    partsSent: Generated<number>;
    nextAt: Instant;
    /** While it is on its way, the process that has it; null where nobody tells. */
    sender?: number | null;
    externalId: string | null;
    lastError: string | null;
    endedAt: Instant | null;
  };
  timers: {
    timerId: GeneratedAlways<number>;
    conversationId: string;
    kind: string;
    key: string;
    dueAt: Instant;
    payload: Json<object>;
  };
  /** Which conversation may see which kept file. */
  files: {
    conversationId: string;
    sha256: string;
    contentType: string;
    size: number;
    name: string;
    keptAt: Instant;
  };
  units: { brand: string; serialNumber: string; model: string; facts: Json<object> };
  cases: {
    caseId: string;
    conversationId: string;
    brand: string;
    number: string | null;
    /** Of the unit, as far as it is known; for finding and listing, the ledger holds their sources. */
    serialNumber: string | null;
    model: string | null;
    status: 'intake' | 'queued' | 'taken' | 'resolved';
    packId: string;
    packVersion: string;
    requestedOn: string;
    openedAt: Instant;
    closedAt: Instant | null;
  };
  /** Append-only, and the truth: cards, clocks and reports are computed from it. */
  caseEvents: {
    caseId: string;
    sequence: number;
    conversationId: string;
    kind: string;
    actor: string;
    at: Instant;
    data: Json<object>;
  };
  /** How the customer can be reached, and the consent it is kept by; apart from the events, so that it can be deleted. */
  contacts: {
    caseId: string;
    conversationId: string;
    name: string | null;
    phone: string | null;
    email: string | null;
    address: string | null;
    consentWords: string;
    consentedAt: Instant;
  };
  evidence: {
    evidenceId: string;
    conversationId: string;
    caseId: string | null;
    sha256: string;
    slot: Generated<string>;
    receivedAt: Instant;
  };
  queue: {
    caseId: string;
    conversationId: string;
    desk: string;
    reason: string;
    isHazard: boolean;
    class: 'A' | 'B' | 'C';
    language: string;
    enteredAt: Instant;
    firstDueAt: Instant;
    takenBy: string | null;
    takenAt: Instant | null;
    level: Generated<number>;
    /** When whoever has the case showed that they saw it. */
    acknowledgedAt: Instant | null;
    /** A danger was named while an engineer had the case, who has not acknowledged it yet. */
    hasNewHazard: Generated<boolean>;
  };
  /** What staff are told without asking; `key` keeps anything from being told twice. */
  staffNotices: {
    noticeId: GeneratedAlways<number>;
    key: string;
    desk: string;
    caseId: string | null;
    kind: DeskNotice['kind'];
    text: string;
    textZh: string | null;
    at: Instant;
  };
  /** At this desk and in this time `person` works instead of `instead`. */
  shiftChanges: {
    changeId: string;
    desk: string;
    person: string;
    /** Null: beside everybody. */
    instead: string | null;
    startsAt: Instant;
    endsAt: Instant;
    madeBy: string;
    madeAt: Instant;
  };
  /** Which cases a desk outside this bot shows, and which process is just now at one of them. */
  deskCases: {
    desk: string;
    caseId: string;
    conversationId: string;
    /** Nothing is left to be shown. */
    isSettled: Generated<boolean>;
    claimedBy: string | null;
    claimedUntil: Instant | null;
  };
  /** What a desk posted; without a place while it is not known to have arrived. */
  deskPosts: {
    desk: string;
    caseId: string;
    key: string;
    channel: string | null;
    ts: string | null;
    data: Json<object>;
  };
  /** Which notices a desk has shown, or is about to. */
  deskNotices: { desk: string; noticeId: number; claimedUntil: Instant; postedAt: Instant | null };
  /** What was done to a case under a key of the desk's platform, so that its second delivery does nothing. */
  deskReceipts: { caseId: string; key: string };
}
