// A pack of nobody's: whatever is given, and otherwise nothing.
import type { Clause } from '../../policy/clause.ts';
import type { Condition } from '../../policy/condition.ts';
import type { ClauseRole } from '../../policy/decision.ts';
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

/** A clause on a return, called by its role. */
export function madeUpClause(role: ClauseRole, when: Condition, special: Partial<Clause> = {}): Clause {
  return {
    id: role,
    role,
    remedies: ['return'],
    when,
    quote: { source: '', start: 0, end: 0, text: '' },
    readings: [],
    ...special,
  };
}
