// Who works when, as it was planned: rotations, days that are other than their weekday, absences, and changes made by hand.
import type { Instant } from '../../clock.ts';

export interface Roster {
  readonly rotations: readonly Rotation[];
  readonly exceptions: readonly DayException[];
  readonly absences: readonly Absence[];
  readonly changes: readonly ShiftChange[];
}

/** Crews that take turns: every `turnDays` each shift passes on to the next crew. */
export interface Rotation {
  readonly desk: string;
  readonly timeZone: string;
  /** The civil date of the first turn. */
  readonly startsOn: string;
  readonly turnDays: number;
  readonly shifts: readonly DailyShift[];
  /** Names of people; there may be more crews than shifts: then some are off. */
  readonly crews: readonly (readonly string[])[];
}

/** `to` at or before `from` is on the next day; `days` are 1 Monday to 7 Sunday. */
interface DailyShift {
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
}

/** A date on which a desk works like another day of the week, or as it is written here (nothing: not at all). */
export interface DayException {
  readonly desk: string;
  readonly on: string;
  readonly worksLike: number | null;
  readonly shifts: readonly { readonly from: string; readonly to: string; readonly people: readonly string[] }[];
}

/** Both days included, in the zone of the desk's rotation. */
export interface Absence {
  readonly person: string;
  readonly from: string;
  readonly to: string;
}

/** `person` works, `instead` of somebody (a swap) or beside everybody. */
export interface ShiftChange {
  readonly desk: string;
  readonly person: string;
  readonly instead: string | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** One person at one desk from one instant to another. */
export interface Shift {
  readonly desk: string;
  readonly person: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}
