// What was owed by a certain instant, found out without looking at a single timer: from the cases' events, from what customers said last,
// and from what the bot said of its own accord.
import { sql } from 'kysely';
import type { Brand } from '../../../bot/brands.ts';
import { after } from '../../../bot/cases/follow-up-timers.ts';
import type { CaseEvent } from '../../../bot/cases/ledger.ts';
import { addMs, type Instant } from '../../../bot/clock.ts';
import { dueAlarms } from '../../../bot/hotline/alarms.ts';
import { clocksOfCase } from '../../../bot/hotline/case-clocks.ts';
import type { Database } from '../../../bot/storage/database.ts';
import type { DialogState } from '../../../dialogs/state.ts';

export interface Within {
  readonly now: Instant;
  /** How late something may be that was due at that time. */
  readonly toleranceMs: (at: Instant) => number;
}

/**
 * Staff are told of a promise that is about to break, or broke, no later than `toleranceMs` says for that time: looked at whenever
 * something happened to the case, and at the end.
 */
export function latenessOfAlarms(
  events: readonly CaseEvent[],
  brand: Brand,
  { now, toleranceMs }: Within,
): readonly string[] {
  return [...events.map(({ at }) => at), now].flatMap((at) =>
    overdueAt(events, brand, addMs(at, -toleranceMs(at)), at).map(
      ({ clock, share }) => `${share} of the time for ${clock.clock} had passed, and nobody was told by ${at}`,
    ),
  );
}

/** Alarms that were due at `since`; none where something happened up to `at` that may have changed it. */
function overdueAt(events: readonly CaseEvent[], brand: Brand, since: Instant, at: Instant) {
  const known = events.filter((event) => event.at <= since);
  const isOver = known.findLast(({ kind }) => kind === 'resolved' || kind === 'reopened')?.kind === 'resolved';
  const isChanged = events.some((event) => event.at > since && event.at < at);
  return isOver || isChanged ? [] : dueAlarms(clocksOfCase(known, brand, since), known);
}

export interface Spoken {
  readonly externalId: string;
  readonly brand: string;
  readonly owner: 'bot' | 'engineer';
  readonly state: DialogState | null;
  /** The turn of the customer's last words. */
  readonly lastAt: Instant;
  /** What the bot brought up by itself, oldest first. */
  readonly news: readonly { readonly kind: string; readonly caseId: string | null; readonly at: Instant }[];
}

/** Every conversation, as far as it tells what is owed in it. */
export async function readSpoken(database: Database): Promise<readonly Spoken[]> {
  const { rows } = await sql<Spoken>`
    select external_id, brand, owner, state, last_at, coalesce(news, '[]') as news
    from conversations
    join (select conversation_id, max(done_at) as last_at from inbox where channel <> 'bot' group by 1) words using (conversation_id)
    left join (
      select conversation_id, json_agg(json_build_object(
        'kind', activity -> 'value' -> 'event' ->> 'kind', 'caseId', activity -> 'value' ->> 'caseId',
        'at', to_char(received_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
      ) order by inbox_id) as news
      from inbox where channel = 'bot' group by 1
    ) told using (conversation_id) order by external_id`.execute(database);
  return rows;
}

/** Whoever leaves a question open is asked once whether they are still there, and is told at last that the matter rests. */
export function latenessOfReminders(
  { owner, state, lastAt, news }: Spoken,
  { timeZone, followUp }: Brand,
  { now, toleranceMs }: Within,
): readonly string[] {
  const since = news.filter(({ at }) => at > lastAt);
  const isLeftOpen = owner === 'bot' && state?.open != null && state.caseOpened && !state.handedOff;
  if (!isLeftOpen || since.some(({ kind }) => kind !== 'silent' && kind !== 'lapsed')) return [];
  const expect = (kind: string, dueAt: Instant): readonly string[] => {
    if (addMs(dueAt, toleranceMs(dueAt)) > now) return [];
    const [first, ...others] = since.filter((one) => one.kind === kind);
    const isInTime = first !== undefined && first.at >= dueAt && first.at <= addMs(dueAt, toleranceMs(dueAt));
    return isInTime && others.length === 0
      ? []
      : [`${kind} was due once at ${dueAt}, and came ${first?.at ?? 'never'}`];
  };
  const silentAt = since.find(({ kind }) => kind === 'silent')?.at;
  return [
    ...expect('silent', after(lastAt, followUp.remindAfter, timeZone)),
    ...(silentAt === undefined ? [] : expect('lapsed', after(silentAt, followUp.restAfter, timeZone))),
  ];
}

/** Some days after the end of a case its customer is asked about it, unless they are in the middle of something. */
export function latenessOfQuestion(
  { caseId, events }: { readonly caseId: string; readonly events: readonly CaseEvent[] },
  { owner, lastAt, news }: Spoken,
  { timeZone, followUp }: Brand,
  { now, toleranceMs }: Within,
): readonly string[] {
  const end = events.findLast(({ kind }) => ['resolved', 'reopened', 'helped', 'rated'].includes(kind));
  if (end?.kind !== 'resolved' || end.outcome === 'duplicate') return [];
  const dueAt = after(end.at, followUp.askAfter, timeZone);
  const latest = addMs(dueAt, toleranceMs(dueAt) + putOffMs);
  const isBusy = owner === 'engineer' || lastAt > addMs(dueAt, -busyMs);
  if (isBusy || latest > now) return [];
  const asked = news.filter((one) => one.caseId === caseId && one.kind.startsWith('ask-') && one.at >= end.at);
  const isInTime = asked.some(({ at }) => at >= dueAt && at <= latest);
  return isInTime ? [] : [`"did it help" was due at ${dueAt}, and came ${asked[0]?.at ?? 'never'}`];
}

/** The bot waits for longer than this before it asks somebody who wrote just now. */
const busyMs = 6 * 3_600_000;
/** An engineer may have the conversation just then, for another case: each time it is put off by a day. */
const putOffMs = 2 * 86_400_000;
