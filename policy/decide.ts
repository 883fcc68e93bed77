// The one place where eligibility is decided: a pack, the facts and a day give a decision, and always the same one.
import { classify } from './complaint.ts';
import { derive, presume } from './complete.ts';
import type { Decision } from './decision.ts';
import { outlook } from './exact/outcome.ts';
import type { Facts } from './facts.ts';
import { likeness } from './likeness.ts';
import { questionsAfter } from './next-questions.ts';
import type { Pack } from './pack.ts';
import { replayKey } from './replay-key.ts';
import { holds } from './seen.ts';
import { verdictOn } from './verdict.ts';
import { wouldChange } from './would-change.ts';

export interface DecideOptions {
  /** Cites the clauses that say nothing too. */
  readonly everyClause?: boolean;
}

/** `asOf` is the civil date of the decision; a case that was opened earlier carries `requestedOn`. */
export function decide(pack: Pack, facts: Facts, asOf: string, { everyClause = false }: DecideOptions = {}): Decision {
  const stated = derive(pack, facts, asOf);
  const presumed = presume(pack, stated);
  const ahead = outlook(pack, presumed.view);
  const hearing = {
    pack,
    stated,
    presumed,
    ahead,
    aheadOfStated: outlook(pack, stated),
    changes: wouldChange(pack, facts, stated, ahead),
    likeness: likeness(pack, facts, stated, presumed),
  };
  const remedies = pack.remedies.map((remedy) => [remedy, verdictOn(hearing, remedy, everyClause)] as const);
  const complaint = classify(pack, stated, presumed);
  return {
    pack: { id: pack.id, version: pack.version, hash: pack.hash },
    asOf,
    replayKey: replayKey(pack, facts, asOf),
    remedies: Object.fromEntries(remedies),
    complaintClass: complaint?.class ?? null,
    ...(complaint ? { complaint } : {}),
    commitments: pack.promises
      .filter(({ when }) => holds(when, presumed.view) === true)
      .map(({ id, within, clause }) => ({ id, within, clause })),
    next: questionsAfter(pack, stated, presumed, ahead),
  };
}
