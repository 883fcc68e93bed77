// The customer's own cases: how they stand, that the unit is on its way, that the trouble is back, an offer answered in words.

import { handOff } from '../asking/flows.ts';
import { askFlow } from '../asking/questions.ts';
import type { CaseView } from '../case-life/case-news.ts';
import { lifeScreens, mayReopen, reopenCase, takeQuote } from '../case-life/life-screens.ts';
import { isStillBroken, offerAnswer } from '../case-life/life-words.ts';
import { type Draft, effect, patch, remark, say, textsOf } from '../draft.ts';
import { formatDate } from '../format.ts';
import type { Message } from '../hearing/reading.ts';
import { caseNumberIn, isSentBack } from './matters.ts';
import { parkedCaseOf, turnTo } from './other-cases.ts';

/** What a message says to a case that goes its way; undefined where it is about something else. */
export function readOwnCases(draft: Draft, message: Message): Draft | undefined {
  if (message.pressed !== undefined || message.words === '') return undefined;
  return (
    readIdentity(draft, message) ??
    readNumber(draft, message) ??
    readOffer(draft, message) ??
    readSent(draft, message) ??
    readTroubleAgain(draft, message)
  );
}

/** Lines for every case with a number, the open ones first. */
export function caseLines(draft: Draft, cases: readonly CaseView[]): string {
  const numbered = cases.filter(({ number }) => number !== null);
  const open = numbered.filter(({ stage }) => stage !== 'closed');
  return [...open, ...numbered.filter((one) => !open.includes(one))]
    .map((one) => `- ${caseLine(draft, one)}`)
    .join('\n');
}

function caseLine(draft: Draft, { number, model, stage, bringBy }: CaseView): string {
  const { life, matters } = textsOf(draft);
  const day = stage === 'confirmed' && bringBy !== null ? formatDate(bringBy, draft.state.language) : null;
  return matters.caseLine(number ?? '', model, life.stages[stage], day);
}

/** A case number in the message: one of theirs, or one that has to be proven to be. */
function readNumber(draft: Draft, { words }: Message): Draft | undefined {
  const number = caseNumberIn(words, draft.input.brand.id);
  if (number === undefined) return undefined;
  const own = draft.input.cases?.find((one) => one.number === number);
  if (own === undefined) return askWhose(draft, number);
  const parked = parkedCaseOf(draft, number);
  const told = remark(draft, caseLine(draft, own));
  return parked === undefined ? told : turnTo(told, parked);
}

function askWhose(draft: Draft, caseNumber: string): Draft {
  const asked = patch(draft, { identity: { caseNumber, tries: 0 } });
  const ask = textsOf(draft).matters.askWhose(caseNumber);
  return askFlow(asked, { screen: 'identity' }, { ask, kind: 'question' }, []);
}

/** More guesses than somebody needs who knows their own number. */
const mostTries = 3;

/** An answer to "whose case is it?"; what holds no number or address is about something else. */
function readIdentity(draft: Draft, { text }: Message): Draft | undefined {
  const { identity, open } = draft.state;
  if (identity === null || open?.screen !== 'identity' || !/\d{4}|@/.test(text)) return undefined;
  const { matters } = textsOf(draft);
  const { proven } = draft.input;
  if (proven !== undefined) {
    const done = remark(patch(draft, { identity: null, open: null }), matters.proven);
    return say(done, { kind: 'notice', text: caseLine(draft, proven) });
  }
  const tries = identity.tries + 1;
  if (tries < mostTries)
    return say(patch(draft, { identity: { ...identity, tries } }), { kind: 'notice', text: matters.notProven });
  const given = patch(draft, { identity: null, open: null });
  return handOff(remark(given, matters.notProvenAgain), 'asked', identity.caseNumber);
}

/** "That is too expensive", also where the offer is no longer the open question. */
function readOffer(draft: Draft, message: Message): Draft | undefined {
  const offered = draft.input.cases?.find(({ stage }) => stage === 'quoted');
  const screen = draft.state.shown.findLast((one) => one.screen === 'quote' && one.caseId === offered?.caseId);
  if (offered === undefined || screen === undefined || screen.number === draft.state.open?.number) return undefined;
  const said = offerAnswer(message.words);
  if (said === undefined) return undefined;
  return takeQuote(patch(draft, { open: null }), said === 'yes' ? 'accept' : 'decline', screen);
}

function readSent(draft: Draft, { words, text }: Message): Draft | undefined {
  const awaited = draft.input.cases?.find(({ stage }) => stage === 'confirmed');
  if (awaited === undefined || !isSentBack(words)) return undefined;
  const answer = { kind: 'sent-back', words: text.slice(0, 400) } as const;
  return say(effect(draft, { kind: 'answer-case', caseId: awaited.caseId, answer }), {
    kind: 'notice',
    text: textsOf(draft).life.sentNoted,
  });
}

/** "Still broken", said after the end of a case and before any new trouble was told. */
function readTroubleAgain(draft: Draft, { words }: Message): Draft | undefined {
  const { state, input } = draft;
  const isAsked = state.open !== null && lifeScreens.includes(state.open.screen);
  if (isAsked || state.caseOpened || !isStillBroken(words)) return undefined;
  const last = input.cases?.findLast((one) => one.stage === 'closed');
  return last !== undefined && mayReopen(draft, last) ? reopenCase(patch(draft, { open: null }), last) : undefined;
}
