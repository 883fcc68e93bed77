// The staff of this bot: those of the staff file with the shifts changed by hand, or everybody where there is no such file.
import type { Clock } from '../clock.ts';
import type { DeskPlan, ShiftBook, StaffDirectory } from '../staff.ts';
import type { Database } from '../storage/database.ts';
import type { Notifications } from '../storage/notifications.ts';
import { addChanges, readChanges } from './roster/changes.ts';
import { staffDirectory } from './roster/directory.ts';
import type { Roster } from './roster/plan.ts';
import { levelsOf, rosterOf } from './roster/planned.ts';
import { noShifts, shiftBook } from './roster/shift-book.ts';
import type { StaffFile } from './roster/staff-schema.ts';
import type { LevelChange } from './service-levels.ts';
import { unlistedStaff } from './unlisted-staff.ts';

export interface Staffing extends AsyncDisposable {
  readonly staff: StaffDirectory;
  readonly shifts: ShiftBook;
  readonly levels: readonly LevelChange[];
}

export interface StaffingSettings {
  /** Undefined where there is no staff file. */
  readonly file: StaffFile | undefined;
  readonly brands: readonly { readonly id: string; readonly desk: string }[];
  readonly database: Database;
  readonly notifications: Notifications;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly onTrouble: (error: unknown) => void;
}

export async function openStaffing(settings: StaffingSettings): Promise<Staffing> {
  const { file, brands, database, notifications, clock, newId, onTrouble } = settings;
  if (file === undefined) {
    return { staff: unlistedStaff(brands), shifts: noShifts, levels: [], [Symbol.asyncDispose]: async () => {} };
  }
  const planned = rosterOf(file);
  let roster: Roster = planned;
  const refresh = async (): Promise<void> => {
    roster = { ...planned, changes: [...planned.changes, ...(await readChanges(database))] };
  };
  await refresh();
  const refreshSoon = (): void => {
    refresh().catch(onTrouble);
  };
  const unsubscribers = [notifications.on('roster', refreshSoon), notifications.onMissed(refreshSoon)];
  const staff = staffDirectory(file, () => roster);
  const alwaysOpen = file.desks.filter(({ isAlwaysOpen }) => isAlwaysOpen).map(({ id }) => id);
  return {
    staff,
    levels: levelsOf(file),
    shifts: shiftBook({
      ...{ staff, clock, alwaysOpen, roster: () => roster },
      add: async (changes, by) => {
        await addChanges(database, changes, { by, at: clock.now(), newId });
        await refresh();
      },
    }),
    [Symbol.asyncDispose]: async () => {
      for (const unsubscribe of unsubscribers) unsubscribe();
    },
  };
}

interface Staffed {
  readonly desks?: readonly DeskPlan[];
  readonly levels?: readonly LevelChange[];
}

/** The brands with the desks their cases go to, and what the staff file says of their service levels. */
export function withStaff<B>(
  [first, ...others]: readonly [B, ...B[]],
  { staff, levels }: Pick<Staffing, 'staff' | 'levels'>,
): readonly [B & Staffed, ...(B & Staffed)[]] {
  const staffed = (brand: B): B & Staffed => ({ ...brand, levels, ...(staff.isListed ? { desks: staff.desks } : {}) });
  return [staffed(first), ...others.map(staffed)];
}
