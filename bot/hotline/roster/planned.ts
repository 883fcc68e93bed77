// What a staff file plans: its roster and its service levels.
import type { LevelChange } from '../service-levels.ts';
import type { WorkingCalendar } from '../working-time.ts';
import { toUtc } from './file-instant.ts';
import type { Roster } from './plan.ts';
import type { StaffFile } from './staff-schema.ts';

/** The roster of the file; changes made by hand are added to it. */
export function rosterOf({ rotations, exceptions, staff, swaps }: StaffFile): Roster {
  return {
    rotations,
    exceptions,
    absences: staff.flatMap(({ name: who, absent }) => absent.map((days) => ({ person: who, ...days }))),
    changes: swaps.map(({ startsAt, endsAt, ...swap }) => ({
      ...swap,
      startsAt: toUtc(startsAt),
      endsAt: toUtc(endsAt),
    })),
  };
}

export function levelsOf({ serviceLevels, calendars }: StaffFile): readonly LevelChange[] {
  return serviceLevels.map(({ promise, calendar: named, ...level }) => ({
    ...level,
    id: promise,
    calendar: named === null ? null : ((calendars[named] as WorkingCalendar | undefined) ?? null),
  }));
}
