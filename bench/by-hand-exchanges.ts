// EAST's return and replacement by hand. Clauses are named after their numbers.
import { parameters } from '../policy/packs/east/parameters.ts';
import type { HandCase } from './by-hand.ts';
import {
  abroad,
  covered,
  exchange,
  general,
  isCarrierAccident,
  isCovered,
  isUnclearFire,
  isUnconfirmed,
} from './by-hand-general.ts';
import { clause, HandVerdict } from './hand-verdict.ts';

const c321 = clause('3.2.1');
const c321Distributor = clause('3.2.1/distributor');
const c321Accepted = clause('3.2.1/accepted');
const c321ScratchFree = clause('3.2.1/scratch-free');
const c321Function = clause('3.2.1/function');
const c321Packaging = clause('3.2.1/packaging');
const c321Complete = clause('3.2.1/complete');
const c321Resale = clause('3.2.1/resale');
const c321NotAsDescribed = clause('3.2.1/not-as-described');
const c322A = clause('3.2.2(a)');
const c322B = clause('3.2.2(b)');
const c322BUnclear = clause('3.2.2(b)/unclear');
const c322C = clause('3.2.2(c)');
const c322COnItsWay = clause('3.2.2(c)/on-its-way');
const c322D = clause('3.2.2(d)');
const c322E = clause('3.2.2(e)');
const c322F = clause('3.2.2(f)');
const c322FFire = clause('3.2.2(f)/fire');
const c322G = clause('3.2.2(g)');
const c322H = clause('3.2.2(h)');
const c322I = clause('3.2.2(i)');
const c322IUnclear = clause('3.2.2(i)/unclear');
const c322HCarrier = clause('3.2.2(h)/carrier');
const c322J = clause('3.2.2(j)');
const c331A = clause('3.3.1(a)');
const c331B = clause('3.3.1(b)');
const c331C = clause('3.3.1(c)');
const c00314Quality = clause('003 1.4/quality');
const c00314Design = clause('003 1.4/design');
const c331AFamily = clause('3.3.1(a)/family');
const c331ACarrier = clause('3.3.1(a)/carrier');
const c332A = clause('3.3.2(a)');
const c332B = clause('3.3.2(b)');
const c332BUnclear = clause('3.3.2(b)/unclear');
const c332C = clause('3.3.2(c)');
const c332COnItsWay = clause('3.3.2(c)/on-its-way');
const c332D = clause('3.3.2(d)');
const c332E = clause('3.3.2(e)');
const c332EBox = clause('3.3.2(e)/box');
const c332F = clause('3.3.2(f)');
const c332G = clause('3.3.2(g)');
const c332GFire = clause('3.3.2(g)/fire');
const c332H = clause('3.3.2(h)');
const c332I = clause('3.3.2(i)');
const c332J = clause('3.3.2(j)');
const c332K = clause('3.3.2(k)');
const c332KUnclear = clause('3.3.2(k)/unclear');
const c332L = clause('3.3.2(l)');

export function returned(one: HandCase): HandVerdict {
  const said = new HandVerdict();
  general(one, said);
  covered(one, said);
  exchange(one, said);
  said.ground(one.channel !== 'distributor', c321);
  said.ground(one.channel === 'distributor', c321Distributor);
  said.review(one.channel === 'distributor' && one.distributorCaseAccepted === true, c321Accepted);
  said.requirement(one.scratchFree === true, c321ScratchFree);
  said.requirement(one.functionIntact === true, c321Function);
  said.requirement(one.packagingUndamaged === true, c321Packaging);
  said.requirement(one.accessoriesComplete === true, c321Complete);
  said.requirement(one.resaleUnaffected === true, c321Resale);
  said.review(one.notAsDescribed === true, c321NotAsDescribed);
  said.bar(one.days > parameters.returnDays, c322A);
  said.bar(isUnconfirmed(one) && one.isConfirmationKnown, c322B);
  said.review(isUnconfirmed(one) && !one.isConfirmationKnown, c322BUnclear);
  said.bar(one.isLate && !one.isExcused, c322C);
  said.review(one.isLate && one.isExcused, c322COnItsWay);
  said.bar(hasNoProof(one), c322D);
  said.bar(one.accessoriesComplete === false || one.boxPresent === false || one.likeNew === false, c322E);
  said.bar(one.isMishandled, c322F);
  said.review(isUnclearFire(one), c322FFire);
  said.bar(one.labelTampered === true, c322G);
  said.bar(one.isForceMajeure, c322H);
  said.bar(one.isForeignPart && one.areCausesEstablished, c322I);
  said.review(one.isForeignPart && !one.areCausesEstablished, c322IUnclear);
  said.review(isCarrierAccident(one), c322HCarrier);
  said.bar(one.staffObjection === true, c322J);
  return said;
}

