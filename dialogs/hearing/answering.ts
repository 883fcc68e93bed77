// Answers to the open question: options by button, number or words; a date, a model, a serial in the customer's own writing.
import type { FactName } from '../../policy/facts.ts';
import { type QuestionId, questions } from '../../policy/questions.ts';
import { type FactValues, shapeOf, unknownOption } from '../asking/screens.ts';
import type { Candidate } from '../dialog.ts';
import { type Draft, patch, remark, textsOf } from '../draft.ts';
import { plainAnswer } from '../extract/answers.ts';
import { deniesEveryCause } from '../extract/causes.ts';
import { deniesHazards } from '../extract/hazards.ts';
import { deniesTheList, looseAnswer, shortAnswer } from '../extract/short-answers.ts';
import { typedModel } from '../extract/typed-model.ts';
import { candidate, type Understanding } from '../extract/understand.ts';
import { formatChoice, formatList } from '../format.ts';
import { raiseAlarm } from '../safety.ts';
import type { OpenScreen } from '../state.ts';
import { beginsCorrection } from './corrections.ts';
import { isQuestion } from './intent.ts';
import { learn, learnValues, restate, takesBackCauses } from './learn.ts';
import { isAngry } from './manners.ts';
import { knownModels } from './pack-words.ts';
import { chosenOptions, type Message, plainOption, valuesOf } from './reading.ts';
import { flawTold } from './trouble.ts';

export type OpenQuestion = OpenScreen & { readonly screen: QuestionId };

export function openQuestion(draft: Draft): OpenQuestion | undefined {
  const { open } = draft.state;
  return open !== null && open.screen in questions ? (open as OpenQuestion) : undefined;
}

/** Undefined where the message does not answer the open question. */
export function readAnswer(draft: Draft, message: Message): Draft | undefined {
  const open = openQuestion(draft);
  if (open === undefined) return undefined;
  const { understood } = message;
  const chosen =
    chosenOptions(open, message) ?? nothingBesides(draft, open, message) ?? plainKeys(draft, open, message);
  if (chosen !== undefined) return takeOptions(draft, open, chosen, understood.candidates);
  const own = understood.candidates.filter(({ fact }) => factNames(open.screen).includes(fact));
  if (own.length > 0) return takeCandidates(draft, open, understood.candidates);
  if (isCorrecting(draft, open, message)) return undefined;
  const short = shortOption(open, message);
  if (short !== undefined) return takeOptions(draft, open, [short], beside(open, understood.candidates));
  // What the carrier did to it is what happened to it.
  if (open.screen === 'causes' && understood.candidates.some(({ fact, value }) => fact === 'transportDamage' && value))
    return takeOptions(draft, open, ['none'], understood.candidates);
  return readTyped(draft, open, message) ?? readLoosely(draft, open, message);
}

function readTyped(draft: Draft, open: OpenQuestion, message: Message): Draft | undefined {
  if (open.screen === 'model') return readModel(draft, open, message);
  const typed = typedAnswer(open, message, message.understood);
  return typed === undefined ? undefined : takeCandidates(draft, open, [typed]);
}

/** What is read so is played back, for the customer to put right. */
function readLoosely(draft: Draft, open: OpenQuestion, message: Message): Draft | undefined {
  const { words, understood } = message;
  if (isAngry(words) || saysNoToAnother(open.screen, message)) return undefined;
  const option = looseAnswer(open.screen, words);
  const isFit = option === unknownOption ? open.options.includes(unknownOption) : !isQuestion(words);
  if (option === undefined || !isFit) return undefined;
  return takeOptions(draft, open, [option], beside(open, understood.candidates), 'extracted');
}

/** A name that several models begin with is asked for again, with those. */
function readModel(draft: Draft, open: OpenQuestion, message: Message): Draft | undefined {
  if (message.understood.dateProblems.length > 0) return undefined;
  const typed = typedModel(ownWords(message), knownModels(draft.input.brand.pack));
  if (typed === undefined) return undefined;
  if (typed.kind === 'model') return takeCandidates(draft, open, [candidate('model', typed.model, message.words)]);
  return remark(draft, textsOf(draft).talk.whichModel(formatChoice(typed.models, draft.state.language)));
}

