// The shifts as people look at them and change them: who may change what, and what is no change at all.
import { addMs, type Clock, type Instant } from '../../clock.ts';
import type { ChangeMade, PlannedShift, ShiftBook, StaffDirectory } from '../../staff.ts';
import { fromCalendarFile, toCalendarFile } from './calendar-file.ts';
import { gapsBetween } from './coverage.ts';
import type { Roster, ShiftChange } from './plan.ts';
import { shiftsBetween } from './shifts.ts';

interface BookSettings {
  readonly staff: StaffDirectory;
  readonly clock: Clock;
  /** Desks that should never be empty. */
  readonly alwaysOpen: readonly string[];
  readonly roster: () => Roster;
  readonly add: (changes: readonly ShiftChange[], by: string) => Promise<void>;
}

/** Events of an imported file that repeat are followed for a year. */
const importedMs = 366 * 24 * 3_600_000;

export function shiftBook(settings: BookSettings): ShiftBook {
  const { staff, clock, alwaysOpen, roster, add } = settings;
  return {
    between: (from, to) => shiftsBetween(roster(), from, to),
    gaps: (from, to) => gapsBetween(roster(), alwaysOpen, from, to),
    change: async (change, by) => {
      const problem = problemWith(change, by, settings);
      if (problem !== undefined) return { kind: 'refused', message: problem };
      await add([change], by);
      return { kind: 'done', shifts: 1 };
    },
    exportFile: (from, to) => toCalendarFile(shiftsBetween(roster(), from, to), clock.now()),
    importFile: async (text, by) => {
      if (!isLead(staff, by)) return { kind: 'refused', message: 'Only a lead or an administrator may import shifts.' };
      const people = new Set(staff.people.map(({ name }) => name));
      const desks = new Set(staff.desks.map(({ id }) => id));
      const read = fromCalendarFile(text, { people, desks, until: addMs(clock.now(), importedMs) });
      if (read.problems !== undefined) {
        return { kind: 'refused', message: `The file cannot be imported: ${read.problems.join('; ')}.` };
      }
      await add(read.shifts, by);
      return { kind: 'done', shifts: read.shifts.length };
    },
  };
}

/** Where there is no staff file there are no shifts to change. */
export const noShifts: ShiftBook = {
  between: () => [],
  gaps: () => [],
  change: async () => refusedWithoutFile,
  exportFile: () => toCalendarFile([], '1970-01-01T00:00:00.000Z' as Instant),
  importFile: async () => refusedWithoutFile,
};

const refusedWithoutFile: ChangeMade = {
  kind: 'refused',
  message: 'There are no shifts to change: this bot has no staff file. Name one in STAFF_FILE.',
};

function problemWith(change: ShiftChange, by: string, { staff, roster }: BookSettings): string | undefined {
  const { desk, person, instead, startsAt, endsAt } = change;
  if (!(isLead(staff, by) || instead === by)) return 'You may give away your own shifts; others are changed by a lead.';
  if (staff.named(person) === undefined) return `${person} is not on the staff list.`;
  if (!staff.desks.some(({ id }) => id === desk)) return `There is no desk "${desk}".`;
  if (!(startsAt < endsAt)) return 'The change ends before it starts.';
  const shifts = shiftsBetween(roster(), startsAt, endsAt);
  if (instead !== null && !shifts.some((shift) => shift.desk === desk && shift.person === instead)) {
    return `${instead} has no shift at ${desk} in that time.`;
  }
  const clash = shifts.find((shift) => shift.person === person);
  return clash === undefined ? undefined : clashWords(clash);
}

function clashWords({ person, desk, startsAt, endsAt }: PlannedShift): string {
  return `${person} works at ${desk} from ${startsAt} to ${endsAt} already.`;
}

function isLead(staff: StaffDirectory, name: string): boolean {
  const roles = staff.named(name)?.roles ?? [];
  return roles.includes('lead') || roles.includes('admin');
}
