// What comes next when the customer's message has been taken in: safety, an open point, the next question, or the decision.
import { decide } from '../../policy/decide.ts';
import type { Decision } from '../../policy/decision.ts';
import type { QuestionId } from '../../policy/questions.ts';
import { evidenceLines, wantedEvidence } from '../case-life/evidence-wanted.ts';
import { askLifeAgain } from '../case-life/life-screens.ts';
import { type Draft, effect, patch, remark, say, textsOf } from '../draft.ts';
import { folded, isSentence } from '../extract/text.ts';
import { formatFact } from '../format.ts';
import { askReading } from '../hearing/confirm-reading.ts';
import { complaintText } from '../matters/complaint.ts';
import { askContact } from '../matters/contact.ts';
import { offerParked } from '../matters/other-cases.ts';
import { wantedForWarranty, warrantyText } from '../matters/warranty-status.ts';
import { askContradiction, factsOf } from '../repair.ts';
import { type DialogState, statusesOf } from '../state.ts';
import { basisText } from '../verdict/summary.ts';
import { claimable, differences, isAdverse, verdictText } from '../verdict/verdict.ts';
import { acknowledge } from './acknowledge.ts';
import { askMatter, handOff } from './flows.ts';
import { questionsAhead } from './looking-ahead.ts';
import { type Plan, planNext } from './planner.ts';
import { askFlow, askQuestion, askTogether, type ShownOption } from './questions.ts';

export function proceed(draft: Draft): Draft {
  if (draft.replies.length > 0 || draft.isSilent === true) return draft;
  const { state } = draft;
  if (state.inDanger)
    return say(draft, { kind: 'safety', text: textsOf(draft).safety.again(draft.input.brand.hotline) });
  const contradiction = askContradiction(draft);
  if (contradiction !== undefined) return insisted(draft) ?? contradiction;
  if (state.aside !== null) return answerAside(draft, state.aside);
  if (state.submitted !== null) return afterClaim(draft);
  if (tellsOfUnit(draft)) return goOn(patch(draft, { matter: 'fault' }));
  if (state.matter === null || state.matter === 'question') return askWhat(draft);
  return goOn(draft);
}

function goOn(draft: Draft): Draft {
  const plan = planNext(draft);
  return plan === undefined ? decideNow(draft) : askPlan(draft, plan);
}

/** Both dates were gone into before, and still do not fit: a person sorts it out. */
function insisted(draft: Draft): Draft | undefined {
  const times = draft.state.shown.filter(({ screen }) => screen === 'contradiction').length;
  return times < 2 ? undefined : handOff(draft, 'not-understood', textsOf(draft).talk.wrongDelivery);
}

/** Whoever tells of their unit in a sentence, or goes on to, is shown no list of matters: what is wrong with it is the next question. */
function tellsOfUnit({ input: { activity }, state, start, isAnswered }: Draft): boolean {
  const isFree = state.matter === null && state.told === null && !state.handedOff && isAnswered !== true;
  const isTold = activity.kind === 'message' && isSentence(folded(activity.text));
  return isFree && state.facts !== start.facts && (isTold || start.shown.some(({ screen }) => screen === 'matter'));
}

/** Whoever asked something and has the answer is not shown the whole list of what they might want. */
function askWhat(draft: Draft): Draft {
  const { start, state, lead } = draft;
  const isWithPeople = state.handedOff && start.handedOff && !start.inDanger;
  if (lead.length === 0 || !(isWithPeople || draft.isAnswered === true)) return askLifeAgain(draft) ?? askMatter(draft);
  return (
    askLifeAgain(draft) ?? say(draft, { kind: 'notice', text: isWithPeople ? '' : textsOf(draft).talk.anythingElse })
  );
}

function askPlan(draft: Draft, { question, count, refines }: Plan): Draft {
  if (refines === undefined) return askOpen(draft, question, count);
  const { facts, talk } = textsOf(draft);
  const state = draft.state.facts[refines];
  const value = state === undefined ? '' : formatFact(refines, state, draft.state.language);
  const refined = patch(draft, { refined: [...draft.state.refined, refines] });
  return askQuestion(remark(refined, talk.roughDate(facts.labels[refines], value)), question, 0);
}

/** How many questions one message may hold. */
const mostTogether = { 'one-message': 12, 'few-messages': 4 } as const;

/** One question, or as many as the channel's budget wants in one message. */
function askOpen(draft: Draft, question: QuestionId, count: number): Draft {
  const { budget } = draft.input.channel;
  const together = budget === undefined ? [] : questionsAhead(draft).slice(0, mostTogether[budget]);
  return together.length > 1
    ? askTogether(draft, together)
    : askQuestion(introduce(acknowledge(draft, question), question), question, shownCount(draft, count));
}

/** Whoever complains of the service is told why the system is asked about. */
function introduce(draft: Draft, question: QuestionId): Draft {
  const isGraded = draft.input.brand.pack.classes.length > 0;
  const isStart = draft.state.asked.length === 0 && question !== 'hazards' && draft.state.told === null;
  const isAgain = draft.start.open?.screen === question;
  return isGraded && isStart && !isAgain && draft.lead.length > 0
    ? remark(draft, textsOf(draft).talk.forTheRightPeople)
    : draft;
}

/** At the start, where it is no estimate far off, and when the end is in sight. */
function shownCount({ state }: Draft, count: number): number {
  const isStart = state.asked.every((question) => question === 'hazards');
  return (isStart && count <= 6) || count === 2 ? count : 0;
}

