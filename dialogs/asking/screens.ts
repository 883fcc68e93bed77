// What each question of the policy offers, and the facts each option stands for.
// A customer is never asked for a judgement ("a manufacturing defect?"), only for what they see.
import type { FactName, FactValue } from '../../policy/facts.ts';
import type { QuestionId } from '../../policy/questions.ts';

export type FactValues = { readonly [N in FactName]?: FactValue<N> };

export interface ScreenShape {
  /** `one` and `many`: options; `date` and `text`: the customer writes. */
  readonly answer: 'one' | 'many' | 'date' | 'text';
  readonly options: Readonly<Record<string, FactValues>>;
  /** Of a `many` screen: what holds for the facts that no chosen option touches. */
  readonly rest?: FactValues;
  /** The options a bare "yes" or "no" means, where the question can be answered so. */
  readonly yes?: string;
  readonly no?: string;
  /** Whether "I don't know" is offered. */
  readonly unknown: boolean;
}

/** The key of "I don't know" on every screen that has it. */
export const unknownOption = 'unknown';

const isBroken = { defect: 'performance', functionIntact: false } as const;

const screens = {
  hazards: {
    no: 'none',
    answer: 'many',
    unknown: false,
    options: {
      none: { hazards: [] },
      smoke: { hazards: ['smoke', 'fire'] },
      hot: { hazards: ['overheating', 'smell'] },
      swollen: { hazards: ['swelling', 'leak'] },
      'under-water': { hazards: ['immersion'] },
      shock: { hazards: ['electric-shock', 'injury'] },
    },
  },
  model: { answer: 'text', unknown: true, options: {} },
  'serial-number': { answer: 'text', unknown: true, options: {} },
  'purchase-channel': {
    answer: 'one',
    unknown: true,
    options: {
      official: { channel: 'official' },
      distributor: { channel: 'distributor' },
      other: { channel: 'other' },
    },
  },
  'service-region': {
    answer: 'one',
    unknown: false,
    options: { mainland: { serviceRegion: 'cn-mainland' }, overseas: { serviceRegion: 'overseas' } },
  },
  'purchase-region': {
    answer: 'one',
    unknown: true,
    options: { mainland: { purchaseRegion: 'cn-mainland' }, overseas: { purchaseRegion: 'overseas' } },
  },
  'delivery-date': { answer: 'date', unknown: true, options: {} },
  'purchase-date': { answer: 'date', unknown: true, options: {} },
  'production-date': { answer: 'date', unknown: true, options: {} },
  'contract-warranty': { no: unknownOption, answer: 'date', unknown: true, options: {} },
  'earlier-repair': {
    yes: 'yes',
    no: 'no',
    answer: 'one',
    unknown: true,
    options: { yes: { repairedOrReplaced: true }, no: { repairedOrReplaced: false } },
  },
  'repair-date': { answer: 'date', unknown: true, options: {} },
  defect: {
    answer: 'many',
    unknown: true,
    options: {
      'no-power': isBroken,
      'no-charge': isBroken,
      weak: isBroken,
      error: isBroken,
      other: isBroken,
      'badly-made': { defect: 'manufacturing' },
      'arrived-damaged': { transportDamage: true },
      'wrong-item': { notAsDescribed: true },
      nothing: { defect: 'none', functionIntact: true },
    },
    rest: { defect: 'none', transportDamage: false, notAsDescribed: false },
  },
  'transport-damage': {
    yes: 'yes',
    no: 'no',
    answer: 'one',
    unknown: true,
    options: { yes: { transportDamage: true }, no: { transportDamage: false } },
  },
  'transport-cause': {
    yes: 'before',
    no: 'after',
    answer: 'one',
    unknown: true,
    options: { before: { transportDamageByCustomer: false }, after: { transportDamageByCustomer: true } },
  },
  'not-as-described': {
    yes: 'no',
    no: 'yes',
    answer: 'one',
    unknown: true,
    options: { yes: { notAsDescribed: true }, no: { notAsDescribed: false } },
  },
  causes: {
    no: 'none',
    answer: 'many',
    unknown: true,
    options: {
      none: { causes: [] },
      dropped: { causes: ['collision'] },
      wet: { causes: ['moisture'] },
      opened: { causes: ['opened-casing'] },
      modified: { causes: ['unauthorised-modification', 'unauthorised-service'] },
      'other-parts': { causes: ['third-party-component', 'unapproved-spare-part'] },
      lightning: { causes: ['lightning'] },
      flood: { causes: ['flood', 'wind'] },
    },
  },
  condition: {
    answer: 'many',
    unknown: true,
    options: {
      perfect: { scratchFree: true, functionIntact: true, packagingUndamaged: true, accessoriesComplete: true },
      scratched: { scratchFree: false },
      faulty: { functionIntact: false },
      'box-damaged': { packagingUndamaged: false },
      'parts-missing': { accessoriesComplete: false },
    },
    rest: { scratchFree: true, functionIntact: true, packagingUndamaged: true, accessoriesComplete: true },
  },
  completeness: {
    yes: 'complete',
    answer: 'many',
    unknown: true,
    options: {
      complete: { boxPresent: true, likeNew: true },
      'no-box': { boxPresent: false },
      used: { likeNew: false },
    },
    rest: { boxPresent: true, likeNew: true },
  },
  'purchase-proof': {
    yes: 'yes',
    no: 'no',
    answer: 'one',
    unknown: true,
    options: { yes: { purchaseProof: true }, no: { purchaseProof: false } },
  },
  'delivery-proof': {
    yes: 'yes',
    no: 'no',
    answer: 'one',
    unknown: true,
    options: { yes: { deliveryProof: true }, no: { deliveryProof: false } },
  },
  'carrier-proof': {
    yes: 'yes',
    no: 'no',
    answer: 'one',
    unknown: true,
    options: { yes: { carrierProof: true }, no: { carrierProof: false } },
  },
  'fault-information': {
    yes: 'yes',
    no: 'no',
    answer: 'one',
    unknown: false,
    options: { yes: { faultInformationProvided: true }, no: { faultInformationProvided: false } },
  },
  ownership: {
    yes: 'yes',
    no: 'no',
    answer: 'one',
    unknown: false,
    options: { yes: { owner: true }, no: { owner: false } },
  },
  authorisation: {
    yes: 'yes',
    no: 'no',
    answer: 'one',
    unknown: true,
    options: { yes: { ownerAuthorised: true }, no: { ownerAuthorised: false } },
  },
  consumer: { answer: 'one', unknown: false, options: { private: { consumer: true }, business: { consumer: false } } },
  'quality-problem': {
    yes: 'yes',
    no: 'no',
    answer: 'one',
    unknown: true,
    options: { yes: { qualityProblem: true }, no: { qualityProblem: false } },
  },
  'function-loss': {
    no: 'none',
    answer: 'one',
    unknown: true,
    options: {
      key: { functionLoss: 'key' },
      'non-critical': { functionLoss: 'non-critical' },
      none: { functionLoss: 'none' },
    },
  },
  'logistics-damage': {
    answer: 'one',
    unknown: true,
    options: {
      serious: { logisticsDamage: 'serious' },
      partial: { logisticsDamage: 'partial' },
      packaging: { logisticsDamage: 'packaging' },
      none: { logisticsDamage: 'none' },
    },
  },
  shortage: {
    answer: 'one',
    unknown: true,
    options: { batch: { shortage: 'batch' }, partial: { shortage: 'partial' }, none: { shortage: 'none' } },
  },
  demand: {
    answer: 'one',
    unknown: false,
    options: {
      repair: { demand: 'repair' },
      exchange: { demand: 'exchange' },
      replenishment: { demand: 'replenishment' },
      refund: { demand: 'refund' },
      return: { demand: 'return' },
      suggestion: { demand: 'suggestion' },
      none: { demand: 'none' },
    },
  },
  'service-dissatisfaction': {
    yes: 'yes',
    no: 'no',
    answer: 'one',
    unknown: false,
    options: { yes: { serviceDissatisfaction: true }, no: { serviceDissatisfaction: false } },
  },
  'used-as-required': {
    yes: 'yes',
    no: 'no',
    answer: 'one',
    unknown: true,
    options: { yes: { usedAsRequired: true }, no: { usedAsRequired: false } },
  },
  'shipped-back': {
    yes: 'yes',
    no: 'no',
    answer: 'one',
    unknown: false,
    options: { no: { shippedBack: false }, yes: { shippedBack: true } },
  },
} as const satisfies Readonly<Record<QuestionId, ScreenShape>>;

export type OptionKey<Q extends QuestionId> = keyof (typeof screens)[Q]['options'] & string;

export function shapeOf(question: QuestionId): ScreenShape {
  return screens[question];
}

/** The option that goes with nothing else: "none of these". */
export const aloneOptions: readonly string[] = ['none', 'perfect', 'complete', 'nothing'];
