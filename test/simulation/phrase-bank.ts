// The phrase bank: what people write, as data. A head names what its phrases say: `[defect=performance]` facts, `[wish=return]` a
// wish, `[?hazards none]` an answer that means something only beside its question, `[beside]` what is beside the matter.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../dialogs/dialog.ts';

export interface Phrase {
  readonly language: Language;
  readonly head: string;
  readonly text: string;
  /** Never looked at while the rules were written, never drawn by the simulator: what the figures of understanding are taken from. */
  readonly isAside: boolean;
}

const folder = join(import.meta.dirname, 'phrases');

export const phrases: readonly Phrase[] = readdirSync(folder)
  .sort()
  .flatMap((name) => phrasesIn(readFileSync(join(folder, name), 'utf8'), name));

const byHead = Map.groupBy(
  phrases.filter(({ isAside }) => !isAside),
  ({ language, head }) => `${language} ${head}`,
);

/** Every way of saying it. */
export function phrasesFor(language: Language, head: string): readonly string[] {
  return (byHead.get(`${language} ${head}`) ?? []).map(({ text }) => text);
}

/** What a statement says: fact names with values, placeholders such as `{date}` left as they are; nothing for what is beside the matter. */
export function factsSaid(head: string): readonly (readonly [string, unknown])[] {
  return head
    .split(' ')
    .filter((part) => part.includes('='))
    .map((part) => {
      const [name = '', value = ''] = part.split('=');
      return [name, meantBy(value)] as const;
    });
}

function meantBy(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  if (text === '[]') return [];
  return text.includes('+') ? text.split('+') : text;
}

function phrasesIn(text: string, file: string): readonly Phrase[] {
  const language = file.includes('chinese') ? 'zh' : 'en';
  const isAside = file.startsWith('aside-');
  let head = '';
  return text.split('\n').flatMap((line) => {
    if (line.startsWith('[')) head = line.slice(1, -1);
    return line === '' || /^[[#]/.test(line) ? [] : [{ language, head, text: line, isAside }];
  });
}
