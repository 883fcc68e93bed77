// The facts as understood, in the order a person would tell them.
import { type FactName, type Facts, vocabulary } from '../policy/facts.ts';
import { type Draft, textsOf } from './draft.ts';
import { formatFact } from './format.ts';

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

/** One line a fact: "- **Model**: XT2400". */
export function summaryLines(draft: Draft): string {
  const { facts, talk } = textsOf(draft);
  return shownFacts(draft)
    .map((name) => {
      const note = draft.state.facts[name]?.source === 'registry' ? ` (${talk.fromRegistry})` : '';
      return `- **${facts.labels[name]}**${talk.colon}${valueText(draft, name)}${note}`;
    })
    .join('\n');
}

export function valueText(draft: Draft, name: FactName): string {
  const state = draft.state.facts[name];
  const isPromised = name === 'faultInformationProvided' && draft.state.evidence === 0;
  if (isPromised && state?.kind === 'known' && state.value === true) return textsOf(draft).facts.promised;
  return state === undefined ? textsOf(draft).facts.unknown : formatFact(name, state, draft.state.language);
}
