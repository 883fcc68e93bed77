// @ts-check
// What an action changed of the verdict, in a line.
import { t } from './tongue.js';
import { inWords, titled } from './words.js';

/** @param {readonly import('../../../bot/desk-action.ts').VerdictChange[]} changes */
export function changeWords(changes) {
  if (changes.length === 0) return t('The verdict stays as it was.');
  return changes
    .map(({ remedy, before, after }) => `${titled(remedy)}: ${inWords(before ?? '-')} → ${inWords(after ?? '-')}`)
    .join('; ');
}
