// EAST's two texts, cut into spans; the seeds stand beside them byte for byte.
import type { Quote } from '../../decision.ts';
import { type PolicyText, quoteOf } from '../../text.ts';
import services from './text-003.json' with { type: 'json' };
import terms from './text-004.json' with { type: 'json' };

export const texts = [terms, services] as readonly PolicyText[];

/** The words of a clause: `3.2.2(a)` of the service terms (004), `003 1.5/response` of the service commitments. */
export function quote(id: string): Quote {
  return id.startsWith('003 ') ? quoteOf(texts, '003', id.slice(4)) : quoteOf(texts, '004', id);
}
