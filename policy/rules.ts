// Builders of clauses: a pack says `bar('3.2.2(a)', …)` and the words come from the text.
import type { Clause } from './clause.ts';
import type { Condition } from './condition.ts';
import type { ClauseRole, Quote, Remedy } from './decision.ts';

interface RuleOptions {
  readonly readings?: readonly string[];
  /** The span to quote, where the rule's id is not itself one. */
  readonly quote?: string;
  readonly chore?: true;
  readonly overRefusal?: true;
}

type Rule = (id: string, when: Condition, options?: RuleOptions) => Clause;

/** One builder for each role, for the clauses of these remedies. */
export function rulesFor(
  quote: (id: string) => Quote,
  ...remedies: readonly Remedy[]
): Readonly<Record<ClauseRole, Rule>> {
  const inRole =
    (role: ClauseRole): Rule =>
    (id, when, { readings = [], quote: quoted = id, ...flags } = {}) => ({
      id,
      role,
      remedies,
      when,
      quote: quote(quoted),
      readings,
      ...flags,
    });
  return {
    ground: inRole('ground'),
    bar: inRole('bar'),
    requirement: inRole('requirement'),
    refer: inRole('refer'),
    review: inRole('review'),
    note: inRole('note'),
  };
}
