// Looks ahead at the shifts, so that staff hear of an hour without anybody, or of somebody who cannot be reached, before it begins.
import { addMs, type Clock, type Instant } from '../../clock.ts';
import { type Loop, startLoop } from '../../conversation/loop.ts';
import type { PlannedShift, ShiftBook, StaffDirectory } from '../../staff.ts';
import type { Database } from '../../storage/database.ts';
import { gapText, unreachableText } from '../notice-texts.ts';
import { type Notice, tellStaff } from '../notices.ts';

export interface ShiftWatch {
  readonly database: Database;
  readonly clock: Clock;
  readonly staff: StaffDirectory;
  readonly shifts: ShiftBook;
  readonly log: { error(details: object, message: string): void };
}

const aheadMs = 24 * 3_600_000;
const everyMs = 10 * 60_000;

/** Tells once of each gap, and of each person without an address who is expected in the next day. */
export async function lookAhead({ database, staff, shifts }: ShiftWatch, now: Instant): Promise<number> {
  const until = addMs(now, aheadMs);
  const notices = [...gapNotices(shifts, now, until), ...unreachableNotices(shifts, staff, now, until)];
  if (notices.length === 0) return 0;
  await database.transaction().execute(async (trx) => {
    for (const notice of notices) await tellStaff(trx, notice, now);
  });
  return notices.length;
}

export function startShiftWatch(watch: ShiftWatch): AsyncDisposable & Pick<Loop, 'ring'> {
  const { clock, log } = watch;
  let next: Instant = clock.now();
  return startLoop({
    work: async () => {
      const now = clock.now();
      if (now < next) return false;
      next = addMs(now, everyMs);
      await lookAhead(watch, now);
      return false;
    },
    dueInMs: async () => Math.max(0, Date.parse(next) - Date.parse(clock.now())),
    concurrency: 1,
    pollMs: everyMs,
    onTrouble: (error) => log.error({ err: error }, 'The shifts could not be looked at'),
  });
}

function gapNotices(shifts: ShiftBook, now: Instant, until: Instant): readonly Notice[] {
  return shifts.gaps(now, until).map(({ desk, startsAt, endsAt }) => ({
    ...{ key: `gap ${desk} ${keyOf({ startsAt, endsAt }, now, until)}`, desk, caseId: null, kind: 'shift-gap' },
    text: gapText(desk, startsAt, endsAt),
  }));
}

/** As time goes by a gap begins now and ends where nobody looks any further: it is still the same gap. */
function keyOf({ startsAt, endsAt }: Pick<PlannedShift, 'startsAt' | 'endsAt'>, now: Instant, until: Instant): string {
  if (startsAt !== now) return startsAt;
  return endsAt === until ? until.slice(0, 'YYYY-MM-DD'.length) : `until ${endsAt}`;
}

function unreachableNotices(shifts: ShiftBook, staff: StaffDirectory, now: Instant, until: Instant): readonly Notice[] {
  return shifts.between(now, until).flatMap(({ desk, person, startsAt }) => {
    const known = staff.named(person);
    if (known === undefined || known.email !== null || known.slackUserId !== null) return [];
    const text = unreachableText(person, desk, startsAt);
    return [{ key: `unreachable ${desk} ${person} ${startsAt}`, desk, caseId: null, kind: 'unreachable', text }];
  });
}
