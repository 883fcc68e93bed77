// The form of the staff file: people, desks, shifts and service levels.
import { z } from 'zod';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'lower-case letters, digits and hyphens');
const name = z.string().trim().min(1).max(80);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of the day such as 08:00');
const endTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a time of the day such as 18:00');
const timeZone = z.string().refine(isTimeZone, 'an IANA time zone such as Asia/Shanghai');
const weekday = z.number().int().min(1).max(7);
const instant = z.string().refine(isInstant, 'an instant such as 2026-12-24T08:00+08:00');
const span = z.strictObject({ from: time, to: endTime });

const person = z.strictObject({
  name,
  roles: z.array(z.enum(['engineer', 'lead', 'admin'])).min(1),
  email: z.email().nullable().default(null),
  slack: z.string().min(1).nullable().default(null),
  languages: z.array(z.string()).default([]),
  absent: z.array(z.strictObject({ from: z.iso.date(), to: z.iso.date() })).default([]),
});

const desk = z.strictObject({
  id,
  brand: id.nullable().default(null),
  region: z.string().nullable().default(null),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  languages: z.array(z.string()).default([]),
  escalatesTo: id.nullable().default(null),
  acknowledgeWithin: z.iso.duration().default('PT15M'),
  goodwillLimit: z
    .strictObject({
      amount: z.string().regex(/^\d{1,9}(\.\d{1,2})?$/, 'an amount such as "500"'),
      currency: z.string().regex(/^[A-Z]{3}$/, 'three letters such as CNY'),
    })
    .nullable()
    .default(null),
  slackChannel: z.string().nullable().default(null),
  /** False for a desk that may be empty at times. */
  isAlwaysOpen: z.boolean().default(true),
});

const rotation = z.strictObject({
  desk: id,
  timeZone,
  startsOn: z.iso.date(),
  turnDays: z.number().int().min(1).default(7),
  shifts: z
    .array(z.strictObject({ days: z.array(weekday).min(1).default([1, 2, 3, 4, 5, 6, 7]), from: time, to: time }))
    .min(1),
  crews: z.array(z.array(name)).min(1),
});

const exception = z.strictObject({
  desk: id,
  on: z.iso.date(),
  /** A swapped working day: it is worked like this day of the week. */
  worksLike: weekday.nullable().default(null),
  shifts: z.array(z.strictObject({ from: time, to: time, people: z.array(name).min(1) })).default([]),
});

const calendar = z.strictObject({
  timeZone,
  /** From Monday to Sunday. */
  week: z.array(z.array(span)).length(7, 'seven days, Monday first'),
  daysOff: z.array(z.iso.date()).default([]),
  swapped: z.record(z.iso.date(), weekday).default({}),
});

export const StaffFile = z.strictObject({
  staff: z.array(person).min(1),
  desks: z.array(desk).min(1),
  rotations: z.array(rotation).default([]),
  exceptions: z.array(exception).default([]),
  swaps: z
    .array(
      z.strictObject({
        desk: id,
        person: name,
        instead: name.nullable(),
        startsAt: instant,
        endsAt: instant,
      }),
    )
    .default([]),
  calendars: z.record(z.string(), calendar).default({}),
  serviceLevels: z
    .array(
      z.strictObject({
        brand: id.nullable().default(null),
        promise: z.string(),
        within: z.iso.duration().nullable().default(null),
        calendar: z.string().nullable().default(null),
      }),
    )
    .default([]),
});
export type StaffFile = z.infer<typeof StaffFile>;

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}

function isInstant(text: string): boolean {
  try {
    return Temporal.Instant.from(text) !== undefined;
  } catch {
    return false;
  }
}
