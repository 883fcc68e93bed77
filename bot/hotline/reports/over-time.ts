// Reports with a day for each label: the backlog, what the bot settled alone, how content customers were.
import type { CaseEvent } from '../../cases/ledger.ts';
import { civilDate } from '../../clock.ts';
import type { Report } from '../../report.ts';
import type { RecordedCase } from './recorded-case.ts';

export interface Days {
  /** Civil dates, oldest first. */
  readonly dates: readonly string[];
  readonly timeZone: string;
}

/** How many cases were with people at the end of each day, waiting or taken. */
export function backlog(cases: readonly RecordedCase[], days: Days): Report {
  const spans = cases.flatMap(({ events }) => spansWithPeople(events, days.timeZone));
  const openOn = (isTaken: boolean) => (date: string) =>
    spans.filter((span) => span.isTaken === isTaken && span.from <= date && (span.to === null || span.to > date))
      .length;
  const series = [
    { name: 'waiting', values: days.dates.map(openOn(false)) },
    { name: 'taken', values: days.dates.map(openOn(true)) },
  ];
  return { id: 'backlog', shape: 'stacked', unit: 'cases', labels: days.dates, series, alarms: [] };
}

interface Span {
  readonly from: string;
  /** Null while it lasts. */
  readonly to: string | null;
  readonly isTaken: boolean;
}

type Standing = 'waiting' | 'taken' | 'away';

/** What an event makes of where the case is. */
const placeAfter: { readonly [K in CaseEvent['kind']]?: Standing } = {
  taken: 'taken',
  released: 'waiting',
  returned: 'waiting',
  'handed-back': 'away',
  resolved: 'away',
};

function spansWithPeople(events: readonly CaseEvent[], timeZone: string): readonly Span[] {
  const spans: Span[] = [];
  let place = 'away' as Standing;
  let from = '';
  for (const event of events) {
    const next: typeof place =
      event.kind === 'handed-off' && place === 'away' ? 'waiting' : (placeAfter[event.kind] ?? place);
    if (next === place) continue;
    const on = civilDate(event.at, timeZone);
    if (place !== 'away') spans.push({ from, to: on, isTaken: place === 'taken' });
    place = next;
    from = on;
  }
  return place === 'away' ? spans : [...spans, { from, to: null, isTaken: place === 'taken' }];
}

/** Of the cases opened each day, how many never needed a person. */
export function settledByBot(cases: readonly RecordedCase[], { dates, timeZone }: Days): Report {
  const byDate = Map.groupBy(cases, ({ openedAt }) => civilDate(openedAt, timeZone));
  const shares = dates.map((date) => {
    const opened = byDate.get(date) ?? [];
    const alone = opened.filter(({ events }) => !events.some(({ kind }) => kind === 'handed-off'));
    return percent(alone.length, opened.length);
  });
  const series = [{ name: 'settled by the bot', values: shares }];
  return { id: 'settled-by-bot', shape: 'line', unit: '%', labels: dates, series, alarms: [] };
}

/** The mean of what customers said each day, 1 to 5; a plain yes or no counts as 5 or 1. */
export function satisfaction(cases: readonly RecordedCase[], { dates, timeZone }: Days): Report {
  const said = cases.flatMap(({ events }) =>
    events.flatMap((event) => {
      const score = scoreOf(event);
      return score === undefined ? [] : [{ on: civilDate(event.at, timeZone), score }];
    }),
  );
  const byDate = Map.groupBy(said, ({ on }) => on);
  const values = dates.map((date) => {
    const scores = (byDate.get(date) ?? []).map(({ score }) => score);
    return scores.length === 0 ? null : round(scores.reduce((sum, score) => sum + score, 0) / scores.length);
  });
  const series = [{ name: 'what customers said', values }];
  return { id: 'satisfaction', shape: 'line', unit: 'of 5', labels: dates, series, alarms: [] };
}

function scoreOf(event: CaseEvent): number | undefined {
  if (event.kind === 'rated') return event.score;
  if (event.kind === 'helped') return event.isHelped ? 5 : 1;
  return undefined;
}

export function percent(part: number, all: number): number | null {
  return all === 0 ? null : round((part / all) * 100);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
