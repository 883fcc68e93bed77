// The yardstick: every clause of EAST for all four remedies as plain code over complete facts, written to be fast and to
// be read. It is given the same facts as the pack, and reads each of them once. It cites what the pack cites, and knows no
// blanks, no readings and no payers.
import { addMonths, daysOf } from '../policy/dates.ts';
import type { Remedy } from '../policy/decision.ts';
import { plain } from '../policy/evaluate.ts';
import type { Facts } from '../policy/facts.ts';
import { parameters } from '../policy/packs/east/parameters.ts';
import { type Customer, customerIn } from './by-hand-customer.ts';
import { replacement, returned } from './by-hand-exchanges.ts';
import { paidRepair, warranty } from './by-hand-repairs.ts';
import type { HandVerdict } from './hand-verdict.ts';

/** What several clauses ask alike, worked out once. */
export interface HandCase extends Omit<Customer, 'causes'> {
  readonly causes: readonly string[];
  readonly isListed: boolean;
  readonly isFamilyAssumed: boolean;
  /** Days from delivery to the request. */
  readonly days: number;
  readonly isOver: boolean;
  readonly isLongOver: boolean;
  readonly isUnstatedOver: boolean;
  readonly isEarlyWear: boolean;
  readonly isSoonAfterRepair: boolean;
  readonly isLongAsked: boolean;
  readonly isLate: boolean;
  readonly isExcused: boolean;
  readonly isMishandled: boolean;
  readonly isForceMajeure: boolean;
  readonly isForeignPart: boolean;
  readonly isBroken: boolean;
}

const products = new Map(parameters.models.map((product) => [plain(product.model), product]));
const mishandling = new Set([
  'collision',
  'external-burning',
  'unauthorised-use',
  'unauthorised-modification',
  'moisture',
  'foreign-object',
  'improper-installation',
  'improper-operation',
]);

export function decideByHand(facts: Facts, asOf: string): Readonly<Record<Remedy, HandVerdict>> {
  const one = caseOf(customerIn(facts), asOf);
  return {
    return: returned(one),
    replacement: replacement(one),
    warranty: warranty(one),
    'paid-repair': paidRepair(one),
  };
}

function caseOf(facts: Customer, asOf: string): HandCase {
  const causes: readonly string[] = facts.causes ?? [];
  const today = dayOf(facts.requestedOn ?? asOf);
  const start = warrantyStart(facts);
  const product = productOf(facts.model ?? '');
  const end = periodEnd(start, product?.warrantyMonths);
  const unstatedEnd = periodEnd(start, product?.warrantyMonths === null ? parameters.unstatedWarrantyMonths : null);
  return {
    ...facts,
    causes,
    isListed: product !== undefined,
    isFamilyAssumed: !facts.isFamilyConfirmed && product?.assumed.includes('family') === true,
    days: today - dayOf(facts.deliveredOn),
    isOver: today > end,
    isLongOver: today > end + parameters.lateRequestReviewDays,
    isUnstatedOver: today > unstatedEnd,
    isEarlyWear: today <= addMonths(start, parameters.earlyWearMonths),
    isSoonAfterRepair:
      facts.repairedOrReplaced === true && today <= dayOf(facts.repairedOn) + parameters.repairWarrantyDays,
    isLongAsked: dayOf(asOf) > today + parameters.answerDays,
    isLate: isLate(facts, asOf),
    isExcused: facts.serviceRegion === 'overseas' || (facts.shippedBack === true && facts.arrived === false),
    isMishandled: causes.some((cause) => mishandling.has(cause)),
    isForceMajeure: isForceMajeure(facts, causes),
    isForeignPart: causes.includes('third-party-component') || causes.includes('unapproved-spare-part'),
    isBroken: facts.defect !== 'none' || facts.transportDamage === true || facts.functionIntact === false,
  };
}

function periodEnd(start: number, months: number | null | undefined): number {
  return months ? addMonths(start, months) : Number.POSITIVE_INFINITY;
}

function dayOf(date: string | undefined): number {
  return (date === undefined ? undefined : daysOf(date)?.first) ?? Number.NaN;
}

function productOf(
  model: string,
): { readonly warrantyMonths: number | null; readonly assumed: readonly string[] } | undefined {
  const name = plain(model);
  return products.get(name) ?? parameters.series.find(({ prefix }) => name.startsWith(prefix));
}

/** Delivery, else purchase, else some days after production. */
function warrantyStart(facts: Customer): number {
  if (facts.deliveryProof === true) return dayOf(facts.deliveredOn);
  if (facts.purchaseProof === true) return dayOf(facts.purchasedOn);
  return dayOf(facts.producedOn) + parameters.productionGraceDays;
}

/** Confirmed, and not arrived by the last day. */
function isLate(facts: Customer, asOf: string): boolean {
  if (facts.requestConfirmed !== true) return false;
  const lastDay = dayOf(facts.confirmedOn) + parameters.arrivalDays;
  return dayOf(facts.arrived === true ? facts.arrivedOn : asOf) > lastDay;
}

function isForceMajeure(facts: Customer, causes: readonly string[]): boolean {
  return causes.some(
    (cause) =>
      cause === 'flood' ||
      cause === 'wind' ||
      cause === 'lightning' ||
      (cause === 'traffic-accident' && facts.transportDamage !== true) ||
      (cause === 'fire' && facts.areCausesEstablished),
  );
}
