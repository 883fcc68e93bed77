// A bad batch shows as one symptom of one model in a far larger share of cases than it used to have: the last week beside the time
// before it, with the chance that so many came by themselves.

import { hazardsOf, recordedFacts } from '../../cases/facts-of-case.ts';
import { addMs, type Instant } from '../../clock.ts';
import type { Report } from '../../report.ts';
import type { Collector, RecordedCase } from './recorded-case.ts';

const weekMs = 7 * 24 * 3_600_000;
/** Fewer prove nothing, however rare they were. */
const fewest = 3;
/** One false alarm in a thousand looks. */
const chance = 0.001;
const shown = 12;

interface Seen {
  readonly label: string;
  readonly lastWeek: number;
  /** How many the share of before would lead to expect among as many cases. */
  readonly expected: number;
}

export function batches(now: Instant): Collector {
  const weekAgo = addMs(now, -weekMs);
  const symptoms: { readonly label: string; readonly isLate: boolean }[] = [];
  const opened = { late: 0, early: 0 };
  return {
    add: (one) => {
      if (!one.isNew) return;
      const isLate = one.openedAt >= weekAgo;
      opened[isLate ? 'late' : 'early'] += 1;
      symptoms.push(...symptomsOf(one).map((label) => ({ label, isLate })));
    },
    report: () => reportOf(symptoms, opened),
  };
}

function reportOf(
  symptoms: readonly { readonly label: string; readonly isLate: boolean }[],
  { late, early }: { readonly late: number; readonly early: number },
): Report {
  const seen = [...Map.groupBy(symptoms, ({ label }) => label)].map(([label, all]): Seen => {
    const lastWeek = all.filter(({ isLate }) => isLate).length;
    // Half a case more than was seen: what was never seen before is rare, not impossible; and where little is known, nothing is rare.
    const rate = (all.length - lastWeek + 0.5) / (early + 1);
    return { label, lastWeek, expected: rate * late };
  });
  const worst = seen
    .toSorted((one, other) => other.lastWeek - other.expected - (one.lastWeek - one.expected))
    .slice(0, shown);
  return {
    ...{ id: 'batches', shape: 'bars', unit: 'cases' },
    labels: worst.map(({ label }) => label),
    series: [
      { name: 'last week', values: worst.map(({ lastWeek }) => lastWeek) },
      { name: 'expected in a week', values: worst.map(({ expected }) => Math.round(expected * 10) / 10) },
    ],
    alarms: seen.filter(isAlarming).map(({ label }) => label),
  };
}

function isAlarming({ lastWeek, expected }: Seen): boolean {
  return lastWeek >= fewest && chanceOf(lastWeek, expected) < chance;
}

/** The chance of so many or more, where they come one by one and by themselves (Poisson). */
export function chanceOf(count: number, expected: number): number {
  let term = Math.exp(-expected);
  let fewer = 0;
  for (let number = 0; number < count; number += 1) {
    fewer += term;
    term *= expected / (number + 1);
  }
  return 1 - fewer;
}

/** What is wrong with the unit, by its model: dangers, lost functions, defects. */
function symptomsOf({ model, events }: RecordedCase): readonly string[] {
  if (model === null) return [];
  const facts = new Map(
    recordedFacts(events).map(({ name, state }) => [name, state.kind === 'known' ? state.value : '']),
  );
  const named = [facts.get('defect'), facts.get('functionLoss')].filter((value) => value !== 'none');
  const symptoms = [...hazardsOf(events), ...named].filter((value) => typeof value === 'string' && value !== '');
  return [...new Set(symptoms)].map((symptom) => `${model} · ${symptom}`);
}
