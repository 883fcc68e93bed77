// How often a promise was kept, by desk and class; and where the time of a case goes.
import type { Instant } from '../../clock.ts';
import type { Report } from '../../report.ts';
import type { CaseClock } from '../clocks.ts';
import { hoursByPlace, noTime, type Place, places } from '../time-spent.ts';
import { percent } from './over-time.ts';
import { type Collector, handedOff } from './recorded-case.ts';

/** Of the cases whose time for this promise is over, the share in which it was kept. */
export function keptPromises(id: 'first-response' | 'solution', now: Instant): Collector {
  const judged: Judged[] = [];
  return {
    add: (one) => {
      const clock = one.clocks.find((candidate) => candidate.clock === id);
      const kept = clock === undefined ? undefined : wasKept(clock, now);
      const place = handedOff(one);
      if (kept !== undefined && place !== undefined) judged.push({ ...place, kept });
    },
    report: () => sharesKept(id, judged),
  };
}

interface Judged {
  readonly desk: string;
  readonly class: string;
  readonly kept: boolean;
}

function sharesKept(id: 'first-response' | 'solution', judged: readonly Judged[]): Report {
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

/** The mean hours that cases of each desk spend with the bot, waiting, with an engineer, and waiting for somebody else. */
export function intervals(now: Instant): Collector {
  const byDesk = new Map<string, { cases: number; readonly hours: Record<Place, number> }>();
  return {
    add: (one) => {
      if (one.clocks.length === 0) return;
      const desk = handedOff(one)?.desk ?? '-';
      const sums = byDesk.get(desk) ?? { cases: 0, hours: { ...noTime } };
      const spent = hoursByPlace(one.events, now);
      sums.cases += 1;
      for (const place of places) sums.hours[place] += spent[place];
      byDesk.set(desk, sums);
    },
    report: () => {
      const desks = [...byDesk].toSorted(([one], [other]) => (one < other ? -1 : 1));
      const series = places.map((place) => ({
        name: place,
        values: desks.map(([, { cases, hours }]) => Math.round((hours[place] / cases) * 10) / 10),
      }));
      const labels = desks.map(([desk]) => desk);
      return { id: 'intervals', shape: 'stacked', unit: 'hours', labels, series, alarms: [] };
    },
  };
}
