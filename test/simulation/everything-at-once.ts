// People who tell everything that matters in their first message: what is asked after that is one question too many, or nearly.
import type { Language } from '../../dialogs/dialog.ts';
import { chanceOf } from './chance.ts';
import { statement } from './customer.ts';
import { type Held, hold } from './hold.ts';
import { type Person, personOf, type Truth } from './people.ts';

const truth: Truth = {
  model: 'XT2400',
  channel: 'official',
  deliveredOn: '2026-11-18',
  defect: 'performance',
  functionIntact: false,
  causes: [],
  purchaseProof: true,
  hazards: [],
  serviceRegion: 'cn-mainland',
  purchaseRegion: 'cn-mainland',
  faultInformationProvided: true,
};

/** "XT2400 from your store, came 3 days ago, won't charge, never dropped, have the invoice", in the words of `seed`. */
export function holdWithEverything(seed: number, language: Language): Held {
  const plain = personOf(seed);
  const manner = { ...plain.manner, slips: 0, strays: 0, rages: 0, misremembers: false };
  const person: Person = {
    ...plain,
    language,
    manner,
    truth: { ...plain.truth, ...truth },
    forgotten: [],
    volunteered: [],
    wish: undefined,
    unit: undefined,
  };
  const chance = chanceOf(seed);
  const said = (['model', 'channel', 'deliveredOn', 'defect', 'causes', 'purchaseProof'] as const).map((name) =>
    statement(person, name, chance),
  );
  return hold(person, said.join(language === 'en' ? ', ' : '，'));
}
