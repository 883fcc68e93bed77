// What code by hand comes to on one remedy, with the clauses that speak in it.
import type { Clause } from '../policy/clause.ts';
import type { RemedyStatus } from '../policy/decision.ts';
import { east } from '../policy/packs/east/pack.ts';

const clauses = new Map(east.clauses.map((clause) => [clause.id, clause]));

/** Looked up once, when the program starts. */
export function clause(id: string): Clause {
  const found = clauses.get(id);
  if (found === undefined) throw new Error(`EAST has no clause ${id}`);
  return found;
}

export class HandVerdict {
  /** Those that hold; of requirements and chores, those that fail. */
  readonly clauses: Clause[] = [];
  #isRefused = false;
  #isGrounded = false;
  #isReferred = false;
  #isReviewed = false;
  #isUndone = false;

  get status(): RemedyStatus | 'open' {
    if (this.#isRefused || !this.#isGrounded) return 'ineligible';
    if (this.#isReferred) return 'refer';
    if (this.#isReviewed) return 'review';
    return this.#isUndone ? 'open' : 'eligible';
  }

  ground(isSaid: boolean, said: Clause): void {
    if (!isSaid) return;
    this.#isGrounded = true;
    this.clauses.push(said);
  }

  bar(isSaid: boolean, said: Clause): void {
    if (!isSaid) return;
    this.#isRefused = true;
    this.clauses.push(said);
  }

  requirement(isMet: boolean, said: Clause): void {
    this.bar(!isMet, said);
  }

  refer(isSaid: boolean, said: Clause): void {
    if (!isSaid) return;
    this.#isReferred = true;
    this.clauses.push(said);
  }

  review(isSaid: boolean, said: Clause): void {
    if (!isSaid) return;
    this.#isReviewed = true;
    this.clauses.push(said);
  }

  chore(isDone: boolean, said: Clause): void {
    if (isDone) return;
    this.#isUndone = true;
    this.clauses.push(said);
  }

  note(isSaid: boolean, said: Clause): void {
    if (isSaid) this.clauses.push(said);
  }
}
