// The clocks of a case, computed from its events alone: what was promised by when, how far it is, for whom it stands still.
// Nothing here is remembered: another service level gives another history.
import type { CaseEvent } from '../cases/ledger.ts';
import { type Instant, toInstant } from '../clock.ts';
import { type Pause, pausesOf } from './pauses.ts';
import { lastRound } from './rounds.ts';
import type { ServiceLevel } from './service-levels.ts';
import { addWorking, workingBetween } from './working-time.ts';

export interface CaseClock {
  /** `waiting` (for anybody to take the case), or the promise that is measured. */
  readonly clock: string;
  readonly startedAt: Instant;
  /** With what the case stood still added to it. */
  readonly dueAt: Instant | null;
  /** The clause that promises it; null where none does. */
  readonly clause: string | null;
  /** When it was met; null while the clock runs. */
  readonly stoppedAt: Instant | null;
  /** How much of the time has passed, 1 is all of it; null where nothing is promised. */
  readonly share: number | null;
  /** For whom it stands still just now. */
  readonly pausedFor: string | null;
  /** When this share of its time will have passed, if nothing pauses it; undefined where nothing is promised. */
  readonly reachedAt: (share: number) => Instant | undefined;
}

export interface Measuring {
  readonly levels: readonly ServiceLevel[];
  /** Where days are counted. */
  readonly timeZone: string;
  readonly now: Instant;
}

/** The clocks since the last time the case was handed to people; none before the first. */
export function clocksOf(events: readonly CaseEvent[], { levels, timeZone, now }: Measuring): readonly CaseClock[] {
  const round = lastRound(events);
  const receivedAt = round[0]?.at;
  if (receivedAt === undefined) return [];
  const happened = { events, round, receivedAt };
  const pauses = pausesOf(round);
  const running = levels.flatMap((level) => {
    const span = spanOf(level, happened);
    return span === undefined ? [] : [measure(level, span, { pauses, timeZone, now })];
  });
  return [waiting(round, receivedAt), ...running];
}

/** When the next of the promises that are still owed falls due. */
export function firstDue(clocks: readonly CaseClock[]): Instant | undefined {
  return clocks.flatMap(({ dueAt, stoppedAt }) => (dueAt === null || stoppedAt !== null ? [] : [dueAt])).sort()[0];
}

interface Happened {
  readonly events: readonly CaseEvent[];
  readonly round: readonly CaseEvent[];
  readonly receivedAt: Instant;
}

interface Span {
  readonly from: Instant;
  readonly met: Instant | null;
}

function waiting(round: readonly CaseEvent[], startedAt: Instant): CaseClock {
  const stoppedAt = firstOf(round, 'taken', 'transferred', 'resolved');
  return {
    clock: 'waiting',
    startedAt,
    dueAt: null,
    clause: null,
    stoppedAt,
    share: null,
    pausedFor: null,
    reachedAt: () => undefined,
  };
}

/** From when to when a promise runs; undefined where what it counts from has not happened. */
function spanOf(level: ServiceLevel, happened: Happened): Span | undefined {
  if (level.from === 'customer-wrote') return unanswered(happened.round);
  if (level.from === 'sent') return sinceLastWord(happened);
  if (level.from === 'hazard') return sinceDanger(happened);
  const from = startOf(level, happened);
  if (from === undefined) return undefined;
  return level.isRecurring ? again(from, happened.events) : { from, met: metAt(level.id, from, happened.events) };
}

function startOf({ from }: ServiceLevel, { events, round, receivedAt }: Happened): Instant | undefined {
  switch (from) {
    case 'remote-failed':
      // A diagnosis counts from failed remote support; where nobody recorded that, from the notification (reading 105).
      return milestoneAt(round, 'remote-failed') ?? receivedAt;
    case 'replacement-confirmed':
      return milestoneAt(events, 'replacement-confirmed') ?? confirmedAt(events);
    case 'closed':
      return events.findLast(({ kind }) => kind === 'resolved')?.at;
    default:
      return receivedAt;
  }
}

/** What meets a promise, beside the end of the case. */
const meets: Readonly<Record<string, (event: CaseEvent) => boolean>> = {
  'first-response': ({ kind }) => kind === 'sent',
  'definite-reply': ({ kind }) => kind === 'sent',
  solution: (event) => event.kind === 'quoted' || isMilestone(event, 'solution-proposed'),
  diagnosis: (event) => event.kind === 'inspected' || isMilestone(event, 'diagnosed'),
  arrival: (event) => isMilestone(event, 'arrived'),
  replacement: (event) => isMilestone(event, 'replaced'),
  'replacement-target': (event) => isMilestone(event, 'replaced'),
};

function metAt(id: string, from: Instant, events: readonly CaseEvent[]): Instant | null {
  const isMet = meets[id];
  const met = events.find((event) => event.at >= from && (isOver(event) || isMet?.(event) === true));
  return met?.at ?? null;
}

