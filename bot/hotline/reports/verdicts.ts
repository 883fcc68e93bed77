// What was decided, by which clause, and how often staff came to another result than the bot.
import { type CitedClause, type Remedy, remedies } from '../../../policy/decision.ts';
import type { Report } from '../../report.ts';
import { percent } from './over-time.ts';
import type { Collector, RecordedCase } from './recorded-case.ts';

/** The clauses that decide most often, with what they say. */
const shownClauses = 12;

/** In how many cases each clause decided about a remedy: for the customer, or against them. */
export function verdictsByClause(): Collector {
  const deciding: Deciding[] = [];
  return {
    add: (one) => {
      if (one.isNew) deciding.push(...decidingClauses(one));
    },
    report: () => clausesOf(deciding),
  };
}

interface Deciding {
  readonly clause: string;
  readonly effect: (typeof effects)[keyof typeof effects];
}

function clausesOf(deciding: readonly Deciding[]): Report {
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

function decidingClauses({ events }: RecordedCase): readonly Deciding[] {
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
export function overturned(): Collector {
  const counts = new Map(remedies.map((remedy) => [remedy, { told: 0, corrected: 0, overridden: 0 }]));
  return {
    add: (one) => {
      if (!one.isNew) return;
      for (const [remedy, count] of counts) {
        if (!wasTold(one, remedy)) continue;
        count.told += 1;
        count.corrected += Number(wasCorrected(one, remedy));
        count.overridden += Number(wasOverridden(one, remedy));
      }
    },
    report: () => {
      const shares = (what: 'corrected' | 'overridden') =>
        [...counts.values()].map((count) => percent(count[what], count.told));
      const series = [
        { name: 'by a corrected fact', values: shares('corrected') },
        { name: 'by an override', values: shares('overridden') },
      ];
      return { id: 'overturned', shape: 'bars', unit: '%', labels: remedies, series, alarms: [] };
    },
  };
}

function wasTold({ events }: RecordedCase, remedy: Remedy): boolean {
  return events.some((event) => event.kind === 'decided' && event.decision.remedies[remedy] !== undefined);
}

function wasCorrected({ events }: RecordedCase, remedy: Remedy): boolean {
  return events.some(
    (event) => event.kind === 'reassessed' && event.changes.some((change) => change.remedy === remedy),
  );
}

function wasOverridden({ events }: RecordedCase, remedy: Remedy): boolean {
  return events.some((event) => event.kind === 'overridden' && event.remedy === remedy);
}
