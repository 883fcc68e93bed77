// What the hotline does by itself when an alarm clock of a case goes off: it takes a case back that is in nobody's hands, and tells
// staff of a promise that is about to break. Each is looked at anew: a timer alone proves nothing.
import type { Language } from '../../dialogs/dialog.ts';
import { type Case, lockCase, moveCase } from '../cases/cases.ts';
import { readLedger } from '../cases/ledger.ts';
import { addMs, type Instant } from '../clock.ts';
import { giveTo } from '../conversation/ownership.ts';
import type { StaffDirectory } from '../staff.ts';
import type { Transaction } from '../storage/database.ts';
import { notify } from '../storage/notifications.ts';
import { setTimer, type Timer, type TimerHandler } from '../timers.ts';
import { acknowledgeTimer, shiftEndTimer } from './actions/having.ts';
import { type HotlineBrand, judgingBrand, recordBy } from './actions/scene.ts';
import { type Alarm, dueAlarms } from './alarms.ts';
import { announceToCustomer } from './announcements.ts';
import { clocksOfCase } from './case-clocks.ts';
import { clockTimer, watchClocks } from './clock-watch.ts';
import { clockText, unacknowledgedText } from './notice-texts.ts';
import { type Notice, tellStaff } from './notices.ts';
import { moveEntry, releaseEntry } from './queue.ts';

export interface HotlineTimers {
  readonly brandById: ReadonlyMap<string, HotlineBrand>;
  readonly staff: StaffDirectory;
  readonly newId: () => string;
  /** A promise broke. */
  readonly onBreach?: ((clock: string) => void) | undefined;
}

export function hotlineHandlers(parts: HotlineTimers): Readonly<Record<string, TimerHandler>> {
  return {
    [acknowledgeTimer]: (trx, timer, now) => onUnacknowledged(trx, timer, parts, now),
    [shiftEndTimer]: (trx, timer, now) => onShiftEnd(trx, timer, parts, now),
    [clockTimer]: (trx, timer, now) => onClock(trx, timer, parts, now),
  };
}

interface Held {
  readonly case: Case;
  readonly desk: string;
  readonly holder: string;
  readonly acknowledgedAt: Instant | null;
}

async function onUnacknowledged(trx: Transaction, timer: Timer, parts: HotlineTimers, now: Instant): Promise<void> {
  const held = await stillHeld(trx, timer);
  if (held !== undefined && held.acknowledgedAt === null) {
    await takeBack(trx, held, 'not-acknowledged', parts, now);
  }
}

/** A shift that was made longer, or that another follows, is no end. */
async function onShiftEnd(trx: Transaction, timer: Timer, parts: HotlineTimers, now: Instant): Promise<void> {
  const held = await stillHeld(trx, timer);
  if (held === undefined) return;
  const call = parts.staff.onCall(now).find(({ person, desk }) => person === held.holder && desk === held.desk);
  if (call === undefined) return await takeBack(trx, held, 'shift-ended', parts, now);
  await setTimer(trx, { ...timer, dueAt: call.until ?? addMs(now, 3_600_000) });
}

async function stillHeld(trx: Transaction, { payload }: Timer): Promise<Held | undefined> {
  const { caseId, holder } = payload as { readonly caseId: string; readonly holder: string };
  const found = await lockCase(trx, caseId);
  const entry = await trx
    .selectFrom('queue')
    .select(['desk', 'takenBy', 'acknowledgedAt'])
    .where('caseId', '=', caseId)
    .executeTakeFirst();
  if (found?.status !== 'taken' || entry?.takenBy !== holder) return undefined;
  return { case: found, desk: entry.desk, holder, acknowledgedAt: entry.acknowledgedAt };
}

