// The status of every remedy of a pack as a diagram: exact answers to what is settled, what can still matter,
// what would change it, and which clauses never decide.
import type { Clause } from '../clause.ts';
import type { Condition } from '../condition.ts';
import type { Remedy } from '../decision.ts';
import type { View } from '../evaluate.ts';
import type { FactName } from '../facts.ts';
import type { Pack } from '../pack.ts';
import { clausesOf } from '../weigh.ts';
import { type Compact, compact, reachable, support } from './compact.ts';
import { Diagram } from './diagram.ts';
import { type Open, type Space, simpleTests, spaceOf } from './variables.ts';

/** `undone`: everything speaks for it, and the customer still has something to do. */
const outcomes = ['ineligible', 'refer', 'review', 'eligible', 'undone'] as const;
export type Outcome = (typeof outcomes)[number];

const firstOutcome = 2;

export function outcomeAt(result: number): Outcome {
  return outcomes[result - firstOutcome] ?? 'undone';
}

export function resultOf(outcome: Outcome): number {
  return firstOutcome + outcomes.indexOf(outcome);
}

export interface Exact {
  readonly space: Space;
  readonly roots: ReadonlyMap<Remedy, Compact>;
}

const built = new WeakMap<Pack, Exact>();

/** Built once a pack, when first asked for. */
export function exactly(pack: Pack): Exact {
  const known = built.get(pack);
  if (known) return known;
  const { space, diagram, roots } = build([pack]);
  const compacted = [...(roots[0] ?? [])].map(([remedy, root]) => [remedy, compact(diagram, root)] as const);
  const exact = { space, roots: new Map(compacted) };
  built.set(pack, exact);
  return exact;
}

/** Several packs over one space, so that they can be compared. */
export function build(packs: readonly Pack[]): {
  readonly space: Space;
  readonly diagram: Diagram;
  readonly roots: readonly ReadonlyMap<Remedy, number>[];
} {
  const space = spaceOf(packs.flatMap(({ clauses }) => clauses.map(({ when }) => when)));
  const diagram = new Diagram();
  const roots = packs.map(
    (pack) =>
      new Map(pack.remedies.map((remedy) => [remedy, outcomeOf(clausesOf(pack, remedy), space, diagram)] as const)),
  );
  return { space, diagram, roots };
}

/** Bars before referrals before reviews before chores, as `weigh` does it. */
export function outcomeOf(clauses: readonly Clause[], space: Space, diagram: Diagram): number {
  const of = (isMeant: (clause: Clause) => boolean): readonly number[] =>
    clauses
      .filter((clause) => clause.overRefusal !== true && isMeant(clause))
      .map(({ when }) => conditionNode(when, space, diagram));
  const any = (nodes: readonly number[]): number => nodes.reduce((left, right) => diagram.or(left, right), 0);
  const every = (nodes: readonly number[]): number => nodes.reduce((left, right) => diagram.and(left, right), 1);
  const barred = any(of(({ role }) => role === 'bar'));
  const grounded = any(of(({ role }) => role === 'ground'));
  const met = every(of(({ role, chore }) => role === 'requirement' && chore !== true));
  const refused = diagram.or(barred, diagram.not(diagram.and(grounded, met)));
  const done = every(of(({ chore }) => chore === true));
  const admitted = diagram.choose(done, resultOf('eligible'), resultOf('undone'));
  const reviewed = diagram.choose(any(of(({ role }) => role === 'review')), resultOf('review'), admitted);
  const referred = diagram.choose(any(of(({ role }) => role === 'refer')), resultOf('refer'), reviewed);
  return diagram.choose(refused, resultOf('ineligible'), referred);
}

function conditionNode(condition: Condition, space: Space, diagram: Diagram): number {
  const node = (part: Condition): number => conditionNode(part, space, diagram);
  switch (condition.op) {
    case 'all':
      return condition.of.reduce((left, part) => diagram.and(left, node(part)), 1);
    case 'any':
      return condition.of.reduce((left, part) => diagram.or(left, node(part)), 0);
    case 'not':
      return diagram.not(node(condition.of));
    case 'when': {
      const decides = node(condition.if);
      return diagram.or(
        diagram.and(decides, node(condition.then)),
        diagram.and(diagram.not(decides), node(condition.else)),
      );
    }
    default:
      return simpleTests(condition).reduce((left, test) => {
        const { variable, accepts } = space.literal(test);
        return diagram.or(left, diagram.node(variable, accepts.map(Number)));
      }, 0);
  }
}

/** What lies ahead of a case: which outcomes are possible, and which facts can still change them. */
export interface Outlook {
  readonly open: Open;
  outcomes(remedy: Remedy): readonly Outcome[];
  /** The one outcome on which every completion agrees. */
  settled(remedy: Remedy): Outcome | undefined;
  facts(remedy: Remedy): readonly FactName[];
}

export function outlook(pack: Pack, view: View): Outlook {
  const { space, roots } = exactly(pack);
  const open = space.possible(view);
  const settled = new Map<Remedy, Outcome | undefined>();
  const outcomesOf = (remedy: Remedy, enough?: number): readonly Outcome[] => {
    const root = roots.get(remedy);
    const bits = root ? reachable(root, open, enough) : 0;
    return outcomes.filter((outcome) => (bits & (1 << resultOf(outcome))) !== 0);
  };
  return {
    open,
    outcomes: (remedy) => outcomesOf(remedy),
    settled(remedy) {
      if (settled.has(remedy)) return settled.get(remedy);
      // A second outcome is enough to know that it is not settled.
      const [only, ...others] = outcomesOf(remedy, 2);
      const outcome = others.length === 0 ? only : undefined;
      settled.set(remedy, outcome);
      return outcome;
    },
    facts(remedy) {
      const root = roots.get(remedy);
      const variables = root ? [...support(root, open)].flatMap((index) => space.variables[index] ?? []) : [];
      return [...new Set(variables.flatMap(({ facts }) => facts))];
    },
  };
}
