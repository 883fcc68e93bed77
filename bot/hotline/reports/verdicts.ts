// What was decided, by which clause, and how often staff came to another result than the bot.
import { type CitedClause, type Remedy, remedies } from '../../../policy/decision.ts';
import type { Report } from '../../report.ts';
import { percent } from './over-time.ts';
import type { RecordedCase } from './recorded-case.ts';

/** The clauses that decide most often, with what they say. */
const shownClauses = 12;

/** In how many cases each clause decided about a remedy: for the customer, or against them. */
export function verdictsByClause(cases: readonly RecordedCase[]): Report {
  const deciding = cases.flatMap((one) => decidingClauses(one));
  const byClause = [...Map.groupBy(deciding, ({ clause }) => clause)]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .slice(0, shownClauses);
  const series = (['granted', 'refused', 'to a person'] as const).map((name) => ({
    name,
    values: byClause.map(([, all]) => all.filter(({ effect }) => effect === name).length),
  }));
  const labels = byClause.map(([clause]) => clause);
  return { id: 'verdicts', shape: 'stacked', unit: 'cases', labels, series, alarms: [] };
}

const effects = {
  ground: 'granted',
  bar: 'refused',
  requirement: 'refused',
  refer: 'to a person',
  review: 'to a person',
} as const;

function decidingClauses({ events }: RecordedCase) {
  const decided = events.findLast((event) => event.kind === 'decided');
  return Object.values(decided?.decision.remedies ?? {}).flatMap(({ status, clauses }) =>
    clauses.flatMap(({ id, role, value }: CitedClause) => {
      if (role === 'note' || !decides(role, value, status)) return [];
      return [{ clause: id, effect: effects[role] }];
    }),
  );
}

function decides(role: CitedClause['role'], value: boolean | null, status: string): boolean {
  if (role === 'requirement') return status === 'ineligible' && value === false;
  const needs = { ground: 'eligible', bar: 'ineligible', refer: 'refer', review: 'review', note: '' }[role];
  return value === true && status === needs;
}

/** Of the verdicts told to customers, the share that staff overturned: by correcting a fact, or by an override. */
export function overturned(cases: readonly RecordedCase[]): Report {
  const told = cases.filter(({ events }) => events.some(({ kind }) => kind === 'decided'));
  const share = (isOverturned: (one: RecordedCase, remedy: Remedy) => boolean) => (remedy: Remedy) => {
    const about = told.filter(({ events }) =>
      events.some((event) => event.kind === 'decided' && event.decision.remedies[remedy] !== undefined),
    );
    return percent(about.filter((one) => isOverturned(one, remedy)).length, about.length);
  };
  const series = [
    { name: 'by a corrected fact', values: remedies.map(share(wasCorrected)) },
    { name: 'by an override', values: remedies.map(share(wasOverridden)) },
  ];
  return { id: 'overturned', shape: 'bars', unit: '%', labels: remedies, series, alarms: [] };
}

function wasCorrected({ events }: RecordedCase, remedy: Remedy): boolean {
  return events.some(
    (event) => event.kind === 'reassessed' && event.changes.some((change) => change.remedy === remedy),
  );
}

function wasOverridden({ events }: RecordedCase, remedy: Remedy): boolean {
  return events.some((event) => event.kind === 'overridden' && event.remedy === remedy);
}
