// The screens a conversation is made of: facts that are asked together, who can know them, and in which stage.
// A pack picks from these by relevance; the sentences stand in dialogs/texts, one per screen and language.
import type { FactName } from './facts.ts';

export const audiences = ['customer', 'staff', 'workshop'] as const;
export type Audience = (typeof audiences)[number];

export interface Screen {
  readonly facts: readonly FactName[];
  readonly audience: Audience;
  /** Earlier stages are asked first: what comes later often need not be asked at all. Inside one stage the gain decides. */
  readonly stage: number;
  /** Effort for the person asked: 1 is a tap, 3 is looking for a paper. */
  readonly cost: number;
}

const screen = (audience: Audience, stage: number, cost: number, ...facts: readonly FactName[]): Screen => ({
  facts,
  audience,
  stage,
  cost,
});

/** What customers are asked. A screen may ask what a smaller one asks too: see `next-questions.ts` for which is put. */
export const questions = {
  hazards: screen('customer', 0, 1, 'hazards'),
  model: screen('customer', 1, 1, 'model'),
  'serial-number': screen('customer', 1, 2, 'serialNumber'),
  'purchase-channel': screen('customer', 2, 1, 'channel'),
  'service-region': screen('customer', 2, 1, 'serviceRegion'),
  'purchase-region': screen('customer', 3, 1, 'purchaseRegion'),
  'delivery-date': screen('customer', 3, 2, 'deliveredOn'),
  'purchase-date': screen('customer', 4, 2, 'purchasedOn'),
  'production-date': screen('customer', 4, 3, 'producedOn'),
  'contract-warranty': screen('customer', 3, 3, 'contractWarrantyUntil'),
  'earlier-repair': screen('customer', 4, 1, 'repairedOrReplaced'),
  'repair-date': screen('customer', 4, 2, 'repairedOn'),
  defect: screen('customer', 5, 1, 'defect', 'functionIntact', 'transportDamage', 'notAsDescribed'),
  'transport-damage': screen('customer', 5, 1, 'transportDamage'),
  'transport-cause': screen('customer', 5, 1, 'transportDamageByCustomer'),
  'not-as-described': screen('customer', 5, 1, 'notAsDescribed'),
  'quality-problem': screen('customer', 5, 1, 'qualityProblem'),
  'function-loss': screen('customer', 5, 1, 'functionLoss'),
  'logistics-damage': screen('customer', 5, 1, 'logisticsDamage'),
  shortage: screen('customer', 5, 1, 'shortage'),
  demand: screen('customer', 5, 1, 'demand'),
  'service-dissatisfaction': screen('customer', 5, 1, 'serviceDissatisfaction'),
  causes: screen('customer', 6, 1, 'causes'),
  'used-as-required': screen('customer', 6, 1, 'usedAsRequired'),
  condition: screen('customer', 6, 1, 'scratchFree', 'functionIntact', 'packagingUndamaged', 'accessoriesComplete'),
  completeness: screen('customer', 6, 1, 'boxPresent', 'likeNew'),
  'purchase-proof': screen('customer', 7, 1, 'purchaseProof'),
  'delivery-proof': screen('customer', 3, 1, 'deliveryProof'),
  'carrier-proof': screen('customer', 7, 2, 'carrierProof'),
  'fault-information': screen('customer', 7, 2, 'faultInformationProvided'),
  ownership: screen('customer', 8, 1, 'owner'),
  authorisation: screen('customer', 8, 2, 'ownerAuthorised'),
  consumer: screen('customer', 8, 1, 'consumer'),
  'shipped-back': screen('customer', 9, 1, 'shippedBack'),
} as const satisfies Readonly<Record<string, Screen>>;

export type QuestionId = keyof typeof questions;

/** What only people of the maker can know: staff from their books, the workshop from the unit on the bench. */
const staffQuestions = {
  safety: screen('staff', 0, 1, 'safetyProblem', 'regulatoryNonCompliance'),
  registration: screen('staff', 1, 1, 'ownBrand', 'serialGenuine', 'family'),
  'distributor-case': screen('staff', 2, 2, 'distributorCaseAccepted'),
  distance: screen('staff', 2, 1, 'distanceKm'),
  papers: screen('staff', 3, 2, 'proofForged'),
  'remote-support': screen('staff', 4, 2, 'remoteFailedAt'),
  confirmation: screen('staff', 5, 1, 'requestConfirmed', 'confirmedOn', 'returnRequired'),
  'replacement-confirmed': screen('staff', 5, 1, 'replacementConfirmedOn'),
  arrival: screen('staff', 6, 1, 'arrived', 'arrivedOn'),
  objection: screen('staff', 7, 2, 'staffObjection'),
  fault: screen('workshop', 1, 3, 'inspection', 'defect', 'qualityProblem'),
  origin: screen('workshop', 2, 3, 'causes', 'transportDamageByCustomer', 'usedAsRequired'),
  label: screen('workshop', 3, 1, 'labelTampered'),
  state: screen('workshop', 3, 2, 'scratchFree', 'functionIntact', 'packagingUndamaged'),
  'return-state': screen('workshop', 4, 2, 'accessoriesComplete', 'boxPresent', 'likeNew', 'resaleUnaffected'),
} as const satisfies Readonly<Record<string, Screen>>;

type StaffQuestionId = keyof typeof staffQuestions;

/** Who is asked decides which questions there are. */
export type QuestionFor<A extends Audience> = A extends 'customer' ? QuestionId : StaffQuestionId;

const screens = Object.fromEntries(
  audiences.map((audience) => [
    audience,
    Object.entries<Screen>({ ...questions, ...staffQuestions }).filter(([, screen]) => screen.audience === audience),
  ]),
) as unknown as { readonly [A in Audience]: readonly (readonly [QuestionFor<A>, Screen])[] };

/** The screens for an audience, by name. */
export function screensOf<A extends Audience>(audience: A): readonly (readonly [QuestionFor<A>, Screen])[] {
  return screens[audience];
}