/** What is left of a message without the facts it tells: "came 2021/11/27" holds a day, and no serial. */
function ownWords({ words, understood }: Message): string {
  return understood.candidates.reduce((rest, one) => rest.replace(one.words.toLowerCase(), ' '), words);
}

/** "No" to whether anything is wrong apart from what was told of the day it came. */
function nothingBesides(
  draft: Draft,
  { screen }: OpenQuestion,
  { words, understood }: Message,
): readonly string[] | undefined {
  const told = screen === 'defect' ? flawTold(draft) : undefined;
  return told !== undefined && understood.candidates.length === 0 && plainAnswer(words) === 'no' ? [told] : undefined;
}

/** What words that are not meant for this question alone tell of it. */
export function readTold(draft: Draft, message: Message): Draft | undefined {
  const open = openQuestion(draft);
  if (open === undefined) return undefined;
  if (deniesAll(open.screen, message)) return takeOptions(draft, open, ['none'], []);
  const own = message.understood.candidates.filter(({ fact }) => factNames(open.screen).includes(fact));
  return own.length > 0 ? takeCandidates(draft, open, own) : undefined;
}

function shortOption({ screen }: OpenQuestion, message: Message): string | undefined {
  return saysNoToAnother(screen, message) ? undefined : shortAnswer(screen, message.words);
}

function plainKeys(draft: Draft, open: OpenQuestion, message: Message): readonly string[] | undefined {
  if (isCorrecting(draft, open, message)) return undefined;
  const question = open.screen;
  const plain = saysNoToAnother(question, message) ? undefined : plainOption(question, message.words);
  const key = deniesAll(question, message) ? 'none' : plain;
  // A "no" about something else must never pass for "no danger".
  if (
    question === 'hazards' &&
    key === 'none' &&
    message.understood.candidates.length > 0 &&
    !deniesHazards(message.text) &&
    !deniesTheList(message.words)
  )
    return undefined;
  return key === undefined ? undefined : [key];
}

const ofItself: readonly FactName[] = [
  ...(['likeNew', 'scratchFree', 'functionIntact', 'defect'] as const),
  ...(['packagingUndamaged', 'boxPresent', 'accessoriesComplete'] as const),
];
const denial = /^(?:no|not|never|none|nothing|without)\b|^[没无不]/i;

/** "No paperwork at all", where it was asked what happened to it: the no belongs to the paper. One paper may stand for another. */
function saysNoToAnother(question: QuestionId, { words, understood }: Message): boolean {
  // "No, it's perfect" beside the question of a paper speaks of the unit.
  if (question.endsWith('-proof')) {
    const { candidates } = understood;
    return candidates.length > 0 && candidates.every(({ fact, value }) => ofItself.includes(fact) && value !== false);
  }
  return understood.candidates.some((one) => denial.test(one.words) && words.startsWith(one.words.toLowerCase()));
}

/** "No wait, it came on Monday", "no, no other charger!" say no to what was told before, not to what is asked. */
function isCorrecting(draft: Draft, { screen }: OpenQuestion, { words, understood }: Message): boolean {
  if (screen !== 'causes' && takesBackCauses(draft, understood.deniedCauses)) return true;
  return beginsCorrection(words) && understood.candidates.length > 0;
}

/** "In Germany", where it was asked where the unit was bought, does not say where it is. */
function beside(open: OpenQuestion, candidates: readonly Candidate[]): readonly Candidate[] {
  const isPlace = open.screen === 'purchase-region' || open.screen === 'service-region';
  return isPlace ? candidates.filter(({ fact }) => fact !== 'serviceRegion' && fact !== 'purchaseRegion') : candidates;
}

/** "Never dropped, never wet" answers what happened to it; "no smoke or smell" answers the question of safety. */
function deniesAll(question: QuestionId, { words, text, understood }: Message): boolean {
  if (question === 'hazards') return deniesHazards(text) || deniesTheList(words) || deniesEveryCause(words);
  if (question !== 'causes' || understood.candidates.some(({ fact }) => fact === 'causes')) return false;
  return understood.deniedCauses.length > 0 || deniesEveryCause(words);
}

