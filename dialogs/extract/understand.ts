// One message to candidate facts with the words they came from; nothing is decided here.

import type { FactName, FactValue } from '../../policy/facts.ts';
import type { Candidate, Unit } from '../dialog.ts';
import { type Cause, causesIn } from './causes.ts';
import { type DateFact, rolesOf } from './date-roles.ts';
import { type DateReading, datesIn } from './dates.ts';
import { faultWords, patterns, soundWords, untouchedWords } from './lexicon.ts';
import { modelIn } from './models.ts';
import { serialIn } from './serials.ts';
import { folded, plain } from './text.ts';

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
  const words = folded(text);
  const dates = readDates(words, hints);
  const said = patternCandidates(words);
  const carrier = said.find(({ fact, value }) => fact === 'transportDamage' && value === true);
  const fault = faultCandidates(carrier === undefined ? words : words.replace(carrier.words, ' '));
  const hasFault = fault.some(({ fact, value }) => fact === 'functionIntact' && value === false);
  const causes = causesIn(words, hasFault || hints.asksCauses === true);
  // What the carrier broke was not dropped by the customer.
  const happened = causes.said.filter((cause) => carrier === undefined || cause !== 'collision');
  const isCasing = causes.denied.length > 0 || causes.said.length > 0;
  return {
    candidates: [
      ...identity(plain(text), hints),
      ...dates.candidates,
      ...fault,
      ...said,
      ...(hasFault || isCasing ? [] : untouched(words)),
      ...(happened.length > 0 ? [candidate('causes', happened, causes.words)] : []),
    ],
    dateProblems: dates.problems,
    deniedCauses: causes.denied,
  };
}

export function candidate<N extends FactName>(fact: N, value: FactValue<N>, words: string): Candidate {
  return { fact, value, words };
}

function identity(text: string, { models, units }: Hints): readonly Candidate[] {
  const [unit] = units;
  const serial = unit?.serialNumber ?? serialIn(text);
  const named = modelIn(text, models);
  return [
    ...(serial === undefined ? [] : [candidate('serialNumber', serial, serial)]),
    ...(named === undefined ? [] : [candidate('model', named.model, named.words)]),
  ];
}

function faultCandidates(words: string): readonly Candidate[] {
  const fault = faultWords.exec(words);
  if (fault !== null && !isSound(words, fault)) {
    return [candidate('defect', 'performance', fault[0]), candidate('functionIntact', false, fault[0])];
  }
  const sound = soundWords.exec(words);
  return sound === null ? [] : [candidate('defect', 'none', sound[0]), candidate('functionIntact', true, sound[0])];
}

/** "Not broken", "没坏": the fault word itself is denied. */
function isSound(words: string, fault: RegExpExecArray): boolean {
  const before = words.slice(Math.max(0, fault.index - 12), fault.index);
  return (
    /\b(?:not|never|isn't|wasn't|no)\s*$|没有?$|不是$/.test(before) ||
    soundWords.exec(words)?.[0].includes(fault[0]) === true
  );
}

function patternCandidates(words: string): readonly Candidate[] {
  return patterns.flatMap((pattern) => {
    const match = pattern.words.exec(words);
    const rival = patterns.find(
      (other) => other.fact === pattern.fact && other.value !== pattern.value && other.words.test(words),
    );
    if (match === null) return [];
    // Two values of one fact in one message: a denial ("no scratches") is listed beside what it denies, so the longer words win.
    if (rival !== undefined && (rival.words.exec(words)?.[0].length ?? 0) >= match[0].length) return [];
    return [{ fact: pattern.fact, value: pattern.value, words: match[0] }];
  });
}

function untouched(words: string): readonly Candidate[] {
  const match = untouchedWords.exec(words);
  if (match === null) return [];
  return (
    ['scratchFree', 'functionIntact', 'packagingUndamaged', 'accessoriesComplete', 'boxPresent', 'likeNew'] as const
  ).map((fact) => candidate(fact, true, match[0]));
}

/** Nobody tells more dates of one unit. */
const mostDates = 12;

function readDates(
  words: string,
  hints: Hints,
): { readonly candidates: readonly Candidate[]; readonly problems: readonly DateProblem[] } {
  const candidates: Candidate[] = [];
  const problems: DateProblem[] = [];
  const found = datesIn(words, hints.today, hints.askedDate !== undefined).slice(0, mostDates);
  for (const [fact, mention] of rolesOf(words, found, hints.askedDate)) {
    const problem = problemOf(fact, mention.reading, hints.today);
    if (problem !== undefined) problems.push({ fact, words: mention.words, ...problem });
    else if (mention.reading.kind === 'date') candidates.push(candidate(fact, mention.reading.value, mention.words));
  }
  return { candidates, problems };
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
