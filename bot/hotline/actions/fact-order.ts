// Dates that cannot both be right: a thing is made before it is sold, and confirmed before it arrives.
import type { FactName, Facts } from '../../../policy/facts.ts';

const order: readonly (readonly [FactName, FactName, string])[] = [
  ['producedOn', 'purchasedOn', 'A unit cannot be bought before it was produced'],
  ['producedOn', 'deliveredOn', 'A unit cannot be delivered before it was produced'],
  ['producedOn', 'repairedOn', 'A unit cannot be repaired before it was produced'],
  ['purchasedOn', 'repairedOn', 'A unit cannot be repaired before it was bought'],
];

/** A sentence about the first pair of full dates in the wrong order; undefined where there is none. */
export function contradictionIn(facts: Facts): string | undefined {
  for (const [first, second, words] of order) {
    const earlier = fullDate(facts, first);
    const later = fullDate(facts, second);
    if (earlier !== undefined && later !== undefined && later < earlier) {
      return `${words}: ${first} is ${earlier}, ${second} is ${later}.`;
    }
  }
  return undefined;
}

function fullDate(facts: Facts, name: FactName): string | undefined {
  const state = facts[name];
  const value = state?.kind === 'known' ? state.value : undefined;
  return typeof value === 'string' && value.length === 'YYYY-MM-DD'.length ? value : undefined;
}
