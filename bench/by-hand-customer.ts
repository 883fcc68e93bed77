// What code by hand knows of a customer: the values of the facts, each read once.
import type { FactName, FactState, Facts, FactValue } from '../policy/facts.ts';

export type Customer = { readonly [N in FactName]?: FactValue<N> | undefined } & {
  /** Whether the maker itself says so. */
  readonly areCausesEstablished: boolean;
  readonly isFamilyConfirmed: boolean;
  readonly isConfirmationKnown: boolean;
  readonly isChannelKnown: boolean;
};

export function customerIn(facts: Facts): Customer {
  return {
    model: known(facts.model),
    family: known(facts.family),
    ownBrand: known(facts.ownBrand),
    serialGenuine: known(facts.serialGenuine),
    requestedOn: known(facts.requestedOn),
    producedOn: known(facts.producedOn),
    purchasedOn: known(facts.purchasedOn),
    deliveredOn: known(facts.deliveredOn),
    repairedOn: known(facts.repairedOn),
    repairedOrReplaced: known(facts.repairedOrReplaced),
    channel: known(facts.channel),
    distributorCaseAccepted: known(facts.distributorCaseAccepted),
    serviceRegion: known(facts.serviceRegion),
    purchaseRegion: known(facts.purchaseRegion),
    consumer: known(facts.consumer),
    owner: known(facts.owner),
    ownerAuthorised: known(facts.ownerAuthorised),
    purchaseProof: known(facts.purchaseProof),
    deliveryProof: known(facts.deliveryProof),
    carrierProof: known(facts.carrierProof),
    faultInformationProvided: known(facts.faultInformationProvided),
    proofForged: known(facts.proofForged),
    labelTampered: known(facts.labelTampered),
    staffObjection: known(facts.staffObjection),
    scratchFree: known(facts.scratchFree),
    functionIntact: known(facts.functionIntact),
    packagingUndamaged: known(facts.packagingUndamaged),
    accessoriesComplete: known(facts.accessoriesComplete),
    boxPresent: known(facts.boxPresent),
    likeNew: known(facts.likeNew),
    resaleUnaffected: known(facts.resaleUnaffected),
    requestConfirmed: known(facts.requestConfirmed),
    confirmedOn: known(facts.confirmedOn),
    shippedBack: known(facts.shippedBack),
    returnRequired: known(facts.returnRequired),
    arrived: known(facts.arrived),
    arrivedOn: known(facts.arrivedOn),
    defect: known(facts.defect),
    transportDamage: known(facts.transportDamage),
    transportDamageByCustomer: known(facts.transportDamageByCustomer),
    notAsDescribed: known(facts.notAsDescribed),
    causes: known(facts.causes),
    inspection: known(facts.inspection),
    hazards: known(facts.hazards),
    areCausesEstablished: isByMaker(facts.causes),
    isFamilyConfirmed: isByMaker(facts.family),
    isConfirmationKnown: isByMaker(facts.requestConfirmed),
    isChannelKnown: isByMaker(facts.channel),
  };
}

type Known<V> = { readonly kind: 'known'; readonly value: V };
type Unknown = { readonly kind: Exclude<FactState['kind'], 'known'> };

function known<V>(state: Known<V> | Unknown | undefined): V | undefined {
  return state?.kind === 'known' ? state.value : undefined;
}

function isByMaker(state: FactState | undefined): boolean {
  if (state?.kind !== 'known') return false;
  return state.source === 'registry' || state.source === 'staff' || state.source === 'inspection';
}
