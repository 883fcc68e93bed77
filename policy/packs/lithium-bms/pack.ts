// A maker of lithium batteries and BMS: free service under a contract's warranty, paid service otherwise (001).
import type { PayerRule } from '../../clause.ts';
import { all, any, by, type Condition, has, no, not, unavailable, yes } from '../../condition.ts';
import type { CostItem } from '../../decision.ts';
import { hazards } from '../../facts.ts';
import { definePack, type Presumption } from '../../pack.ts';
import type { Reading } from '../../reading.ts';
import { rulesFor } from '../../rules.ts';
import chinese from './chinese.json' with { type: 'json' };
import readings from './readings.json' with { type: 'json' };
import { quote, texts } from './texts.ts';

const always: Condition = all();
const warranty = rulesFor(quote, 'warranty');
const paid = rulesFor(quote, 'paid-repair');
const both = rulesFor(quote, 'warranty', 'paid-repair');

/** The period is the contract's, not the text's (reading 121). */
const isInWarranty = by('requestedOn', 'contractWarrantyUntil', {});

const isForeignWork = has(
  'causes',
  'unauthorised-service',
  'unauthorised-modification',
  'circuit-modification',
  'opened-casing',
);
const isForeignPart = has('causes', 'unapproved-spare-part');
const isMishandled = any(
  has('causes', 'handling', 'collision', 'high-temperature', 'improper-installation', 'improper-operation'),
  no('usedAsRequired'),
);
const isHumanDamage = has('causes', 'human-damage', 'abuse', 'unauthorised-use', 'improper-storage');

/** What counts as force majeure is not said, and no other maker's list is borrowed (reading 132). */
const isForceMajeure = has('causes', 'fire', 'flood', 'wind', 'lightning', 'traffic-accident');

const isExcluded = any(isForeignWork, isForeignPart, isMishandled, isHumanDamage);

const isOnSite = not(unavailable('remoteFailedAt'));

const presumptions: readonly Presumption[] = [
  { fact: 'hazards', value: [], when: always, until: 'customer', askWhen: always, forSafety: true },
  { fact: 'causes', value: [], when: always, until: 'inspection', askWhen: always },
  { fact: 'usedAsRequired', value: true, when: always, until: 'inspection', askWhen: always },
  { fact: 'repairedOrReplaced', value: false, when: always, until: 'customer' },
];

/** A visit adds travel and accommodation to parts, freight and work (reading 124). */
const workshopCosts: readonly CostItem[] = ['parts', 'labour', 'returnFreight', 'reshipFreight'];
const visitCosts: readonly CostItem[] = ['travel', 'accommodation'];

const payers: readonly PayerRule[] = [
  { clause: '001/parts/in-warranty', remedies: ['warranty'], items: ['parts'], payer: 'maker', when: always },
  // The remark on the last row of the table is read as one on all of them (reading 125).
  {
    clause: '001/costs/freight',
    remedies: ['warranty'],
    items: [...workshopCosts, ...visitCosts],
    payer: 'maker',
    when: always,
  },
  { clause: '001/parts/prices', remedies: ['paid-repair'], items: ['parts'], payer: 'customer', when: isInWarranty },
  {
    clause: '001/parts/after',
    remedies: ['paid-repair'],
    items: ['parts'],
    payer: 'customer',
    when: not(isInWarranty),
  },
  { clause: '001/plan/A-paid', remedies: ['paid-repair'], items: workshopCosts, payer: 'customer', when: isInWarranty },
  { clause: '001/plan/B', remedies: ['paid-repair'], items: workshopCosts, payer: 'customer', when: not(isInWarranty) },
  { clause: '001/costs', remedies: ['paid-repair'], items: visitCosts, payer: 'customer', when: isOnSite },
];

export const lithiumBms = definePack({
  id: 'lithium-bms',
  version: '1.0.0',
  effectiveFrom: '2020-01-01',
  remedies: ['warranty', 'paid-repair'],
  clauses: [
    both.review('001/hazard', has('hazards', ...hazards), { quote: '001/method/A' }),
    both.note('001/method/A', yes('qualityProblem'), { readings: ['130'] }),
    both.note('001/method/D', isOnSite, { readings: ['124', '130'] }),
    warranty.ground('001/plan/A-free', yes('qualityProblem'), { readings: ['123'] }),
    warranty.review('001/plan/A-again', yes('repairedOrReplaced'), { quote: '001/plan/A-free', readings: ['122'] }),
    warranty.bar('001/plan/A', not(isInWarranty), { readings: ['121'] }),
    warranty.bar('001/plan/A-human', isHumanDamage, { quote: '001/plan/A-paid', readings: ['123', '127'] }),
    warranty.bar('001/exclusions/A', isForeignWork, { readings: ['127', '128'] }),
    warranty.bar('001/exclusions/B', isForeignPart, { readings: ['127', '128'] }),
    warranty.bar('001/exclusions/C', isMishandled, { readings: ['123', '127'] }),
    warranty.review('001/force-majeure', isForceMajeure, { quote: '001/plan/A-paid', readings: ['132'] }),
    paid.ground('001/plan/A-paid', all(isInWarranty, any(isExcluded, isForceMajeure, no('qualityProblem'))), {
      readings: ['124', '127'],
    }),
    paid.ground('001/plan/B', not(isInWarranty), { readings: ['124', '131'] }),
  ],
  derivations: [],
  presumptions,
  payers,
  deadlines: [
    {
      what: 'warranty-ends',
      clause: '001/plan/A',
      remedies: ['warranty'],
      from: 'contractWarrantyUntil',
      span: {},
      when: always,
    },
  ],
  promises: [{ id: 'follow-up', within: 'P1M', clause: '001/method/E', from: 'closed', recurring: true, when: always }],
  classes: [],
  readings: readings satisfies readonly Reading[],
  texts,
  renderings: { zh: chinese },
});
