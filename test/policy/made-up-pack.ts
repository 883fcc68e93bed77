// A pack of nobody's: whatever is given, and otherwise nothing.
import { definePack, type Pack } from '../../policy/pack.ts';

export function madeUpPack(content: Partial<Pack>): Pack {
  return definePack({
    id: 'made-up',
    version: '1.0.0',
    effectiveFrom: '2020-01-01',
    remedies: ['return'],
    clauses: [],
    derivations: [],
    presumptions: [],
    payers: [],
    deadlines: [],
    promises: [],
    classes: [],
    readings: [],
    texts: [],
    ...content,
  });
}
