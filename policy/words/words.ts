// The words an explanation is made of: a language that lacks one does not compile.
import type { ClauseRole, CostItem, Payer, Remedy, RemedyStatus } from '../decision.ts';
import type { FactName, FactSource, FactState, FactValue, vocabulary } from '../facts.ts';

type Vocabulary = typeof vocabulary;

/** Every value that can be chosen, by its fact. */
export type ValueWords = {
  readonly [N in FactName as Vocabulary[N] extends { readonly values: readonly string[] } ? N : never]: Readonly<
    Record<FactValue<N> extends readonly (infer Item extends string)[] ? Item : FactValue<N> & string, string>
  >;
};

export interface Words {
  readonly remedies: Readonly<Record<Remedy, string>>;
  readonly statuses: Readonly<Record<RemedyStatus, string>>;
  readonly roles: Readonly<Record<ClauseRole, string>>;
  readonly facts: Readonly<Record<FactName, string>>;
  /** A day by its name, where `facts` has what happened on it. */
  readonly days: Readonly<Partial<Record<FactName, string>>>;
  readonly values: ValueWords;
  readonly yes: string;
  readonly no: string;
  /** A list with nothing in it. */
  readonly nothing: string;
  readonly unit: (name: FactName, count: number) => string;
  readonly states: Readonly<Record<Exclude<FactState['kind'], 'known'>, string>>;
  readonly sources: Readonly<Record<FactSource, string>>;
  /** What a certificate on paper says beside its verdicts. */
  readonly certificate: CertificateWords;
  readonly costs: Readonly<Record<CostItem, string>>;
  readonly payers: Readonly<Record<Payer, string>>;
  readonly deadlines: Readonly<Record<string, string>>;
  readonly heading: (pack: string, version: string, asOf: string) => string;
  readonly provisional: (facts: string) => string;
  readonly missing: (facts: string) => string;
  readonly wouldChange: (facts: string) => string;
  /** Two ways to read the text, and what each comes to. */
  readonly contested: (reading: string, problem: string, asRead: string, otherwise: string) => string;
  readonly unmet: string;
  /** In place of the words of a clause that were given already. */
  readonly quotedAbove: string;
  readonly open: string;
  /** The arithmetic of a period: from which day to which, and the last day that counted. */
  readonly counted: (from: Dated, to: Dated, days: number, last: string, isInTime: boolean) => string;
  /** A last day that was agreed, and whether the other day keeps it. */
  readonly agreed: (last: Dated, asked: Dated, isInTime: boolean) => string;
  readonly complaint: (letter: string | null) => string;
  /** By the letter of an ISO 8601 duration. */
  readonly units: Readonly<Record<string, string>>;
  readonly pays: (payer: string, items: string) => string;
  readonly deadline: (what: string, date: string, clause: string) => string;
  readonly promise: (id: string, within: string, clause: string) => string;
  readonly promises: Readonly<Record<string, string>>;
  readonly or: string;
  readonly and: string;
  /** Told once where the quotes are in another language than the explanation. */
  readonly quotesNote?: string;
  readonly date: (iso: string) => string;
}

type CertificateHeading =
  | 'title'
  | 'verdict'
  | 'facts'
  | 'fact'
  | 'known'
  | 'saidBy'
  | 'promises'
  | 'clauses'
  | 'original'
  | 'presumed'
  | 'checked'
  | 'rules'
  | 'replayKey'
  | 'seal';

type CertificateWords = Readonly<Record<CertificateHeading, string>> & {
  readonly asOf: (date: string) => string;
  /** A clause by its number in the text. */
  readonly clause: (number: string) => string;
  readonly ofText: (clause: string, title: string) => string;
  /** What a clause does, and by which facts where these need to be told. */
  readonly reason: (clause: string, what: string, facts: string) => string;
  readonly openClauses: (clauses: string) => string;
  readonly contested: (asRead: string, otherwise: string) => string;
};

interface Dated {
  readonly what: string;
  readonly date: string;
}
