// The reports of the last days, all drawn from the events of every case that was opened or worked at in them.
import { addMs, civilDate, type Instant } from '../../clock.ts';
import type { Reports } from '../../report.ts';
import type { Database } from '../../storage/database.ts';
import { type HotlineBrand, judgingBrand } from '../actions/scene.ts';
import { clocksOfCase } from '../case-clocks.ts';
import { batches } from './batches.ts';
import { intervals, keptPromises } from './kept-promises.ts';
import { backlog, satisfaction, settledByBot } from './over-time.ts';
import { type Collector, handedOff, type Looked, type RecordedCase, readRecordedCases } from './recorded-case.ts';
import { overturned, verdictsByClause } from './verdicts.ts';

const dayMs = 24 * 3_600_000;
/** Nobody waits longer for a page; what is older then is left out, and the reports say so. */
const longestMs = 25_000;

interface ReportSettings {
  readonly brandById: ReadonlyMap<string, HotlineBrand>;
  readonly days: number;
  readonly now: Instant;
  /** Whether to stop reading; by default when people have waited long enough. */
  readonly isTimeUp?: () => boolean;
}

export async function readReports(db: Database, settings: ReportSettings): Promise<Reports> {
  const { brandById, days, now, isTimeUp = timeLimit() } = settings;
  const timeZone = [...brandById.values()][0]?.timeZone ?? 'UTC';
  const since = addMs(now, -days * dayMs);
  const dates = datesBetween(civilDate(since, timeZone), civilDate(now, timeZone));
  const collectors = collectorsFor({ dates, timeZone }, now);
  let cases = 0;
  let isCut = false;
  for await (const page of readRecordedCases(db, since)) {
    for (const one of page) showTo(collectors, look(one, { brandById, since, now }));
    cases += page.length;
    isCut = isTimeUp();
    if (isCut) break;
  }
  return {
    ...{ from: dates[0] ?? '', to: dates.at(-1) ?? '', cases, isCut },
    reports: collectors.map((collector) => collector.report()),
  };
}

function collectorsFor(inDays: Parameters<typeof backlog>[0], now: Instant): readonly Collector[] {
  return [
    backlog(inDays),
    keptPromises('first-response', now),
    keptPromises('solution', now),
    intervals(now),
    verdictsByClause(),
    overturned(),
    settledByBot(inDays),
    satisfaction(inDays),
    batches(now),
  ];
}

function showTo(collectors: readonly Collector[], one: Looked): void {
  for (const collector of collectors) collector.add(one);
}

interface Looking extends Pick<ReportSettings, 'brandById' | 'now'> {
  readonly since: Instant;
}

function look(one: RecordedCase, { brandById, since, now }: Looking): Looked {
  const brand = judgingBrand(one, brandById);
  const isWithPeople = brand !== undefined && handedOff(one) !== undefined;
  return { ...one, isNew: one.openedAt >= since, clocks: isWithPeople ? clocksOfCase(one.events, brand, now) : [] };
}

function timeLimit(): () => boolean {
  const endsAt = performance.now() + longestMs;
  return () => performance.now() > endsAt;
}

function datesBetween(from: string, to: string): readonly string[] {
  const first = Temporal.PlainDate.from(from);
  const count = first.until(to, { largestUnit: 'days' }).days + 1;
  return Array.from({ length: count }, (_, days) => first.add({ days }).toString());
}
