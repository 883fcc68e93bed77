// The sentences of a language.
import type { Language } from '../dialog.ts';
import { en } from './en.ts';
import type { Texts } from './shape.ts';
import { zh } from './zh.ts';

const all = { en, zh } as const satisfies Readonly<Record<Language, Texts>>;

export function textsIn(language: Language): Texts {
  return all[language];
}