/** Back to those who wait, with its place; the customer hears that somebody else will come. */
async function takeBack(
  trx: Transaction,
  held: Held,
  cause: 'not-acknowledged' | 'shift-ended',
  parts: HotlineTimers,
  now: Instant,
): Promise<void> {
  const { case: found, desk, holder } = held;
  await moveCase(trx, found, 'return', now);
  await releaseEntry(trx, found.caseId);
  await giveTo(trx, found.conversationId, 'bot');
  const language = await languageOf(trx, found, parts);
  await announceToCustomer(trx, 'waiting', {
    ...{ conversationId: found.conversationId, language, engineer: holder, now },
    newId: parts.newId,
  });
  await recordBy(trx, { case: found, now }, 'bot', { kind: 'returned', cause, from: holder });
  if (cause === 'not-acknowledged') {
    const text = unacknowledgedText(numberOf(found), holder);
    await tellStaff(
      trx,
      { key: `${found.caseId} ${cause} ${now}`, desk, caseId: found.caseId, kind: cause, text },
      now,
    );
  }
  await notify(trx, 'case', found.caseId);
}

async function onClock(trx: Transaction, { payload }: Timer, parts: HotlineTimers, now: Instant): Promise<void> {
  const { caseId } = payload as { readonly caseId: string };
  const found = await lockCase(trx, caseId);
  const brand = found && judgingBrand(found, parts.brandById);
  if (found === undefined || brand === undefined || found.status === 'resolved') return;
  const events = await readLedger(trx, caseId);
  const alarms = dueAlarms(clocksOfCase(events, brand, now), events);
  for (const alarm of alarms) await warn(trx, found, alarm, parts, now);
  if (alarms.length > 0) await notify(trx, 'case', caseId);
  await watchClocks(trx, found, brand, now);
}

async function warn(trx: Transaction, found: Case, { clock, share }: Alarm, parts: HotlineTimers, now: Instant) {
  const { caseId } = found;
  const dueAt = clock.dueAt ?? now;
  await recordBy(trx, { case: found, now }, 'bot', { kind: 'clock-warned', clock: clock.clock, dueAt, share });
  const entry = await trx
    .selectFrom('queue')
    .select(['desk', 'takenBy'])
    .where('caseId', '=', caseId)
    .executeTakeFirst();
  if (entry === undefined) return;
  const isBroken = share >= 1;
  const text = clockText(numberOf(found), clock.clock, dueAt, share);
  const notice = { caseId, kind: isBroken ? 'clock-breached' : 'clock-warned', text } as const;
  const key = `${caseId} ${clock.clock} ${clock.startedAt} ${share}`;
  await tellStaff(trx, { ...notice, desk: entry.desk, key }, now);
  if (isBroken) parts.onBreach?.(clock.clock);
  if (isBroken) await escalateByRule(trx, found, { ...entry, clock: clock.clock, notice, key }, parts, now);
}

interface Broken {
  readonly desk: string;
  readonly takenBy: string | null;
  readonly clock: string;
  readonly notice: Pick<Notice, 'caseId' | 'kind' | 'text'>;
  readonly key: string;
}

/** The level above hears of it; a case that nobody has goes there. What is in an engineer's hands stays in them. */
async function escalateByRule(
  trx: Transaction,
  found: Case,
  { desk, takenBy, clock, notice, key }: Broken,
  { staff }: HotlineTimers,
  now: Instant,
): Promise<void> {
  const above = staff.desks.find(({ id }) => id === staff.desks.find((plan) => plan.id === desk)?.escalatesTo);
  if (above === undefined) return;
  await tellStaff(trx, { ...notice, desk: above.id, key: `${key} ${above.id}` }, now);
  if (takenBy !== null || found.status !== 'queued') return;
  await moveCase(trx, found, 'move', now);
  await moveEntry(trx, found.caseId, above);
  await recordBy(trx, { case: found, now }, 'bot', {
    ...{ kind: 'escalated', from: desk, to: above.id, level: above.level },
    reason: `${clock} is late`,
  });
}

async function languageOf(
  trx: Transaction,
  { conversationId, brand }: Case,
  { brandById }: HotlineTimers,
): Promise<Language> {
  const { language } = await trx
    .selectFrom('conversations')
    .select('language')
    .where('conversationId', '=', conversationId)
    .executeTakeFirstOrThrow();
  return language === 'zh' || language === 'en' ? language : (brandById.get(brand)?.defaultLanguage ?? 'en');
}

function numberOf({ number, caseId }: Case): string {
  return number ?? caseId;
}
