// The text of a maker of lithium batteries and BMS, cut into spans; the seed stands beside it byte for byte.
import type { Quote } from '../../decision.ts';
import { type PolicyText, quoteOf } from '../../text.ts';
import plan from './text-001.json' with { type: 'json' };

export const texts = [plan] as readonly PolicyText[];

/** The words of `001/plan/A`, and so on: letters are used three times, so clauses go by their path (reading 126). */
export function quote(id: string): Quote {
  return quoteOf(texts, '001', id.slice('001/'.length));
}
