// Putting things right: a list of facts to correct, a button pressed late, one step back, a fresh start, two answers that do not fit.
import type { FactName, FactState, FactValue } from '../policy/facts.ts';
import { type QuestionId, questions } from '../policy/questions.ts';
import { askFlow, askQuestion } from './asking/questions.ts';
import { type Draft, patch, remark, textsOf } from './draft.ts';
import { formatDate, formatFact } from './format.ts';
import { learn } from './hearing/learn.ts';
import { freshState, type OpenScreen } from './state.ts';
import { shownFacts, valueText } from './verdict/summary.ts';

/** The question a customer answers this fact by; undefined where only others can know it. */
export function questionOf(fact: FactName): QuestionId | undefined {
  return (Object.keys(questions) as QuestionId[]).find((id) => {
    const names: readonly FactName[] = questions[id].facts;
    return questions[id].audience === 'customer' && names.includes(fact);
  });
}

export function factsOf(question: QuestionId): readonly FactName[] {
  return questions[question].facts;
}

/** "Correct something": every fact with its value; choosing one asks its question again. */
export function askCorrection(draft: Draft): Draft {
  const { facts, talk } = textsOf(draft);
  const options = shownFacts(draft)
    .filter((name) => questionOf(name) !== undefined)
    .slice(0, 20)
    .map((name) => ({ key: name as string, title: `${facts.labels[name]}: ${valueText(draft, name)}` }));
  return askFlow(draft, { screen: 'correct' }, { ask: `**${talk.correctAsk}**`, kind: 'question' }, [
    ...options,
    { key: 'nothing', title: talk.correctNothing },
  ]);
}

export function reopen(draft: Draft, question: QuestionId): Draft {
  return askQuestion(draft, question, 0);
}

/** A button of a screen that was answered before. */
export function offerChange(draft: Draft, question: QuestionId): Draft {
  const { facts, talk } = textsOf(draft);
  const [name] = factsOf(question).filter((fact) => draft.state.facts[fact] !== undefined);
  if (name === undefined) return remark(draft, talk.answeredPlain);
  const ask = talk.answeredAlready(facts.labels[name], valueText(draft, name));
  return askFlow(draft, { screen: 'answered' }, { ask, kind: 'question' }, [
    { key: `change:${question}`, title: talk.change },
    { key: 'leave', title: talk.leave },
  ]);
}

export function stepBack(draft: Draft): Draft {
  const { talk } = textsOf(draft);
  const last = draft.state.asked.findLast((question) => question !== draft.state.open?.screen);
  return last === undefined ? remark(draft, talk.nothingBefore) : reopen(remark(draft, talk.back), last);
}

export function askStartOver(draft: Draft): Draft {
  const { talk } = textsOf(draft);
  return askFlow(draft, { screen: 'start-over' }, { ask: talk.startOverAsk, kind: 'question' }, [
    { key: 'yes', title: talk.startOverYes },
    { key: 'no', title: talk.no },
  ]);
}

/** Answers are forgotten; what others rely on (the case, the alarm, the day of the first request) stays. */
export function startOver(draft: Draft): Draft {
  const { language, languageChosen, lastScreen, shown, caseOpened, hazards, handedOff, evidence, facts } = draft.state;
  const { requestedOn } = facts;
  const kept = { language, languageChosen, lastScreen, shown, caseOpened, hazards, handedOff, evidence, greeted: true };
  const state = { ...freshState(language), ...kept, facts: requestedOn === undefined ? {} : { requestedOn } };
  return remark({ ...draft, state }, textsOf(draft).talk.startedOver);
}

/** Received before bought: asked about, never settled silently. Undefined where the dates fit. */
export function askContradiction(draft: Draft): Draft | undefined {
  const { facts, datesAccepted, language } = draft.state;
  const delivered = dateOf(facts.deliveredOn);
  const bought = dateOf(facts.purchasedOn);
  if (datesAccepted || delivered === undefined || bought === undefined || !isBefore(delivered, bought))
    return undefined;
  const { talk } = textsOf(draft);
  const ask = talk.deliveredBeforeBought(formatDate(delivered, language), formatDate(bought, language));
  return askFlow(draft, { screen: 'contradiction' }, { ask, kind: 'question' }, [
    { key: 'delivery-date', title: talk.wrongDelivery },
    { key: 'purchase-date', title: talk.wrongPurchase },
    { key: 'both', title: talk.bothRight },
  ]);
}

/** One message, two values of one fact. */
export function askWhichValue(draft: Draft, fact: FactName, values: readonly FactValue[], ask: string): Draft {
  const options = values.slice(0, 6).map((value) => ({
    key: JSON.stringify(value),
    title: formatFact(fact, { kind: 'known', value, source: 'customer' } as FactState, draft.state.language),
  }));
  return askFlow(draft, { screen: 'which-value', fact }, { ask, kind: 'question' }, options);
}

export function takeValue(draft: Draft, open: OpenScreen, key: string): Draft {
  if (open.fact === undefined) return draft;
  return learn(patch(draft, { open: null }), [{ fact: open.fact, value: JSON.parse(key), words: key }], 'customer');
}

function dateOf(state: FactState | undefined): string | undefined {
  return state?.kind === 'known' && typeof state.value === 'string' ? state.value : undefined;
}

/** Certainly before, whatever the missing month or day may be. */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
