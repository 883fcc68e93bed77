// Time that counts: every hour, or only those in which somebody works. A working calendar has weekly hours in a zone, days off, and
// days that are worked although their weekday is not (China's swapped days). Instants in, instants out; daylight saving is the zone's.
import { type Instant, toInstant } from '../clock.ts';

export interface WorkingCalendar {
  readonly timeZone: string;
  /** From Monday to Sunday: the spans that are worked, as `HH:MM`, in order. */
  readonly week: readonly (readonly WorkingSpan[])[];
  /** Civil dates on which nobody works. */
  readonly daysOff: readonly string[];
  /** Civil dates worked like a weekday (1 Monday to 7 Sunday), whatever day they are. */
  readonly swapped: Readonly<Record<string, number>>;
}

interface WorkingSpan {
  readonly from: string;
  readonly to: string;
}

/** A calendar in which nobody ever works would let a search run for ever. */
const searchDays = 400;

/** The instant at which `ms` of working time have passed since `from`; undefined where that never comes. */
export function addWorking(from: Instant, ms: number, calendar: WorkingCalendar): Instant | undefined {
  let left = ms;
  for (const { start, end } of spansFrom(Date.parse(from), calendar)) {
    if (end - start >= left) return toInstant(start + left);
    left -= end - start;
  }
  return undefined;
}

/** How much working time lies between two instants. */
export function workingBetween(from: Instant, to: Instant, calendar: WorkingCalendar): number {
  const until = Date.parse(to);
  let total = 0;
  for (const { start, end } of spansFrom(Date.parse(from), calendar)) {
    if (start >= until) break;
    total += Math.min(end, until) - start;
  }
  return total;
}

/** The worked spans from an instant on, in milliseconds since the epoch. */
function* spansFrom(
  from: number,
  calendar: WorkingCalendar,
): Generator<{ readonly start: number; readonly end: number }> {
  let day = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(calendar.timeZone).toPlainDate();
  for (let count = 0; count < searchDays; count += 1) {
    for (const span of spansOf(day, calendar)) {
      const start = Math.max(from, instantOf(day, span.from, calendar.timeZone));
      const end = instantOf(day, span.to, calendar.timeZone);
      if (end > start) yield { start, end };
    }
    day = day.add({ days: 1 });
  }
}

function spansOf(day: Temporal.PlainDate, { week, daysOff, swapped }: WorkingCalendar): readonly WorkingSpan[] {
  const date = day.toString();
  const worksLike = swapped[date];
  if (worksLike === undefined && daysOff.includes(date)) return [];
  return week[(worksLike ?? day.dayOfWeek) - 1] ?? [];
}

/** `24:00` is the end of the day. */
function instantOf(day: Temporal.PlainDate, time: string, timeZone: string): number {
  const isMidnight = time === '24:00';
  const on = isMidnight ? day.add({ days: 1 }) : day;
  return on.toZonedDateTime({ timeZone, plainTime: isMidnight ? '00:00' : time }).epochMilliseconds;
}
