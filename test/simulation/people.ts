// Seeded customers: what is true of them and their unit, what they know of it, what they want, and how they write.
import type { Language, Unit } from '../../dialogs/dialog.ts';
import type { Remedy } from '../../policy/decision.ts';
import type { FactName, FactValue } from '../../policy/facts.ts';
import type { Pack } from '../../policy/pack.ts';
import { east } from '../../policy/packs/east/pack.ts';
import { type Chance, chanceOf } from './chance.ts';

export type Truth = { readonly [N in FactName]?: FactValue<N> };

export type Way = 'buttons' | 'email' | 'wechat';

export interface Person {
  /** Whose policy their case is judged by. */
  readonly pack: Pack;
  readonly seed: number;
  readonly language: Language;
  readonly way: Way;
  readonly truth: Truth;
  /** What they cannot tell when asked. */
  readonly forgotten: readonly FactName[];
  /** What they say of their own accord, for nobody would ask. */
  readonly volunteered: readonly FactName[];
  readonly wish: Remedy | undefined;
  /** The registry's line on their unit. */
  readonly unit: Unit | undefined;
  readonly manner: Manner;
}

interface Manner {
  /** How much of it all stands in the first message, 0 to 1. */
  readonly talkative: number;
  readonly presses: number;
  readonly counts: number;
  readonly slips: number;
  readonly strays: number;
  readonly rages: number;
  /** First tells a wrong day of delivery, and corrects it in the next message. */
  readonly misremembers: boolean;
}

export const today = '2026-11-21';

const models = ['XT1500', 'XT2400', 'P6A', 'P6B', 'SP60', 'SP120', 'PC5000'] as const;
/** Days since delivery: around every limit of the text, and far from all. */
const ages = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 14, 15, 16, 21, 28, 30, 31, 40, 55, 120, 300, 500, 720, 731, 745, 900, 1500, 1820,
  1830, 2200,
];

export function personOf(seed: number, way?: Way): Person {
  const chance = chanceOf(seed);
  const language = chance.oneOf(['en', 'zh'] as const);
  const fault = faultOf(chance);
  const told: Truth = { ...purchaseOf(chance), ...fault, ...stateOf(chance, fault), ...papersOf(chance) };
  const isRegistered = told.channel === 'official' && chance.happens(0.4);
  // The maker's own record of a sale is its proof.
  const truth: Truth = isRegistered ? { ...told, purchaseProof: true } : told;
  return {
    pack: east,
    seed,
    language,
    way: way ?? 'buttons',
    truth,
    forgotten: forgottenOf(chance, isRegistered),
    volunteered: volunteeredOf(truth),
    wish: wishOf(chance, fault),
    unit: isRegistered ? unitOf(truth) : undefined,
    manner: way === 'email' ? { ...mannerOf(chance), ...aLetter } : mannerOf(chance),
  };
}

function purchaseOf(chance: Chance): Truth {
  const delivered = Temporal.PlainDate.from(today).subtract({ days: chance.oneOf(ages) });
  const bought = delivered.subtract({ days: chance.oneOf([1, 2, 3, 5, 9]) });
  const model = chance.oneOf(models);
  const region = chance.weighted({ 'cn-mainland': 3, overseas: 1 });
  return {
    model,
    serialNumber: `EA26${model}${String(Math.floor(chance.next() * 1e6)).padStart(6, '0')}`,
    channel: chance.weighted({ official: 5, distributor: 3, other: 2 }),
    deliveredOn: delivered.toString(),
    purchasedOn: bought.toString(),
    producedOn: bought
      .subtract({ months: chance.oneOf([2, 3, 6]) })
      .toString()
      .slice(0, 7),
    purchaseRegion: region,
    serviceRegion: region,
    hazards: [],
  };
}

function faultOf(chance: Chance): Truth {
  const kind = chance.weighted({ broken: 60, sound: 24, damaged: 8, different: 6, shoddy: 2 });
  const none = { transportDamage: false, transportDamageByCustomer: false, notAsDescribed: false, causes: [] } as const;
  switch (kind) {
    case 'broken':
      return { ...none, defect: 'performance', functionIntact: false, causes: causesOf(chance) };
    case 'sound':
      return { ...none, defect: 'none', functionIntact: true };
    case 'damaged':
      return { ...none, defect: 'none', functionIntact: true, transportDamage: true };
    case 'different':
      return { ...none, defect: 'none', functionIntact: true, notAsDescribed: true };
    case 'shoddy':
      return { ...none, defect: 'manufacturing' };
  }
}

