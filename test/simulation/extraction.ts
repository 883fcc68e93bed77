// How well statements are understood: of what the bank says, how much is read, and of what is read, how much is said.
import type { Candidate, Language } from '../../dialogs/dialog.ts';
import { deniesEveryCause } from '../../dialogs/extract/causes.ts';
import { deniesHazards, hazardsIn } from '../../dialogs/extract/hazards.ts';
import { respelt } from '../../dialogs/extract/spelling.ts';
import { folded } from '../../dialogs/extract/text.ts';
import { understand } from '../../dialogs/extract/understand.ts';
import { remediesIn } from '../../dialogs/hearing/intent.ts';
import { knownModels } from '../../dialogs/hearing/pack-words.ts';
import type { FactName } from '../../policy/facts.ts';
import { east } from '../../policy/packs/east/pack.ts';
import { chanceOf } from './chance.ts';
import { dayInWords, monthInWords } from './dates-in-words.ts';
import { today } from './people.ts';
import { factsSaid, type Phrase, phrases } from './phrase-bank.ts';

export interface Read {
  readonly phrase: Phrase;
  readonly fact: string;
  readonly outcome: 'read' | 'missed' | 'misread';
  readonly got: unknown;
}

const day = '2026-11-09';
const month = '2026-03';
const model = 'XT2400';
const serial = 'EA26XT240001234';

/** One line for each fact a phrase says, and one for each it does not say but is read. */
export function readAll(): readonly Read[] {
  return phrases.filter(({ head }) => !head.startsWith('?')).flatMap(readPhrase);
}

interface Total {
  readonly said: number;
  readonly recall: number;
  readonly precision: number;
}

interface Score extends Total {
  readonly language: Language;
  readonly fact: string;
}

export function scores(reads: readonly Read[]): readonly Score[] {
  const groups = Map.groupBy(reads, ({ phrase, fact }) => `${phrase.language} ${fact}`);
  return [...groups].map(([key, some]) => {
    const [language = 'en', fact = ''] = key.split(' ');
    return { language: language as Language, fact, ...total(some) };
  });
}

export function total(reads: readonly Pick<Read, 'outcome'>[]): Total {
  const count = (outcome: Read['outcome']): number => reads.filter((one) => one.outcome === outcome).length;
  const right = count('read');
  return {
    said: right + count('missed'),
    recall: share(right, right + count('missed')),
    precision: share(right, right + count('misread')),
  };
}

export function share(part: number, whole: number): number {
  return whole === 0 ? 100 : (part / whole) * 100;
}

function readPhrase(phrase: Phrase): readonly Read[] {
  const text = filled(phrase);
  const said = factsSaid(phrase.head).map(([name, value]) => [name, meantBy(value)] as const);
  const found = foundIn(text);
  const own = said.map(([fact, value]): Read => {
    const got = found.get(fact);
    const isRead = got !== undefined && isSame(got, value);
    return { phrase, fact, got, outcome: isRead ? 'read' : got === undefined ? 'missed' : 'misread' };
  });
  const missedToo = own
    .filter(({ outcome }) => outcome === 'misread')
    .map((one): Read => ({ ...one, outcome: 'missed' }));
  const beside = [...found].flatMap(([fact, got]): readonly Read[] =>
    isSaidOrImplied(fact, got, said) ? [] : [{ phrase, fact, got, outcome: 'misread' }],
  );
  return [...own, ...missedToo, ...beside];
}

function foundIn(text: string): ReadonlyMap<string, unknown> {
  const { candidates, deniedCauses, dateProblems } = understand(text, { today, models: knownModels(east), units: [] });
  const words = respelt(folded(text));
  const found = new Map<string, unknown>(candidates.map(({ fact, value }: Candidate) => [fact, value]));
  if (!found.has('causes') && (deniedCauses.length > 0 || deniesEveryCause(words))) found.set('causes', []);
  for (const { fact } of dateProblems) found.set(fact, undefined);
  const { hazards } = hazardsIn(text);
  if (hazards.length > 0) found.set('hazards', hazards);
  else if (deniesHazards(text)) found.set('hazards', []);
  const [wish] = remediesIn(words);
  if (wish !== undefined) found.set('wish', wish);
  return found;
}

/** Facts that go along with others, rightly: whoever never opened it has the box. */
const along: Readonly<Record<string, readonly FactName[]>> = {
  defect: ['functionIntact', 'qualityProblem'],
  likeNew: ['scratchFree', 'functionIntact', 'packagingUndamaged', 'accessoriesComplete', 'boxPresent'],
  functionLoss: ['defect', 'functionIntact'],
  hazards: ['causes'],
  causes: ['hazards'],
  qualityProblem: ['causes', 'defect', 'functionIntact'],
  boxPresent: ['packagingUndamaged'],
  logisticsDamage: ['transportDamage', 'packagingUndamaged'],
  shortage: ['accessoriesComplete'],
  // What was not in the parcel, in another maker's words.
  accessoriesComplete: ['shortage'],
  notAsDescribed: ['channel'],
  wish: ['demand'],
  repairedOn: ['repairedOrReplaced'],
};

function isSaidOrImplied(fact: string, got: unknown, said: readonly (readonly [string, unknown])[]): boolean {
  if (got === undefined || said.some(([name]) => name === fact)) return true;
  // A wish goes with any fact and any question; that a phrase told it is not for the bank to rule out.
  if (fact === 'wish')
    return (
      said.length === 0 ||
      said.some(([name]) =>
        [
          'demand',
          'defect',
          'repairedOrReplaced',
          'repairedOn',
          'contractWarrantyUntil',
          'notAsDescribed',
          'shippedBack',
          'causes',
        ].includes(name),
      )
    );
  return said.some(
    ([name, value]) => along[name]?.includes(fact as FactName) === true || follows(name, value, fact, got),
  );
}

/** One maker's fact in the words of another's, and what can be no other way. */
function follows(name: string, value: unknown, fact: string, got: unknown): boolean {
  if (name === 'transportDamage' && value === false) return fact === 'logisticsDamage' && got === 'none';
  // Whoever speaks of the owner is another, and what is to be sent after was missing.
  if (name === 'demand' && value === 'replenishment') return fact === 'shortage' && got === 'partial';
  if (name === 'ownerAuthorised') return fact === 'owner' && got === false;
  return name === 'transportDamageByCustomer' && value === false && fact === 'transportDamage' && got === true;
}

function meantBy(value: unknown): unknown {
  const placeholders: Readonly<Record<string, string>> = {
    '{date}': day,
    '{month}': month,
    '{model}': model,
    '{serial}': serial,
  };
  return typeof value === 'string' ? (placeholders[value] ?? value) : value;
}

function isSame(got: unknown, said: unknown): boolean {
  if (!Array.isArray(got)) return got === said;
  const all = Array.isArray(said) ? said : [said];
  return got.length === all.length && all.every((one) => got.includes(one));
}

function filled({ text, language }: Phrase): string {
  const chance = chanceOf(text.length * 31 + (text.codePointAt(0) ?? 0));
  return text
    .replace('{date}', () => dayInWords(day, today, language, chance))
    .replace('{month}', () => monthInWords(month, language, chance))
    .replace('{model}', model)
    .replace('{serial}', serial);
}
