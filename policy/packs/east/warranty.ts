// 004, §3.4 and §3.1.2: repair under warranty.
import { all, any, has, is, no, not, sourced, yes } from '../../condition.ts';
import { rulesFor } from '../../rules.ts';
import {
  fromDelivery,
  fromProduction,
  fromPurchase,
  hasNoPeriod,
  isCorroded,
  isCoveredDefect,
  isExcusedLate,
  isExpired,
  isForceMajeure,
  isForeignPart,
  isLongAsked,
  isLongExpired,
  isMishandled,
  isSoonAfterRepair,
  isTooLate,
  isUnclearCorrosion,
  isUnclearFire,
  isUnclearPart,
  isWithin,
} from './conditions.ts';
import { parameters } from './parameters.ts';
import { quote } from './texts.ts';

const { ground, bar, requirement, review, note } = rulesFor(quote, 'warranty');

/** EAST itself says where it was bought. */
const isChannelKnown = sourced('channel', 'registry', 'inspection', 'staff');

const isEarlyWear = isWithin({ months: parameters.earlyWearMonths });

/** From which day the warranty counts, told with the verdict. */
const starts = [
  note('3.1.2', fromDelivery),
  note('3.1.2/purchase', fromPurchase),
  note('3.1.2/production', fromProduction, { readings: ['12', '13'] }),
];

export const warranties = [
  ...starts,
  ground('3.4.1(a)', isCoveredDefect, { readings: ['8', '74'] }),
  ground('003 1.4/warranty', is('defect', 'design'), { quote: '003 1.4/quality', readings: ['8', '147'] }),
  review('003 1.4/warranty-design', is('defect', 'design'), { quote: '003 1.4/quality', readings: ['8'] }),
  bar('3.4.2(a)', all(isLongExpired, not(isSoonAfterRepair)), { readings: ['14', '75'] }),
  review('3.4.2(a)/days-after', all(isExpired, not(isLongExpired), not(isSoonAfterRepair)), {
    quote: '3.4.2(a)',
    readings: ['14', '75'],
  }),
  review('3.1.2/repaired', all(isExpired, isSoonAfterRepair), { readings: ['15'] }),
  review('3.1.2/unstated', all(hasNoPeriod, not(isWithin({ months: parameters.unstatedWarrantyMonths }))), {
    quote: '3.1.2/periods',
    readings: ['3', '4'],
  }),
  bar('3.4.2(b)', no('ownBrand'), { readings: ['76'] }),
  review('3.4.2(b)/accessory', is('family', 'accessory'), { quote: '3.4.2(b)', readings: ['76', '101'] }),
  bar('3.4.2(c)', has('causes', 'accident', 'abuse'), { readings: ['77'] }),
  bar(
    '3.4.2(d)',
    any(
      has('causes', 'improper-installation', 'improper-operation', 'improper-storage', 'incorrect-testing'),
      isForeignPart,
    ),
    { readings: ['49', '56'] },
  ),
  review('3.4.2(d)/unclear', isUnclearPart, { quote: '3.4.2(d)', readings: ['56'] }),
  bar('3.4.2(e)', has('causes', 'unauthorised-service'), { readings: ['78'] }),
  bar('3.4.2(f)', all(has('causes', 'wear'), not(isEarlyWear)), { readings: ['79'] }),
  review('3.4.2(f)/early', all(has('causes', 'wear'), isEarlyWear), { quote: '3.4.2(f)', readings: ['79'] }),
  bar('3.4.2(g)', any(has('causes', 'moisture', 'foreign-object', 'insects'), isCorroded), { readings: ['50', '80'] }),
  review('3.4.2(g)/origin', isUnclearCorrosion, { quote: '3.4.2(g)', readings: ['80'] }),
  bar('3.4.2(h)', has('causes', 'human-damage'), { readings: ['81'] }),
  bar('3.4.2(i)', any(yes('proofForged'), all(no('purchaseProof'), no('serialGenuine'))), {
    readings: ['12', '43', '44'],
  }),
  review('3.4.2(i)/unproven', all(no('purchaseProof'), not(isChannelKnown)), { quote: '3.4.2(i)', readings: ['12'] }),
  requirement('3.4.2(j)', yes('faultInformationProvided'), { chore: true, readings: ['82'] }),
  review('3.4.2(j)/unanswered', all(no('faultInformationProvided'), isLongAsked), {
    quote: '3.4.2(j)',
    readings: ['82'],
  }),
  bar('3.4.2(k)', all(isTooLate, yes('returnRequired')), { readings: ['41', '42'] }),
  review('3.4.2(k)/on-its-way', all(isExcusedLate, yes('returnRequired')), {
    quote: '3.4.2(k)',
    readings: ['41', '42'],
  }),
  bar('3.4.2(l)', isMishandled, { readings: ['48', '49', '50', '51', '83'] }),
  review('3.4.2(l)/fire', isUnclearFire, { quote: '3.4.2(l)', readings: ['48', '55'] }),
  bar('3.4.2(m)', is('inspection', 'no-defect'), { readings: ['72'] }),
  bar('3.4.2(n)', has('causes', 'unauthorised-modification', 'opened-casing'), { readings: ['83'] }),
  bar('3.4.2(o)', has('causes', 'accessory-assembly'), { readings: ['83'] }),
  bar('3.4.2(p)', has('causes', 'circuit-modification'), { readings: ['83'] }),
  bar('3.4.2(q)', yes('labelTampered'), { readings: ['52'] }),
  bar('3.4.2(r)', isForceMajeure, { readings: ['53', '55'] }),
  bar('3.4.2(s)', yes('staffObjection'), { readings: ['57'] }),
];
