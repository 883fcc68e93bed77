// What can be wrong with a staff file beyond its form: names that stand for nobody, things that are there twice, people who are
// expected twice at once. An hour without anybody is no mistake of the file alone (somebody may fall ill): it is an alarm.
import { addMs, type Instant } from '../../clock.ts';
import { overlapsBetween } from './coverage.ts';
import { toUtc } from './file-instant.ts';
import { rosterOf } from './planned.ts';
import type { StaffFile } from './staff-schema.ts';

/** How far ahead overlaps are looked for. */
const lookAheadDays = 28;

export function problemsIn(file: StaffFile, now: Instant): readonly string[] {
  const problems = [...strangersIn(file), ...twiceIn(file)];
  return problems.length > 0 ? problems : overlapsIn(file, now);
}

/** Names that stand for nobody and nothing. */
function strangersIn(file: StaffFile): string[] {
  const people = new Set(file.staff.map(({ name: who }) => who));
  const desks = new Set(file.desks.map(({ id: which }) => which));
  const noPerson = (where: string, who: string) => (people.has(who) ? [] : [`${where}: nobody is called "${who}"`]);
  const noDesk = (where: string, which: string) => (desks.has(which) ? [] : [`${where}: there is no desk "${which}"`]);
  return [
    ...file.desks.flatMap(({ escalatesTo }, n) =>
      escalatesTo === null ? [] : noDesk(`desks.${n}.escalatesTo`, escalatesTo),
    ),
    ...file.rotations.flatMap(({ desk: at, crews }, n) => [
      ...noDesk(`rotations.${n}.desk`, at),
      ...crews.flat().flatMap((who) => noPerson(`rotations.${n}.crews`, who)),
    ]),
    ...file.exceptions.flatMap(({ desk: at, shifts }, n) => [
      ...noDesk(`exceptions.${n}.desk`, at),
      ...shifts.flatMap(({ people: of }) => of.flatMap((who) => noPerson(`exceptions.${n}.shifts`, who))),
    ]),
    ...file.swaps.flatMap(({ desk: at, person: who, instead }, n) => [
      ...noDesk(`swaps.${n}.desk`, at),
      ...noPerson(`swaps.${n}.person`, who),
      ...(instead === null ? [] : noPerson(`swaps.${n}.instead`, instead)),
    ]),
    ...file.serviceLevels.flatMap(({ calendar: named }, n) =>
      named === null || named in file.calendars ? [] : [`serviceLevels.${n}: there is no calendar "${named}"`],
    ),
  ];
}

/** What must be unique and is not; a swap that ends before it starts; a ring of escalations. */
function twiceIn(file: StaffFile): string[] {
  return [
    ...twice(
      'staff',
      'called',
      file.staff.map(({ name: who }) => who),
    ),
    ...twice(
      'staff',
      'with the Slack user',
      file.staff.flatMap(({ slack }) => slack ?? []),
    ),
    ...twice(
      'staff',
      'with the address',
      file.staff.flatMap(({ email }) => email?.toLowerCase() ?? []),
    ),
    ...twice(
      'desks',
      'called',
      file.desks.map(({ id: which }) => which),
    ),
    ...file.swaps.flatMap(({ startsAt, endsAt }, n) =>
      toUtc(startsAt) < toUtc(endsAt) ? [] : [`swaps.${n}: it ends before it starts`],
    ),
    ...file.desks.flatMap(({ id: which, level, escalatesTo }, n) => {
      const above = file.desks.find(({ id: other }) => other === escalatesTo);
      const isUp = above === undefined || above.level > level;
      return isUp ? [] : [`desks.${n}: "${which}" escalates to "${above.id}", which is no higher level`];
    }),
  ];
}

function twice(where: string, what: string, values: readonly string[]): string[] {
  const again = new Set(values.filter((value, index) => values.indexOf(value) !== index));
  return [...again].map((value) => `${where}: there are two ${what} "${value}"`);
}

/** Somebody who is expected twice at once in the weeks to come. */
function overlapsIn(file: StaffFile, now: Instant): string[] {
  const until = addMs(now, lookAheadDays * 24 * 3_600_000);
  return overlapsBetween(rosterOf(file), now, until).map(
    ({ person, one, other }) =>
      `${person} is expected at ${one.desk} until ${one.endsAt} and at ${other.desk} from ${other.startsAt}`,
  );
}
