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

/** The longest place where a line of the lexicon speaks; undefined where it is silent. */
export function spokenIn({ english, chinese }: FactPattern, words: string): string | undefined {
  const [said] = [english.exec(words)?.[0], chinese.exec(words)?.[0]]
    .filter((match) => match !== undefined)
    .sort((left, right) => right.length - left.length);
  return said;
}
