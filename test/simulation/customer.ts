// What a simulated customer writes: an opening, answers to whatever is open, corrections, and things beside the matter.
import { aloneOptions, shapeOf, unknownOption } from '../../dialogs/asking/screens.ts';
import type { OpenScreen } from '../../dialogs/state.ts';
import type { FactName } from '../../policy/facts.ts';
import { type QuestionId, questions } from '../../policy/questions.ts';
import type { Chance } from './chance.ts';
import { dayInWords, monthInWords } from './dates-in-words.ts';
import { type Person, type Truth, today } from './people.ts';
import { phrasesFor } from './phrase-bank.ts';

/** Words, or the place of the button pressed. */
export type Said = { readonly text: string } | { readonly pressed: number };

/** In the order people tell them; `wish` is no fact. */
const openers = [
  'wish',
  'defect',
  'transportDamage',
  'notAsDescribed',
  'functionLoss',
  'logisticsDamage',
  'shortage',
  'serviceDissatisfaction',
  'demand',
  'usedAsRequired',
  'contractWarrantyUntil',
  'causes',
  'channel',
  'deliveredOn',
  'model',
  'serialNumber',
  'purchaseProof',
  'likeNew',
  'boxPresent',
  'scratchFree',
  'serviceRegion',
] as const;

/** The first message: what drives them, what nobody would ask, and as much of the rest as they care to tell. */
export function opening(person: Person, chance: Chance): string {
  const { manner, volunteered, wish } = person;
  const isDriven = (name: string): boolean =>
    name === concern(person) ||
    (name === 'defect' && wish !== undefined && volunteered.length === 0 && chance.happens(0.6));
  const told = openers.filter(
    (name) =>
      volunteered.includes(name as FactName) ||
      isDriven(name) ||
      (isWorthTelling(person, name) && chance.happens(manner.talkative)),
  );
  const said = told.flatMap((name) => statement(person, name, chance) ?? []);
  const hello = chance.happens(0.3) ? [chance.oneOf(phrasesFor(person.language, 'hello'))] : [];
  const tail = chance.happens(0.25) ? [chance.oneOf(phrasesFor(person.language, 'tail'))] : [];
  return joined(person, [...hello, ...said, ...tail], chance);
}

/** The answer to the open screen. */
export function answer(person: Person, open: OpenScreen, chance: Chance): Said {
  const { manner } = person;
  if (!(open.screen in questions)) return answerFlow(person, open, chance);
  const question = open.screen as QuestionId;
  const keys = keysFor(question, person).filter((key) => open.options.includes(key));
  const [only] = keys;
  const isOption = only !== undefined && open.options.length > 0;
  if (isOption && keys.length === 1 && person.way === 'buttons' && chance.happens(manner.presses))
    return { pressed: open.options.indexOf(only) + 1 };
  if (isOption && chance.happens(manner.counts))
    return { text: keys.map((key) => open.options.indexOf(key) + 1).join(', ') };
  return { text: inWords(person, question, keys, chance) };
}

/** A reply to a message with several questions: mostly by their numbers, some in a paragraph. */
export function answerAll(person: Person, together: readonly OpenScreen[], chance: Chance): string {
  const isNumbered = chance.happens(0.7);
  const parts = together.map((open, index) => {
    const question = open.screen as QuestionId;
    const keys = keysFor(question, person).filter((key) => open.options.includes(key));
    const isLettered = isNumbered && keys.length > 0 && chance.happens(0.5);
    const words = isLettered
      ? keys.map((key) => 'abcdefghijklmnop'[open.options.indexOf(key)]).join(', ')
      : inWords(person, question, keys, chance, isNumbered);
    return isNumbered || isShort(person, words) ? `${index + 1}${chance.oneOf(['. ', ': ', ') '])}${words}` : words;
  });
  return parts.join(person.way === 'email' || !isNumbered ? '\n' : chance.oneOf(['\n', ', ']));
}

/** "Yes" alone needs its number. */
function isShort({ language }: Person, words: string): boolean {
  return words.length < (language === 'en' ? 14 : 5);
}

