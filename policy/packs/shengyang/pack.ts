// Shengyang: free service in the contract's warranty, the system restored first, and how soon somebody comes (002).
import { z } from 'zod';
import { all, any, atMost, by, type Condition, has, is, no, not, yes } from '../../condition.ts';
import { hazards } from '../../facts.ts';
import { definePack, type Presumption, type PromiseRule } from '../../pack.ts';
import { readParameters } from '../../parameters.ts';
import type { Reading } from '../../reading.ts';
import { rulesFor } from '../../rules.ts';
import chinese from './chinese.json' with { type: 'json' };
import json from './parameters.json' with { type: 'json' };
import readings from './readings.json' with { type: 'json' };
import { quote, texts } from './texts.ts';

const hours = z.int().min(1).max(720);
const days = z.int().min(1).max(365);
const band = z.strictObject({ upToKm: z.number().min(1).max(50_000).nullable(), hours });
const arrival = z
  .array(band)
  .min(1)
  .refine((bands) => bands.every(({ upToKm }, index) => reachesOn(upToKm, bands[index + 1]?.upToKm)), {
    error: 'each band must reach further than the one before it, and only the last, with null, for ever',
  });
const schema = z
  .strictObject({ replyHours: hours, arrival, replacementTargetDays: days, replacementDays: days })
  .refine((read) => read.replacementTargetDays <= read.replacementDays, {
    path: ['replacementTargetDays'],
    error: 'the target lies after what is owed; make it replacementDays or less',
  });
const parameters = readParameters(schema, json, 'shengyang');

/** Of the last band `next` is undefined, and of one without an end `upToKm` is null. */
function reachesOn(upToKm: number | null, next: number | null | undefined): boolean {
  if (next === undefined) return upToKm === null;
  return upToKm !== null && (next === null || next > upToKm);
}

const always: Condition = all();
const { ground, review, note } = rulesFor(quote, 'warranty');

/** The period is the contract's (reading 144). */
const isInWarranty = by('requestedOn', 'contractWarrantyUntil', {});

const isCustomersDoing = any(
  no('qualityProblem'),
  no('usedAsRequired'),
  has(
    'causes',
    'improper-operation',
    'improper-installation',
    'improper-storage',
    'abuse',
    'human-damage',
    'unauthorised-use',
  ),
  has('causes', 'unauthorised-modification', 'unauthorised-service', 'opened-casing', 'circuit-modification'),
);

const presumptions: readonly Presumption[] = [
  { fact: 'hazards', value: [], when: always, until: 'customer', askWhen: always, forSafety: true },
  { fact: 'causes', value: [], when: always, until: 'inspection', askWhen: always },
  { fact: 'qualityProblem', value: true, when: always, until: 'inspection' },
  { fact: 'usedAsRequired', value: true, when: always, until: 'inspection', askWhen: always },
  { fact: 'serviceRegion', value: 'cn-mainland', when: always, until: 'customer' },
];

/** Offices are in China; bands leave no gap, each reaching to its last kilometre (readings 133, 134). */
const isDomestic = not(is('serviceRegion', 'overseas'));

const arrivals = parameters.arrival.map(({ upToKm, hours: within }, index): PromiseRule => {
  const nearer = parameters.arrival[index - 1]?.upToKm;
  const isBeyond = typeof nearer === 'number' ? not(atMost('distanceKm', nearer)) : always;
  const isUpTo = upToKm === null ? always : atMost('distanceKm', upToKm);
  return {
    id: 'arrival',
    within: `PT${within}H`,
    clause: '002/5/arrival',
    from: 'received',
    when: all(isDomestic, isBeyond, isUpTo),
  };
});

const replacement = (id: string, within: number): PromiseRule => ({
  id,
  within: `P${within}D`,
  clause: '002/5/replacement',
  from: 'replacement-confirmed',
  when: by('replacementConfirmedOn', 'asOf', {}),
});

export const shengyang = definePack({
  id: 'shengyang',
  version: '1.0.0',
  effectiveFrom: '2020-01-01',
  remedies: ['warranty'],
  clauses: [
    ground('002/4/free', isInWarranty, { readings: ['144'] }),
    note('002/4', yes('usedAsRequired'), { readings: ['139'] }),
    note('002/6', isInWarranty, { readings: ['139', '140'] }),
    review('002/6/negotiate', isCustomersDoing, { readings: ['139', '141'] }),
    review('002/5/abroad', is('serviceRegion', 'overseas'), { quote: '002/5/arrival', readings: ['134'] }),
    review('002/hazard', has('hazards', ...hazards), { quote: '002/6' }),
  ],
  derivations: [],
  presumptions,
  payers: [
    {
      clause: '002/4/free',
      remedies: ['warranty'],
      items: ['parts', 'labour', 'returnFreight', 'reshipFreight', 'travel', 'accommodation'],
      payer: 'maker',
      when: always,
    },
  ],
  deadlines: [
    {
      what: 'warranty-ends',
      clause: '002/4/free',
      remedies: ['warranty'],
      from: 'contractWarrantyUntil',
      span: {},
      when: always,
    },
  ],
  promises: [
    {
      id: 'definite-reply',
      within: `PT${parameters.replyHours}H`,
      clause: '002/5/reply',
      from: 'received',
      when: always,
    },
    ...arrivals,
    replacement('replacement-target', parameters.replacementTargetDays),
    replacement('replacement', parameters.replacementDays),
    { id: 'return-visit', within: 'P1Y', clause: '002/3', from: 'closed', recurring: true, when: always },
  ],
  classes: [],
  readings: readings satisfies readonly Reading[],
  texts,
  renderings: { zh: chinese },
});
