// What is asked in between: answered on the spot, and the conversation goes on where it was.

import { labelOf } from '../../policy/clause-label.ts';
import { decide } from '../../policy/decide.ts';
import type { FactName } from '../../policy/facts.ts';
import { askPerson, handOff } from '../asking/flows.ts';
import { planNext } from '../asking/planner.ts';
import { shippingRules } from '../case-life/lifecycle.ts';
import { type Draft, effect, patch, remark, say, textsOf } from '../draft.ts';
import { formatDuration } from '../format.ts';
import { openQuestion, readTold } from '../hearing/answering.ts';
import { takeFacts, takeUnit } from '../hearing/listening.ts';
import type { Message } from '../hearing/reading.ts';
import { isTroubled } from '../hearing/trouble.ts';
import { onWords } from '../hearing/words.ts';
import { quoteLine } from '../verdict/quoting.ts';
import { type SideMatter, sideMattersIn } from './matters.ts';
import { beginAnother, parkedCaseOf, turnTo } from './other-cases.ts';
import { caseLines } from './own-cases.ts';
import { askForget, tellOwnData } from './own-data.ts';
import { passageOn, type Service } from './services.ts';
import { tellPeriod } from './warranty-status.ts';

/** Undefined where the message asks nothing in passing. */
export function onAsides(draft: Draft, message: Message): Draft | undefined {
  if (message.pressed !== undefined) return undefined;
  const sides = sideMattersIn(message.words);
  const turned = turnToUnit(draft, message, sides);
  const asked = sides.filter((side) => side !== 'another-unit');
  if (asked.length === 0) return turned === draft ? undefined : onWords(turned, message);
  // The facts first: an answer may rest on them.
  const aside = asked.find((side) => side === 'serial-check' || side === 'warranty-status') ?? turned.state.aside;
  const told = takeTold(patch(turned, { aside }), message);
  const heard: Draft = { ...asked.reduce((next, side) => answer(next, side, message), told), isAnswered: true };
  if (heard.replies.length > draft.replies.length) return heard;
  return tellsMore(message) ? onWords(heard, message) : settle(heard, draft);
}

/** Another unit than the one spoken of: a parked one is taken up again, a new one begins. */
function turnToUnit(draft: Draft, { understood, words }: Message, sides: readonly SideMatter[]): Draft {
  const serial = understood.candidates.find(({ fact }) => fact === 'serialNumber')?.value;
  const parked = typeof serial === 'string' ? parkedCaseOf(draft, serial) : undefined;
  if (parked !== undefined) return turnTo(draft, parked);
  const isOther = sides.includes('another-unit') || (isDone(draft) && isOtherUnit(draft, serial));
  return isOther && words !== '' ? beginAnother(draft) : draft;
}

/** Nothing is being collected any more: what comes now about another unit is another case. */
function isDone({ state }: Draft): boolean {
  return state.submitted !== null || state.handedOff || state.told !== null;
}

function isOtherUnit({ state }: Draft, serial: unknown): boolean {
  const known = state.facts.serialNumber;
  return typeof serial === 'string' && known?.kind === 'known' && known.value !== serial;
}

function takeTold(draft: Draft, message: Message): Draft {
  const { understood } = message;
  const serial = understood.candidates.find(({ fact }) => fact === 'serialNumber')?.value;
  const known = takeUnit(draft, draft.input.units, typeof serial === 'string' ? serial : undefined);
  return readTold(known, message) ?? takeFacts(known, understood);
}

/** A trouble beside the question: it is gone into as well. */
function tellsMore({ understood }: Message): boolean {
  return understood.candidates.some(({ fact }) => !toldInPassing.includes(fact));
}

const toldInPassing: readonly FactName[] = ['serialNumber', 'model', 'serviceDissatisfaction'];

/** With nothing else in hand a person is offered; else the open question comes again. */
function settle(heard: Draft, before: Draft): Draft {
  const calm = patch(heard, { misses: 0 });
  const hasNoted = heard.effects.some(({ kind }) => kind === 'note-request');
  const isIdle = before.state.matter === null && openQuestion(before) === undefined && heard.state.aside === null;
  return hasNoted && isIdle ? askPerson(calm, textsOf(heard).matters.callEngineer) : calm;
}

