// 004, §3.5: repair that is paid for, when the warranty is over or does not cover the damage.
import { all, any, has, is, no, not, yes } from '../../condition.ts';
import { rulesFor } from '../../rules.ts';
import { exclusions, hasNoPeriod, isBroken, isExpired, isUnclearFire, isWithin } from './conditions.ts';
import { parameters } from './parameters.ts';
import { quote } from './texts.ts';

const { ground, requirement, bar, review } = rulesFor(quote, 'paid-repair');

const isUnstatedOver = all(hasNoPeriod, not(isWithin({ months: parameters.unstatedWarrantyMonths })));

export const paidRepairs = [
  ground('3.5.1(a)', any(isExpired, isUnstatedOver)),
  ground('3.5.1(b)', any(has('causes', ...exclusions), yes('transportDamage')), { readings: ['86', '87'] }),
  requirement('3.5.1', any(isBroken, has('causes', ...exclusions)), { readings: ['87'] }),
  bar('3.5.1/no-fault', is('inspection', 'no-defect'), { quote: '3.5.1', readings: ['87'] }),
  review(
    '3.5.1/doubtful',
    any(no('ownBrand'), yes('proofForged'), yes('labelTampered'), isUnclearFire, has('causes', 'fire')),
    { quote: '3.5.1(b)', readings: ['86'] },
  ),
  review('3.5.1/unstated', isUnstatedOver, { quote: '3.1.2/periods', readings: ['3'] }),
];
