// Shengyang's text, cut into spans; the seed stands beside it byte for byte.
import type { Quote } from '../../decision.ts';
import { type PolicyText, quoteOf } from '../../text.ts';
import service from './text-002.json' with { type: 'json' };

export const texts = [service] as readonly PolicyText[];

/** The words of `002/5/reply`, and so on. */
export function quote(id: string): Quote {
  return quoteOf(texts, '002', id.slice('002/'.length));
}