/** "Is mine genuine?", "is it under warranty?": what is known of the unit, then back to where we were. */
function answerAside(draft: Draft, aside: Exclude<DialogState['aside'], null>): Draft {
  const wanted = aside === 'serial-check' ? (['serial-number'] as const) : wantedForWarranty(draft);
  const next = wanted.find((question) => isUnasked(draft, question));
  if (next !== undefined) return askQuestion(draft, next, 0);
  const done: Draft = { ...patch(draft, { aside: null }), isAnswered: true };
  return proceed(remark(done, aside === 'serial-check' ? genuineText(draft) : warrantyText(draft)));
}

function isUnasked({ state }: Draft, question: QuestionId): boolean {
  return !state.asked.includes(question) && factsOf(question).every((name) => state.facts[name] === undefined);
}

function genuineText(draft: Draft): string {
  const { serialNumber, serialGenuine, model } = draft.state.facts;
  const { talk } = textsOf(draft);
  if (serialNumber?.kind !== 'known') return '';
  const isKnown = serialGenuine?.kind === 'known' && serialGenuine.value && model?.kind === 'known';
  return isKnown ? talk.genuineYes(serialNumber.value, model.value) : talk.genuineUnknown(serialNumber.value);
}

/** The request is in: contact data once, then whatever comes is the engineer's. */
function afterClaim(draft: Draft): Draft {
  if (!draft.state.contactDone) return askContact(draft);
  const { talk } = textsOf(draft);
  const isFirst = !draft.start.contactDone || draft.start.submitted === null;
  const parked = isFirst ? offerParked(draft) : undefined;
  if (parked !== undefined) return parked;
  const wished = wantedEvidence(draft);
  if (isFirst && wished.length > 0)
    return say(draft, { kind: 'notice', text: talk.evidenceWanted(evidenceLines(draft, wished).join('\n')) });
  // What was answered in passing needs no more words.
  return say(draft, { kind: 'notice', text: isFirst ? talk.afterSubmit : draft.lead.length > 0 ? '' : talk.passedOn });
}

function decideNow(draft: Draft): Draft {
  const { brand, today } = draft.input;
  const { told, facts } = draft.state;
  const isNews = told === null || facts !== draft.start.facts;
  const isComplaint = brand.pack.classes.length > 0;
  const decision = decide(brand.pack, facts, today);
  if (!isNews) return sayNothingNew(draft, decision);
  const unsure = askReading(draft, decision);
  if (unsure !== undefined) return unsure;
  const noted = effect(draft, { kind: 'record-decision', decision, facts });
  const changes = told === null ? [] : differences(noted, told, decision);
  const isGradedAnew = isComplaint && decision.complaintClass !== draft.state.toldClass;
  if (told !== null && changes.length === 0 && !isGradedAnew)
    return askHowOn(remark(noted, textsOf(draft).verdict.unchanged), decision, '');
  const result = isComplaint ? complaintText(noted, decision) : verdictText(noted, decision);
  const said = say(changes.reduce(remark, noted), { kind: 'verdict', ...result });
  const known = patch(said, { told: statusesOf(decision), toldClass: decision.complaintClass });
  return askHowOn(known, decision, basisText(said, decision, result.text));
}

/** The result stands; where a person has been called, nothing more is asked. */
function sayNothingNew(draft: Draft, decision: Decision): Draft {
  const isWish = draft.state.wanted.length !== draft.start.wanted.length;
  return draft.state.handedOff && !isWish
    ? say(draft, { kind: 'notice', text: textsOf(draft).talk.afterSubmit })
    : askHowOn(draft, decision, '');
}

/** The facts as understood, and the yes. */
function askHowOn(draft: Draft, decision: Decision, basis: string): Draft {
  const { talk, verdict } = textsOf(draft);
  const open = claimable(draft, decision).slice(0, 2);
  // Nobody is led to pay for what a person may still grant.
  const isForPerson = Object.values(decision.remedies).some(({ status }) => status === 'review');
  const claims = isForPerson && open.every((remedy) => remedy === 'paid-repair') ? [] : open;
  const [first] = claims;
  const isReview = first === undefined || isAdverse(draft, decision);
  const isComplaint = draft.input.brand.pack.classes.length > 0;
  const { matters } = textsOf(draft);
  const options: readonly ShownOption[] = [
    ...(isComplaint ? [{ key: 'complain', title: matters.complaintSubmit }] : []),
    ...claims.map((remedy) => ({ key: `submit:${remedy}`, title: talk.submitClaim(verdict.remedies[remedy]) })),
    ...(isReview && !isComplaint ? [{ key: 'review', title: talk.reviewByPerson }] : []),
    ...open
      .filter((remedy) => !claims.includes(remedy))
      .map((remedy) => ({ key: `submit:${remedy}`, title: talk.submitClaim(verdict.remedies[remedy]) })),
    { key: 'correct', title: talk.correctSomething },
    { key: 'done', title: talk.nothingMore },
  ];
  const confirm = first === undefined ? talk.confirmOther : talk.confirmClaim(verdict.remedies[first]);
  const question = isComplaint ? matters.complaintConfirm : confirm;
  const ask = [basis, `**${question.replaceAll('**', '')}**`].filter((part) => part !== '');
  return askFlow(draft, { screen: 'verdict' }, { ask: ask.join('\n\n'), kind: 'summary' }, options);
}
