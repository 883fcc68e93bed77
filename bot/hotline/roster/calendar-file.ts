// Shifts as an iCalendar file (RFC 5545), out and in: other planners can read what is planned here, and plan for us.
import ICAL from 'ical.js';
import { type Instant, toInstant } from '../../clock.ts';
import type { Said } from '../../desk-action.ts';
import type { Shift, ShiftChange } from './plan.ts';

/** An event is one shift: its summary the person, its location the desk. */
export function toCalendarFile(shifts: readonly Shift[], now: Instant): string {
  const calendar = new ICAL.Component(['vcalendar', [], []]);
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', '-//Clauseline//Hotline shifts//EN');
  for (const { desk, person, startsAt, endsAt } of shifts) {
    const component = new ICAL.Component('vevent');
    component.updatePropertyWithValue('uid', `${desk}/${person}/${startsAt}@clauseline`);
    component.updatePropertyWithValue('dtstamp', timeOf(now));
    component.updatePropertyWithValue('dtstart', timeOf(startsAt));
    component.updatePropertyWithValue('dtend', timeOf(endsAt));
    component.updatePropertyWithValue('summary', person);
    component.updatePropertyWithValue('location', desk);
    calendar.addSubcomponent(component);
  }
  return `${calendar.toString()}\r\n`;
}

export type ReadCalendar =
  | { readonly shifts: readonly ShiftChange[]; readonly problems?: undefined }
  | { readonly problems: readonly Said[] };

interface Reading {
  readonly people: ReadonlySet<string>;
  readonly desks: ReadonlySet<string>;
  /** Events that repeat are followed until here. */
  readonly until: Instant;
}

/** At most so many shifts in one file: a repetition without an end would have no end. */
const mostShifts = 5_000;

/** The shifts of a file, or everything that is wrong with it. */
export function fromCalendarFile(text: string, reading: Reading): ReadCalendar {
  let events: readonly ICAL.Component[];
  try {
    events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
  } catch (error) {
    return { problems: [unread('it is no calendar file', '不是日历文件', error)] };
  }
  if (events.length === 0) return { problems: [{ en: 'it holds no event', zh: '其中没有任何日程' }] };
  const read = events.map((component, place) => shiftsOf(component, place + 1, reading));
  const problems = read.flatMap((one) => one.problems ?? []);
  const shifts = read.flatMap((one) => (one.problems === undefined ? one.shifts : []));
  if (shifts.length > mostShifts) return { problems: [...problems, tooMany] };
  return problems.length > 0 ? { problems } : { shifts };
}

const tooMany: Said = { en: `it holds more than ${mostShifts} shifts`, zh: `其中的班次超过 ${mostShifts} 个` };

function unread(en: string, zh: string, error: unknown): Said {
  const { message } = error as Error;
  return { en: `${en}: ${message}`, zh: `${zh}:${message}` };
}

function shiftsOf(component: ICAL.Component, place: number, { people, desks, until }: Reading): ReadCalendar {
  const event = new ICAL.Event(component);
  const person = String(event.summary ?? '').trim();
  const desk = String(event.location ?? '').trim();
  const [en, zh] = [`event ${place}`, `第 ${place} 个日程`];
  const problems = [
    !people.has(person) && {
      en: `${en}: nobody is called "${person}" (its summary names the person)`,
      zh: `${zh}:没有名为“${person}”的人员(标题为人员姓名)`,
    },
    !desks.has(desk) && {
      en: `${en}: there is no desk "${desk}" (its location names the desk)`,
      zh: `${zh}:没有名为“${desk}”的服务台(地点为服务台)`,
    },
  ].filter((problem) => problem !== false);
  if (problems.length > 0) return { problems };
  try {
    const occurrences = occurrencesOf(event, until);
    const backwards = occurrences.some(({ startsAt, endsAt }) => startsAt >= endsAt);
    if (backwards) return { problems: [{ en: `${en}: it ends before it starts`, zh: `${zh}:结束早于开始` }] };
    return { shifts: occurrences.map((span) => ({ desk, person, instead: null, ...span })) };
  } catch (error) {
    return { problems: [unread(`${en}: its times cannot be read`, `${zh}:时间无法识别`, error)] };
  }
}

function occurrencesOf(event: ICAL.Event, until: Instant): readonly Pick<Shift, 'startsAt' | 'endsAt'>[] {
  const instantOf = instantsIn(zoneOf(event));
  if (!event.isRecurring()) return [{ startsAt: instantOf(event.startDate), endsAt: instantOf(event.endDate) }];
  const iterator = event.iterator();
  const spans: Pick<Shift, 'startsAt' | 'endsAt'>[] = [];
  for (let next = iterator.next(); next && spans.length <= mostShifts; next = iterator.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(next);
    const startsAt = instantOf(startDate);
    if (startsAt > until) break;
    spans.push({ startsAt, endsAt: instantOf(endDate) });
  }
  return spans;
}

function zoneOf({ component }: ICAL.Event): string {
  const named = component.getFirstProperty('dtstart')?.getParameter('tzid');
  return typeof named === 'string' ? named : 'UTC';
}

/** By the zone's own rules, whatever rules the file brings for a zone of that name. */
function instantsIn(timeZone: string): (time: ICAL.Time) => Instant {
  return ({ year, month, day, hour, minute, second }) =>
    toInstant(
      Temporal.PlainDateTime.from({ year, month, day, hour, minute, second }).toZonedDateTime(timeZone)
        .epochMilliseconds,
    );
}

function timeOf(at: Instant): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(at), true);
}
