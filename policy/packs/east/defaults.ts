// What follows from EAST's facts, and what is presumed until somebody says otherwise.
import { all, any, type Condition, is, not, sourced, unavailable, yes } from '../../condition.ts';
import { factSources, families } from '../../facts.ts';
import type { Derivation, Presumption } from '../../pack.ts';
import { isBroken, isExpired, isListed, isLongAsked, isProduct } from './conditions.ts';
import { parameters } from './parameters.ts';

const always: Condition = all();
/** Where the unit stands decides what is paid for something free; a repair that is paid for costs the same everywhere. */
const isPerhapsFree = all(isBroken, not(isExpired));
/** Damaged on the way, on a day or from a shop nobody can tell: of the return nothing can be granted, only refused or looked into. */
const isDamagedUnclearly = all(yes('transportDamage'), any(unavailable('deliveredOn'), is('channel', 'other')));
const isPurchaseTold = sourced('purchasedOn', ...factSources);

export const derivations: readonly Derivation[] = [
  ...families.map(
    (family): Derivation => ({
      fact: 'family',
      value: family,
      when: isProduct((product) => product.family === family),
    }),
  ),
  { fact: 'ownBrand', value: true, when: isListed },
  { fact: 'functionIntact', value: false, when: is('defect', 'performance') },
  { fact: 'functionIntact', value: true, when: is('defect', 'none') },
  // What the maker's own records show needs no paper from the customer (reading 18).
  {
    fact: 'purchaseProof',
    value: true,
    when: any(sourced('purchasedOn', 'registry'), sourced('deliveredOn', 'registry')),
  },
  { fact: 'deliveryProof', value: true, when: sourced('deliveredOn', 'registry') },
  { fact: 'deliveryProof', value: false, when: unavailable('deliveredOn') },
];

export const presumptions: readonly Presumption[] = [
  { fact: 'hazards', value: [], when: always, until: 'customer', askWhen: isBroken, forSafety: true },
  { fact: 'defect', value: 'none', when: yes('functionIntact'), until: 'inspection' },
  { fact: 'transportDamage', value: false, when: always, until: 'customer' },
  // It is for the maker to show that the customer did it (reading 51).
  { fact: 'transportDamageByCustomer', value: false, when: always, until: 'inspection' },
  { fact: 'notAsDescribed', value: false, when: always, until: 'customer' },
  // It is for the maker to show what caused a damage (reading 51).
  { fact: 'causes', value: [], when: always, until: 'inspection', askWhen: isBroken },
  { fact: 'inspection', value: 'not-done', when: always, until: 'inspection' },
  { fact: 'labelTampered', value: false, when: always, until: 'inspection' },
  { fact: 'likeNew', value: true, when: always, until: 'inspection' },
  { fact: 'resaleUnaffected', value: true, when: always, until: 'inspection' },
  { fact: 'boxPresent', value: true, when: always, until: 'inspection' },
  // Whether it can go back is for a person to find out; they see the state of what the carrier damaged in its pictures.
  { fact: 'scratchFree', value: true, when: isDamagedUnclearly, until: 'inspection' },
  { fact: 'packagingUndamaged', value: true, when: isDamagedUnclearly, until: 'inspection' },
  { fact: 'accessoriesComplete', value: true, when: any(isBroken, yes('notAsDescribed')), until: 'inspection' },
  { fact: 'deliveryProof', value: true, when: always, until: 'papers' },
  { fact: 'proofForged', value: false, when: always, until: 'papers' },
  // Pictures come with the claim, when it is clear what they are for.
  { fact: 'faultInformationProvided', value: true, when: always, until: 'papers', onlyUnasked: true },
  // Before money goes back the paper is asked for at once; of a fault, EAST's own books of orders will do (reading 18),
  // and who knows the day of purchase and not the day of delivery has it from a paper.
  { fact: 'purchaseProof', value: true, when: all(is('channel', 'official'), isBroken), until: 'papers' },
  { fact: 'purchaseProof', value: true, when: all(unavailable('deliveredOn'), isPurchaseTold), until: 'papers' },
  // Open until the carrier has answered, and the carrier of EAST's own shops is EAST's to ask (reading 60).
  { fact: 'carrierProof', value: true, when: always, until: 'papers', onlyUnasked: true },
  // Who cannot get it has some days for it.
  { fact: 'carrierProof', value: true, when: not(isLongAsked), until: 'papers' },
  { fact: 'owner', value: true, when: always, until: 'papers' },
  { fact: 'serialGenuine', value: true, when: always, until: 'staff' },
  { fact: 'staffObjection', value: false, when: always, until: 'staff' },
  { fact: 'distributorCaseAccepted', value: false, when: always, until: 'staff' },
  { fact: 'requestConfirmed', value: false, when: always, until: 'staff' },
  { fact: 'returnRequired', value: true, when: always, until: 'staff' },
  { fact: 'shippedBack', value: false, when: always, until: 'customer' },
  { fact: 'repairedOrReplaced', value: false, when: always, until: 'customer', askWhen: isExpired },
  {
    fact: 'serviceRegion',
    value: 'overseas',
    when: is('purchaseRegion', 'overseas'),
    until: 'customer',
    askWhen: isPerhapsFree,
  },
  { fact: 'serviceRegion', value: parameters.homeRegion, when: always, until: 'customer', askWhen: isPerhapsFree },
  { fact: 'purchaseRegion', value: 'overseas', when: is('serviceRegion', 'overseas'), until: 'customer' },
  { fact: 'purchaseRegion', value: 'cn-mainland', when: is('serviceRegion', 'cn-mainland'), until: 'customer' },
];
