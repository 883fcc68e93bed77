// The present instant comes in through here and nowhere else, so that a simulation can own time.

/** UTC, ISO 8601 with milliseconds: `2026-11-21T09:30:00.000Z`. */
export type Instant = string & { readonly [instant]: true };
declare const instant: unique symbol;

export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => toInstant(Date.now()) };

/** Milliseconds since the epoch, or anything `Date` parses. Throws RangeError on an invalid date. */
export function toInstant(time: number | string | Date): Instant {
  return new Date(time).toISOString() as Instant;
}

export function addMs(at: Instant, ms: number): Instant {
  return toInstant(Date.parse(at) + ms);
}

/** The civil date (`2026-11-21`) on which `at` falls in an IANA time zone. */
export function civilDate(at: Instant, timeZone: string): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
