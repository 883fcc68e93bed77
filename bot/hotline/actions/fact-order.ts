// Dates that cannot both be right: a thing is made before it is sold, and confirmed before it arrives.
import type { FactName, Facts } from '../../../policy/facts.ts';
import type { Said } from '../../desk-action.ts';

const order: readonly (readonly [FactName, FactName, Said])[] = [
  ['producedOn', 'purchasedOn', { en: 'A unit cannot be bought before it was produced', zh: '购买不能早于生产' }],
  ['producedOn', 'deliveredOn', { en: 'A unit cannot be delivered before it was produced', zh: '交付不能早于生产' }],
  ['producedOn', 'repairedOn', { en: 'A unit cannot be repaired before it was produced', zh: '维修不能早于生产' }],
  ['purchasedOn', 'repairedOn', { en: 'A unit cannot be repaired before it was bought', zh: '维修不能早于购买' }],
];

/** A sentence about the first pair of full dates in the wrong order; undefined where there is none. */
export function contradictionIn(facts: Facts): Said | undefined {
  for (const [first, second, words] of order) {
    const earlier = fullDate(facts, first);
    const later = fullDate(facts, second);
    if (earlier !== undefined && later !== undefined && later < earlier) {
      return {
        en: `${words.en}: ${first} is ${earlier}, ${second} is ${later}.`,
        zh: `${words.zh}:${first} 为 ${earlier},${second} 为 ${later}。`,
      };
    }
  }
  return undefined;
}

function fullDate(facts: Facts, name: FactName): string | undefined {
  const state = facts[name];
  const value = state?.kind === 'known' ? state.value : undefined;
  return typeof value === 'string' && value.length === 'YYYY-MM-DD'.length ? value : undefined;
}
