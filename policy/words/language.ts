// The languages an explanation can be had in.
import { en } from './en.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

const words = { en, zh } as const satisfies Readonly<Record<string, Words>>;
export type ExplainLanguage = keyof typeof words;

export function wordsIn(language: ExplainLanguage): Words {
  return words[language];
}

export function isLanguage(text: string): text is ExplainLanguage {
  return Object.hasOwn(words, text);
}