function causesOf(chance: Chance): FactValue<'causes'> {
  if (chance.happens(0.75)) return [];
  return [chance.oneOf(['collision', 'moisture', 'opened-casing', 'third-party-component', 'lightning'] as const)];
}

function stateOf(chance: Chance, { defect, transportDamage }: Truth): Truth {
  const isFresh = defect === 'none' && chance.happens(0.6);
  const isFine = isFresh || chance.happens(0.7);
  return {
    scratchFree: transportDamage === true ? false : isFine,
    packagingUndamaged: isFresh || chance.happens(0.85),
    accessoriesComplete: isFresh || chance.happens(0.9),
    boxPresent: isFresh || chance.happens(0.9),
    likeNew: defect !== 'none' || isFine,
  };
}

function papersOf(chance: Chance): Truth {
  return {
    purchaseProof: chance.happens(0.85),
    deliveryProof: true,
    carrierProof: chance.happens(0.6),
    faultInformationProvided: chance.happens(0.9),
    repairedOrReplaced: false,
    owner: true,
    consumer: true,
    shippedBack: false,
  };
}

function forgottenOf(chance: Chance, isRegistered: boolean): readonly FactName[] {
  const share: Partial<Record<FactName, number>> = {
    serialNumber: 0.6,
    deliveredOn: 0.03,
    purchasedOn: 0.1,
    producedOn: 0.5,
    carrierProof: 0.1,
    model: 0.02,
  };
  const forgotten = (Object.keys(share) as FactName[]).filter((name) => chance.happens(share[name] ?? 0));
  return isRegistered ? forgotten.filter((name) => name === 'producedOn') : forgotten;
}

/** Nobody asks for these; the pack presumes the better. */
function volunteeredOf({
  boxPresent,
  likeNew,
  causes,
  transportDamage,
  notAsDescribed,
  defect,
}: Truth): readonly FactName[] {
  const told: [FactName, boolean][] = [
    ['boxPresent', boxPresent === false],
    ['likeNew', likeNew === false && defect === 'none'],
    ['causes', causes !== undefined && causes.length > 0 && defect !== 'performance'],
    ['transportDamage', transportDamage === true],
    ['notAsDescribed', notAsDescribed === true],
  ];
  return told.filter(([, isTold]) => isTold).map(([name]) => name);
}

function wishOf(chance: Chance, { defect, transportDamage, notAsDescribed }: Truth): Remedy | undefined {
  if (transportDamage === true || notAsDescribed === true) return chance.oneOf(['replacement', undefined]);
  if (defect === 'none') return 'return';
  return chance.oneOf(['warranty', 'replacement', undefined, undefined, 'return']);
}

function unitOf({ model, serialNumber, deliveredOn, purchasedOn, producedOn, channel, purchaseRegion }: Truth): Unit {
  return {
    brand: 'east',
    model: model ?? '',
    serialNumber: serialNumber ?? '',
    ...(deliveredOn !== undefined && { deliveredOn }),
    ...(purchasedOn !== undefined && { purchasedOn }),
    ...(producedOn !== undefined && { producedOn }),
    ...(channel !== undefined && { channel }),
    ...(purchaseRegion !== undefined && { purchaseRegion }),
  };
}

/** Nobody mails "hmm" alone. */
const aLetter = { strays: 0, rages: 0 } as const;

export function mannerOf(chance: Chance): Manner {
  return {
    talkative: chance.oneOf([0, 0.2, 0.5, 1]),
    presses: chance.oneOf([0, 0.3, 0.9]),
    counts: chance.oneOf([0, 0.2]),
    slips: chance.oneOf([0, 0, 0.3]),
    strays: chance.oneOf([0, 0, 0.1]),
    rages: chance.oneOf([0, 0, 0.1]),
    misremembers: chance.happens(0.05),
  };
}
