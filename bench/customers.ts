// Customers as they may come, for benches and for the count of questions.
import type { Facts } from '../policy/facts.ts';
import { parseFacts } from '../policy/facts-json.ts';

/** What a customer tells, as it stands in a line of input. */
export type Told = Readonly<Record<string, unknown>>;

export const asOf = '2026-11-21';

export function factsFrom(plain: Told): Facts {
  const parsed = parseFacts({ asOf, ...plain });
  if (parsed.problems) throw new Error(parsed.problems.join('; '));
  return parsed.facts;
}

/** The same ones on every machine. */
export function seeded(count: number, seed = 20_261_121): readonly Told[] {
  let state = seed;
  const draw = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
  const chance = (share: number): boolean => draw() < share;
  const pick = <T>(...of: readonly T[]): T | undefined => of[Math.floor(draw() * of.length)];
  return Array.from({ length: count }, (): Told => {
    const ago = pick(2, 5, 12, 20, 45, 300, 500, 900, 1500) ?? 2;
    const isBroken = chance(0.7);
    const deliveredOn = `${Temporal.PlainDate.from(asOf).subtract({ days: ago })}`;
    return {
      model: pick('XT1500', 'XT2400', 'P6A', 'P6B', 'SP120', 'PC5000', 'E2400A'),
      channel: pick('official', 'official', 'official', 'distributor', 'other'),
      serviceRegion: pick('cn-mainland', 'cn-mainland', 'overseas'),
      purchaseRegion: pick('cn-mainland', 'cn-mainland', 'overseas'),
      deliveredOn,
      purchasedOn: deliveredOn,
      producedOn: '2022-01-10',
      defect: isBroken ? pick('performance', 'performance', 'manufacturing') : 'none',
      functionIntact: !isBroken,
      transportDamage: chance(0.05),
      transportDamageByCustomer: false,
      notAsDescribed: chance(0.05),
      hazards: [],
      causes: chance(0.2) ? [pick('collision', 'moisture', 'wear', 'opened-casing')] : [],
      scratchFree: chance(0.8),
      packagingUndamaged: chance(0.9),
      accessoriesComplete: chance(0.9),
      boxPresent: true,
      likeNew: true,
      purchaseProof: chance(0.85),
      deliveryProof: true,
      carrierProof: chance(0.5),
      faultInformationProvided: true,
      owner: chance(0.95),
      ownerAuthorised: true,
      repairedOrReplaced: false,
      shippedBack: false,
      consumer: true,
    };
  });
}

/** The same with 30 % of the facts left out. */
export function blanked(told: Told, index: number): Told {
  return Object.fromEntries(Object.entries(told).filter((_, place) => (place * 7 + index * 13) % 10 >= 3));
}
