// Owners of systems of the other three makers: what is true of their plant, and what they know of it.
import type { Pack } from '../../policy/pack.ts';
import { jinkoEss } from '../../policy/packs/jinko-ess/pack.ts';
import { lithiumBms } from '../../policy/packs/lithium-bms/pack.ts';
import { shengyang } from '../../policy/packs/shengyang/pack.ts';
import { type Chance, chanceOf } from './chance.ts';
import { mannerOf, type Person, type Truth, today } from './people.ts';

export const plantPacks: readonly Pack[] = [jinkoEss, lithiumBms, shengyang];

export function plantOwnerOf(pack: Pack, seed: number): Person {
  const chance = chanceOf(seed);
  const language = chance.oneOf(['en', 'zh'] as const);
  const truth = pack === jinkoEss ? complaintOf(chance) : serviceOf(chance);
  return {
    pack,
    seed,
    language,
    way: 'buttons',
    truth,
    forgotten: forgottenOf(chance),
    volunteered: [],
    wish: undefined,
    unit: undefined,
    manner: { ...mannerOf(chance), misremembers: false },
  };
}

/** A battery system with a contract's warranty: it does not work, and something may have happened to it. */
function serviceOf(chance: Chance): Truth {
  const day = Temporal.PlainDate.from(today);
  const years = chance.oneOf([-3, -2, -1, 1, 2, 4, 8]);
  return {
    defect: 'performance',
    functionIntact: false,
    qualityProblem: true,
    causes: chance.happens(0.7)
      ? []
      : [
          chance.oneOf([
            'collision',
            'opened-casing',
            'unauthorised-service',
            'unauthorised-modification',
            'lightning',
          ] as const),
        ],
    usedAsRequired: chance.happens(0.9),
    contractWarrantyUntil: day
      .add({ years })
      .add({ days: chance.oneOf([0, 40, 100]) })
      .toString(),
    serviceRegion: chance.weighted({ 'cn-mainland': 3, overseas: 1 }),
    hazards: [],
  };
}

/** A plant that lost something, came damaged or short, or an owner who only wants to be heard. */
function complaintOf(chance: Chance): Truth {
  const calm: Truth = {
    functionLoss: 'none',
    logisticsDamage: 'none',
    shortage: 'none',
    demand: 'none',
    qualityProblem: false,
    serviceDissatisfaction: false,
    hazards: [],
  };
  switch (chance.weighted({ lost: 5, damaged: 3, short: 2, served: 1, asked: 1 })) {
    case 'lost':
      return {
        ...calm,
        functionLoss: chance.oneOf(['key', 'non-critical'] as const),
        qualityProblem: true,
        demand: chance.oneOf(['repair', 'none'] as const),
      };
    case 'damaged':
      return { ...calm, logisticsDamage: chance.oneOf(['serious', 'partial', 'packaging'] as const) };
    case 'short':
      return { ...calm, shortage: chance.oneOf(['batch', 'partial'] as const) };
    case 'served':
      return { ...calm, serviceDissatisfaction: true };
    case 'asked':
      // Who asks for what is missing misses something.
      return chance.happens(0.5)
        ? { ...calm, shortage: 'partial', demand: 'replenishment' }
        : { ...calm, demand: 'suggestion' };
  }
}

function forgottenOf(chance: Chance): Person['forgotten'] {
  return chance.happens(0.1) ? ['contractWarrantyUntil'] : [];
}
