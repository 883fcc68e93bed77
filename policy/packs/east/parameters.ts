// What a service manager may change without touching a rule: days, months, models. Read strictly.
import { z } from 'zod';
import { readParameters } from '../../parameters.ts';
import json from './parameters.json' with { type: 'json' };

const days = z.int().min(1).max(3650);
const months = z.int().min(1).max(240);
const region = z.enum(['cn-mainland', 'overseas']);
const product = {
  family: z.enum(['home', 'portable', 'battery-pack', 'accessory']),
  /** Null where the text lists the product and states no period (reading 3). */
  warrantyMonths: months.nullable(),
  /** What the text does not say and the maker has yet to confirm. */
  assumed: z.array(z.enum(['family'])),
};

function areDistinct(models: readonly { readonly model: string }[]): boolean {
  return new Set(models.map(({ model }) => model)).size === models.length;
}

const eastParameters = z.strictObject({
  homeRegion: region,
  returnDays: days,
  replacementDays: days,
  portableReplacementDays: days,
  arrivalDays: days,
  productionGraceDays: days,
  repairWarrantyDays: days,
  lateRequestReviewDays: days,
  answerDays: days,
  earlyWearMonths: months,
  unstatedWarrantyMonths: months,
  statutoryRegions: z.array(region),
  firstResponseHours: z.int().min(1).max(720),
  diagnosisHours: z.int().min(1).max(720),
  models: z
    .array(z.strictObject({ model: z.string().min(2).max(40), ...product }))
    .min(1)
    .refine(areDistinct, { error: 'a model stands here twice; keep one of the two' }),
  series: z.array(z.strictObject({ prefix: z.string().min(2).max(20), ...product, warrantyMonths: months })),
});

export type EastParameters = z.infer<typeof eastParameters>;

export const parameters: EastParameters = readParameters(eastParameters, json, 'east');
