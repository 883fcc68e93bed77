// What several of EAST's clauses ask alike: periods, products, causes, lateness.
import {
  all,
  any,
  by,
  type Condition,
  type DateName,
  has,
  is,
  no,
  not,
  type Span,
  sourced,
  startsWith,
  unavailable,
  when,
  yes,
} from '../../condition.ts';
import type { FactValue } from '../../facts.ts';
import { type EastParameters, parameters } from './parameters.ts';

type Product = EastParameters['models'][number] | EastParameters['series'][number];

const products: readonly Product[] = [...parameters.models, ...parameters.series];

/** The model is one of the products that satisfy `fits`. */
export function isProduct(fits: (product: Product) => boolean): Condition {
  const chosen = products.filter(fits);
  const models = chosen.flatMap((product) => ('model' in product ? [product.model] : []));
  const prefixes = chosen.flatMap((product) => ('prefix' in product ? [product.prefix] : []));
  const named = is('model', ...models);
  return prefixes.length === 0 ? named : any(named, startsWith('model', ...prefixes));
}

export const isListed = isProduct(() => true);
export const hasNoPeriod = isProduct(({ warrantyMonths }) => warrantyMonths === null);
export const periods: readonly number[] = [...new Set(products.flatMap(({ warrantyMonths }) => warrantyMonths ?? []))];

/** Which family a model is of is our assumption, as long as nobody at EAST has said so (reading 5). */
export const isFamilyAssumed = all(
  isProduct(({ assumed }) => assumed.includes('family')),
  not(sourced('family', 'registry', 'staff', 'inspection')),
);

const hasDelivery = all(yes('deliveryProof'), not(unavailable('deliveredOn')));
const hasPurchase = all(yes('purchaseProof'), not(unavailable('purchasedOn')));

/** The day a warranty counts from (3.1.2): delivery, else purchase, else 90 days after production. */
export const fromDelivery = hasDelivery;
export const fromPurchase = all(not(hasDelivery), hasPurchase);
export const fromProduction = all(not(hasDelivery), not(hasPurchase));

export const warrantyStarts: readonly { readonly from: DateName; readonly delay: number; readonly when: Condition }[] =
  [
    { from: 'deliveredOn', delay: 0, when: fromDelivery },
    { from: 'purchasedOn', delay: 0, when: fromPurchase },
    { from: 'producedOn', delay: parameters.productionGraceDays, when: fromProduction },
  ];

/** The request came within this span from the start of the warranty. */
export function isWithin(span: Span): Condition {
  const delay = parameters.productionGraceDays;
  return when(
    hasDelivery,
    by('requestedOn', 'deliveredOn', span),
    when(hasPurchase, by('requestedOn', 'purchasedOn', span), by('requestedOn', 'producedOn', { ...span, delay })),
  );
}

/** A product with a stated period, and the request came after its end. */
export const isExpired = any(...periods.map((months) => isPast(months, {})));

/** The request came so late after the end that nobody need look at it again (reading 75). */
export const isLongExpired = any(
  ...periods.map((months) => all(isPast(months, {}), isPast(months, { days: parameters.lateRequestReviewDays }))),
);

function isPast(months: number, grace: Span): Condition {
  return all(
    isProduct(({ warrantyMonths }) => warrantyMonths === months),
    not(isWithin({ months, ...grace })),
  );
}

/** What was asked for with the request has not come for so long that a person takes it up (readings 60, 82). */
export const isLongAsked = not(by('asOf', 'requestedOn', { days: parameters.answerDays }));

/** 90 days from a repair or replacement by EAST. */
export const isSoonAfterRepair = all(
  yes('repairedOrReplaced'),
  by('requestedOn', 'repairedOn', { days: parameters.repairWarrantyDays }),
);

/** The customer tells of a fault or damage. */
export const isBroken = any(
  is('defect', 'manufacturing', 'material', 'process', 'performance', 'design'),
  yes('transportDamage'),
  no('functionIntact'),
);

export const isCoveredDefect = is('defect', 'manufacturing', 'material', 'process', 'performance');

/** Somebody at EAST says so, not only the customer. */
export const isEstablished = sourced('causes', 'registry', 'staff', 'inspection');

export const mishandling = [
  'collision',
  'external-burning',
  'unauthorised-use',
  'unauthorised-modification',
  'moisture',
  'foreign-object',
  'improper-installation',
  'improper-operation',
] as const satisfies FactValue<'causes'>;

const foreignParts = ['third-party-component', 'unapproved-spare-part'] as const satisfies FactValue<'causes'>;

export const isMishandled = has('causes', ...mishandling);

/** Outside events; an accident of the carrier is damage in transport (reading 54), a fire may be the product's own (55). */
export const isForceMajeure = any(
  has('causes', 'flood', 'wind', 'lightning'),
  all(has('causes', 'traffic-accident'), not(yes('transportDamage'))),
  all(has('causes', 'fire'), isEstablished),
);

/** A fire that may have begun in the battery is a matter of safety, never a bar (readings 48, 55). */
export const isUnclearFire = any(has('causes', 'internal-burning'), all(has('causes', 'fire'), not(isEstablished)));

/** Every load is of a third party: only a part found to be the cause counts (reading 56). */
export const isForeignPart = all(has('causes', ...foreignParts), isEstablished);
export const isUnclearPart = all(has('causes', ...foreignParts), not(isEstablished));

/** Corrosion can be a fault of making (reading 80). */
export const isCorroded = all(has('causes', 'corrosion', 'oxidation'), isEstablished);
export const isUnclearCorrosion = all(has('causes', 'corrosion', 'oxidation'), not(isEstablished));

export const exclusions = [
  ...mishandling,
  ...foreignParts,
  'accident',
  'abuse',
  'improper-storage',
  'incorrect-testing',
  'unauthorised-service',
  'wear',
  'corrosion',
  'oxidation',
  'insects',
  'human-damage',
  'opened-casing',
  'accessory-assembly',
  'circuit-modification',
  'fire',
  'flood',
  'wind',
  'lightning',
  'traffic-accident',
] as const satisfies FactValue<'causes'>;

/** Confirmed, and not at the place EAST named by the last day. */
const isLate = all(
  yes('requestConfirmed'),
  when(
    yes('arrived'),
    not(by('arrivedOn', 'confirmedOn', { days: parameters.arrivalDays })),
    not(by('asOf', 'confirmedOn', { days: parameters.arrivalDays })),
  ),
);

/** On its way, or from abroad: the carrier's delay is looked at by a person (reading 41). */
const isExcused = any(is('serviceRegion', 'overseas'), all(yes('shippedBack'), no('arrived')));

export const isTooLate = all(isLate, not(isExcused));
export const isExcusedLate = all(isLate, isExcused);

/** Sent although EAST had not confirmed; only EAST itself can say that it did not (reading 40). */
const isUnconfirmed = all(yes('shippedBack'), no('requestConfirmed'));
const isKnownUnconfirmed = sourced('requestConfirmed', 'registry', 'staff', 'inspection');
export const isSentUnconfirmed = all(isUnconfirmed, isKnownUnconfirmed);
export const isPerhapsUnconfirmed = all(isUnconfirmed, not(isKnownUnconfirmed));