/** Words that answer a question of the policy. */
function inWords(
  person: Person,
  question: QuestionId,
  keys: readonly string[],
  chance: Chance,
  mayBeShort = true,
): string {
  const facts: readonly FactName[] = questions[question].facts;
  const unsure = phrasesFor(person.language, '?unknown');
  if (keys.includes(unknownOption) || isForgotten(person, facts)) return chance.oneOf(unsure);
  const short = shortAnswers(person, question, keys[0] ?? '');
  const notable = shapeOf(question).answer === 'many' ? facts.filter((name) => isNotable(person.truth, name)) : facts;
  const said =
    mayBeShort && chance.happens(0.5) && short.length > 0
      ? []
      : notable.flatMap((name) => statement(person, name, chance) ?? []);
  if (said.length > 0) return joined(person, said, chance);
  return filled(person, chance.oneOf(short.length > 0 ? short : unsure), facts[0], chance);
}

/** What means something only beside the question. */
function shortAnswers({ language }: Person, question: QuestionId, key: string): readonly string[] {
  const { yes, no } = shapeOf(question);
  const own = [...phrasesFor(language, `?${question} ${key}`), ...phrasesFor(language, `?${question}`)];
  if (key === '') return own;
  if (key === yes) return [...own, ...phrasesFor(language, '?yes')];
  return key === no ? [...own, ...phrasesFor(language, '?no')] : own;
}

/** "No wait, it came …": the right day after a wrong one. */
export function correction({ language, truth }: Person, chance: Chance): string {
  const day = dayInWords(truth.deliveredOn ?? today, today, language, chance);
  const forms =
    language === 'en'
      ? [`no wait, it came ${day}`, `sorry, i meant it arrived ${day}`, `correction: delivered ${day}`]
      : [`不对，是${day}收到的`, `说错了，${day}到货的`];
  return chance.oneOf(forms);
}

export function beside({ language, manner }: Person, chance: Chance): string | undefined {
  if (chance.happens(manner.strays)) return chance.oneOf(phrasesFor(language, 'beside'));
  return chance.happens(manner.rages) ? chance.oneOf(phrasesFor(language, 'angry')) : undefined;
}

/** The options that are true, or "I don't know". */
function keysFor(question: QuestionId, person: Person): readonly string[] {
  const { options, answer: kind, unknown } = shapeOf(question);
  const facts: readonly FactName[] = questions[question].facts;
  if (unknown && isForgotten(person, facts)) return [unknownOption];
  const fitting = Object.entries(options).filter(([, values]) =>
    Object.entries(values).every(([name, value]) => isTrue(person.truth, name as FactName, value)),
  );
  const keys = fitting.map(([key]) => key);
  const telling = keys.filter((key) => !aloneOptions.includes(key));
  if (kind !== 'many') return keys.slice(0, 1);
  if (question === 'defect' && telling.length > 1) return telling.slice(0, 1);
  return telling.length > 0 ? telling : keys.slice(0, 1);
}

function answerFlow(person: Person, open: OpenScreen, chance: Chance): Said {
  const wishes: Readonly<Record<string, string>> = { return: 'return', replacement: 'replacement', warranty: 'repair' };
  switch (open.screen) {
    case 'matter': {
      const told = statement(person, concern(person), chance);
      const place = open.options.indexOf(wishes[person.wish ?? ''] ?? 'fault') + 1;
      return told === undefined || (person.way === 'buttons' && place > 0 && chance.happens(person.manner.presses))
        ? { pressed: Math.max(place, 1) }
        : { text: told };
    }
    case 'which-value': {
      const value = open.fact === undefined ? undefined : person.truth[open.fact];
      return { pressed: Math.max(1, open.options.indexOf(JSON.stringify(value)) + 1) };
    }
    case 'contradiction':
      return { pressed: open.options.indexOf(wronglyTold(person)) + 1 };
    case 'person':
      return { pressed: open.options.indexOf('go-on') + 1 };
    default:
      return { pressed: open.options.length };
  }
}

/** Of two days that do not fit together, the one they told wrongly: else it was understood wrongly. */
function wronglyTold({ manner }: Person): QuestionId {
  return manner.misremembers ? 'delivery-date' : 'purchase-date';
}

/** What an owner of a system complains of, the gravest first. */
const complaints = ['functionLoss', 'logisticsDamage', 'shortage', 'serviceDissatisfaction', 'demand'] as const;

/** What they came for: their wish, or else what is wrong. */
export function concern({ wish, truth }: Person): FactName | 'wish' {
  if (wish !== undefined) return 'wish';
  const reason = complaints.find((name) => isNotable(truth, name));
  if (reason !== undefined) return reason;
  if (truth.transportDamage === true) return 'transportDamage';
  return truth.notAsDescribed === true ? 'notAsDescribed' : 'defect';
}

