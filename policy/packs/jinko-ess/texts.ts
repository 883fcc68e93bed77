// Jinko's text, cut into spans; the seed stands beside it byte for byte.
import type { Quote } from '../../decision.ts';
import { type PolicyText, quoteOf } from '../../text.ts';
import process from './text-000.json' with { type: 'json' };

export const texts = [process] as readonly PolicyText[];

/** The words of `000/class/A`, and so on. */
export function quote(id: string): Quote {
  return quoteOf(texts, '000', id.slice('000/'.length));
}
