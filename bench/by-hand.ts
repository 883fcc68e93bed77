// The yardstick: EAST's main clauses for all four remedies written as plain code over complete facts, and cited.
// It knows no blanks, sources, readings or payers; where the bench's customers need a clause, it is here.
import { addMonths, daysOf } from '../policy/dates.ts';
import type { Quote, Remedy, RemedyStatus } from '../policy/decision.ts';
import { east } from '../policy/packs/east/pack.ts';
import { parameters } from '../policy/packs/east/parameters.ts';

export type Customer = Readonly<Record<string, unknown>>;

interface Case {
  readonly facts: Customer;
  readonly causes: readonly string[];
  readonly days: number;
  readonly family: string | undefined;
  /** The warranty's end, where the text states one. */
  readonly isOver: boolean;
  readonly isLongOver: boolean;
  readonly isUnstatedOver: boolean;
  readonly isWornEarly: boolean;
}

export interface ByHand {
  readonly status: RemedyStatus | 'open';
  readonly clauses: readonly Quoted[];
}

interface Quoted {
  readonly id: string;
  readonly quote: Quote | undefined;
}

type Cite = (isSaid: boolean, id: string) => boolean;

const quotes = new Map(east.clauses.map(({ id, quote }) => [id, quote]));
const products = new Map(parameters.models.map((product) => [product.model, product]));
const mishandling = new Set(['collision', 'moisture', 'foreign-object', 'improper-operation']);
const excluded = new Set([...mishandling, 'wear', 'opened-casing']);
const covered = new Set(['manufacturing', 'material', 'process', 'performance']);

export function decideByHand(facts: Customer, asOf: string): Readonly<Record<Remedy, ByHand>> {
  const seen = caseOf(facts, daysOf(asOf)?.first ?? 0);
  return {
    return: judged(seen, refusesReturn, isUnclearChannel),
    replacement: judged(seen, refusesReplacement, reviewsReplacement),
    warranty: judged(seen, refusesWarranty, reviewsWarranty),
    'paid-repair': judged(seen, refusesPaidRepair, (one, cite) => cite(one.isUnstatedOver, '3.5.1/unstated')),
  };
}

function caseOf(facts: Customer, today: number): Case {
  const delivered = daysOf(String(facts.deliveredOn))?.first ?? 0;
  const product = products.get(String(facts.model));
  const months = product?.warrantyMonths ?? null;
  const end = months === null ? Number.POSITIVE_INFINITY : addMonths(delivered, months);
  return {
    facts,
    causes: facts.causes as readonly string[],
    days: today - delivered,
    family: product?.family,
    isOver: today > end,
    isLongOver: today > end + parameters.lateRequestReviewDays,
    isUnstatedOver: months === null && today > addMonths(delivered, parameters.unstatedWarrantyMonths),
    isWornEarly: today <= addMonths(delivered, parameters.earlyWearMonths),
  };
}

function judged(
  one: Case,
  refuses: (one: Case, cite: Cite) => boolean,
  reviews: (one: Case, cite: Cite) => boolean,
): ByHand {
  const clauses: Quoted[] = [];
  const cite: Cite = (isSaid, id) => {
    if (isSaid) clauses.push({ id, quote: quotes.get(id) });
    return isSaid;
  };
  const isRefused = refuses(one, cite);
  const isReferred = cite(one.facts.channel === 'distributor', '3.1/distributor');
  const isReviewed = reviews(one, cite);
  const isUndone = cite(one.facts.owner !== true && one.facts.ownerAuthorised !== true, '3.1.5(c)');
  return { clauses, status: statusOf(isRefused, isReferred, isReviewed, isUndone) };
}

function statusOf(isRefused: boolean, isReferred: boolean, isReviewed: boolean, isUndone: boolean): ByHand['status'] {
  if (isRefused) return 'ineligible';
  if (isReferred) return 'refer';
  if (isReviewed) return 'review';
  return isUndone ? 'open' : 'eligible';
}

/** Every clause is heard, also after the first that refuses. */
function anyOf(...said: readonly boolean[]): boolean {
  return said.includes(true);
}

function refusesReturn({ facts, causes, days }: Case, cite: Cite): boolean {
  return anyOf(
    cite(facts.scratchFree !== true, '3.2.1/scratch-free'),
    cite(facts.functionIntact !== true, '3.2.1/function'),
    cite(facts.packagingUndamaged !== true, '3.2.1/packaging'),
    cite(facts.accessoriesComplete !== true, '3.2.1/complete'),
    cite(days > parameters.returnDays, '3.2.2(a)'),
    cite(facts.purchaseProof !== true, '3.2.2(d)'),
    cite(facts.accessoriesComplete !== true || facts.boxPresent !== true || facts.likeNew !== true, '3.2.2(e)'),
    cite(
      causes.some((cause) => mishandling.has(cause)),
      '3.2.2(f)',
    ),
  );
}

