// The facts as understood, in the order a person would tell them.
import type { Decision } from '../../policy/decision.ts';
import { type FactName, type Facts, vocabulary } from '../../policy/facts.ts';
import { type Draft, textsOf } from '../draft.ts';
import { formatFact } from '../format.ts';
import { flawTold } from '../hearing/trouble.ts';
import { phraseOf } from './phrases.ts';
import { deciding, standingAgainst } from './reasons.ts';

const order: readonly FactName[] = [
  'model',
  'serialNumber',
  'deliveredOn',
  'purchasedOn',
  'channel',
  'serviceRegion',
  'purchaseRegion',
  'defect',
  'transportDamage',
  'transportDamageByCustomer',
  'notAsDescribed',
  'causes',
  'scratchFree',
  'functionIntact',
  'packagingUndamaged',
  'accessoriesComplete',
  'boxPresent',
  'likeNew',
  'purchaseProof',
  'deliveryProof',
  'carrierProof',
  'faultInformationProvided',
];
/** Ours to know, or of no use to the customer. */
const unshown: readonly FactName[] = [
  'hazards',
  'requestedOn',
  'family',
  'ownBrand',
  'serialGenuine',
  'resaleUnaffected',
];

const all = Object.keys(vocabulary) as FactName[];

/** Facts worth showing, known or given up, in reading order. */
export function shownFacts(draft: Draft): readonly FactName[] {
  const rest = all.filter((name) => !order.includes(name) && !unshown.includes(name));
  return [...order, ...rest].filter((name) => draft.state.facts[name] !== undefined && !isRedundant(draft, name));
}

/** Said already by another line. */
export function isRedundant({ state }: Draft, name: FactName): boolean {
  const { defect, deliveredOn } = state.facts;
  const isRegistry = state.facts[name]?.source === 'registry';
  if (name === 'functionIntact') return defect?.kind === 'known';
  if (sameAsNew.includes(name)) return isLikeNew(state.facts);
  if (name === 'producedOn') return deliveredOn?.kind === 'known';
  return isRegistry && (name === 'deliveryProof' || name === 'purchaseProof' || name === 'purchaseRegion');
}

const sameAsNew: readonly FactName[] = ['scratchFree', 'packagingUndamaged', 'accessoriesComplete', 'boxPresent'];

/** "Never opened" is one statement, not five. */
function isLikeNew(facts: Facts): boolean {
  const isTrue = (name: FactName): boolean => facts[name]?.kind === 'known' && facts[name].value === true;
  return isTrue('likeNew') && sameAsNew.every(isTrue);
}

/** "I go by our records (…) and by what you told me: …": what the result rests on, in one sentence; `said` has some of it already. */
export function basisText(draft: Draft, decision: Decision, said: string): string {
  const { phrases, talk } = textsOf(draft);
  const names = basisOf(draft, decision).filter(
    (name) => name === 'model' || name === 'serialNumber' || !said.includes(phraseOf(draft, name)),
  );
  const isRecord = (name: FactName): boolean => draft.state.facts[name]?.source === 'registry';
  const say = (chosen: readonly FactName[]): string =>
    [...new Set(chosen.map((name) => phraseOf(draft, name)))].join(talk.semicolon);
  const [records, told] = [names.filter(isRecord), names.filter((name) => !isRecord(name))];
  const sources = [
    ...(records.length > 0 ? [phrases.records(say(records))] : []),
    ...(told.length > 0 ? [phrases.told(say(told))] : []),
  ];
  return sources.length === 0 ? '' : phrases.basis(sources.join(phrases.and));
}

/** Which unit, the facts the decision turns on, and what was read out of free words: that is theirs only once they say yes to it. */
function basisOf(draft: Draft, decision: Decision): readonly FactName[] {
  const clauses = [
    ...Object.values(decision.remedies).flatMap((verdict) => [...deciding(verdict), ...standingAgainst(verdict)]),
    ...(decision.complaint?.clauses.filter(({ value }) => value === true) ?? []),
  ];
  const weighty = new Set<FactName>(['model', 'serialNumber', ...clauses.flatMap(({ facts }) => facts)]);
  return shownFacts(draft)
    .filter((name) => weighty.has(name) || draft.state.facts[name]?.source === 'extracted')
    .filter((name) => name !== 'defect' || !isSoundOtherwise(draft));
}

/** "Nothing is wrong with it; damaged on arrival" is none of what people say. */
function isSoundOtherwise(draft: Draft): boolean {
  const { defect } = draft.state.facts;
  return defect?.kind === 'known' && defect.value === 'none' && flawTold(draft) !== undefined;
}

export function valueText(draft: Draft, name: FactName): string {
  const state = draft.state.facts[name];
  const isPromised = name === 'faultInformationProvided' && draft.state.evidence === 0;
  if (isPromised && state?.kind === 'known' && state.value === true) return textsOf(draft).facts.promised;
  return state === undefined ? textsOf(draft).facts.unknown : formatFact(name, state, draft.state.language);
}
