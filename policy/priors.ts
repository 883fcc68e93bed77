// What closed cases teach about the next one: how much the answer to a question is likely to tell about the outcome.
// Of a case only its answers (as the classes the pack's rules can tell apart) and its outcome are kept: nothing personal.
import { z } from 'zod';
import { canonical } from './canonical.ts';
import { derive, presume } from './complete.ts';
import { remedies as everyRemedy, type Remedy } from './decision.ts';
import { exactly, outlook } from './exact/outcome.ts';
import type { Open } from './exact/possible.ts';
import type { FactName, Facts } from './facts.ts';
import type { Pack } from './pack.ts';
import { sha256 } from './sha256.ts';

const closedCase = z.strictObject({
  /** How many closed cases look like this one. */
  times: z.int().min(1),
  /** For every variable of the pack the class it was in; -1 where that was never settled. */
  answers: z.array(z.int().min(-1).max(1000)),
  outcome: z.partialRecord(z.enum(everyRemedy), z.string()),
});

const priorsFile = z.strictObject({
  pack: z.string(),
  /** SHA-256 of what the pack's rules can tell apart: of another pack, the answers would mean something else. */
  variables: z.string(),
  cases: z.array(closedCase).min(1).max(20_000),
});

export type Priors = z.infer<typeof priorsFile>;

type LearnedCase = Priors['cases'][number];

/** Learns from cases whose facts are known, each decided on its own day. */
export function learnPriors(pack: Pack, closed: readonly { readonly facts: Facts; readonly asOf: string }[]): Priors {
  const alike = new Map<string, LearnedCase>();
  for (const { facts, asOf } of closed) {
    const learned = learnOne(pack, facts, asOf);
    const key = canonical(learned);
    alike.set(key, { ...learned, times: (alike.get(key)?.times ?? 0) + 1 });
  }
  return { pack: pack.id, variables: fingerprint(pack), cases: [...alike.values()] };
}

function learnOne(pack: Pack, facts: Facts, asOf: string): LearnedCase {
  const ahead = outlook(pack, presume(pack, derive(pack, facts, asOf)).view);
  const answers = ahead.open.map((classes) => (classes.length === 1 ? (classes[0] ?? -1) : -1));
  const outcome = pack.remedies.map((remedy) => [remedy, ahead.settled(remedy) ?? 'open']);
  return { times: 1, answers, outcome: Object.fromEntries(outcome) };
}

const fingerprints = new WeakMap<Pack, string>();

function fingerprint(pack: Pack): string {
  const { variables } = exactly(pack).space;
  const print = fingerprints.get(pack) ?? sha256(canonical(variables.map(({ key, classes }) => ({ key, classes }))));
  fingerprints.set(pack, print);
  return print;
}

/** Whether they speak of what this version of the pack tells apart. */
export function isLearnedFor(priors: Priors, pack: Pack): boolean {
  return priors.pack === pack.id && priors.variables === fingerprint(pack);
}

export type ParsedPriors =
  | { readonly priors: Priors; readonly problems?: undefined }
  | { readonly priors?: undefined; readonly problems: readonly string[] };

/** Reads what `policy priors` wrote; priors of another pack, or of an older version that asks otherwise, are refused. */
export function parsePriors(pack: Pack, json: unknown): ParsedPriors {
  const parsed = priorsFile.safeParse(json);
  if (!parsed.success)
    return { problems: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) };
  const count = exactly(pack).space.variables.length;
  const isFitting =
    isLearnedFor(parsed.data, pack) && parsed.data.cases.every(({ answers }) => answers.length === count);
  if (isFitting) return { priors: parsed.data };
  return {
    problems: [
      `learned for another version of a pack than ${pack.id} ${pack.version}; learn it again with "policy priors"`,
    ],
  };
}

/** How much a case that differs in one answer still tells. */
const likeness = 0.05;

/** The bits that an answer about these facts is expected to tell about the outcome, given what is known. */
export type Gain = (facts: readonly FactName[]) => number;

export function gainsFrom(priors: Priors, pack: Pack, open: Open, remedies: readonly Remedy[]): Gain {
  const columns = columnsOf(priors, pack);
  const outcomes = columns.outcomes(remedies);
  const weights = weigh(priors, pack, open);
  const before = entropy(tally(weights, outcomes));
  return (facts) => {
    const answers = columns.answers(facts);
    // What is left to know is H(outcome, answer) - H(answer).
    const joint = entropy(tally(weights, both(answers, outcomes)));
    return Math.max(0, before - joint + entropy(tally(weights, answers)));
  };
}

/** The more a closed case is like this one, the more it counts. */
function weigh({ cases }: Priors, pack: Pack, open: Open): Float64Array {
  const { variables } = exactly(pack).space;
  const narrowed = [...open.entries()].filter(
    ([index, { length }]) => length < (variables[index]?.classes.length ?? 0),
  );
  return Float64Array.from(cases, ({ times, answers }) => {
    const unlike = narrowed.filter(([index, classes]) => isUnlike(answers[index] ?? -1, classes));
    return times * likeness ** unlike.length;
  });
}

function isUnlike(answer: number, possible: readonly number[]): boolean {
  return answer !== -1 && !possible.includes(answer);
}

/** What the cases answered to a question or came to: for each case a number, equal ones alike. */
interface Column {
  readonly codes: Int32Array;
  readonly count: number;
}

interface Columns {
  answers(facts: readonly FactName[]): Column;
  outcomes(remedies: readonly Remedy[]): Column;
}

const known = new WeakMap<Priors, Columns>();

/** Made once for each question and set of remedies: there are few of both, and many cases. */
function columnsOf(priors: Priors, pack: Pack): Columns {
  const columns = known.get(priors) ?? readColumns(priors, pack);
  known.set(priors, columns);
  return columns;
}

function readColumns({ cases }: Priors, pack: Pack): Columns {
  const { variables } = exactly(pack).space;
  const made = new Map<string, Column>();
  const column = (name: string, tell: (one: LearnedCase) => string): Column => {
    const found = made.get(name) ?? numbered(cases.map(tell));
    made.set(name, found);
    return found;
  };
  return {
    answers(facts) {
      const asked = variables.flatMap((variable, index) =>
        facts.some((fact) => variable.facts.includes(fact)) ? [index] : [],
      );
      return column(`answers ${facts.join()}`, ({ answers }) => asked.map((index) => answers[index]).join());
    },
    outcomes: (remedies) =>
      column(`outcomes ${remedies.join()}`, ({ outcome }) => remedies.map((remedy) => outcome[remedy]).join()),
  };
}

function numbered(names: readonly string[]): Column {
  const codes = new Map<string, number>();
  for (const name of names) if (!codes.has(name)) codes.set(name, codes.size);
  return { codes: Int32Array.from(names, (name) => codes.get(name) ?? 0), count: codes.size };
}

function both(left: Column, right: Column): Column {
  return {
    codes: left.codes.map((code, index) => code * right.count + (right.codes[index] ?? 0)),
    count: left.count * right.count,
  };
}

function tally(weights: Float64Array, { codes, count }: Column): Float64Array {
  const sums = new Float64Array(count);
  for (const [index, weight] of weights.entries()) {
    const code = codes[index] ?? 0;
    sums[code] = (sums[code] ?? 0) + weight;
  }
  return sums;
}

function entropy(weights: Float64Array): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.reduce((bits, weight) => (weight > 0 ? bits - (weight / total) * Math.log2(weight / total) : bits), 0);
}
