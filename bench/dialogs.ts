// How well conversations go: simulated customers against the policy's own verdict, and the phrase bank against the rules of understanding.
import { readAnswers } from '../test/simulation/answers.ts';
import { holdWithEverything } from '../test/simulation/everything-at-once.ts';
import { type Read, readAll, scores, share, total } from '../test/simulation/extraction.ts';
import { type Held, hold } from '../test/simulation/hold.ts';
import { personOf, type Way } from '../test/simulation/people.ts';
import { phrases } from '../test/simulation/phrase-bank.ts';
import { plantOwnerOf, plantPacks } from '../test/simulation/plants.ts';
import { type Figure, median } from './figure.ts';

const seeds = 1_000;
const repeats = 8;
/** Of each of the other three makers. */
const plants = 300;

export function figures(): readonly Figure[] {
  const held = heldBy('buttons');
  return [...outcomes(held), ...effort(held), ...afresh(), ...otherPacks(), ...budgets(), ...understanding()];
}

function heldBy(way: Way): readonly Held[] {
  return Array.from({ length: seeds }, (_, seed) => hold(personOf(seed, way)));
}

function outcomes(held: readonly Held[]): readonly Figure[] {
  const count = (...endings: readonly Held['ending'][]): number =>
    held.filter(({ ending }) => endings.includes(ending)).length;
  const repeated = held.filter((one) => isRepeatable(one)).length;
  return [
    atLeast('right outcome', share(count('right'), seeds), 97, '%'),
    atMost('wrong verdicts', count('wrong'), 0, ''),
    { name: 'ended with a person', value: share(count('person', 'other'), seeds), unit: '%' },
    atMost('conversations without an end', count('endless'), 0, ''),
    atLeast(`seeds identical over ${repeats} repeats`, share(repeated, seeds), 100, '%'),
  ];
}

function isRepeatable(one: Held): boolean {
  const again = Array.from({ length: repeats - 1 }, () => hold(one.person));
  return again.every(({ lines }) => lines.join('\n') === one.lines.join('\n'));
}

function effort(held: readonly Held[]): readonly Figure[] {
  const verdicts = held.filter(({ ending }) => ending === 'right');
  const approvals = verdicts.filter(({ isApproval }) => isApproval);
  const told = (['en', 'zh'] as const).flatMap((language) =>
    Array.from({ length: 100 }, (_, seed) => holdWithEverything(seed, language)),
  );
  const few = told.filter(({ asked }) => asked <= 3).length;
  return [
    atMost('questions to a verdict', median(verdicts.map(({ asked }) => asked)), 6, ''),
    atMost('questions to an approval', median(approvals.map(({ asked }) => asked)), 9, ''),
    atMost('questions after a first message with everything in it', median(told.map(({ asked }) => asked)), 3, ''),
    {
      name: 'first messages with everything in them that needed 3 more at most',
      value: share(few, told.length),
      unit: '%',
    },
    atMost('one turn', median(held.flatMap(({ turnMs }) => turnMs)), 1, 'ms'),
  ];
}

/** Customers that nothing was tuned on. */
function afresh(): readonly Figure[] {
  return [10_001, 20_001, 30_001, 50_001, 70_001].flatMap((from) => {
    const held = Array.from({ length: seeds }, (_, index) => hold(personOf(from + index)));
    return outcomesOf(`seeds from ${from}`, held);
  });
}

/** Owners of systems of the other three makers. */
function otherPacks(): readonly Figure[] {
  return plantPacks.flatMap((pack) => {
    const held = Array.from({ length: plants }, (_, seed) => hold(plantOwnerOf(pack, seed)));
    const asked = held.filter(({ ending }) => ending === 'right').map((one) => one.asked);
    return [...outcomesOf(pack.id, held), atMost(`${pack.id}: questions to a verdict`, median(asked), 6, '')];
  });
}

function outcomesOf(name: string, held: readonly Held[]): readonly Figure[] {
  const count = (ending: Held['ending']): number => held.filter((one) => one.ending === ending).length;
  return [
    atLeast(`${name}: right outcome`, share(count('right'), held.length), 97, '%'),
    atMost(`${name}: wrong verdicts`, count('wrong'), 0, ''),
  ];
}

function budgets(): readonly Figure[] {
  const letters = heldBy('email');
  const chats = heldBy('wechat');
  const wrong = [...letters, ...chats].filter(({ ending }) => ending === 'wrong').length;
  const inTwo = letters.filter(({ customerMessages }) => customerMessages <= 2).length;
  const inFive = chats.filter(({ botMessages }) => botMessages <= 5).length;
  return [
    atLeast('email: settled in two of the customer’s mails', share(inTwo, seeds), 80, '%'),
    atLeast('WeChat: settled within five messages', share(inFive, seeds), 80, '%'),
    atMost('email and WeChat: wrong verdicts', wrong, 0, ''),
    { name: 'email: one turn', value: median(letters.flatMap(({ turnMs }) => turnMs)), unit: 'ms' },
  ];
}

/** The bank in full, fact by fact, and answers beside their question. As a measure without a limit: phrases that no rule was written by. */
function understanding(): readonly Figure[] {
  const reads = readAll();
  const answers = readAnswers();
  const bank = reads.filter(({ phrase }) => !phrase.isAside);
  const facts = scores(bank).filter(({ said }) => said > 0);
  return [
    atLeast('distinct phrases in the bank', distinctIn(phrases.filter(({ isAside }) => !isAside)), 2_000, ''),
    ...byLanguage(bank).flatMap(([language, own]) => ofPhrases(`bank ${language}`, total(own))),
    ...facts.flatMap(({ language, fact, ...score }) => ofPhrases(`bank ${language} ${fact}`, score)),
    ...byLanguage(answers.filter(({ phrase }) => !phrase.isAside)).flatMap(([language, own]) =>
      ofPhrases(`bank ${language}, answers`, total(own)),
    ),
    ...[
      ...byLanguage(reads.filter(({ phrase }) => phrase.isAside)).flatMap(([language, own]) =>
        ofPhrases(`kept aside ${language}`, total(own)),
      ),
      ...byLanguage(answers.filter(({ phrase }) => phrase.isAside)).flatMap(([language, own]) =>
        ofPhrases(`kept aside ${language}, answers`, total(own)),
      ),
    ].map(({ name, value, unit }) => ({ name, value, unit })),
  ];
}

function distinctIn(some: typeof phrases): number {
  return new Set(some.map(({ text }) => text)).size;
}

function byLanguage<R extends Pick<Read, 'phrase'>>(reads: readonly R[]): readonly (readonly [string, readonly R[]])[] {
  return [...Map.groupBy(reads, ({ phrase }) => phrase.language)];
}

function ofPhrases(name: string, { said, recall, precision }: ReturnType<typeof total>): readonly Figure[] {
  return [atLeast(`${name}: recall of ${said}`, recall, 90, '%'), atLeast(`${name}: precision`, precision, 99, '%')];
}

function atLeast(name: string, value: number, limit: number, unit: string): Figure {
  return { name, value, unit, target: { bound: 'at least', value: limit } };
}

function atMost(name: string, value: number, limit: number, unit: string): Figure {
  return { name, value, unit, target: { bound: 'at most', value: limit } };
}
