// What an imported calendar file adds to the shifts: what stands there already is left out, and nobody is expected twice at once.
import { addMs, type Instant } from '../../clock.ts';
import type { Said } from '../../desk-action.ts';
import type { StaffDirectory } from '../../staff.ts';
import { fromCalendarFile, type ReadCalendar } from './calendar-file.ts';
import { overlapsBetween } from './coverage.ts';
import type { Roster, Shift, ShiftChange } from './plan.ts';
import { shiftsBetween } from './shifts.ts';

/** Events of a file that repeat are followed for a year. */
const importedMs = 366 * 24 * 3_600_000;

interface ImportInto {
  readonly staff: StaffDirectory;
  readonly roster: Roster;
  readonly now: Instant;
}

/** The shifts that are new, or everything that is wrong with the file. */
export function shiftsToImport(text: string, { staff, roster, now }: ImportInto): ReadCalendar {
  const people = new Set(staff.people.map(({ name }) => name));
  const desks = new Set(staff.desks.map(({ id }) => id));
  const read = fromCalendarFile(text, { people, desks, until: addMs(now, importedMs) });
  if (read.problems !== undefined) return read;
  const [from] = read.shifts.map(({ startsAt }) => startsAt).sort();
  const to = read.shifts
    .map(({ endsAt }) => endsAt)
    .sort()
    .at(-1);
  if (from === undefined || to === undefined) return read;
  const planned = new Set(shiftsBetween(roster, from, to).map(keyOf));
  const shifts = read.shifts.filter((shift) => !planned.has(keyOf(shift)));
  const problems = clashes({ ...roster, changes: [...roster.changes, ...shifts] }, shifts, [from, to]);
  return problems.length > 0 ? { problems } : { shifts };
}

/** Of people whom the file names: nobody is told of what was wrong before. */
function clashes(roster: Roster, imported: readonly ShiftChange[], [from, to]: readonly [Instant, Instant]): Said[] {
  const named = new Set(imported.map(({ person }) => person));
  return overlapsBetween(roster, from, to)
    .filter(({ person }) => named.has(person))
    .map(({ person, one, other }) => ({
      en: `${person} would be expected twice at once: at ${spanWords(one)} and at ${spanWords(other)}`,
      zh: `${person} 将同时有两个班次:${spanWords(one)} 与 ${spanWords(other)}`,
    }));
}

function spanWords({ desk, startsAt, endsAt }: Shift): string {
  return `${desk} ${startsAt}/${endsAt}`;
}

function keyOf({ desk, person, startsAt, endsAt }: Shift): string {
  return [desk, person, startsAt, endsAt].join('\n');
}
