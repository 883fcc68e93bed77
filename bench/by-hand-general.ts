// What several of EAST's remedies share, by hand. Clauses are named after their numbers.
import { parameters } from '../policy/packs/east/parameters.ts';
import type { HandCase } from './by-hand.ts';
import { clause, type HandVerdict } from './hand-verdict.ts';

const c316 = clause('3.1.6');
const c31Distributor = clause('3.1/distributor');
const c315C = clause('3.1.5(c)');
const c37Injury = clause('3.7/injury');
const c38 = clause('3.8');
const c312Legitimate = clause('3.1.2/legitimate');
const c312UnclearChannel = clause('3.1.2/unclear-channel');
const c31Accepted = clause('3.1/accepted');
const c313A = clause('3.1.3(a)');
const c313B = clause('3.1.3(b)');
const c31 = clause('3.1');
const c311Accessory = clause('3.1.1/accessory');

export function general(one: HandCase, said: HandVerdict): void {
  said.refer(one.channel === 'distributor' && one.distributorCaseAccepted !== true, c31Distributor);
  said.chore(one.owner === true || one.ownerAuthorised === true, c315C);
  said.review((one.hazards ?? []).length > 0, c37Injury);
  said.note(one.consumer === true && parameters.statutoryRegions.some((region) => region === one.serviceRegion), c38);
}

/** Return, replacement and warranty. */
export function covered(one: HandCase, said: HandVerdict): void {
  said.bar(one.channel === 'other' && one.serialGenuine === false, c312Legitimate);
  said.review(one.channel === 'other' && one.serialGenuine === true, c312UnclearChannel);
  said.note(one.channel === 'distributor' && one.distributorCaseAccepted === true, c31Accepted);
  said.note(one.channel === 'official' && one.purchaseProof === false, c313A);
  said.note(one.channel === 'distributor' && one.purchaseProof === false, c313B);
}

export function exchange(one: HandCase, said: HandVerdict): void {
  said.bar(one.ownBrand === false, c31);
  said.review(one.family === 'accessory', c311Accessory);
}

/** Replacement and warranty. */
export function abroad(one: HandCase, said: HandVerdict): void {
  said.review(one.serviceRegion !== one.purchaseRegion, c316);
}

export function isCovered({ defect }: HandCase): boolean {
  return defect === 'manufacturing' || defect === 'material' || defect === 'process' || defect === 'performance';
}

export function isUnconfirmed({ shippedBack, requestConfirmed }: HandCase): boolean {
  return shippedBack === true && requestConfirmed === false;
}

export function isCarrierAccident({ transportDamage, causes }: HandCase): boolean {
  return transportDamage === true && causes.includes('traffic-accident');
}

export function isUnclearFire({ causes, areCausesEstablished }: HandCase): boolean {
  return causes.includes('internal-burning') || (causes.includes('fire') && !areCausesEstablished);
}

export function holds(causes: readonly string[], ...wanted: readonly string[]): boolean {
  return causes.some((cause) => wanted.includes(cause));
}
