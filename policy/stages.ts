// How the clauses of one remedy weigh against each other, itself written as conditions: bars before referrals,
// referrals before reviews, reviews before what the customer still has to do.
import type { Clause } from './clause.ts';
import { all, any, type Condition, not } from './condition.ts';
import type { ClauseRole, Remedy } from './decision.ts';
import type { Pack } from './pack.ts';

export interface Stages {
  readonly clauses: readonly Clause[];
  /** A bar that holds, no ground that does, or a requirement that fails. */
  readonly refused: Condition;
  readonly referred: Condition;
  readonly reviewed: Condition;
  /** Every chore is done. */
  readonly done: Condition;
}

function stagesOf(clauses: readonly Clause[]): Stages {
  const inRole = (role: ClauseRole) => clauses.filter((clause) => isInRole(clause, role)).map(({ when }) => when);
  return {
    clauses,
    refused: any(...inRole('bar'), not(any(...inRole('ground'))), not(all(...inRole('requirement')))),
    referred: any(...inRole('refer')),
    reviewed: any(...inRole('review')),
    done: all(...clauses.filter(isChore).map(({ when }) => when)),
  };
}

/** Chores and reviews over a refusal weigh on their own. */
export function isInRole(clause: Clause, role: ClauseRole): boolean {
  return clause.role === role && clause.chore !== true && clause.overRefusal !== true;
}

export function isChore(clause: Clause): boolean {
  return clause.chore === true;
}

/** Packs never change once they are made. */
const known = new WeakMap<Pack, ReadonlyMap<Remedy, Stages>>();

/** The stages of every remedy a pack speaks of. */
export function stagesIn(pack: Pack): ReadonlyMap<Remedy, Stages> {
  const done = known.get(pack);
  if (done) return done;
  const clausesOf = (remedy: Remedy) => pack.clauses.filter(({ remedies }) => remedies.includes(remedy));
  const stages = new Map(pack.remedies.map((remedy) => [remedy, stagesOf(clausesOf(remedy))] as const));
  known.set(pack, stages);
  return stages;
}

export function clausesOf(pack: Pack, remedy: Remedy): readonly Clause[] {
  return stagesIn(pack).get(remedy)?.clauses ?? [];
}
