// The screens a conversation is made of: facts that are asked together, who can know them, and in which stage.
// A pack picks from these by relevance; the sentences stand in dialogs/texts, one per screen and language.
import type { FactName } from './facts.ts';

export type Audience = 'customer' | 'staff' | 'workshop';

interface Screen {
  readonly facts: readonly FactName[];
  readonly audience: Audience;
  /** Earlier stages are asked first; inside one stage the gain decides. */
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

export const questions = {
  hazards: screen('customer', 0, 1, 'hazards'),
  model: screen('customer', 1, 1, 'model'),
  'serial-number': screen('customer', 1, 2, 'serialNumber'),
  'purchase-channel': screen('customer', 2, 1, 'channel'),
  'service-region': screen('customer', 2, 1, 'serviceRegion'),
  'purchase-region': screen('customer', 2, 1, 'purchaseRegion'),
  'delivery-date': screen('customer', 3, 2, 'deliveredOn'),
  'purchase-date': screen('customer', 3, 2, 'purchasedOn'),
  'production-date': screen('customer', 3, 3, 'producedOn'),
  'contract-warranty': screen('customer', 3, 3, 'contractWarrantyUntil'),
  'earlier-repair': screen('customer', 3, 1, 'repairedOrReplaced'),
  'repair-date': screen('customer', 3, 2, 'repairedOn'),
  defect: screen('customer', 4, 1, 'defect'),
  'transport-damage': screen('customer', 4, 1, 'transportDamage'),
  'transport-cause': screen('customer', 4, 1, 'transportDamageByCustomer'),
  'not-as-described': screen('customer', 4, 1, 'notAsDescribed'),
  'quality-problem': screen('customer', 4, 1, 'qualityProblem'),
  'function-loss': screen('customer', 4, 1, 'functionLoss'),
  'logistics-damage': screen('customer', 4, 1, 'logisticsDamage'),
  shortage: screen('customer', 4, 1, 'shortage'),
  demand: screen('customer', 4, 1, 'demand'),
  'service-dissatisfaction': screen('customer', 4, 1, 'serviceDissatisfaction'),
  causes: screen('customer', 5, 1, 'causes'),
  'used-as-required': screen('customer', 5, 1, 'usedAsRequired'),
  condition: screen('customer', 5, 1, 'scratchFree', 'functionIntact', 'packagingUndamaged', 'accessoriesComplete'),
  completeness: screen('customer', 5, 1, 'boxPresent', 'likeNew'),
  'purchase-proof': screen('customer', 6, 1, 'purchaseProof'),
  'delivery-proof': screen('customer', 6, 1, 'deliveryProof'),
  'carrier-proof': screen('customer', 6, 2, 'carrierProof'),
  'fault-information': screen('customer', 6, 2, 'faultInformationProvided'),
  ownership: screen('customer', 7, 1, 'owner'),
  authorisation: screen('customer', 7, 2, 'ownerAuthorised'),
  consumer: screen('customer', 7, 1, 'consumer'),
  'shipped-back': screen('customer', 8, 1, 'shippedBack'),
} as const satisfies Readonly<Record<string, Screen>>;

export type QuestionId = keyof typeof questions;