function takeOptions(
  draft: Draft,
  open: OpenQuestion,
  keys: readonly string[],
  others: readonly Candidate[],
  source: 'customer' | 'extracted' = 'customer',
): Draft {
  if (keys.includes(unknownOption)) return giveUp(draft, open);
  const values = valuesOf(open.screen, keys);
  const { hazards = [] } = values;
  const named = keys.map((key) => open.titles[open.options.indexOf(key)] ?? key);
  if (hazards.length > 0)
    return raiseAlarm(settle(draft, open.screen), hazards, formatList(named, draft.state.language));
  const told = learnValues(settle(draft, open.screen), { ...restOf(draft, open.screen), ...values }, source);
  const own = factNames(open.screen);
  return learn(
    told,
    others.filter(({ fact }) => !own.includes(fact)),
    'extracted',
  );
}

/** What no chosen option touches takes its rest; what was told before stands, unless the question is asked again. */
function restOf(draft: Draft, question: QuestionId): FactValues {
  const { rest = {} } = shapeOf(question);
  if (draft.state.asked.includes(question)) return rest;
  return Object.fromEntries(Object.entries(rest).filter(([name]) => draft.state.facts[name as FactName] === undefined));
}

/** Where the answer is what the question was for, it is the customer's word; the rest of the sentence is read along. */
function takeCandidates(draft: Draft, open: OpenQuestion, candidates: readonly Candidate[]): Draft {
  const own = factNames(open.screen);
  const answers = candidates.filter(({ fact }) => own.includes(fact));
  // "It came whole" tells what it does not have; what it has is still to be told.
  const isTold = open.screen !== 'defect' || answers.some(({ fact, value }) => fact === 'defect' || value === true);
  const untold = Object.entries(restOf(draft, open.screen)).filter(([name]) =>
    answers.every(({ fact }) => fact !== name),
  );
  const settled = isTold ? learnValues(settle(draft, open.screen), Object.fromEntries(untold), 'customer') : draft;
  const told = learn(settled, answers, 'customer');
  return learn(
    told,
    candidates.filter(({ fact }) => !own.includes(fact)),
    'extracted',
  );
}

/** "I don't know" moves on, and says what follows. Asked again, it also takes back what was said. */
function giveUp(draft: Draft, open: OpenQuestion): Draft {
  const { talk } = textsOf(draft);
  const names = factNames(open.screen);
  const settled = settle(draft, open.screen);
  // The rough date stays, where only the exact day was asked for.
  if (names.some((name) => draft.state.refined.includes(name))) return settled;
  const isAgain = draft.state.asked.includes(open.screen);
  const given = names.filter((name) => (isAgain ? isCustomers(draft, name) : draft.state.facts[name] === undefined));
  const unknown = given.reduce(
    (next, name) => restate(next, name, { kind: 'unavailable', source: 'customer' }),
    settled,
  );
  if (given.length === 0) return unknown;
  return remark(unknown, talk.unsureNoted);
}

function isCustomers(draft: Draft, name: FactName): boolean {
  const source = draft.state.facts[name]?.source;
  return source === undefined || source === 'customer' || source === 'extracted';
}

function settle(draft: Draft, question: QuestionId): Draft {
  const asked = [...draft.state.asked.filter((one) => one !== question), question];
  return patch(draft, { asked, open: null, misses: 0 });
}

/** A serial written in a form no pattern knows. */
function typedAnswer(open: OpenQuestion, message: Message, understood: Understanding): Candidate | undefined {
  if (shapeOf(open.screen).answer !== 'text' || understood.dateProblems.length > 0) return undefined;
  const text = ownWords(message);
  const token = /[a-z0-9][a-z0-9 _-]{1,39}/.exec(text)?.[0].trim() ?? '';
  const isShort = text.split(/\s+/).length <= 3 && /\d/.test(token);
  if (!isShort || token.replace(/\W/g, '').length < 4) return undefined;
  return candidate('serialNumber', token.toUpperCase().replace(/\s/g, ''), text);
}

function factNames(question: QuestionId): readonly FactName[] {
  const extra: { readonly [Q in QuestionId]?: readonly FactName[] } = {
    defect: ['defect', 'transportDamage', 'notAsDescribed'],
  };
  return extra[question] ?? questions[question].facts;
}
