// How many questions a case takes: to settle every remedy, to come to an approval, and beside them the order of the text.
import { askableFor, openFactsOf } from '../policy/ask.ts';
import { derive } from '../policy/complete.ts';
import { decide } from '../policy/decide.ts';
import type { Remedy } from '../policy/decision.ts';
import type { FactName } from '../policy/facts.ts';
import { type Asking, nextQuestions } from '../policy/next-questions.ts';
import { east } from '../policy/packs/east/pack.ts';
import { learnPriors } from '../policy/priors.ts';
import { screensOf } from '../policy/questions.ts';
import { weigh } from '../policy/weigh.ts';
import { asOf, factsFrom, seeded, type Told } from './customers.ts';
import type { Figure } from './figure.ts';

const cases = 1000;
const remedies: readonly Remedy[] = ['return', 'replacement', 'warranty'];

export function questionFigures(): readonly Figure[] {
  const truths = seeded(cases);
  // Learned from other customers than those who are asked.
  const closed = seeded(cases, 4711).map((truth) => ({ facts: factsFrom(truth), asOf }));
  const priors = learnPriors(east, closed);
  const average = (ask: (truth: Told) => Interview): number =>
    truths.reduce((sum, truth) => sum + ask(truth).count, 0) / truths.length;
  const presuming = [...truths, ...seeded(cases, 7).map(forgetful)].map((truth) => interview(truth, byPolicy({})));
  const approved = presuming.filter(({ known }) => isApproved(known));
  return [
    {
      name: 'questions to settle three remedies, presumptions off, priors of 1,000 closed cases',
      value: average((truth) => interview(truth, byPolicy({ remedies, presuming: false, priors }))),
      unit: 'on average',
      target: { bound: 'at most', value: 12 },
    },
    {
      name: "the same in the author's order",
      value: average((truth) => interview(truth, byPolicy({ remedies, presuming: false }))),
      unit: 'on average',
      target: { bound: 'at most', value: 15 },
    },
    {
      name: 'the same in the order of the text',
      value: average((truth) => interview(truth, byText)),
      unit: 'on average',
    },
    {
      name: 'most questions to an approval, presumptions on, days forgotten and damage in transport included',
      value: Math.max(...approved.map(({ count }) => count)),
      unit: 'questions',
      target: { bound: 'at most', value: 8 },
    },
    {
      name: 'questions with presumptions on, approved or not',
      value: presuming.reduce((sum, { count }) => sum + count, 0) / presuming.length,
      unit: 'on average',
    },
  ];
}

/** The facts to ask next, given what is known; none where nothing is left. */
type Asker = (known: Told, asked: ReadonlySet<string>) => readonly FactName[] | undefined;

interface Interview {
  readonly count: number;
  readonly known: Told;
}

/** Answers every question truly until none is left. */
function interview(truth: Told, next: Asker): Interview {
  let known: Told = {};
  const asked = new Set<string>();
  for (let count = 0; ; count += 1) {
    const facts = next(known, asked);
    if (facts === undefined) return { count, known };
    for (const fact of facts) asked.add(fact);
    known = { ...known, ...Object.fromEntries(facts.map((fact) => [fact, truth[fact] ?? null])) };
  }
}

function byPolicy(asking: Asking): Asker {
  return (known, asked) =>
    nextQuestions(east, factsFrom(known), asOf, 'customer', asking)
      .map(({ facts }) => facts)
      .find((facts) => facts.some((fact) => !asked.has(fact)));
}

/** As an interview that follows the text does: the first clause that is open, and of it the first fact that is. */
function byText(known: Told, asked: ReadonlySet<string>): readonly FactName[] | undefined {
  const view = derive(east, factsFrom(known), asOf);
  const open = remedies.map((remedy) => weigh(east, remedy, view)).filter(({ status }) => status === 'open');
  const facts = open.flatMap(({ heard }) =>
    heard.flatMap((item) => openFactsOf(item, view).flatMap((fact) => askableFor(east, fact, view, 'customer'))),
  );
  const first = facts.find((fact) => !asked.has(fact));
  const screen = screensOf('customer').find(([, { facts: of }]) => first !== undefined && of.includes(first));
  return screen?.[1].facts.filter((fact) => !asked.has(fact));
}

/** Every third cannot tell the day of delivery, every sixth came damaged, every fifth has sent it back already. */
function forgetful(truth: Told, index: number): Told {
  if (index % 3 === 0) return { ...truth, deliveredOn: null };
  return index % 3 === 1 ? { ...truth, transportDamage: index % 2 === 0, shippedBack: index % 5 === 0 } : truth;
}

function isApproved(known: Told): boolean {
  const { remedies: verdicts } = decide(east, factsFrom(known), asOf);
  return Object.values(verdicts).some(({ status }) => status === 'eligible');
}
