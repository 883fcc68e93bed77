// The policy module in figures: deciding, asking, loading, and how many questions a case takes.

import { lint } from '../policy/check.ts';
import { derive, presume } from '../policy/complete.ts';
import { decide } from '../policy/decide.ts';
import { build, outlook } from '../policy/exact/outcome.ts';
import type { Facts } from '../policy/facts.ts';
import { parseFacts } from '../policy/facts-json.ts';
import { type Asking, nextQuestions } from '../policy/next-questions.ts';
import { east } from '../policy/packs/east/pack.ts';
import { packs } from '../policy/packs/packs.ts';
import { weigh } from '../policy/weigh.ts';

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

const asOf = '2026-11-21';
const rounds = 5;

type Plain = Readonly<Record<string, unknown>>;

export function policyFigures(): readonly Figure[] {
  const truths = seeded(400);
  const complete = truths.map((truth) => factsFrom(truth));
  const blank = truths.map((truth, index) => factsFrom(blanked(truth, index)));
  const view = (facts: Facts) => presume(east, derive(east, facts, asOf)).view;
  const views = complete.map(view);
  const blankViews = blank.map((facts) => derive(east, facts, asOf));
  return [
    perSecond('tree walk, four remedies, every clause', views, (one) =>
      east.remedies.map((remedy) => weigh(east, remedy, one)),
    ),
    perSecond('diagram, four remedies, 30 % blank', blankViews, (one) => {
      const ahead = outlook(east, one);
      return east.remedies.map((remedy) => ahead.settled(remedy));
    }),
    perSecond('whole decision with what would change it and what to ask', complete, (one) => decide(east, one, asOf)),
    micros('next questions', blank, (one) => nextQuestions(east, one, asOf, 'customer')),
    millis('building the diagrams of all packs', () => packs.map((pack) => build([pack]))),
    millis('static checks of all packs', () => lint(packs)),
    ...questionCounts(seeded(200)),
  ];
}

function questionCounts(truths: readonly Plain[]): readonly Figure[] {
  const count = (asking: Asking) => truths.map((truth) => interview(truth, asking));
  return [
    { name: 'questions to settle all remedies, presumptions on', value: mean(count({})), unit: 'questions' },
    { name: 'the same, presumptions off', value: mean(count({ presuming: false })), unit: 'questions' },
    { name: 'most questions with presumptions on', value: Math.max(...count({})), unit: 'questions' },
  ];
}

/** Answers every question truly until none is left. */
function interview(truth: Plain, asking: Asking): number {
  let known: Plain = {};
  const asked = new Set<string>();
  for (;;) {
    const next = nextQuestions(east, factsFrom(known), asOf, 'customer', asking).find(
      ({ question }) => !asked.has(question),
    );
    if (next === undefined) return asked.size;
    asked.add(next.question);
    known = { ...known, ...Object.fromEntries(next.facts.map((fact) => [fact, truth[fact] ?? null])) };
  }
}

function factsFrom(plain: Plain): Facts {
  const parsed = parseFacts({ asOf, ...plain });
  if (parsed.problems) throw new Error(parsed.problems.join('; '));
  return parsed.facts;
}

/** Customers as they may come: the same ones on every machine. */
function seeded(count: number): readonly Plain[] {
  let state = 20_261_121;
  const draw = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
  const chance = (share: number): boolean => draw() < share;
  const pick = <T>(...of: readonly T[]): T | undefined => of[Math.floor(draw() * of.length)];
  return Array.from({ length: count }, (): Plain => {
    const ago = pick(2, 5, 12, 20, 45, 300, 500, 900, 1500) ?? 2;
    const isBroken = chance(0.7);
    const deliveredOn = `${Temporal.PlainDate.from(asOf).subtract({ days: ago })}`;
    return {
      model: pick('XT1500', 'XT2400', 'P6A', 'P6B', 'SP120', 'PC5000', 'E2400A'),
      channel: pick('official', 'official', 'official', 'distributor', 'other'),
      serviceRegion: pick('cn-mainland', 'cn-mainland', 'overseas'),
      purchaseRegion: pick('cn-mainland', 'cn-mainland', 'overseas'),
      deliveredOn,
      purchasedOn: deliveredOn,
      producedOn: '2022-01-10',
      defect: isBroken ? pick('performance', 'performance', 'manufacturing') : 'none',
      functionIntact: !isBroken,
      transportDamage: chance(0.05),
      transportDamageByCustomer: false,
      notAsDescribed: chance(0.05),
      hazards: [],
      causes: chance(0.2) ? [pick('collision', 'moisture', 'wear', 'opened-casing')] : [],
      scratchFree: chance(0.8),
      packagingUndamaged: chance(0.9),
      accessoriesComplete: chance(0.9),
      boxPresent: true,
      likeNew: true,
      purchaseProof: chance(0.85),
      deliveryProof: true,
      carrierProof: chance(0.5),
      faultInformationProvided: true,
      owner: chance(0.95),
      ownerAuthorised: true,
      repairedOrReplaced: false,
      shippedBack: false,
      consumer: true,
    };
  });
}

function blanked(truth: Plain, index: number): Plain {
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

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
