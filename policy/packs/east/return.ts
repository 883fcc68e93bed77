// 004, §3.2: return or refund.
import { all, any, by, has, is, no, not, yes } from '../../condition.ts';
import { rulesFor } from '../../rules.ts';
import {
  isExcusedLate,
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

const { ground, requirement, bar, review } = rulesFor(quote, 'return');

export const returns = [
  ground('3.2.1', not(is('channel', 'distributor')), { readings: ['1', '29'] }),
  ground('3.2.1/distributor', is('channel', 'distributor'), { readings: ['2'] }),
  review('3.2.1/accepted', all(is('channel', 'distributor'), yes('distributorCaseAccepted')), {
    quote: '3.2.1/distributor',
    readings: ['2'],
  }),
  requirement('3.2.1/scratch-free', yes('scratchFree'), { quote: '3.2.1', readings: ['32'] }),
  requirement('3.2.1/function', yes('functionIntact'), { quote: '3.2.1', readings: ['34'] }),
  requirement('3.2.1/packaging', yes('packagingUndamaged'), { quote: '3.2.1', readings: ['33'] }),
  requirement('3.2.1/complete', yes('accessoriesComplete'), { quote: '3.2.1' }),
  requirement('3.2.1/resale', yes('resaleUnaffected'), { quote: '3.2.1', readings: ['35'] }),
  // The freight is the buyer's as written, and sending the wrong thing was not the buyer's doing.
  review('3.2.1/not-as-described', yes('notAsDescribed'), { quote: '3.2.1/costs', readings: ['38'] }),
  bar('3.2.2(a)', not(by('requestedOn', 'deliveredOn', { days: parameters.returnDays })), { readings: ['28'] }),
  bar('3.2.2(b)', isSentUnconfirmed, { readings: ['40'] }),
  review('3.2.2(b)/unclear', isPerhapsUnconfirmed, { quote: '3.2.2(b)', readings: ['40'] }),
  bar('3.2.2(c)', isTooLate, { readings: ['41'] }),
  review('3.2.2(c)/on-its-way', isExcusedLate, { quote: '3.2.2(c)', readings: ['41'] }),
  bar('3.2.2(d)', any(no('purchaseProof'), yes('proofForged')), { readings: ['12', '43', '44'] }),
  bar('3.2.2(e)', any(no('accessoriesComplete'), no('boxPresent'), no('likeNew')), { readings: ['45', '46'] }),
  bar('3.2.2(f)', isMishandled, { readings: ['48', '49', '50', '51'] }),
  review('3.2.2(f)/fire', isUnclearFire, { quote: '3.2.2(f)', readings: ['48', '55'] }),
  bar('3.2.2(g)', yes('labelTampered'), { readings: ['52'] }),
  bar('3.2.2(h)', isForceMajeure, { readings: ['53', '55'] }),
  bar('3.2.2(i)', isForeignPart, { readings: ['56'] }),
  review('3.2.2(i)/unclear', isUnclearPart, { quote: '3.2.2(i)', readings: ['56'] }),
  review('3.2.2(h)/carrier', all(yes('transportDamage'), has('causes', 'traffic-accident')), {
    quote: '3.2.2(h)',
    readings: ['54'],
  }),
  bar('3.2.2(j)', yes('staffObjection'), { readings: ['57'] }),
];
