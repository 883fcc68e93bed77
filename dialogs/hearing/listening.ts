// Free words: facts, wishes, dates that need a second look. Whatever was open stays open.

import type { Remedy } from '../../policy/decision.ts';
import type { FactName } from '../../policy/facts.ts';
import { questions } from '../../policy/questions.ts';
import type { Candidate, Unit } from '../dialog.ts';
import { type Draft, patch, remark, textsOf } from '../draft.ts';
import type { Understanding } from '../extract/understand.ts';
import { formatList } from '../format.ts';
import { paidRepairClause } from '../verdict/clause-names.ts';
import { phraseOf } from '../verdict/phrases.ts';
import { isRedundant } from '../verdict/summary.ts';
import { isQuestion, remediesIn } from './intent.ts';
import { learn, learnUnit, takeBackCauses } from './learn.ts';
import { rivalsIn } from './open-points.ts';
import { weighs } from './pack-words.ts';
import type { Message } from './reading.ts';

/** The unit a serial in the message belongs to: what the maker knows need not be asked. */
export function takeUnit(draft: Draft, units: readonly Unit[], serial: string | undefined): Draft {
  const { talk } = textsOf(draft);
  const [unit] = units;
  if (unit !== undefined && !isKnownUnit(draft, unit)) {
    const known = learnUnit(draft, unit);
    return draft.state.aside === 'serial-check'
      ? known
      : remark(known, talk.registryFound(unit.serialNumber, unit.model));
  }
  const isNew = serial !== undefined && unit === undefined && knownText(draft, 'serialNumber') !== serial;
  return isNew && draft.state.aside !== 'serial-check' ? remark(draft, talk.registryUnknown(serial)) : draft;
}

function isKnownUnit({ state }: Draft, { serialNumber }: Unit): boolean {
  const known = state.facts.serialNumber;
  return known?.kind === 'known' && known.source === 'registry' && known.value === serialNumber;
}

/** Wishes: the first one named stays the first. */
export function takeWishes(draft: Draft, message: Message, understood: Understanding): Draft {
  const wanted = [...new Set([...draft.state.wanted, ...remediesIn(message.words)])];
  const [first] = wanted;
  const isGraded = draft.input.brand.pack.classes.length > 0;
  const hasFault = understood.candidates.some((one) => isTrouble(one) || (isGraded && isGrievance(one)));
  const priced = asksPrice(draft, wanted)
    ? remark(draft, textsOf(draft).talk.quoteFirst(paidRepairClause(draft)))
    : noteWishes(draft, wanted, !hasFault && isQuestion(message.words));
  const { matter } = draft.state;
  if (first !== undefined && (matter === null || matter === 'fault')) return patch(priced, { wanted, matter: first });
  if (hasFault && (matter === null || matter === 'question')) return patch(priced, { wanted, matter: 'fault' });
  return patch(priced, { wanted });
}

/** A wish is not passed over, nor whether it can be had; the answer is the result. */
function noteWishes(draft: Draft, wanted: readonly Remedy[], isAsked: boolean): Draft {
  const fresh = wanted.filter((remedy) => !draft.state.wanted.includes(remedy));
  const isUnderWay = draft.state.open !== null && draft.state.open.screen in questions && draft.state.told === null;
  const { talk, verdict } = textsOf(draft);
  if (fresh.length > 0 && isAsked && draft.state.matter === null) return remark(draft, talk.findOut);
  if (fresh.length === 0 || !isUnderWay) return draft;
  const named = fresh.map((remedy) => verdict.things[remedy]);
  return remark(draft, talk.wishNoted(formatList(named, draft.state.language)));
}

/** "How much would it cost to fix?": nobody pays before they have seen a quote. */
function asksPrice({ input, state }: Draft, wanted: readonly Remedy[]): boolean {
  const isNew = wanted.includes('paid-repair') && !state.wanted.includes('paid-repair');
  return isNew && input.brand.pack.remedies.includes('paid-repair');
}

/** Broken, damaged on the way, or not what was ordered. */
function isTrouble({ fact, value }: Candidate): boolean {
  if (fact === 'defect' || fact === 'functionLoss' || fact === 'logisticsDamage' || fact === 'shortage')
    return value !== 'none';
  if (fact === 'packagingUndamaged') return value === false;
  return (fact === 'transportDamage' || fact === 'notAsDescribed') && value === true;
}

/** What a maker who grades complaints takes as one. */
function isGrievance({ fact, value }: Candidate): boolean {
  if (fact === 'demand') return value !== 'none';
  return (fact === 'serviceDissatisfaction' || fact === 'qualityProblem') && value === true;
}

/** Facts in free words. Of two values for one fact none is taken: they are asked about. */
export function takeFacts(draft: Draft, understood: Understanding): Draft {
  const { state } = draft;
  const standing = takeBackCauses(draft, understood.deniedCauses);
  const denied = patch(standing, { deniedCauses: [...new Set([...state.deniedCauses, ...understood.deniedCauses])] });
  const told = inWordsOfPack(draft, understood.candidates);
  const rivals = rivalsIn(told);
  return learn(
    denied,
    told.filter(({ fact }) => rivals?.fact !== fact),
    'extracted',
  );
}

/** Where the maker grades no complaints, a function that is lost is simply a fault. */
function inWordsOfPack({ input }: Draft, candidates: readonly Candidate[]): readonly Candidate[] {
  // Where it grades complaints, what is missing was missing from the delivery.
  if (input.brand.pack.classes.length > 0)
    return candidates.map((one) =>
      one.fact === 'accessoriesComplete' && one.value === false
        ? { fact: 'shortage', value: 'partial', words: one.words }
        : one,
    );
  const isTold = candidates.some(({ fact }) => fact === 'defect');
  return candidates.flatMap((one): readonly Candidate[] => {
    if (one.fact !== 'functionLoss') return [one];
    if (one.value === 'none' || isTold) return [];
    return [
      { fact: 'defect', value: 'performance', words: one.words },
      { fact: 'functionIntact', value: false, words: one.words },
    ];
  });
}

/** "Got it: model XT2400; received 18 November 2026": facts read from free words, played back. */
export function playBack(before: Draft, after: Draft): Draft {
  const { talk } = textsOf(after);
  const fresh = (Object.keys(after.state.facts) as FactName[]).filter(
    (name) => before.state.facts[name] === undefined && isPlayedBack(after, name),
  );
  if (fresh.length === 0) return after;
  return remark(after, talk.understood(fresh.map((name) => phraseOf(after, name)).join(talk.semicolon)));
}

function isPlayedBack(draft: Draft, name: FactName): boolean {
  const state = draft.state.facts[name];
  const isHeard = state?.kind === 'known' && state.source === 'extracted';
  if (!isHeard || !weighs(draft.input.brand.pack, name)) return false;
  // A wish is answered; only where it grades a complaint is it a fact.
  if (name === 'demand' && draft.input.brand.pack.classes.length === 0) return false;
  const hidden: readonly FactName[] = [
    'requestedOn',
    'hazards',
    'serialNumber',
    'defect',
    'functionIntact',
    // "Half a year old" was not said to tell of its looks.
    'likeNew',
  ];
  return !hidden.includes(name) && !isRedundant(draft, name);
}

function knownText(draft: Draft, name: 'serialNumber'): string | undefined {
  const state = draft.state.facts[name];
  return state?.kind === 'known' ? state.value : undefined;
}
