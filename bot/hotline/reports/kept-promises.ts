// How often a promise was kept, by desk and class; and where the time of a case goes.
import type { CaseEvent } from '../../cases/ledger.ts';
import type { Instant } from '../../clock.ts';
import type { Report } from '../../report.ts';
import { type ClockBrand, clocksOfCase } from '../case-clocks.ts';
import type { CaseClock } from '../clocks.ts';
import { percent } from './over-time.ts';
import { handedOff, type RecordedCase } from './recorded-case.ts';

export interface Measured {
  readonly of: RecordedCase;
  readonly clocks: readonly CaseClock[];
}

/** The clocks of every case that was with people. */
export function measure(
  cases: readonly RecordedCase[],
  brandOf: (one: RecordedCase) => ClockBrand | undefined,
  now: Instant,
): readonly Measured[] {
  return cases.flatMap((one) => {
    const brand = brandOf(one);
    const isWithPeople = one.events.some(({ kind }) => kind === 'handed-off');
    return brand === undefined || !isWithPeople ? [] : [{ of: one, clocks: clocksOfCase(one.events, brand, now) }];
  });
}

/** Of the cases whose time for this promise is over, the share in which it was kept. */
export function keptPromises(id: 'first-response' | 'solution', measured: readonly Measured[], now: Instant): Report {
  const judged = measured.flatMap(({ of, clocks }) => {
    const clock = clocks.find((one) => one.clock === id);
    const kept = clock === undefined ? undefined : wasKept(clock, now);
    const place = handedOff(of);
    return kept === undefined || place === undefined ? [] : [{ ...place, kept }];
  });
  const desks = [...new Set(judged.map(({ desk }) => desk))].sort();
  const series = ['A', 'B', 'C'].map((letter) => ({
    name: `class ${letter}`,
    values: desks.map((desk) => {
      const these = judged.filter((one) => one.desk === desk && one.class === letter);
      return percent(these.filter(({ kept }) => kept).length, these.length);
    }),
  }));
  return { id, shape: 'bars', unit: '%', labels: desks, series, alarms: [] };
}

/** Undefined while it may still be kept. */
function wasKept({ dueAt, stoppedAt }: CaseClock, now: Instant): boolean | undefined {
  if (dueAt === null) return undefined;
  if (stoppedAt !== null) return stoppedAt <= dueAt;
  return now > dueAt ? false : undefined;
}

const places = ['bot', 'waiting', 'engineer', 'customer', 'goods', 'parts'] as const;
type Place = (typeof places)[number];

/** The mean hours that cases of each desk spend with the bot, waiting, with an engineer, and waiting for somebody else. */
export function intervals(measured: readonly Measured[], now: Instant): Report {
  const spent = measured.map(({ of }) => ({ desk: handedOff(of)?.desk ?? '-', hours: hoursByPlace(of.events, now) }));
  const desks = [...new Set(spent.map(({ desk }) => desk))].sort();
  const series = places.map((place) => ({
    name: place,
    values: desks.map((desk) => {
      const these = spent.filter((one) => one.desk === desk);
      const sum = these.reduce((total, { hours }) => total + hours[place], 0);
      return Math.round((sum / these.length) * 10) / 10;
    }),
  }));
  return { id: 'intervals', shape: 'stacked', unit: 'hours', labels: desks, series, alarms: [] };
}

/** Each stretch of time belongs to one place: a pause counts for whom it waits, whoever has the case. */
export function hoursByPlace(events: readonly CaseEvent[], now: Instant): Readonly<Record<Place, number>> {
  const spent = { bot: 0, waiting: 0, engineer: 0, customer: 0, goods: 0, parts: 0 };
  let at: Place | undefined = 'bot';
  let paused: Place | undefined;
  let from = events[0]?.at ?? now;
  for (const event of events) {
    if (at !== undefined) spent[paused ?? at] += hoursBetween(from, event.at);
    from = event.at;
    paused = pausedAfter(event, paused);
    at = placeAfter(event, at);
  }
  if (at !== undefined) spent[paused ?? at] += hoursBetween(from, now);
  return spent;
}

function placeAfter({ kind }: CaseEvent, at: Place | undefined): Place | undefined {
  if (kind === 'handed-off') return at === 'engineer' ? at : 'waiting';
  if (kind === 'taken') return 'engineer';
  if (kind === 'released' || kind === 'returned' || kind === 'escalated') return 'waiting';
  if (kind === 'handed-back') return 'bot';
  return kind === 'resolved' ? undefined : at;
}

function pausedAfter(event: CaseEvent, paused: Place | undefined): Place | undefined {
  if (event.kind === 'paused') return event.cause;
  const isCustomers = event.kind === 'customer-wrote' || event.kind === 'evidence';
  if (isCustomers) return paused === 'customer' ? undefined : paused;
  if (event.kind === 'goods-received') return paused === 'goods' ? undefined : paused;
  return ['resumed', 'resolved', 'handed-back'].includes(event.kind) ? undefined : paused;
}

function hoursBetween(from: Instant, to: Instant): number {
  return Math.max(0, Date.parse(to) - Date.parse(from)) / 3_600_000;
}
