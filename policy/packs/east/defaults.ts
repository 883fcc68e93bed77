// What follows from EAST's facts, and what is presumed until somebody says otherwise.
import { all, any, type Condition, is, sourced, unavailable, yes } from '../../condition.ts';
import { families } from '../../facts.ts';
import type { Derivation, Presumption } from '../../pack.ts';
import { isBroken, isExpired, isListed, isProduct } from './conditions.ts';
import { parameters } from './parameters.ts';

const always: Condition = all();

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
  { fact: 'notAsDescribed', value: false, when: always, until: 'customer' },
  // It is for the maker to show what caused a damage (reading 51).
  { fact: 'causes', value: [], when: always, until: 'inspection', askWhen: isBroken },
  { fact: 'inspection', value: 'not-done', when: always, until: 'inspection' },
  { fact: 'labelTampered', value: false, when: always, until: 'inspection' },
  { fact: 'likeNew', value: true, when: always, until: 'inspection' },
  { fact: 'resaleUnaffected', value: true, when: always, until: 'inspection' },
  { fact: 'boxPresent', value: true, when: always, until: 'inspection' },
  { fact: 'accessoriesComplete', value: true, when: any(isBroken, yes('notAsDescribed')), until: 'inspection' },
  { fact: 'deliveryProof', value: true, when: always, until: 'papers' },
  { fact: 'proofForged', value: false, when: always, until: 'papers' },
  { fact: 'faultInformationProvided', value: true, when: always, until: 'papers', askWhen: isBroken },
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
    askWhen: isBroken,
  },
  { fact: 'serviceRegion', value: parameters.homeRegion, when: always, until: 'customer', askWhen: isBroken },
  { fact: 'purchaseRegion', value: 'overseas', when: is('serviceRegion', 'overseas'), until: 'customer' },
  { fact: 'purchaseRegion', value: 'cn-mainland', when: is('serviceRegion', 'cn-mainland'), until: 'customer' },
];
