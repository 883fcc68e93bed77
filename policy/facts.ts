// The fact vocabulary: every name and value a pack may speak of, and what is known of each.
// JSON names are fixed (others rely on them); a fact is never silently false: it is known, unavailable,
// does not apply, in conflict, or (absent) not asked.

export const causes = [
  'collision',
  'external-burning',
  'internal-burning',
  'unauthorised-use',
  'unauthorised-modification',
  'moisture',
  'foreign-object',
  'improper-installation',
  'improper-operation',
  'improper-storage',
  'incorrect-testing',
  'fire',
  'flood',
  'wind',
  'lightning',
  'traffic-accident',
  'third-party-component',
  'unapproved-spare-part',
  'wear',
  'corrosion',
  'oxidation',
  'insects',
  'unauthorised-service',
  'accident',
  'abuse',
  'human-damage',
  'accessory-assembly',
  'circuit-modification',
  'opened-casing',
  'high-temperature',
  'handling',
] as const;

export const hazards = [
  'smoke',
  'fire',
  'swelling',
  'leak',
  'overheating',
  'smell',
  'immersion',
  'electric-shock',
  'injury',
] as const;

export const families = ['home', 'portable', 'battery-pack', 'accessory'] as const;

const text = { kind: 'text' } as const;
const flag = { kind: 'boolean' } as const;
const date = { kind: 'date' } as const;
const choice = <const V extends readonly string[]>(...values: V) => ({ kind: 'choice', values }) as const;
const list = <const V extends readonly string[]>(values: V) => ({ kind: 'list', values }) as const;

/** Every fact and the shape of its value. Dates are civil (ISO `2026-11-21`), or partial (`2025-03`, `2025`). */
export const vocabulary = {
  model: text,
  serialNumber: text,
  family: choice(...families),
  ownBrand: flag,
  serialGenuine: flag,
  requestedOn: date,
  producedOn: date,
  purchasedOn: date,
  deliveredOn: date,
  repairedOn: date,
  contractWarrantyUntil: date,
  repairedOrReplaced: flag,
  channel: choice('official', 'distributor', 'other'),
  distributorCaseAccepted: flag,
  serviceRegion: choice('cn-mainland', 'overseas'),
  purchaseRegion: choice('cn-mainland', 'overseas'),
  consumer: flag,
  owner: flag,
  ownerAuthorised: flag,
  purchaseProof: flag,
  deliveryProof: flag,
  carrierProof: flag,
  faultInformationProvided: flag,
  proofForged: flag,
  labelTampered: flag,
  staffObjection: flag,
  scratchFree: flag,
  functionIntact: flag,
  packagingUndamaged: flag,
  accessoriesComplete: flag,
  boxPresent: flag,
  likeNew: flag,
  resaleUnaffected: flag,
  requestConfirmed: flag,
  confirmedOn: date,
  shippedBack: flag,
  returnRequired: flag,
  arrived: flag,
  arrivedOn: date,
  defect: choice('none', 'manufacturing', 'material', 'process', 'performance', 'design'),
  transportDamage: flag,
  transportDamageByCustomer: flag,
  notAsDescribed: flag,
  causes: list(causes),
  inspection: choice('not-done', 'defect-found', 'no-defect'),
  hazards: list(hazards),
  regulatoryNonCompliance: flag,
  safetyProblem: flag,
  serviceDissatisfaction: flag,
  functionLoss: choice('none', 'non-critical', 'key'),
  logisticsDamage: choice('none', 'packaging', 'partial', 'serious'),
  shortage: choice('none', 'partial', 'batch'),
  demand: choice('return', 'exchange', 'refund', 'replenishment', 'repair', 'suggestion', 'none'),
  qualityProblem: flag,
  usedAsRequired: flag,
  distanceKm: { kind: 'number' },
  remoteFailedAt: { kind: 'instant' },
  replacementConfirmedOn: date,
} as const;

export type FactName = keyof typeof vocabulary;

type ValueOf<K> = K extends { kind: 'boolean' }
  ? boolean
  : K extends { kind: 'number' }
    ? number
    : K extends { kind: 'choice'; values: readonly (infer V)[] }
      ? V
      : K extends { kind: 'list'; values: readonly (infer V)[] }
        ? readonly V[]
        : string;

export type FactValue<N extends FactName = FactName> = ValueOf<(typeof vocabulary)[N]>;

/** Who says so, strongest first: a higher source wins over a lower one. */
export const factSources = ['registry', 'inspection', 'staff', 'customer', 'extracted'] as const;
export type FactSource = (typeof factSources)[number];

/** What is known of one fact. An absent key means "not asked". */
export type FactState<N extends FactName = FactName> =
  | {
      readonly kind: 'known';
      readonly value: FactValue<N>;
      readonly source: FactSource;
      readonly evidence?: readonly string[];
    }
  | { readonly kind: 'unavailable'; readonly source: FactSource }
  | { readonly kind: 'does-not-apply'; readonly source: FactSource }
  | { readonly kind: 'conflict'; readonly source: FactSource; readonly values: readonly FactValue<N>[] };

export type Facts = { readonly [N in FactName]?: FactState<N> };
