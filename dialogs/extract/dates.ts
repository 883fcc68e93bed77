// Dates as people write them, in both languages, resolved against `today`. What can be read two ways is said to be so,
// what does not exist is said not to, and a rough date stays rough.

import { bareDate } from './dates-bare.ts';
import { relativeChinese } from './dates-chinese.ts';
import { relativeEnglish } from './dates-english.ts';
import { occasionsIn } from './dates-occasions.ts';
import { writtenIn } from './dates-written.ts';
import { blank, folded } from './text.ts';

export interface DateMention {
  readonly words: string;
  readonly start: number;
  readonly reading: DateReading;
}

export type DateReading =
  /** `2026-11-21`, or partial: `2025-03`, `2025`. */
  | { readonly kind: 'date'; readonly value: string }
  /** "5.3.": two real days. */
  | { readonly kind: 'ambiguous'; readonly values: readonly string[] }
  /** "last week": a day inside this span, first to last. */
  | { readonly kind: 'vague'; readonly from: string; readonly to: string }
  /** "31 February". */
  | { readonly kind: 'impossible' };

/** Every date in the text, in order. `asked`: the customer answers a question for a date, so a bare "May" or "2024" is one. */
export function datesIn(text: string, today: string, asked: boolean): readonly DateMention[] {
  const day = Temporal.PlainDate.from(today);
  const words = folded(text);
  const occasions = occasionsIn(words, day);
  const written = writtenIn(occasions.reduce(blanked, words), day, asked);
  const left = written.reduce(blanked, occasions.reduce(blanked, words));
  const found = [...occasions, ...written, ...relativeChinese(left, day), ...relativeEnglish(left, today)];
  const bare = asked && found.length === 0 ? bareDate(words, day) : undefined;
  return bare === undefined ? found.sort((a, b) => a.start - b.start) : [{ words, start: 0, reading: bare }];
}

function blanked(text: string, { start, words }: DateMention): string {
  return blank(text, start, words.length);
}
