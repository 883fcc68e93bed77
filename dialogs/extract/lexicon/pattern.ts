// A line of the lexicon: words, in either language, that tell one value of one fact.
import type { FactName, FactValue } from '../../../policy/facts.ts';

export interface FactPattern<N extends FactName = FactName> {
  readonly fact: N;
  readonly value: FactValue<N>;
  readonly english: RegExp;
  readonly chinese: RegExp;
}

/** Over folded text. Of two values of one fact in one message the longer words win: a denial holds what it denies. */
export function pattern<N extends FactName>(
  fact: N,
  value: FactValue<N>,
  english: RegExp,
  chinese: RegExp,
): FactPattern<N> {
  return { fact, value, english, chinese };
}

/** The longest place where each line of a lexicon speaks; absent where it is silent. */
export function spokenIn(
  lines: readonly FactPattern[],
  words: string,
): readonly { readonly line: FactPattern; readonly said: string }[] {
  // Where no letter of a language stands, none of its words can.
  const isEnglish = /[a-z]/.test(words);
  const isChinese = /\p{Script=Han}/u.test(words);
  return lines.flatMap((line) => {
    const english = isEnglish ? line.english.exec(words)?.[0] : undefined;
    const chinese = isChinese ? line.chinese.exec(words)?.[0] : undefined;
    const said = (chinese?.length ?? -1) > (english?.length ?? -1) ? chinese : english;
    return said === undefined ? [] : [{ line, said }];
  });
}