export function replacement(one: HandCase): HandVerdict {
  const said = new HandVerdict();
  const { isInTime, isInFamilyTime, isDamaged, isOnlyDamaged, isDifferent, isDefective, isDesignFault } =
    exchangeReasons(one);
  general(one, said);
  covered(one, said);
  exchange(one, said);
  abroad(one, said);
  said.ground(isDamaged && isInFamilyTime, c331A);
  said.ground(isDifferent, c331B);
  said.ground(isDefective, c331C);
  said.ground(isDesignFault, c00314Quality);
  said.review(isDesignFault, c00314Design);
  said.review(!isDefective && isFamilyDoubtful(one, isDamaged), c331AFamily);
  said.review(isCarrierAccident(one), c331ACarrier);
  said.bar(!isInTime, c332A);
  said.bar(isUnconfirmed(one) && one.isConfirmationKnown, c332B);
  said.review(isUnconfirmed(one) && !one.isConfirmationKnown, c332BUnclear);
  said.bar(one.isLate && !one.isExcused, c332C);
  said.review(one.isLate && one.isExcused, c332COnItsWay);
  said.bar(hasNoProof(one), c332D);
  said.bar(one.accessoriesComplete === false || one.causes.includes('human-damage'), c332E);
  said.review(one.boxPresent === false, c332EBox);
  said.bar(one.inspection === 'no-defect', c332F);
  said.bar(one.isMishandled, c332G);
  said.review(isUnclearFire(one), c332GFire);
  said.bar(one.labelTampered === true, c332H);
  said.bar(one.isForceMajeure, c332I);
  if (isOnlyDamaged) damagedOnly(one, said);
  said.bar(one.isForeignPart && one.areCausesEstablished, c332K);
  said.review(one.isForeignPart && !one.areCausesEstablished, c332KUnclear);
  said.bar(one.staffObjection === true, c332L);
  return said;
}

function damagedOnly({ carrierProof }: HandCase, said: HandVerdict): void {
  said.bar(carrierProof === false, c332J);
}

function hasNoProof({ purchaseProof, proofForged }: HandCase): boolean {
  return purchaseProof === false || proofForged === true;
}

function isFamilyDoubtful({ isFamilyAssumed, days, notAsDescribed }: HandCase, isDamaged: boolean): boolean {
  return isFamilyAssumed && days > parameters.portableReplacementDays && (isDamaged || notAsDescribed === true);
}

/** What gives a right to an exchange, and within which time. */
function exchangeReasons(one: HandCase) {
  const isInTime = one.days <= parameters.replacementDays;
  const isLongFamily = one.isFamilyAssumed || one.family === 'home' || one.family === 'battery-pack';
  const isInFamilyTime = isLongFamily ? isInTime : one.days <= parameters.portableReplacementDays;
  const isDamaged = one.transportDamage === true && one.transportDamageByCustomer === false;
  const isDifferent = one.notAsDescribed === true && isInFamilyTime;
  const isDefective = isCovered(one) && isInTime;
  return {
    isInTime,
    isInFamilyTime,
    isDamaged,
    isOnlyDamaged: isDamaged && !isDifferent && !isDefective,
    isDifferent,
    isDefective,
    isDesignFault: one.defect === 'design' && isInTime,
  };
}
