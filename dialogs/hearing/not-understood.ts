// A message that no rule reads: a question, another language, or words that say something nobody foresaw.

import { askPerson, greet, handOff } from '../asking/flows.ts';
import { planNext } from '../asking/planner.ts';
import { shapeOf } from '../asking/screens.ts';
import { type Draft, patch, remark, say, textsOf } from '../draft.ts';
import { plainAnswer } from '../extract/answers.ts';
import { isOtherLanguage, isSentence } from '../extract/text.ts';
import { openQuestion, readAnswer } from './answering.ts';
import { asksForHelp, helpWith, inOtherWords } from './help.ts';
import { isQuestion } from './intent.ts';
import { isAngry } from './manners.ts';
import type { Message } from './reading.ts';
import { isTroubled } from './trouble.ts';

/** A question is answered or kept; whatever else nobody understands is said to be so, then a person offered, then called. */
export function onNothing(draft: Draft, message: Message): Draft {
  const { talk } = textsOf(draft);
  if (isOtherLanguage(message.text)) return remark(miss(draft), talk.otherScript);
  if (isQuestion(message.words) || asksForHelp(message.words)) return onQuestion(draft, message);
  if (tellsOfUnit(draft, message)) return takeAsTrouble(draft);
  if (!draft.start.greeted) return greet(draft);
  if (draft.state.handedOff) return say(draft, { kind: 'notice', text: talk.passedOn });
  if (isSomeShop(draft, message)) return remark(draft, talk.whichShop);
  if (cannotSkip(draft, message)) return remark(patch(draft, { misses: 0 }), talk.needed);
  return onMiss(miss(draft), message);
}

const ofUnit =
  /\b(?:it|its|it's|unit|pack|batter(?:y|ies)|power|charg\w+|station|inverter|panels?|solar|system|cables?|screen|display|machine|thing|device|product)\b|机|电|屏|灯|储能|设备|系统|产品|东西|玩意/;

/** A whole sentence about the unit, before anything was asked, is told for a reason. */
function tellsOfUnit({ state }: Draft, { words }: Message): boolean {
  const isFree = state.matter === null && (state.open === null || state.open.screen === 'matter') && !state.handedOff;
  return isFree && isSentence(words) && ofUnit.test(words) && !isAngry(words);
}

/** Which trouble it is, is the next question. */
function takeAsTrouble(draft: Draft): Draft {
  const { talk } = textsOf(draft);
  const troubled = patch(draft, { matter: 'fault', misses: 0 });
  const next = planNext(troubled)?.question;
  const isList = next !== undefined && next !== 'hazards' && Object.keys(shapeOf(next).options).length > 2;
  return remark(troubled, isList ? talk.whichIsNearest : talk.putDown);
}

function onMiss(draft: Draft, message: Message): Draft {
  const { talk } = textsOf(draft);
  const { misses } = draft.state;
  if (misses === 2 && isAccount(draft, message)) return takeAsFault(draft, message);
  if (misses >= 4) return handOff(draft, 'not-understood', message.text.slice(0, 200));
  if (misses >= 2) return askPerson(draft, talk.notUnderstoodAgain);
  return remark(
    draft,
    [isChoice(draft, message) ? talk.whichIsNearest : talk.notUnderstood, inOtherWords(draft)].join(' ').trim(),
  );
}

/** Words that say something, only not by which of several answers. Of danger nothing is left open. */
function isChoice(draft: Draft, { words }: Message): boolean {
  const { screen, options = [] } = openQuestion(draft) ?? {};
  return screen !== 'hazards' && options.length > 3 && /[a-z']+ [a-z']+|\p{Script=Han}{4}/u.test(words);
}

/** What is said a second time to "What is wrong with it?", in words no rule knows, is still an account of what is wrong. */
function isAccount(draft: Draft, { words }: Message): boolean {
  const isAsked = openQuestion(draft)?.screen === 'defect' && !isTroubled(draft);
  return isAsked && !isAngry(words) && /[a-z]+ [a-z']+ [a-z]+|\p{Script=Han}{4}/u.test(words);
}

function takeAsFault(draft: Draft, message: Message): Draft {
  const { number: screen = 0, options = [] } = openQuestion(draft) ?? {};
  const told = readAnswer(draft, { ...message, pressed: { screen, option: options.indexOf('other') + 1 } });
  return remark(told ?? draft, textsOf(draft).talk.faultNoted);
}

/** A question on which everything turns, and which nobody need look anything up for. */
function cannotSkip(draft: Draft, { words }: Message): boolean {
  const open = openQuestion(draft);
  const said = plainAnswer(words);
  return open !== undefined && !shapeOf(open.screen).unknown && (said === 'skip' || said === 'unknown');
}

/** "From a shop in town" may be a dealer of ours or not. */
function isSomeShop(draft: Draft, { words }: Message): boolean {
  return (
    openQuestion(draft)?.screen === 'purchase-channel' &&
    /\b(?:shop|store|market|mall)\b|店|商场|超市|网上|平台|直播/.test(words)
  );
}

/** A question of another kind never costs the place in the conversation; one about our own question is answered. */
function onQuestion(draft: Draft, { words }: Message): Draft {
  const { talk } = textsOf(draft);
  const calm = patch(draft, { misses: 0 });
  const open = openQuestion(draft);
  if (open === undefined) return askPerson(calm, talk.questionPassed);
  return remark(calm, helpWith(calm, open.screen, words) ?? talk.questionLater);
}

function miss(draft: Draft): Draft {
  return patch(draft, { misses: draft.state.misses + 1 });
}
