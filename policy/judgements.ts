// Verdicts that were given before, within bounds: a stream of cases needs no more memory than a few. Cases that are alike
// share one; of those that are not, most are told the same, and what is told alike is kept once.
import type { CitedClause, RemedyVerdict } from './decision.ts';
import { Memory } from './memory.ts';

/** A verdict without its dates: what stands before them, and what behind. */
export interface Judged {
  readonly verdict: Omit<RemedyVerdict, 'deadlines' | 'wouldChange' | 'contested'>;
  readonly wouldChange: RemedyVerdict['wouldChange'];
}

const mostAlike = 24_000;
const mostTold = 6_000;

export class Judgements {
  readonly #alike = new Memory<string, Judged>(mostAlike);
  readonly #told = new Memory<string, Judged>(mostTold);
  /** Citations of a pack are few and made once: a number tells each. */
  readonly #numbers = new Map<CitedClause, number>();

  /** The verdict of the cases that are alike; judged where none was yet. */
  of(likeness: string, judge: () => Judged): Judged {
    const known = this.#alike.get(likeness);
    if (known !== undefined) return known;
    const judged = this.#once(judge());
    this.#alike.set(likeness, judged);
    return judged;
  }

  #once(judged: Judged): Judged {
    const { verdict, wouldChange } = judged;
    const clauses = verdict.clauses.map((clause) => this.#numberOf(clause));
    const spelling = JSON.stringify({ ...verdict, clauses, wouldChange });
    const known = this.#told.get(spelling);
    if (known !== undefined) return known;
    this.#told.set(spelling, judged);
    return judged;
  }

  #numberOf(clause: CitedClause): number {
    const number = this.#numbers.get(clause) ?? this.#numbers.size;
    this.#numbers.set(clause, number);
    return number;
  }
}
