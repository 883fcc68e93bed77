// Reports with a day for each label: the backlog, what the bot settled alone, how content customers were.
import type { CaseEvent } from '../../cases/ledger.ts';
import { civilDate } from '../../clock.ts';
import type { Report } from '../../report.ts';
import type { Collector } from './recorded-case.ts';

export interface Days {
  /** Civil dates, oldest first. */
  readonly dates: readonly string[];
  readonly timeZone: string;
}

/** How many cases were with people at the end of each day, waiting or taken. */
export function backlog(days: Days): Collector {
  const spans: Span[] = [];
  return {
    add: ({ events }) => void spans.push(...spansWithPeople(events, days.timeZone)),
    report: () => backlogOf(spans, days),
  };
}

function backlogOf(spans: readonly Span[], days: Days): Report {
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
export function settledByBot({ dates, timeZone }: Days): Collector {
  const byDate = new Map<string, { opened: number; alone: number }>();
  return {
    add: ({ openedAt, events, isNew }) => {
      if (!isNew) return;
      const date = civilDate(openedAt, timeZone);
      const { opened, alone } = byDate.get(date) ?? { opened: 0, alone: 0 };
      const isAlone = !events.some(({ kind }) => kind === 'handed-off');
      byDate.set(date, { opened: opened + 1, alone: alone + Number(isAlone) });
    },
    report: () => {
      const values = dates.map((date) => percent(byDate.get(date)?.alone ?? 0, byDate.get(date)?.opened ?? 0));
      const series = [{ name: 'settled by the bot', values }];
      return { id: 'settled-by-bot', shape: 'line', unit: '%', labels: dates, series, alarms: [] };
    },
  };
}

/** The mean of what customers said each day, 1 to 5; a plain yes or no counts as 5 or 1. */
export function satisfaction({ dates, timeZone }: Days): Collector {
  const byDate = new Map<string, number[]>();
  return {
    add: ({ events }) => {
      for (const event of events) {
        const score = scoreOf(event);
        if (score === undefined) continue;
        const date = civilDate(event.at, timeZone);
        byDate.set(date, [...(byDate.get(date) ?? []), score]);
      }
    },
    report: () => {
      const values = dates.map((date) => meanOf(byDate.get(date) ?? []));
      const series = [{ name: 'what customers said', values }];
      return { id: 'satisfaction', shape: 'line', unit: 'of 5', labels: dates, series, alarms: [] };
    },
  };
}

function meanOf(scores: readonly number[]): number | null {
  return scores.length === 0 ? null : round(scores.reduce((sum, score) => sum + score, 0) / scores.length);
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
