// Which case a piece of news is about: customers may have several.

import { type Draft, textsOf } from '../draft.ts';
import type { CaseView } from './case-news.ts';

/** "About EAST-1001 (XT2400): your request is confirmed." */
export function aboutCase(draft: Draft, about: CaseView | null, text: string): string {
  if (about === null || about.number === null) return text.charAt(0).toUpperCase() + text.slice(1);
  const gap = draft.state.language === 'zh' ? '' : ' ';
  return `${textsOf(draft).life.about(about.number, about.model)}${gap}${text}`;
}
