// Where EAST's text can be read otherwise and no clause of its own calls a person: the readings' review conditions as data.
import { all, any, by, type Condition, has, is, no, not, unavailable, yes } from '../../condition.ts';
import type { Alternative } from '../../reading.ts';
import {
  isCorroded,
  isEstablished,
  isForeignPart,
  isListed,
  isProduct,
  isSoonAfterRepair,
  mishandling,
  periods,
} from './conditions.ts';
import { hearsay } from './hearsay.ts';
import { parameters } from './parameters.ts';

const isInTime = by('requestedOn', 'deliveredOn', { days: parameters.replacementDays });
const isInPortableTime = by('requestedOn', 'deliveredOn', { days: parameters.portableReplacementDays });

const always: Condition = all();
const never: Condition = any();

/** A model that only the name of its series makes one of EAST's listed products. */
const isOfSeriesOnly = all(isListed, not(isProduct((product) => 'model' in product)));

/** Every period counted from the day of delivery, whatever paper shows it. */
const isOverFromDelivery = any(
  ...periods.map((months) =>
    all(
      isProduct(({ warrantyMonths }) => warrantyMonths === months),
      not(by('requestedOn', 'deliveredOn', { months })),
    ),
  ),
);

/** What bars only if somebody else did it, or beyond what the unit is rated for, none of which a customer's own word settles. */
const doubtful: readonly string[] = ['improper-installation', 'moisture', 'foreign-object'];
const surelyMishandled = mishandling.filter((cause) => !doubtful.includes(cause));
const withoutDoubt: Alternative['clauses'] = [
  ...['3.2.2(f)', '3.3.2(g)', '3.4.2(l)'].map((id) => ({ id, when: has('causes', ...surelyMishandled) })),
  {
    id: '3.4.2(d)',
    when: any(has('causes', 'improper-operation', 'improper-storage', 'incorrect-testing'), isForeignPart),
  },
  { id: '3.4.2(g)', when: any(has('causes', 'insects'), isCorroded) },
];

export const alternatives: readonly Alternative[] = [
  {
    // "PC5000" in one list, "PC series" in the other: whether a model that only the series names has its period.
    reading: '6',
    when: isOfSeriesOnly,
    clauses: [{ id: '3.1.1/other-products', when: any(not(isListed), isOfSeriesOnly) }],
  },
  {
    // "proof of delivery/delivery": whether a paper that shows only the shipment proves the day of delivery.
    reading: '10',
    when: all(no('deliveryProof'), not(unavailable('deliveredOn'))),
    clauses: [
      { id: '3.4.2(a)', when: all(isOverFromDelivery, not(isSoonAfterRepair)) },
      { id: '3.4.2(a)/days-after', when: never },
      { id: '3.1.2/repaired', when: all(isOverFromDelivery, isSoonAfterRepair) },
      { id: '3.5.1(a)', when: isOverFromDelivery },
    ],
  },
  {
    // Opened packaging is not damaged; how torn it must be is for somebody to see.
    reading: '33',
    when: no('packagingUndamaged'),
    clauses: [{ id: '3.2.1/packaging', when: always }],
  },
  {
    // "does not affect secondary sales" repeats the four conditions before it, and is a matter of opinion where they are met.
    reading: '35',
    when: no('resaleUnaffected'),
    clauses: [{ id: '3.2.1/resale', when: always }],
  },
  {
    // Installed wrongly by whom: EAST's own installer is no fault of the customer's.
    reading: '49',
    when: all(has('causes', 'improper-installation'), not(isEstablished)),
    clauses: withoutDoubt,
  },
  {
    // Water and sand within the rating of a unit are no misuse, and no rating is published.
    reading: '50',
    when: all(has('causes', 'moisture', 'foreign-object'), not(isEstablished)),
    clauses: withoutDoubt,
  },
  {
    // "or packaging items": whether a missing box alone bars a return.
    reading: '45',
    when: all(no('boxPresent'), yes('accessoriesComplete')),
    clauses: [{ id: '3.2.2(e)', when: any(no('accessoriesComplete'), no('likeNew')) }],
  },
  {
    // "significant" damage: whether a scratch on a unit that works is one is seen in its pictures.
    reading: '59',
    when: all(yes('transportDamage'), no('scratchFree'), yes('functionIntact')),
    clauses: [{ id: '3.3.1(a)', when: never }],
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
  ...hearsay,
];
