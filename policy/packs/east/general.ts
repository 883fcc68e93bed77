// 004, §3.1, §3.7, §3.8: what holds for every remedy.
import { all, any, has, is, no, not, unavailable, yes } from '../../condition.ts';
import { hazards } from '../../facts.ts';
import { rulesFor } from '../../rules.ts';
import { isListed } from './conditions.ts';
import { parameters } from './parameters.ts';
import { quote } from './texts.ts';

const everywhere = rulesFor(quote, 'return', 'replacement', 'warranty', 'paid-repair');
const exchanges = rulesFor(quote, 'return', 'replacement');
const covered = rulesFor(quote, 'return', 'replacement', 'warranty');
const repairs = rulesFor(quote, 'replacement', 'warranty');
const warranty = rulesFor(quote, 'warranty');

export const general = [
  exchanges.bar('3.1', no('ownBrand')),
  everywhere.refer('3.1/distributor', all(is('channel', 'distributor'), not(yes('distributorCaseAccepted'))), {
    readings: ['2'],
  }),
  covered.note('3.1/accepted', all(is('channel', 'distributor'), yes('distributorCaseAccepted')), { readings: ['2'] }),
  warranty.review('3.1.1/other-products', not(isListed), { readings: ['7'] }),
  exchanges.review('3.1.1/accessory', is('family', 'accessory'), { quote: '3.1.1/models', readings: ['39', '64'] }),
  covered.bar('3.1.2/legitimate', all(is('channel', 'other'), no('serialGenuine')), { readings: ['1'] }),
  covered.review('3.1.2/unclear-channel', all(is('channel', 'other'), yes('serialGenuine')), {
    quote: '3.1.2/legitimate',
    readings: ['1'],
  }),
  covered.note('3.1.3(a)', all(is('channel', 'official'), no('purchaseProof')), { readings: ['18', '19'] }),
  covered.note('3.1.3(b)', all(is('channel', 'distributor'), no('purchaseProof')), { readings: ['18', '19'] }),
  warranty.note('3.1.4/information', any(no('faultInformationProvided'), unavailable('faultInformationProvided')), {
    readings: ['20', '21'],
  }),
  everywhere.requirement('3.1.5(c)', any(yes('owner'), yes('ownerAuthorised')), {
    chore: true,
    readings: ['17', '25'],
  }),
  repairs.review(
    '3.1.6',
    any(
      all(is('serviceRegion', 'overseas'), is('purchaseRegion', 'cn-mainland')),
      all(is('serviceRegion', 'cn-mainland'), is('purchaseRegion', 'overseas')),
    ),
    { readings: ['26', '27', '67'] },
  ),
  everywhere.review('3.7/injury', has('hazards', ...hazards), { readings: ['93'] }),
  everywhere.review('3.8', all(yes('consumer'), is('serviceRegion', ...parameters.statutoryRegions)), {
    overRefusal: true,
    readings: ['34', '68', '95', '100', '147'],
  }),
];
