// Readers are spared where a cheap look says they cannot find anything; here each is asked all the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysIn, relativeEnglish } from '../../dialogs/extract/dates-english.ts';
import { writtenIn } from '../../dialogs/extract/dates-written.ts';
import { complaintPatterns } from '../../dialogs/extract/lexicon/complaint.ts';
import { conditionPatterns } from '../../dialogs/extract/lexicon/condition.ts';
import { type FactPattern, spokenIn } from '../../dialogs/extract/lexicon/pattern.ts';
import { purchasePatterns } from '../../dialogs/extract/lexicon/purchase.ts';
import { respelt } from '../../dialogs/extract/spelling.ts';
import { folded } from '../../dialogs/extract/text.ts';
import { phrases } from '../simulation/phrase-bank.ts';

const today = '2026-11-21';
const day = Temporal.PlainDate.from(today);
const patterns: readonly FactPattern[] = [...conditionPatterns, ...purchasePatterns, ...complaintPatterns];

const words = phrases.map(({ text }) => respelt(folded(text.replaceAll(/\{[^}]*\}/g, 'last tuesday'))));
/** Also halves of two phrases put together, so that what stands beside a word is not always the same. */
const message = fc
  .tuple(fc.constantFrom(...words), fc.constantFrom(...words), fc.nat(40), fc.nat(40))
  .map(([one, other, end, start]) => `${one.slice(0, end)} ${other.slice(start)}`);

function everyReader(text: string): void {
  expect(relativeEnglish(text, today), text).toEqual(/[a-z]{3}/.test(text) ? daysIn(text, today) : []);
  const longest = patterns.flatMap((line) => {
    const [said] = [line.english.exec(text)?.[0], line.chinese.exec(text)?.[0]]
      .filter((match) => match !== undefined)
      .sort((left, right) => right.length - left.length);
    return said === undefined ? [] : [{ line, said }];
  });
  expect(spokenIn(patterns, text), text).toEqual(longest);
}

describe('what is read out of a message', () => {
  it('is the same without a look beforehand, for every phrase of the bank', () => {
    for (const text of words) everyReader(text);
  });

  it('is the same for phrases cut and joined', () => {
    fc.assert(fc.property(message, everyReader), { numRuns: 1_000 });
  });

  it('holds no written date where there is neither a digit, a month nor 月', () => {
    for (const text of words) {
      if (/\d|月|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/.test(text)) continue;
      for (const isAsked of [false, true]) {
        // One word that says nothing of a date opens the door for all the forms.
        expect(writtenIn(`${text} ; marble`, day, isAsked), text).toEqual(writtenIn(text, day, isAsked));
      }
    }
  });
});
