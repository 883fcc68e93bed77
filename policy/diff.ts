// What changes for customers between two versions of a pack: for every change of an outcome, a case that shows it.
import type { Remedy } from './decision.ts';
import { differences } from './exact/compare.ts';
import { build, type Outcome, outcomeAt, outlook } from './exact/outcome.ts';
import { factsFor } from './exact/witness.ts';
import type { Facts } from './facts.ts';
import type { Pack } from './pack.ts';

export interface Change {
  readonly remedy: Remedy;
  /** `absent` where the pack does not speak of the remedy. */
  readonly before: Outcome | 'absent' | 'present';
  readonly after: Outcome | 'absent' | 'present';
  /** Facts that show it; null where a whole remedy comes or goes. */
  readonly witness: Facts | null;
}

/** How many ways are tried for a pair of outcomes before it is taken for impossible. */
const mostTries = 400;

/** Exact over the facts as stated; what is presumed or derived is left out, so that rules alone are compared. */
export function diff(before: Pack, after: Pack, asOf: string): readonly Change[] {
  const { space, diagram, roots } = build([before, after]);
  const remedies = [...new Set([...before.remedies, ...after.remedies])];
  return remedies.flatMap((remedy): readonly Change[] => {
    const [a, b] = roots.map((of) => of.get(remedy));
    if (a === undefined || b === undefined) {
      return [{ remedy, before: presence(a), after: presence(b), witness: null }];
    }
    return differences(diagram, a, b, mostTries).flatMap(({ left: from, right: to, ways }): readonly Change[] => {
      const change = { remedy, before: outcomeAt(from), after: outcomeAt(to) };
      const cases = ways.flatMap((way) => factsFor(space, way, asOf) ?? []);
      const witness = cases.find((facts) => shows(before, after, change, facts, asOf));
      return witness ? [{ ...change, witness }] : [];
    });
  });
}

function presence(root: number | undefined): 'absent' | 'present' {
  return root === undefined ? 'absent' : 'present';
}

/** A witness is only told if both packs, run on it, say what the diagram says, whatever the facts are that it leaves open. */
function shows(before: Pack, after: Pack, change: Omit<Change, 'witness'>, facts: Facts, asOf: string): boolean {
  const outcome = (pack: Pack) => outlook(pack, { facts, asOf }).settled(change.remedy);
  // Stryker disable next-line ConditionalExpression,LogicalOperator: no case is known on which the diagram and the packs differ
  return outcome(before) === change.before && outcome(after) === change.after;
}
