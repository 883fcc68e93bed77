// What an earlier, closed case of the same unit established is not asked again. It was true then: nothing is refused on it before the
// customer has said that it still is.
import type { FactName, Facts } from '../../policy/facts.ts';
import { type Draft, patch, remark, textsOf } from '../draft.ts';
import { phraseOf } from '../verdict/phrases.ts';

/** How the unit came to its owner; what is wrong with it, and where it is, may be another matter today. */
const lasting: readonly FactName[] = [
  'serialNumber',
  'model',
  'channel',
  'purchasedOn',
  'deliveredOn',
  'producedOn',
  'purchaseRegion',
  'purchaseProof',
  'deliveryProof',
  'consumer',
  'owner',
];

/** Units that one customer may have had trouble with. */
const mostUnits = 5;

/** The units of earlier cases, this one added; the last word on a unit stands. */
export function withUnit(earlier: readonly Facts[], facts: Facts): readonly Facts[] {
  const serial = serialOf(facts);
  if (serial === undefined) return earlier;
  const established = lasting.filter((name) => facts[name]?.kind === 'known');
  const unit: Facts = Object.fromEntries(established.map((name) => [name, facts[name]]));
  return [...earlier.filter((one) => serialOf(one) !== serial), unit].slice(-mostUnits);
}

/** Takes over what is known of the unit just named, and says so. */
export function rememberUnit(draft: Draft): Draft {
  const { state, start } = draft;
  const serial = serialOf(state.facts);
  if (serial === undefined || serial === serialOf(start.facts)) return draft;
  const unit = state.earlier?.find((one) => serialOf(one) === serial) ?? {};
  const names = lasting.filter((name) => unit[name] !== undefined && state.facts[name] === undefined);
  if (names.length === 0) return draft;
  const taken = names.map((name) => [name, { ...unit[name], source: 'extracted' }]);
  const known = patch(draft, {
    facts: { ...state.facts, ...Object.fromEntries(taken) },
    read: [...state.read, ...names],
  });
  const { talk } = textsOf(draft);
  return remark(known, talk.earlierCase(names.map((name) => phraseOf(known, name)).join(talk.semicolon)));
}

function serialOf({ serialNumber }: Facts): string | undefined {
  return serialNumber?.kind === 'known' ? serialNumber.value : undefined;
}