/** Owed again from the last time it was kept. */
function again(from: Instant, events: readonly CaseEvent[]): Span {
  const kept = events.findLast((event) => event.at >= from && isMilestone(event, 'visited'));
  return { from: kept?.at ?? from, met: null };
}

/** From the first words of the customer that no engineer has answered, after the first answer; met by the next one. */
function unanswered(round: readonly CaseEvent[]): Span | undefined {
  const first = round.findIndex(({ kind }) => kind === 'sent');
  let open: Instant | undefined;
  let answered: Span | undefined;
  for (const event of first < 0 ? [] : round.slice(first + 1)) {
    if (event.kind === 'customer-wrote') open ??= event.at;
    else if (open !== undefined && (event.kind === 'sent' || isOver(event))) {
      answered = { from: open, met: event.at };
      open = undefined;
    }
  }
  return open === undefined ? answered : { from: open, met: null };
}

/** From the last danger that was named, or the hand-off after it, until somebody shows that they saw it. */
function sinceDanger({ events, round, receivedAt }: Happened): Span | undefined {
  const named = events.findLast(({ kind }) => kind === 'hazard')?.at;
  if (named === undefined) return undefined;
  const from = named > receivedAt ? named : receivedAt;
  return { from, met: round.find((event) => event.at >= from && seesDanger(event))?.at ?? null };
}

function seesDanger(event: CaseEvent): boolean {
  return ['taken', 'acknowledged', 'sent'].includes(event.kind) || isOver(event);
}

/** From our last words to the customer, while the case is open. */
function sinceLastWord({ round }: Happened): Span | undefined {
  const last = round.findLast(({ kind }) => kind === 'sent');
  return last === undefined ? undefined : { from: last.at, met: round.find(isOver)?.at ?? null };
}

function measure(
  { id, clause, within, calendar, from }: ServiceLevel,
  span: Span,
  { pauses, timeZone, now }: { readonly pauses: readonly Pause[]; readonly timeZone: string; readonly now: Instant },
): CaseClock {
  // An answer is owed whomever the case waits for.
  const stills = from === 'received' && answers.has(id) ? [] : pauses.filter(({ until }) => (until ?? now) > span.from);
  const until = span.met ?? now;
  const worked = (start: Instant, end: Instant): number =>
    calendar === null ? Date.parse(end) - Date.parse(start) : workingBetween(start, end, calendar);
  const stoodStill = stills.reduce((total, pause) => total + overlap(pause, span.from, until, worked), 0);
  const plain = dueOf(span.from, within, timeZone, calendar);
  const dueAt = plain === undefined ? null : later(plain, stoodStill, calendar);
  const allMs = plain === undefined ? 0 : worked(span.from, plain);
  const pausedFor = span.met === null ? (stills.find((pause) => pause.until === null)?.cause ?? null) : null;
  return {
    ...{ clock: id, startedAt: span.from, dueAt, clause, stoppedAt: span.met, pausedFor },
    share: allMs > 0 ? (worked(span.from, until) - stoodStill) / allMs : null,
    reachedAt: (share) => (plain === undefined ? undefined : later(span.from, allMs * share + stoodStill, calendar)),
  };
}

const answers: ReadonlySet<string> = new Set(['first-response', 'definite-reply']);

/** Hours are elapsed time; days are calendar days where the brand is at home, whatever its clocks do. Working time counts hours alone. */
function dueOf(
  from: Instant,
  within: string,
  timeZone: string,
  calendar: ServiceLevel['calendar'],
): Instant | undefined {
  if (calendar !== null) return addWorking(from, Temporal.Duration.from(within).total('milliseconds'), calendar);
  const due = Temporal.Instant.from(from).toZonedDateTimeISO(timeZone).add(within);
  return toInstant(due.epochMilliseconds);
}

function later(at: Instant, ms: number, calendar: ServiceLevel['calendar']): Instant {
  if (ms === 0) return at;
  return calendar === null ? toInstant(Date.parse(at) + ms) : (addWorking(at, ms, calendar) ?? at);
}

function overlap(
  { from, until }: Pause,
  start: Instant,
  end: Instant,
  worked: (from: Instant, to: Instant) => number,
): number {
  const first = from > start ? from : start;
  const last = until !== null && until < end ? until : end;
  return last > first ? worked(first, last) : 0;
}

function isOver({ kind }: CaseEvent): boolean {
  return kind === 'resolved' || kind === 'handed-back';
}

function isMilestone(event: CaseEvent, milestone: string): boolean {
  return event.kind === 'milestone' && event.milestone === milestone;
}

function milestoneAt(events: readonly CaseEvent[], milestone: string): Instant | undefined {
  return events.find((event) => isMilestone(event, milestone))?.at;
}

function confirmedAt(events: readonly CaseEvent[]): Instant | undefined {
  return events.find((event) => event.kind === 'request-confirmed' && event.remedy === 'replacement')?.at;
}

function firstOf(round: readonly CaseEvent[], ...kinds: readonly CaseEvent['kind'][]): Instant | null {
  return round.find(({ kind }) => kinds.includes(kind))?.at ?? null;
}
