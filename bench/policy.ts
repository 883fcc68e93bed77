// The policy module in figures: deciding, asking, loading, and how many questions a case takes. Who decides a case, the pack,
// code by hand or json-logic, is given the very same facts, states and sources and all, and reads them inside the timing.
import { derive } from '../policy/complete.ts';
import { decide } from '../policy/decide.ts';
import type { Remedy } from '../policy/decision.ts';
import { outlook } from '../policy/exact/outcome.ts';
import type { Facts } from '../policy/facts.ts';
import { nextQuestions } from '../policy/next-questions.ts';
import { east } from '../policy/packs/east/pack.ts';
import { Seen } from '../policy/seen.ts';
import { weigh } from '../policy/weigh.ts';
import { decideByHand } from './by-hand.ts';
import { asLogicData, completed } from './complete-cases.ts';
import { asOf, blanked, factsFrom, seeded, type Told } from './customers.ts';
import type { Figure } from './figure.ts';
import { decideByLogic } from './json-logic.ts';
import { atLeast, atMost, perSecond, speedup, timed, work } from './measure.ts';
import { processFigures } from './policy-processes.ts';
import { questionFigures } from './questions.ts';

export async function figures(): Promise<readonly Figure[]> {
  const told = seeded(2000);
  return [...agreement(told), ...decisionFigures(told), ...(await processFigures()), ...questionFigures()];
}

/** Reads the facts and hears every clause of every remedy; nothing is kept from one case to the next. */
function weighAll(facts: Facts): unknown {
  const seen = new Seen(east, facts, asOf);
  return east.remedies.map((remedy) => weigh(east, remedy, seen));
}

/** Exact although facts are blank: every clause heard, and where they leave it open, whether every completion agrees. */
function settleAll({ facts }: Seen): unknown {
  const ahead = outlook(east, new Seen(east, facts, asOf));
  return east.remedies.map((remedy) => [weigh(east, remedy, ahead.view), ahead.settled(remedy)]);
}

function decisionFigures(told: readonly Told[]): readonly Figure[] {
  const complete = told.map(completed);
  const blank = told.map((one, index) => factsFrom(blanked(one, index)));
  const { byHand, logic, compiled, exact, whole, asking } = timed({
    byHand: work(complete, (facts) => decideByHand(facts, asOf)),
    logic: work(complete, (facts) => decideByLogic(asLogicData(facts))),
    compiled: work(complete, weighAll),
    exact: work(
      blank.map((facts) => derive(east, facts, asOf)),
      settleAll,
    ),
    whole: work(told.map(factsFrom), (facts) => decide(east, facts, asOf)),
    asking: work(blank, (facts) => nextQuestions(east, facts, asOf, 'customer')),
  });
  return [
    perSecond('four remedies by hand, cited', byHand),
    perSecond('the same by json-logic-engine, compiled, cited', logic),
    perSecond('the same by the pack, every clause cited', compiled),
    atLeast('the pack to by hand', speedup(compiled, byHand), 'times', 0.6),
    atLeast('the pack to json-logic-engine', speedup(compiled, logic), 'times', 3),
    perSecond('exact decisions with 30 % of the facts blank, every clause cited', exact),
    // 300,000 a second where code by hand makes 2 million.
    atLeast('exact with blanks to by hand without', speedup(exact, byHand), 'times', 0.15),
    perSecond('whole decisions with what would change them and what to ask', whole),
    atMost('next questions, 30 % of the facts blank', asking.each * 1000, 'µs', 50),
  ];
}

/** Without the same statuses and the same clauses cited, a ratio of speeds says nothing. */
function agreement(told: readonly Told[]): readonly Figure[] {
  const cases = told.map(completed);
  const ours = cases.map((facts) => spelt((remedy) => weighed(facts, remedy)));
  const byHand = cases.map((facts) => {
    const verdicts = decideByHand(facts, asOf);
    return spelt((remedy) => verdicts[remedy]);
  });
  const byLogic = cases.map((facts) => {
    const verdicts = new Map(decideByLogic(asLogicData(facts)).map((verdict) => [verdict.remedy, verdict]));
    return spelt((remedy) => verdicts.get(remedy));
  });
  const alike = (others: readonly string[]) => ours.filter((one, index) => one === others[index]).length / ours.length;
  return [
    atLeast('cases in which code by hand says and cites the same', alike(byHand), 'of 1', 1),
    atLeast('cases in which json-logic-engine does', alike(byLogic), 'of 1', 1),
  ];
}

interface Spoken {
  readonly status: string;
  readonly clauses: readonly { readonly id: string }[];
}

function weighed(facts: Facts, remedy: Remedy): Spoken {
  const { status, heard } = weigh(east, remedy, { facts, asOf });
  const speaking = heard.filter(({ clause: { role }, value }) => value === (role !== 'requirement'));
  return { status, clauses: speaking.map(({ clause }) => clause) };
}

function spelt(of: (remedy: Remedy) => Spoken | undefined): string {
  const verdicts = east.remedies.map(of);
  return verdicts.map((one) => `${one?.status}: ${one?.clauses.map(({ id }) => id).sort()}`).join('\n');
}
