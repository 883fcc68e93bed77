// One message to candidate facts with the words they came from; nothing is decided here.

import type { FactName, FactValue } from '../../policy/facts.ts';
import type { Candidate, Unit } from '../dialog.ts';
import { asserted, assertedTrouble } from './asserted.ts';
import { type Cause, causesIn } from './causes.ts';
import { type DateFact, rolesOf } from './date-roles.ts';
import { type DateReading, datesIn } from './dates.ts';
import { namedByFault } from './lexicon/chinese-faults.ts';
import { untouchedWords } from './lexicon/condition.ts';
import { faultWords, shoddyWords, soundWords } from './lexicon/faults.ts';
import { isDeniedBefore } from './mentions.ts';
import { modelIn } from './models.ts';
import { placeNamedAlone } from './place-alone.ts';
import { serialIn } from './serials.ts';
import { asTyped, respelt } from './spelling.ts';
import { statedIn, withRest } from './stated.ts';
import { folded, plain } from './text.ts';
import { correctedModel } from './typed-model.ts';

export interface DateProblem {
  readonly fact: DateFact;
  readonly kind: 'ambiguous' | 'impossible' | 'future' | 'vague';
  readonly words: string;
  readonly values: readonly string[];
}

export interface Understanding {
  readonly candidates: readonly Candidate[];
  readonly dateProblems: readonly DateProblem[];
  readonly deniedCauses: readonly Cause[];
}

export interface Hints {
  readonly today: string;
  readonly models: readonly string[];
  readonly units: readonly Unit[];
  /** The date fact just asked for, which a bare date answers. */
  readonly askedDate?: DateFact | undefined;
  /** What happened to the unit was just asked: "never opened" speaks of the casing. */
  readonly asksCauses?: boolean;
}

export function understand(text: string, hints: Hints): Understanding {
  const typed = folded(text);
  const words = respelt(typed);
  const dates = readDates(words, hints);
  const told = asserted(words);
  const said = statedIn(told);
  const isCarriers = said.some(isDoneByCarrier);
  // What the carrier did to it, or what came whole, is no word on how it works.
  const fault = faultCandidates(
    said
      .filter(({ fact }) => notOfFaults.includes(fact))
      .reduce((rest, one) => rest.replace(one.words, ' '), assertedTrouble(words).replace(namedByFault, ' '))
      .replace(isCarriers || said.some(isSeen) ? visibleDamage : /$^/, ' '),
  );
  const hasFault = fault.some(({ fact, value }) => fact === 'functionIntact' && value === false);
  const causes = causesIn(told, hasFault || hints.asksCauses === true);
  // What the carrier broke, or what befell the box alone, was not dropped by the customer.
  const befellTheBox = said.some(
    ({ fact, words: box }) =>
      fact === 'packagingUndamaged' && causes.words.split(', ').every((cause) => box.includes(cause)),
  );
  const happened = causes.said.filter(
    (cause) => !((isCarriers && cause === 'collision') || (befellTheBox && ['collision', 'moisture'].includes(cause))),
  );
  const isCasing = causes.denied.length > 0 || causes.said.length > 0;
  const isNew = !hasFault && !isCasing && hints.asksCauses !== true;
  const candidates = [
    ...dates.candidates,
    ...fault,
    ...(isNew ? withRest(said, untouched(told)) : said),
    ...placeNamedAlone(told, said),
    ...(happened.length > 0 ? [candidate('causes', happened, causes.words)] : []),
  ];
  return {
    candidates: [
      ...identity(plain(text), hints),
      ...candidates.map((one) => ({ ...one, words: asTyped(one.words, words, typed) })),
    ],
    dateProblems: dates.problems,
    deniedCauses: causes.denied,
  };
}

function isSeen({ fact }: Candidate): boolean {
  return fact === 'transportDamageByCustomer' || fact === 'carrierProof';
}

function isDoneByCarrier({ fact, value }: Candidate): boolean {
  return (fact === 'transportDamage' && value === true) || (fact === 'logisticsDamage' && value !== 'none');
}

/** Seen, not felt in its working. */
const visibleDamage = /[摔压撞碰弄]?坏(?:了|掉|的)?|(?:无法|没法|不能)(?:正常)?使?用|报废|\b(?:broken?|damaged)\b/g;

const notOfFaults: readonly FactName[] = [
  'transportDamage',
  'packagingUndamaged',
  'boxPresent',
  'logisticsDamage',
  'qualityProblem',
  'carrierProof',
];

export function candidate<N extends FactName>(fact: N, value: FactValue<N>, words: string): Candidate {
  return { fact, value, words };
}

