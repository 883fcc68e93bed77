// A place among other facts, separated by commas.
import type { Candidate } from '../dialog.ts';
import { regionAlone } from './short-answers.ts';
import { clauses } from './text.ts';

/** "XT2400, from your shop, Germany": a place that is a clause of its own says where the unit is; right after a purchase it does not. */
export function placeNamedAlone(words: string, said: readonly Candidate[]): readonly Candidate[] {
  const parts = clauses(words);
  if (parts.length < 3 || said.some(({ fact }) => fact === 'serviceRegion' || fact === 'purchaseRegion')) return [];
  const [first] = parts.flatMap(({ text }, index): readonly Candidate[] => {
    const region = regionAlone(text.trim());
    const isOfPurchase = /\b(?:bought|purchased|ordered|got)\b|买|购|订/.test(parts[index - 1]?.text ?? '');
    if (region === undefined || isOfPurchase) return [];
    return [{ fact: 'serviceRegion', value: region === 'mainland' ? 'cn-mainland' : 'overseas', words: text.trim() }];
  });
  return first === undefined ? [] : [first];
}
