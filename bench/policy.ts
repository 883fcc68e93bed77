// The policy module in figures: deciding, asking, loading, and how many questions a case takes.

import { lint } from '../policy/check.ts';
import { derive, presume } from '../policy/complete.ts';
import { decide } from '../policy/decide.ts';
import type { Decision } from '../policy/decision.ts';
import type { View } from '../policy/evaluate.ts';
import { build, outlook } from '../policy/exact/outcome.ts';
import type { Facts } from '../policy/facts.ts';
import { parseFacts } from '../policy/facts-json.ts';
import { nextQuestions } from '../policy/next-questions.ts';
import { east } from '../policy/packs/east/pack.ts';
import { packs } from '../policy/packs/packs.ts';
import { weigh } from '../policy/weigh.ts';
import { type Customer, decideByHand } from './by-hand.ts';
import { asOf, factsFrom, seeded } from './customers.ts';
import type { Figure } from './figure.ts';
import { questionFigures } from './questions.ts';

const rounds = 5;

export function figures(): readonly Figure[] {
  const truths = seeded(400);
  const complete = truths.map((truth) => factsFrom(truth));
  const blank = truths.map((truth, index) => factsFrom(blanked(truth, index)));
  const view = (facts: Facts) => presume(east, derive(east, facts, asOf)).view;
  const views = complete.map(view);
  const blankViews = blank.map((facts) => derive(east, facts, asOf));
  const byHand = perSecond('by hand, four remedies, cited', truths, (one) => decideByHand(one, asOf));
  const compiled = perSecond('compiled, four remedies, every clause', views, (one) =>
    east.remedies.map((remedy) => weigh(east, remedy, one)),
  );
  return [
    { name: 'cases in which the code by hand says the same', value: agreement(truths, views), unit: 'of 1' },
    byHand,
    compiled,
    ratio('compiled to by hand (target 0.6)', compiled, byHand),
    ...lineFigures(truths),
    perSecond('diagram, four remedies, 30 % blank', blankViews, (one) => {
      const ahead = outlook(east, one);
      return east.remedies.map((remedy) => ahead.settled(remedy));
    }),
    perSecond('whole decision with what would change it and what to ask', complete, (one) => decide(east, one, asOf)),
    micros('next questions', blank, (one) => nextQuestions(east, one, asOf, 'customer')),
    millis('building the diagrams of all packs', () => packs.map((pack) => build([pack]))),
    millis('static checks of all packs', () => lint(packs)),
    ...questionFigures(),
  ];
}

/** The share of cases in which code written by hand comes to the same four statuses; without it the ratio says nothing. */
function agreement(truths: readonly Customer[], views: readonly View[]): number {
  const alike = truths.filter((truth, index) => {
    const byHand = decideByHand(truth, asOf);
    const view = views[index];
    return view !== undefined && east.remedies.every((id) => weigh(east, id, view).status === byHand[id].status);
  });
  return alike.length / truths.length;
}

/** What `decide --lines` does to a line, beside merely reading the same line and writing the same answer. */
function lineFigures(truths: readonly Customer[]): readonly Figure[] {
  const lines = truths.map((truth) => JSON.stringify({ asOf, ...truth }));
  const answered = lines.map((line) => ({ line, decision: decideLine(line) }));
  const decided = perSecond('a line read, decided and written', lines, (line) => JSON.stringify(decideLine(line)));
  const copied = perSecond('the same line read, the same decision written', answered, ({ line, decision }) => [
    JSON.parse(line),
    JSON.stringify(decision),
  ]);
  return [decided, copied, ratio('decided to copied (target 0.5)', decided, copied)];
}

function decideLine(line: string): Decision {
  const parsed = parseFacts(JSON.parse(line));
  if (parsed.problems) throw new Error(parsed.problems.join('; '));
  return decide(east, parsed.facts, parsed.asOf);
}

function ratio(name: string, figure: Figure, to: Figure): Figure {
  return { name, value: figure.value / to.value, unit: 'times' };
}

function blanked(truth: Customer, index: number): Customer {
  return Object.fromEntries(Object.entries(truth).filter((_, place) => (place * 7 + index * 13) % 10 >= 3));
}

function perSecond<T>(name: string, items: readonly T[], work: (item: T) => unknown): Figure {
  return { name, value: 1000 / timeOne(items, work), unit: 'per second' };
}

function micros<T>(name: string, items: readonly T[], work: (item: T) => unknown): Figure {
  return { name, value: timeOne(items, work) * 1000, unit: 'µs' };
}

function millis(name: string, work: () => unknown): Figure {
  return { name, value: timeOne([0], work), unit: 'ms' };
}

/** Milliseconds for one item, the median of several rounds over all of them after one to warm up. */
function timeOne<T>(items: readonly T[], work: (item: T) => unknown): number {
  const times = Array.from({ length: rounds + 1 }, () => {
    const start = performance.now();
    for (const item of items) work(item);
    return (performance.now() - start) / items.length;
  });
  return times.slice(1).toSorted((left, right) => left - right)[Math.floor(rounds / 2)] ?? 0;
}