function answer(draft: Draft, side: SideMatter, message: Message): Draft {
  const { matters } = textsOf(draft);
  switch (side) {
    case 'case-status': {
      const lines = caseLines(draft, draft.input.cases ?? []);
      return remark(draft, lines === '' ? matters.noCases : lines);
    }
    case 'know-of-me':
      return tellOwnData(draft);
    case 'forget-me':
      return askForget(draft);
    case 'are-you-a-bot':
      return remark(draft, matters.isBot(draft.input.brand.name));
    case 'when':
      return remark(draft, whenText(draft));
    case 'what-next':
      return remark(draft, nextText(draft));
    case 'shipping':
      return remark(draft, shippingText(draft));
    case 'keep-using':
      return remark(draft, textsOf(draft).safety.untilLookedAt);
    case 'coverage':
      return remark(draft, serviceText(draft, 'coverage'));
    case 'does-it-matter':
      return remark(draft, matters.putTogether);
    case 'breakdown':
      return callNow(draft, message);
    case 'complaint':
      return complain(draft, message);
    case 'warranty-status':
      return tellPeriod(draft);
    case 'serial-check':
    case 'another-unit':
      // Taken up above, and answered when the serial is known.
      return draft;
    default:
      return tellService(draft, side, message);
  }
}

/** The promise of a first answer, where the maker's text makes one; honest where it makes none. */
function whenText(draft: Draft): string {
  const { matters } = textsOf(draft);
  const { brand, today } = draft.input;
  const { commitments } = decide(brand.pack, draft.state.facts, today);
  const promise = commitments.find(({ id }) => id === 'first-response' || id === 'definite-reply');
  const isUnderWay = draft.state.told === null && !draft.state.handedOff;
  if (promise === undefined) return isUnderWay ? matters.noPromiseYet : matters.noPromise;
  return matters.promised(formatDuration(promise.within, draft.state.language), labelOf(promise.clause));
}

/** How much is still to be told before there is a result; with the request in, how it stands. */
function nextText(draft: Draft): string {
  const { matters } = textsOf(draft);
  if (draft.state.submitted !== null) return caseLines(draft, draft.input.cases ?? []);
  const plan = draft.state.told === null && draft.state.matter !== null ? planNext(draft) : undefined;
  return plan === undefined ? '' : matters.stillNeeded(Math.max(1, plan.count));
}

/** Nothing travels before a person said so; then as batteries must. */
function shippingText(draft: Draft): string {
  const { life, matters } = textsOf(draft);
  const { hazards } = draft.state.facts;
  if (hazards?.kind === 'known' && hazards.value.length > 0) return life.doNotSend;
  const isAsked = (draft.input.cases ?? []).some(({ bringBy }) => bringBy !== null);
  return isAsked ? shippingRules(draft) : matters.shippingLater;
}

/** What the maker's text says of a service, in its own words; the engineer sees that it was asked for. */
function tellService(
  draft: Draft,
  service: Exclude<Service, 'breakdown' | 'complaint' | 'coverage'>,
  message: Message,
): Draft {
  const noted = effect(draft, { kind: 'note-request', matter: service, words: message.text.slice(0, 400) });
  return remark(remark(noted, serviceText(draft, service)), textsOf(draft).matters.noted);
}

function serviceText(draft: Draft, service: Service): string {
  const { matters } = textsOf(draft);
  const passage = passageOn(draft, service);
  return passage === undefined
    ? matters.serviceUnsaid[service]
    : `${matters.service[service]}\n${quoteLine(draft, passage)}`;
}

/** Somebody stands in the dark: a person is called at once, whatever else is open. */
function callNow(draft: Draft, { text }: Message): Draft {
  const { matters } = textsOf(draft);
  if (draft.state.handedOff) return say(draft, { kind: 'notice', text: textsOf(draft).talk.humanAlready });
  const told = remark(remark(draft, serviceText(draft, 'breakdown')), matters.urgent(draft.input.brand.hotline));
  return handOff(told, 'asked', text.slice(0, 400));
}

/** Where the maker grades complaints the trouble itself is asked about; elsewhere a person reads it. */
function complain(draft: Draft, { text, understood }: Message): Draft {
  const { matters } = textsOf(draft);
  const told = remark(draft, serviceText(draft, 'complaint'));
  if (draft.input.brand.pack.classes.length > 0) return patch(told, { matter: draft.state.matter ?? 'fault' });
  // That they complain is no other trouble.
  const isAboutMore = understood.candidates.some(({ fact }) => fact !== 'serviceDissatisfaction');
  if (draft.state.handedOff || isTroubled(draft) || isAboutMore)
    return effect(remark(told, matters.complaintHeard), {
      kind: 'note-request',
      matter: 'complaint',
      words: text.slice(0, 400),
    });
  return handOff(remark(told, matters.complaintHeard), 'other-matter', text.slice(0, 400));
}
