// What the shifts amount to: who is on call, where nobody is, and who is expected twice at once.
import { addMs, type Instant } from '../../clock.ts';
import type { OnCall } from '../../staff.ts';
import type { Roster, Shift } from './plan.ts';
import { shiftsBetween } from './shifts.ts';

export interface Gap {
  readonly desk: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

export interface Overlap {
  readonly person: string;
  readonly one: Shift;
  readonly other: Shift;
}

/** Shifts that follow each other count as one: `until` is when the person really goes home. */
export function onCallAt(roster: Roster, now: Instant): readonly OnCall[] {
  const shifts = shiftsBetween(roster, now, addMs(now, 48 * 3_600_000));
  const running = shifts.filter(({ startsAt, endsAt }) => startsAt <= now && now < endsAt);
  const calls = running.map(
    ({ desk, person, endsAt }): OnCall => ({ desk, person, until: endOf(shifts, desk, person, endsAt) }),
  );
  return [...new Map(calls.map((call) => [`${call.desk}\n${call.person}`, call])).values()];
}

function endOf(shifts: readonly Shift[], desk: string, person: string, endsAt: Instant): Instant {
  const next = shifts.find(
    (shift) => shift.desk === desk && shift.person === person && shift.startsAt <= endsAt && shift.endsAt > endsAt,
  );
  return next === undefined ? endsAt : endOf(shifts, desk, person, next.endsAt);
}

/** Where nobody is at a desk that should never be empty. */
export function gapsBetween(roster: Roster, desks: readonly string[], from: Instant, to: Instant): readonly Gap[] {
  const shifts = shiftsBetween(roster, from, to);
  return desks.flatMap((desk) => {
    const gaps: Gap[] = [];
    let covered = from;
    for (const { startsAt, endsAt } of shifts.filter((shift) => shift.desk === desk)) {
      if (startsAt > covered) gaps.push({ desk, startsAt: covered, endsAt: startsAt });
      if (endsAt > covered) covered = endsAt;
    }
    return covered < to ? [...gaps, { desk, startsAt: covered, endsAt: to }] : gaps;
  });
}

/** The first time each person is expected in two shifts at once. */
export function overlapsBetween(roster: Roster, from: Instant, to: Instant): readonly Overlap[] {
  const byPerson = Map.groupBy(shiftsBetween(roster, from, to), ({ person }) => person);
  return [...byPerson].flatMap(([person, shifts]) => {
    const index = shifts.findIndex((shift, place) => {
      const next = shifts[place + 1];
      return next !== undefined && next.startsAt < shift.endsAt;
    });
    const [one, other] = shifts.slice(index, index + 2);
    return index < 0 || one === undefined || other === undefined ? [] : [{ person, one, other }];
  });
}
