// Who pays, until when, and how soon EAST answers: 004 §3.2.1, §3.3.1(d), §3.4.1(b), §3.5.2 and 003 §1.5.
import type { DeadlineRule, PayerRule } from '../../clause.ts';
import { all, any, type Condition, is, not, yes } from '../../condition.ts';
import type { Remedy } from '../../decision.ts';
import type { PromiseRule } from '../../pack.ts';
import { hasNoPeriod, isProduct, isSoonAfterRepair, periods, warrantyStarts } from './conditions.ts';
import { parameters } from './parameters.ts';

const always: Condition = all();
const isMainland = is('serviceRegion', 'cn-mainland');
const isOverseas = is('serviceRegion', 'overseas');

export const payers: readonly PayerRule[] = [
  { clause: '3.2.1/costs', remedies: ['return'], items: ['returnFreight'], payer: 'customer', when: always },
  ...exchangeCosts('replacement', '3.3.1(d)'),
  ...exchangeCosts('warranty', '3.4.1(b)'),
  { clause: '3.5.2(a)', remedies: ['paid-repair'], items: ['parts'], payer: 'quote', when: always },
  { clause: '3.5.2(b)', remedies: ['paid-repair'], items: ['labour'], payer: 'quote', when: always },
  { clause: '3.5.2(c)', remedies: ['paid-repair'], items: ['reshipFreight'], payer: 'quote', when: always },
  // The way in is not named; the way back of a refused quote is, and falls on the buyer (reading 90).
  { clause: '3.5.2/refused', remedies: ['paid-repair'], items: ['returnFreight'], payer: 'customer', when: always },
];

/** The part and the work are free everywhere; freight is in Mainland China (readings 68, 69, 100). */
function exchangeCosts(remedy: Remedy, clause: string): readonly PayerRule[] {
  const remedies = [remedy];
  return [
    { clause: `${clause}/overseas-freight`, remedies, items: ['parts', 'labour'], payer: 'maker', when: always },
    {
      clause: `${clause}/mainland`,
      remedies,
      items: ['returnFreight', 'reshipFreight'],
      payer: 'maker',
      when: isMainland,
    },
    {
      clause: `${clause}/overseas-freight`,
      remedies,
      items: ['returnFreight', 'reshipFreight'],
      payer: 'customer',
      when: isOverseas,
    },
    { clause: '3.1.6/taxes', remedies, items: ['duties'], payer: 'customer', when: isOverseas },
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
  { id: 'first-response', within: `PT${parameters.firstResponseHours}H`, clause: '003 1.5', when: isHome },
  { id: 'diagnosis', within: `PT${parameters.diagnosisHours}H`, clause: '003 1.5', when: isHome },
];
