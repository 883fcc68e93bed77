// Where EAST's text can be read otherwise and no clause of its own calls a person: the readings' review conditions as data.
import { all, any, by, is, no, not, yes } from '../../condition.ts';
import type { Alternative } from '../../reading.ts';
import { parameters } from './parameters.ts';

const isInTime = by('requestedOn', 'deliveredOn', { days: parameters.replacementDays });
const isInPortableTime = by('requestedOn', 'deliveredOn', { days: parameters.portableReplacementDays });

export const alternatives: readonly Alternative[] = [
  {
    // "or packaging items": whether a missing box alone bars a return.
    reading: '45',
    when: all(no('boxPresent'), yes('accessoriesComplete')),
    clauses: [{ id: '3.2.2(e)', when: any(no('accessoriesComplete'), no('likeNew')) }],
  },
  {
    // "portable and other accessories": whether an accessory of a home product has 30 days.
    reading: '62',
    when: all(is('family', 'accessory'), isInTime, not(isInPortableTime)),
    clauses: [
      { id: '3.3.1(a)', when: all(yes('transportDamage'), no('transportDamageByCustomer'), isInTime) },
      { id: '3.3.1(b)', when: all(yes('notAsDescribed'), isInTime) },
    ],
  },
  {
    // Whether an accessory, like the "portable" ones, has only 15 days for a fault too.
    reading: '64',
    when: all(is('family', 'accessory'), isInTime, not(isInPortableTime)),
    clauses: [
      {
        id: '3.3.1(c)',
        when: all(is('defect', 'manufacturing', 'material', 'process', 'performance'), isInPortableTime),
      },
    ],
  },
];