function refusesReplacement(one: Case, cite: Cite): boolean {
  const { facts, causes, days } = one;
  const isInTime = days <= parameters.replacementDays;
  const isInFamilyTime = days <= familyDays(one);
  const isDamaged = facts.transportDamage === true && facts.transportDamageByCustomer !== true;
  const isDefective = isInTime && covered.has(String(facts.defect));
  const isDifferent = isInFamilyTime && facts.notAsDescribed === true;
  const isGrounded = anyOf(
    cite(isDamaged && isInFamilyTime, '3.3.1(a)'),
    cite(isDifferent, '3.3.1(b)'),
    cite(isDefective, '3.3.1(c)'),
  );
  return anyOf(
    !isGrounded,
    cite(!isInTime, '3.3.2(a)'),
    cite(facts.purchaseProof !== true, '3.3.2(d)'),
    cite(facts.accessoriesComplete !== true, '3.3.2(e)'),
    cite(
      causes.some((cause) => mishandling.has(cause)),
      '3.3.2(g)',
    ),
    cite(isDamaged && facts.carrierProof !== true && !isDifferent && !isDefective, '3.3.2(j)'),
  );
}

/** What an assumed family gives beyond the shorter period, a person looks at. */
function reviewsReplacement(one: Case, cite: Cite): boolean {
  const { facts, days } = one;
  const isDamaged = facts.transportDamage === true && facts.transportDamageByCustomer !== true;
  const isDefective = days <= parameters.replacementDays && covered.has(String(facts.defect));
  const isLate = isFamilyAssumed(one) && days > parameters.portableReplacementDays;
  return anyOf(
    cite(isLate && !isDefective && (isDamaged || facts.notAsDescribed === true), '3.3.1(a)/family'),
    isUnclearChannel(one, cite),
    isAbroad(one, cite),
  );
}

function isFamilyAssumed({ facts }: Case): boolean {
  return products.get(String(facts.model))?.assumed.includes('family') === true;
}

function familyDays(one: Case): number {
  const { family } = one;
  const isLong = isFamilyAssumed(one) || family === 'home' || family === 'battery-pack';
  return isLong ? parameters.replacementDays : parameters.portableReplacementDays;
}

/** A unit from another seller, with a genuine serial number. */
function isUnclearChannel({ facts }: Case, cite: Cite): boolean {
  return cite(facts.channel === 'other', '3.1.2/unclear-channel');
}

function isAbroad({ facts }: Case, cite: Cite): boolean {
  return cite(facts.serviceRegion !== facts.purchaseRegion, '3.1.6');
}

function refusesWarranty({ facts, causes, isLongOver, isWornEarly }: Case, cite: Cite): boolean {
  const isGrounded = cite(covered.has(String(facts.defect)), '3.4.1(a)');
  return anyOf(
    !isGrounded,
    cite(isLongOver, '3.4.2(a)'),
    cite(causes.includes('wear') && !isWornEarly, '3.4.2(f)'),
    cite(causes.includes('moisture'), '3.4.2(g)'),
    cite(
      causes.some((cause) => mishandling.has(cause)),
      '3.4.2(l)',
    ),
    cite(causes.includes('opened-casing'), '3.4.2(n)'),
  );
}

function reviewsWarranty(one: Case, cite: Cite): boolean {
  return anyOf(
    cite(one.isOver && !one.isLongOver, '3.4.2(a)/days-after'),
    cite(one.isUnstatedOver, '3.1.2/unstated'),
    cite(one.causes.includes('wear') && one.isWornEarly, '3.4.2(f)/early'),
    isUnclearChannel(one, cite),
    isAbroad(one, cite),
  );
}

function refusesPaidRepair({ facts, causes, isOver, isUnstatedOver }: Case, cite: Cite): boolean {
  const isExcluded = causes.some((cause) => excluded.has(cause));
  const isGrounded = anyOf(
    cite(isOver || isUnstatedOver, '3.5.1(a)'),
    cite(isExcluded || facts.transportDamage === true, '3.5.1(b)'),
  );
  const isBroken = facts.defect !== 'none' || facts.transportDamage === true || facts.functionIntact !== true;
  return !isGrounded || !cite(isBroken || isExcluded, '3.5.1');
}
