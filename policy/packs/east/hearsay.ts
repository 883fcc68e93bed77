// What only EAST can say refuses nobody when somebody else says it: a person looks first.
import { all, any, type Condition, is, no, not, sourced, yes } from '../../condition.ts';
import type { FactName } from '../../facts.ts';
import type { Alternative } from '../../reading.ts';

const never: Condition = any();

const isFromEast = (fact: FactName): Condition => sourced(fact, 'registry', 'inspection', 'staff');

export const hearsay: readonly Alternative[] = [
  {
    // The books know no such order, and the customer says there is one: the books may miss it.
    reading: '18',
    when: all(is('channel', 'official'), no('purchaseProof'), sourced('purchaseProof', 'registry')),
    clauses: ['3.2.2(d)', '3.3.2(d)'].map((id) => ({ id, when: yes('proofForged') })),
  },
  {
    // "reason to believe" is EAST's own.
    reading: '44',
    when: all(yes('proofForged'), not(isFromEast('proofForged'))),
    clauses: [
      ...['3.2.2(d)', '3.3.2(d)'].map((id) => ({ id, when: no('purchaseProof') })),
      { id: '3.4.2(i)', when: all(no('purchaseProof'), no('serialGenuine')) },
    ],
  },
  {
    // "reasonable reasons" are a person's.
    reading: '57',
    when: all(yes('staffObjection'), not(isFromEast('staffObjection'))),
    clauses: ['3.2.2(j)', '3.3.2(l)', '3.4.2(s)'].map((id) => ({ id, when: never })),
  },
  {
    // A dealer or installer who found no fault may be the one who installed it: EAST gives a second opinion.
    reading: '106',
    when: all(is('inspection', 'no-defect'), not(isFromEast('inspection'))),
    clauses: ['3.3.2(f)', '3.4.2(m)', '3.5.1/no-fault'].map((id) => ({ id, when: never })),
  },
];
