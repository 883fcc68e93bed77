// From the plan to the shifts of a span of time: day by day in the rotation's own zone, so that a night in which the clocks change
// is as long as it is, and 08:00 stays 08:00.
import { type Instant, toInstant } from '../../clock.ts';
import type { Absence, DayException, Roster, Rotation, Shift, ShiftChange } from './plan.ts';

/** Every shift that overlaps the span, in the order they begin. */
export function shiftsBetween(roster: Roster, from: Instant, to: Instant): readonly Shift[] {
  const planned = roster.rotations.flatMap((rotation) => shiftsOfRotation(rotation, roster, from, to));
  const changed = roster.changes.reduce<readonly Shift[]>(withChange, planned);
  return changed
    .filter(({ startsAt, endsAt }) => startsAt < to && endsAt > from)
    .toSorted((one, other) => compare(one.startsAt, other.startsAt) || compare(one.person, other.person));
}

function shiftsOfRotation(rotation: Rotation, roster: Roster, from: Instant, to: Instant): readonly Shift[] {
  const { desk, timeZone } = rotation;
  // A shift of the day before may still run, whatever its zone.
  let day = dateIn(from, timeZone).subtract({ days: 1 });
  const last = dateIn(to, timeZone);
  const shifts: Shift[] = [];
  while (Temporal.PlainDate.compare(day, last) <= 0) {
    const date = day;
    const exception = roster.exceptions.find((one) => one.desk === desk && one.on === date.toString());
    const absent = absentOn(roster.absences, date.toString());
    for (const { people, startsAt, endsAt } of shiftsOfDay(rotation, date, exception)) {
      for (const person of people) if (!absent.has(person)) shifts.push({ desk, person, startsAt, endsAt });
    }
    day = day.add({ days: 1 });
  }
  return shifts;
}

interface CrewShift {
  readonly people: readonly string[];
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

function shiftsOfDay(
  rotation: Rotation,
  date: Temporal.PlainDate,
  exception: DayException | undefined,
): readonly CrewShift[] {
  const { timeZone } = rotation;
  if (exception !== undefined && exception.worksLike === null) {
    return exception.shifts.map(({ from, to, people }) => ({ people, ...span(date, from, to, timeZone) }));
  }
  const weekday = exception?.worksLike ?? date.dayOfWeek;
  const turn = turnOn(rotation, date);
  if (turn < 0) return [];
  return rotation.shifts.flatMap(({ days, from, to }, index) => {
    const people = rotation.crews[(index + turn) % rotation.crews.length] ?? [];
    return days.includes(weekday) ? [{ people, ...span(date, from, to, timeZone) }] : [];
  });
}

/** How often the crews have changed; negative before the first turn. */
function turnOn({ startsOn, turnDays }: Rotation, date: Temporal.PlainDate): number {
  return Math.floor(Temporal.PlainDate.from(startsOn).until(date, { largestUnit: 'days' }).days / turnDays);
}

function span(date: Temporal.PlainDate, from: string, to: string, timeZone: string): Omit<CrewShift, 'people'> {
  const end = to <= from ? date.add({ days: 1 }) : date;
  return { startsAt: at(date, from, timeZone), endsAt: at(end, to, timeZone) };
}

/** In the hour a clock jumps over, the instant after it. */
function at(date: Temporal.PlainDate, time: string, timeZone: string): Instant {
  return toInstant(date.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds);
}

/** A swap cuts out of somebody's shifts what another works; without somebody it only adds. */
function withChange(shifts: readonly Shift[], change: ShiftChange): readonly Shift[] {
  const { desk, person, instead, startsAt, endsAt } = change;
  if (instead === null) return [...shifts, { desk, person, startsAt, endsAt }];
  return shifts.flatMap((shift) => {
    const start = [shift.startsAt, startsAt].sort()[1] ?? startsAt;
    const end = [shift.endsAt, endsAt].sort()[0] ?? endsAt;
    if (shift.desk !== desk || shift.person !== instead || start >= end) return [shift];
    return [
      { ...shift, endsAt: start },
      { desk, person, startsAt: start, endsAt: end },
      { ...shift, startsAt: end },
    ].filter((part) => part.startsAt < part.endsAt);
  });
}

function absentOn(absences: readonly Absence[], date: string): ReadonlySet<string> {
  return new Set(absences.filter(({ from, to }) => from <= date && date <= to).map(({ person }) => person));
}

function dateIn(instant: Instant, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate();
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