/** One of the phrases that say what is true; undefined where the bank has none for it. */
export function statement(person: Person, name: FactName | 'wish', chance: Chance): string | undefined {
  const some = phrasesFor(person.language, headFor(person, name) ?? '');
  return some.length === 0 ? undefined : filled(person, chance.oneOf(some), name === 'wish' ? undefined : name, chance);
}

const placeholders: Partial<Record<FactName, string>> = {
  model: '{model}',
  serialNumber: '{serial}',
  deliveredOn: '{date}',
  purchasedOn: '{date}',
  repairedOn: '{date}',
  contractWarrantyUntil: '{date}',
  producedOn: '{month}',
};

function headFor({ truth, wish }: Person, name: FactName | 'wish'): string | undefined {
  if (name === 'wish') return wish === undefined ? undefined : `wish=${wish}`;
  const value = truth[name];
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return `${name}=${value[0] ?? '[]'}`;
  return `${name}=${placeholders[name] ?? String(value)}`;
}

function filled({ truth, language }: Person, text: string, name: FactName | undefined, chance: Chance): string {
  const value = name === undefined ? undefined : truth[name];
  return text
    .replace('{date}', () => dayInWords(typeof value === 'string' ? value : today, today, language, chance))
    .replace('{month}', () => monthInWords(typeof value === 'string' ? value : today.slice(0, 7), language, chance))
    .replace('{model}', () => inHaste(truth.model ?? '', chance))
    .replace('{serial}', () => truth.serialNumber ?? '');
}

/** "xt2400", "XT 2400", "xt-2400". */
function inHaste(model: string, chance: Chance): string {
  return chance.oneOf([
    model,
    model.toLowerCase(),
    model.replace(/(?<=[A-Z])(?=\d)/, ' '),
    model.toLowerCase().replace(/(?<=[a-z])(?=\d)/, '-'),
  ]);
}

function joined({ language, manner }: Person, parts: readonly string[], chance: Chance): string {
  const between = language === 'en' ? chance.oneOf([', ', '. ', '\n', ' and ']) : chance.oneOf(['，', '。', ' ', '\n']);
  const text = parts.join(between);
  return language === 'en' && chance.happens(manner.slips) ? withSlip(text, chance) : text;
}

/** Two letters of one longer word change places. */
function withSlip(text: string, chance: Chance): string {
  const long = [...text.matchAll(/(?<![\w-])[a-z]{6,}(?![\w-])/g)];
  if (long.length === 0) return text;
  const { index, 0: word } = chance.oneOf(long);
  const at = index + 1 + Math.floor(chance.next() * (word.length - 3));
  return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
}

function isForgotten({ forgotten }: Person, facts: readonly FactName[]): boolean {
  return facts.some((name) => forgotten.includes(name));
}

/** Nobody mentions that these are not so. */
const onlyIfSo: readonly string[] = ['transportDamage', 'notAsDescribed', 'serviceDissatisfaction'];

function isWorthTelling({ truth, forgotten }: Person, name: (typeof openers)[number]): boolean {
  if (name === 'wish') return false;
  const value = truth[name];
  if (forgotten.includes(name) || value === undefined) return false;
  if (onlyIfSo.includes(name)) return value === true;
  if (isNoComplaint(name, value)) return false;
  if (name === 'causes') return truth.defect === 'performance';
  return name === 'likeNew' || name === 'boxPresent' || name === 'scratchFree'
    ? truth.defect === 'none' && (name !== 'likeNew' || isUntouched(truth))
    : true;
}

function isNoComplaint(name: string, value: unknown): boolean {
  return value === 'none' && name !== 'defect';
}

/** "Never opened" says five things at once. */
function isUntouched({ scratchFree, packagingUndamaged, accessoriesComplete, boxPresent, likeNew }: Truth): boolean {
  return [scratchFree, packagingUndamaged, accessoriesComplete, boxPresent, likeNew].every((value) => value === true);
}

function isNotable(truth: Truth, name: FactName): boolean {
  const value = truth[name];
  return Array.isArray(value)
    ? value.length > 0
    : (value === false && name !== 'serviceDissatisfaction') ||
        (typeof value === 'string' && value !== 'none') ||
        (name === 'transportDamage' && value === true) ||
        (name === 'notAsDescribed' && value === true) ||
        (name === 'serviceDissatisfaction' && value === true);
}

function isTrue(truth: Truth, name: FactName, value: unknown): boolean {
  const own = truth[name];
  if (Array.isArray(value) && Array.isArray(own))
    return value.length === 0 ? own.length === 0 : own.some((item) => value.includes(item));
  return own === value;
}
