// The reports of the last days, all drawn from the events of the cases opened in them.
import { addMs, civilDate, type Instant } from '../../clock.ts';
import type { Reports } from '../../report.ts';
import type { Database } from '../../storage/database.ts';
import { type HotlineBrand, judgingBrand } from '../actions/scene.ts';
import { batches } from './batches.ts';
import { intervals, keptPromises, measure } from './kept-promises.ts';
import { backlog, satisfaction, settledByBot } from './over-time.ts';
import { mostCases, readRecordedCases } from './recorded-case.ts';
import { overturned, verdictsByClause } from './verdicts.ts';

const dayMs = 24 * 3_600_000;

interface ReportSettings {
  readonly brandById: ReadonlyMap<string, HotlineBrand>;
  readonly days: number;
  readonly now: Instant;
}

export async function readReports(db: Database, { brandById, days, now }: ReportSettings): Promise<Reports> {
  const timeZone = [...brandById.values()][0]?.timeZone ?? 'UTC';
  const since = addMs(now, -days * dayMs);
  const read = await readRecordedCases(db, since);
  const cases = read.slice(0, mostCases);
  const measured = measure(cases, (one) => judgingBrand(one, brandById), now);
  const dates = datesBetween(civilDate(since, timeZone), civilDate(now, timeZone));
  const inDays = { dates, timeZone };
  return {
    ...{ from: dates[0] ?? '', to: dates.at(-1) ?? '', cases: cases.length, isCut: read.length > cases.length },
    reports: [
      backlog(cases, inDays),
      keptPromises('first-response', measured, now),
      keptPromises('solution', measured, now),
      intervals(measured, now),
      verdictsByClause(cases),
      overturned(cases),
      settledByBot(cases, inDays),
      satisfaction(cases, inDays),
      batches(cases, now),
    ],
  };
}

function datesBetween(from: string, to: string): readonly string[] {
  const first = Temporal.PlainDate.from(from);
  const count = first.until(to, { largestUnit: 'days' }).days + 1;
  return Array.from({ length: count }, (_, days) => first.add({ days }).toString());
}