function identity(text: string, { models, units }: Hints): readonly Candidate[] {
  const [unit] = units;
  const serial = unit?.serialNumber ?? serialIn(text);
  const meant = correctedModel(folded(text), models);
  const named = meant === undefined ? modelIn(text, models) : { model: meant, words: text };
  return [
    ...(serial === undefined ? [] : [candidate('serialNumber', serial, serial)]),
    ...(named === undefined ? [] : [candidate('model', named.model, named.words)]),
  ];
}

function faultCandidates(words: string): readonly Candidate[] {
  const soundly = soundWords.exec(words);
  const sound = soundly === null || isDeniedBefore(words, soundly.index) ? null : soundly;
  const fault = faultWords.exec(sound === null ? words : words.replace(everySound, ' '));
  if (fault !== null && !isDenied(words, fault[0])) {
    return [candidate('defect', 'performance', fault[0]), candidate('functionIntact', false, fault[0])];
  }
  const shoddy = shoddyWords.exec(words);
  if (shoddy !== null) return [candidate('defect', 'manufacturing', shoddy[0])];
  return sound === null ? [] : [candidate('defect', 'none', sound[0]), candidate('functionIntact', true, sound[0])];
}

const everySound = new RegExp(soundWords, 'g');

/** "Not broken", "没坏": the fault word itself is denied. */
function isDenied(words: string, fault: string): boolean {
  const at = words.indexOf(fault);
  return /\b(?:not|never|isn't|wasn't|no|nothing) ?$|没有?$|不是$|[无未]$/.test(words.slice(Math.max(0, at - 12), at));
}

function untouched(words: string): readonly Candidate[] {
  const match = untouchedWords.exec(words);
  if (match === null || isDeniedBefore(words, match.index)) return [];
  return (
    ['scratchFree', 'functionIntact', 'packagingUndamaged', 'accessoriesComplete', 'boxPresent', 'likeNew'] as const
  ).map((fact) => candidate(fact, true, match[0]));
}

/** Nobody tells more dates of one unit. */
const mostDates = 12;

function readDates(words: string, hints: Hints): DatesRead {
  const candidates: Candidate[] = [];
  const problems: DateProblem[] = [];
  const found = datesIn(words, hints.today, hints.askedDate !== undefined).slice(0, mostDates);
  for (const [fact, mention] of rolesOf(words, found, hints.askedDate)) {
    const problem = problemOf(fact, mention.reading, hints.today);
    if (problem !== undefined) problems.push({ fact, words: mention.words, ...problem });
    else if (mention.reading.kind === 'date') candidates.push(candidate(fact, mention.reading.value, mention.words));
  }
  return apart(candidates, problems);
}

interface DatesRead {
  readonly candidates: readonly Candidate[];
  readonly problems: readonly DateProblem[];
}

/** "40 days ago, so last week": where the day lies outside the span neither is taken, and the day is asked for. */
function apart(candidates: readonly Candidate[], problems: readonly DateProblem[]): DatesRead {
  const clashing = problems
    .filter(({ kind }) => kind === 'vague')
    .flatMap((problem) => {
      const [from = '', to = ''] = problem.values;
      const day = candidates.find(
        ({ fact, value }) => fact === problem.fact && (String(value) < from || String(value) > to),
      );
      return day === undefined
        ? []
        : [{ ...problem, words: `${day.words} / ${problem.words}`, values: [String(day.value), to] }];
    });
  if (clashing.length === 0) return { candidates, problems };
  const facts = clashing.map(({ fact }): FactName => fact);
  return {
    candidates: candidates.filter(({ fact }) => !facts.includes(fact)),
    problems: [...clashing, ...problems.filter(({ fact }) => !facts.includes(fact))],
  };
}

function problemOf(
  fact: DateFact,
  reading: DateReading,
  today: string,
): Pick<DateProblem, 'kind' | 'values'> | undefined {
  if (reading.kind === 'impossible') return { kind: 'impossible', values: [] };
  if (reading.kind === 'vague') {
    return { kind: isAfter(reading.from, today) ? 'future' : 'vague', values: [reading.from, reading.to] };
  }
  if (reading.kind === 'date') {
    return fact !== 'contractWarrantyUntil' && isAfter(reading.value, today)
      ? { kind: 'future', values: [reading.value] }
      : undefined;
  }
  const past = reading.values.filter((value) => !isAfter(value, today));
  return { kind: past.length === 0 ? 'future' : 'ambiguous', values: past.length === 0 ? reading.values : past };
}

/** Partial dates compare by what they have: `2026-11` is not after `2026-11-21`. */
function isAfter(value: string, today: string): boolean {
  return value > today.slice(0, value.length);
}
