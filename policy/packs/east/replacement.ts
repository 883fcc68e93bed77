// 004, §3.3: replacement.
import { all, any, by, type Condition, has, is, no, not, when, yes } from '../../condition.ts';
import { rulesFor } from '../../rules.ts';
import {
  isCoveredDefect,
  isExcusedLate,
  isFamilyAssumed,
  isForceMajeure,
  isForeignPart,
  isMishandled,
  isPerhapsUnconfirmed,
  isSentUnconfirmed,
  isTooLate,
  isUnclearFire,
  isUnclearPart,
} from './conditions.ts';
import { parameters } from './parameters.ts';
import { quote } from './texts.ts';

const { ground, bar, review } = rulesFor(quote, 'replacement');

const inDays = (days: number): Condition => by('requestedOn', 'deliveredOn', { days });
const isInTime = inDays(parameters.replacementDays);
const isInPortableTime = inDays(parameters.portableReplacementDays);

/** 30 days for home products and packs, 15 for the rest; what an assumed family would cost, a person looks at. */
const isInFamilyTime = when(any(isFamilyAssumed, is('family', 'home', 'battery-pack')), isInTime, isInPortableTime);

const isTransportDamage = all(yes('transportDamage'), no('transportDamageByCustomer'));
const isDamagedInTime = all(isTransportDamage, isInFamilyTime);
const isDifferentInTime = all(yes('notAsDescribed'), isInFamilyTime);
const isDefectiveInTime = all(isCoveredDefect, isInTime);
/** Damage on the way is all there is to exchange it for. */
const isOnlyDamaged = all(isTransportDamage, not(isDifferentInTime), not(isDefectiveInTime));
const isDesignFault = all(is('defect', 'design'), isInTime);

export const replacements = [
  ground('3.3.1(a)', isDamagedInTime, { readings: ['54', '59', '61', '62'] }),
  ground('3.3.1(b)', isDifferentInTime, { readings: ['62', '63'] }),
  ground('3.3.1(c)', isDefectiveInTime, { readings: ['8', '64', '66'] }),
  ground('003 1.4/quality', isDesignFault, { readings: ['8', '147'] }),
  review('003 1.4/design', isDesignFault, { quote: '003 1.4/quality', readings: ['8'] }),
  review(
    '3.3.1(a)/family',
    all(isFamilyAssumed, not(isInPortableTime), any(isTransportDamage, yes('notAsDescribed')), not(isDefectiveInTime)),
    { quote: '3.3.1(a)', readings: ['5', '62'] },
  ),
  review('3.3.1(a)/carrier', all(yes('transportDamage'), has('causes', 'traffic-accident')), {
    quote: '3.3.1(a)',
    readings: ['54'],
  }),
  bar('3.3.2(a)', not(isInTime), { readings: ['65'] }),
  bar('3.3.2(b)', isSentUnconfirmed, { readings: ['40'] }),
  review('3.3.2(b)/unclear', isPerhapsUnconfirmed, { quote: '3.3.2(b)', readings: ['40'] }),
  bar('3.3.2(c)', isTooLate, { readings: ['41'] }),
  review('3.3.2(c)/on-its-way', isExcusedLate, { quote: '3.3.2(c)', readings: ['41'] }),
  bar('3.3.2(d)', any(no('purchaseProof'), yes('proofForged')), { readings: ['12', '44'] }),
  bar('3.3.2(e)', any(no('accessoriesComplete'), has('causes', 'human-damage')), { readings: ['45', '47'] }),
  review('3.3.2(e)/box', no('boxPresent'), { quote: '3.3.2(e)', readings: ['45'] }),
  bar('3.3.2(f)', is('inspection', 'no-defect'), { readings: ['72'] }),
  bar('3.3.2(g)', isMishandled, { readings: ['48', '49', '50', '51'] }),
  review('3.3.2(g)/fire', isUnclearFire, { quote: '3.3.2(g)', readings: ['48', '55'] }),
  bar('3.3.2(h)', yes('labelTampered'), { readings: ['52'] }),
  bar('3.3.2(i)', isForceMajeure, { readings: ['53', '54', '55'] }),
  bar('3.3.2(j)', all(isOnlyDamaged, no('carrierProof')), { readings: ['60', '61'] }),
  bar('3.3.2(k)', isForeignPart, { readings: ['56'] }),
  review('3.3.2(k)/unclear', isUnclearPart, { quote: '3.3.2(k)', readings: ['56'] }),
  bar('3.3.2(l)', yes('staffObjection'), { readings: ['57'] }),
];
