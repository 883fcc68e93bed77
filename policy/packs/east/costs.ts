// Who pays, until when, and how soon EAST answers: 004 §3.2.1, §3.3.1(d), §3.4.1(b), §3.5.2 and 003 §1.5.
import type { DeadlineRule, PayerRule } from '../../clause.ts';
import { all, any, type Condition, is, no, not, yes } from '../../condition.ts';
import type { CostItem, Payer, Remedy } from '../../decision.ts';
import type { PromiseRule } from '../../pack.ts';
import { hasNoPeriod, isProduct, isSoonAfterRepair, periods, warrantyStarts } from './conditions.ts';
import { parameters } from './parameters.ts';

const always: Condition = all();
const isMainland = is('serviceRegion', 'cn-mainland');
const isOverseas = is('serviceRegion', 'overseas');

export const payers: readonly PayerRule[] = [
  { clause: '3.2.1/costs', remedies: ['return'], items: ['returnFreight'], payer: 'customer', when: always },
  ...exchangeCosts('replacement', '3.3.1(d)', '3.3.1(d)/overseas-freight'),
  {
    clause: '3.1.6/costs',
    remedies: ['warranty'],
    items: ['returnFreight', 'reshipFreight'],
    payer: 'customer',
    when: all(isOverseas, is('purchaseRegion', 'cn-mainland')),
  },
  ...exchangeCosts('warranty', '3.4.1(b)', '003 1.4/free'),
  { clause: '3.5.2(a)', remedies: ['paid-repair'], items: ['parts'], payer: 'quote', when: always },
  { clause: '3.5.2(b)', remedies: ['paid-repair'], items: ['labour'], payer: 'quote', when: always },
  { clause: '3.5.2(c)', remedies: ['paid-repair'], items: ['reshipFreight'], payer: 'quote', when: always },
  // The way in is not named; the way back of a refused quote is, and falls on the buyer (reading 90).
  { clause: '3.5.2/refused', remedies: ['paid-repair'], items: ['returnFreight'], payer: 'customer', when: always },
];

/** The part and the work are free everywhere; freight is in Mainland China (readings 68, 69, 100). */
function exchangeCosts(remedy: Remedy, clause: string, freeBy: string): readonly PayerRule[] {
  const rule = (by: string, items: readonly CostItem[], payer: Payer, when: Condition): PayerRule => ({
    clause: by,
    remedies: [remedy],
    items,
    payer,
    when,
  });
  return [
    rule(freeBy, ['parts', 'labour'], 'maker', always),
    rule(`${clause}/on-site`, ['reshipFreight'], 'customer', all(isOverseas, no('returnRequired'))),
    rule(`${clause}/mainland`, ['reshipFreight'], 'maker', isMainland),
    rule(`${clause}/mainland`, ['returnFreight'], 'maker', all(isMainland, yes('returnRequired'))),
    rule(
      `${clause}/overseas-freight`,
      ['returnFreight', 'reshipFreight'],
      'customer',
      all(isOverseas, yes('returnRequired')),
    ),
    rule('3.1.6/taxes', ['duties'], 'customer', isOverseas),
  ];
}

const isFamilyWindow = any(yes('transportDamage'), yes('notAsDescribed'));

function requestBy(remedy: Remedy, clause: string, days: number, when: Condition): DeadlineRule {
  return { what: 'request-by', clause, remedies: [remedy], from: 'deliveredOn', span: { days }, when };
}

function arriveBy(remedy: Remedy, clause: string, when: Condition): DeadlineRule {
  const span = { days: parameters.arrivalDays };
  return { what: 'arrive-by', clause, remedies: [remedy], from: 'confirmedOn', span, when };
}

export const deadlines: readonly DeadlineRule[] = [
  requestBy('return', '3.2.2(a)', parameters.returnDays, always),
  requestBy('replacement', '3.3.1(c)', parameters.replacementDays, not(isFamilyWindow)),
  requestBy(
    'replacement',
    '3.3.1(a)',
    parameters.portableReplacementDays,
    all(isFamilyWindow, is('family', 'portable', 'accessory')),
  ),
  requestBy(
    'replacement',
    '3.3.1(a)',
    parameters.replacementDays,
    all(isFamilyWindow, is('family', 'home', 'battery-pack')),
  ),
  arriveBy('return', '3.2.2(c)', yes('requestConfirmed')),
  arriveBy('replacement', '3.3.2(c)', yes('requestConfirmed')),
  arriveBy('warranty', '3.4.2(k)', all(yes('requestConfirmed'), yes('returnRequired'))),
  ...periods.flatMap((months) =>
    warrantyStarts.map(
      ({ from, delay, when }): DeadlineRule => ({
        what: 'warranty-ends',
        clause: '3.1.2/periods',
        remedies: ['warranty'],
        from,
        span: { delay, months },
        when: all(
          isProduct(({ warrantyMonths }) => warrantyMonths === months),
          when,
        ),
      }),
    ),
  ),
  {
    what: 'repair-warranty-ends',
    clause: '3.1.2/repaired',
    remedies: ['warranty'],
    from: 'repairedOn',
    span: { days: parameters.repairWarrantyDays },
    when: any(isSoonAfterRepair, all(hasNoPeriod, yes('repairedOrReplaced'))),
  },
];

/** Promised for home storage only, packs among it (reading 104). */
const isHome = is('family', 'home', 'battery-pack');

export const promises: readonly PromiseRule[] = [
  {
    id: 'first-response',
    within: `PT${parameters.firstResponseHours}H`,
    clause: '003 1.5',
    from: 'received',
    when: isHome,
  },
  {
    id: 'diagnosis',
    within: `PT${parameters.diagnosisHours}H`,
    clause: '003 1.5',
    from: 'remote-failed',
    when: isHome,
  },
];
