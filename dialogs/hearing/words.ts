// A message in the customer's own words: an answer to the open question, facts for later, a correction, or a wish.

import type { FactName } from '../../policy/facts.ts';
import { questions } from '../../policy/questions.ts';
import { askPerson } from '../asking/flows.ts';
import { type Draft, patch, textsOf } from '../draft.ts';
import { regionAlone } from '../extract/short-answers.ts';
import { factsOf } from '../repair.ts';
import { openQuestion, readAnswer } from './answering.ts';
import { isQuestion, remediesIn } from './intent.ts';
import { learnValues } from './learn.ts';
import { playBack, takeFacts, takeUnit, takeWishes } from './listening.ts';
import { isAngry, tellsOfLoss, tellsOfRepeat } from './manners.ts';
import { onNothing } from './not-understood.ts';
import { askOpenPoint } from './open-points.ts';
import { type Message, valuesOf } from './reading.ts';
import { takeOneOfSeveral } from './several-units.ts';
import { readTogether } from './together.ts';
import { isTroubled } from './trouble.ts';

export function onWords(draft: Draft, message: Message): Draft {
  if (message.pressed !== undefined) return takePressed(draft, message) ?? draft;
  const { understood } = message;
  const serial = understood.candidates.find(({ fact }) => fact === 'serialNumber')?.value;
  const wished = takeWishes(takeOneOfSeveral(draft, message), message, understood);
  const known = closeAnswered(takeUnit(wished, draft.input.units, typeof serial === 'string' ? serial : undefined));
  const answered =
    readTogether(known, message) ??
    readAnswer(known, message) ??
    readPlace(known, message) ??
    takeFacts(known, understood);
  if (isMereQuestion(draft, answered, message))
    return askPerson(patch(answered, { misses: 0 }), textsOf(draft).talk.questionPassed);
  if (!isSomething(draft, answered, message)) return cameWithFiles(draft) ? known : onNothing(known, message);
  const heard = comfort(draft, playBack(draft, patch(answered, { misses: 0 })), message);
  return heard.replies.length > 0 ? heard : askOpenPoint(heard, understood);
}

/** "What is the capacity of the XT2400?": nothing is wrong, nothing is wanted, and nothing more told than which unit it is. */
function isMereQuestion({ state: before }: Draft, { state, replies }: Draft, { words }: Message): boolean {
  const isAsked = state.open !== null && (state.open.screen === 'person' || state.open.screen in questions);
  const told = (Object.keys(state.facts) as FactName[]).filter((name) => state.facts[name] !== before.facts[name]);
  const isOfUnit = told.every((name) => name === 'model' || name === 'serialNumber');
  return state.matter === null && !isAsked && replies.length === 0 && isOfUnit && isQuestion(words);
}

/** A place by itself says where the unit is, whatever is being asked. */
function readPlace(draft: Draft, { words, understood }: Message): Draft | undefined {
  if (understood.candidates.length > 0 || draft.state.facts.serviceRegion !== undefined) return undefined;
  const isOfPurchase = /\b(?:bought|buy|got|shop|store|dealer)\b|买|店|商/.test(words);
  const key = isOfPurchase ? undefined : regionAlone(words);
  return key === undefined ? undefined : learnValues(draft, valuesOf('service-region', [key]), 'extracted');
}

/** The registry has answered what was open. */
function closeAnswered(draft: Draft): Draft {
  const open = openQuestion(draft);
  const isAnswered =
    open !== undefined && factsOf(open.screen).every((name) => draft.state.facts[name]?.source === 'registry');
  return isAnswered ? patch(draft, { open: null }) : draft;
}

/** A button of the open question. */
export function takePressed(draft: Draft, message: Message): Draft | undefined {
  return readAnswer(draft, message);
}

/** A caption names what a photo shows; that it says nothing else is no misunderstanding. */
function cameWithFiles({ input: { activity } }: Draft): boolean {
  return activity.kind === 'message' && activity.files.length > 0;
}

function isSomething(before: Draft, after: Draft, { words, understood }: Message): boolean {
  return (
    after.replies.length > before.replies.length ||
    after.lead.length > before.lead.length ||
    after.state.facts !== before.state.facts ||
    after.state.asked !== before.state.asked ||
    after.state.matter !== before.state.matter ||
    after.state.wanted.length !== before.state.wanted.length ||
    remediesIn(words).length > 0 ||
    understood.candidates.length > 0 ||
    understood.deniedCauses.length > 0 ||
    understood.dateProblems.length > 0
  );
}

/** A kind word when a trouble is first told. */
function comfort(before: Draft, after: Draft, { words }: Message): Draft {
  const { matters, talk } = textsOf(after);
  if (tellsOfLoss(words)) return lead(after, talk.condolence);
  const isFirst = !isTroubled(before) && before.state.matter !== 'fault' && after.replies.length === 0;
  if (!isFirst || !isTroubled(after)) return isAngry(words) ? lead(after, matters.calm) : after;
  if (tellsOfRepeat(words)) return lead(after, talk.sorryAgain);
  return lead(after, isAngry(words) ? matters.calm : talk.sorry);
}

function lead(draft: Draft, text: string): Draft {
  return { ...draft, lead: [text, ...draft.lead] };
}
