// The status of every remedy of a pack as a diagram: exact answers to what is settled, what can still matter,
// what would change it, and which clauses never decide.
import type { Condition } from '../condition.ts';
import type { Remedy } from '../decision.ts';
import type { View } from '../evaluate.ts';
import type { FactName } from '../facts.ts';
import type { Pack } from '../pack.ts';
import { machineOf, type Seen, see } from '../seen.ts';
import { type Stages, stagesIn } from '../stages.ts';
import { statusOf } from '../weigh.ts';
import { compact } from './compact.ts';
import { conditionNode } from './condition-node.ts';
import { Diagram } from './diagram.ts';
import { FlipSearch } from './flips.ts';
import { type Open, possibleIn } from './possible.ts';
import { Prospect } from './prospect.ts';
import { type Space, spaceOf } from './variables.ts';

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
  readonly prospects: ReadonlyMap<Remedy, Prospect>;
  readonly flips: ReadonlyMap<Remedy, FlipSearch>;
  possible(values: Uint8Array): Open;
}

const built = new WeakMap<Pack, Exact>();

/** Built once a pack, when first asked for. */
export function exactly(pack: Pack): Exact {
  const known = built.get(pack);
  if (known) return known;
  const { space, diagram, roots } = build([pack]);
  const compacted = [...(roots[0] ?? [])].map(([remedy, root]) => [remedy, compact(diagram, root, space)] as const);
  const possible = possibleIn(machineOf(pack).circuit, space.variables);
  const prospects = new Map(compacted.map(([remedy, root]) => [remedy, new Prospect(root)] as const));
  const flips = new Map(compacted.map(([remedy, root]) => [remedy, new FlipSearch(root)] as const));
  const exact = { space, prospects, flips, possible };
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
      new Map([...stagesIn(pack)].map(([remedy, stages]) => [remedy, outcomeOf(stages, space, diagram)] as const)),
  );
  return { space, diagram, roots };
}

function outcomeOf({ refused, referred, reviewed, done }: Stages, space: Space, diagram: Diagram): number {
  const choose = (condition: Condition, outcome: Outcome, otherwise: number): number =>
    diagram.choose(conditionNode(condition, space, diagram), resultOf(outcome), otherwise);
  const admitted = choose(done, 'eligible', resultOf('undone'));
  return choose(refused, 'ineligible', choose(referred, 'refer', choose(reviewed, 'review', admitted)));
}

/** What lies ahead of a case: which outcomes are possible, and which facts can still change them. */
export class Outlook {
  readonly view: Seen;
  readonly #exact: Exact;
  readonly #settled = new Map<Remedy, Outcome | undefined>();
  readonly #facts = new Map<Remedy, readonly FactName[]>();
  #open: Open | undefined;

  constructor(pack: Pack, view: View) {
    this.view = see(pack, view);
    this.#exact = exactly(pack);
  }

  get open(): Open {
    this.#open ??= this.#exact.possible(this.view.values);
    return this.#open;
  }

  outcomes(remedy: Remedy, enough?: number): readonly Outcome[] {
    const bits = this.#exact.prospects.get(remedy)?.reachable(this.open, enough) ?? 0;
    return outcomes.filter((outcome) => (bits & (1 << resultOf(outcome))) !== 0);
  }

  /** The one outcome on which every completion agrees. */
  settled(remedy: Remedy): Outcome | undefined {
    if (this.#settled.has(remedy)) return this.#settled.get(remedy);
    const outcome = this.#look(remedy);
    this.#settled.set(remedy, outcome);
    return outcome;
  }

  /** The tree settles most cases; where it cannot, the diagram tells whether every completion agrees. */
  #look(remedy: Remedy): Outcome | undefined {
    const status = statusOf(this.view.pack, remedy, this.view);
    if (status !== 'open') return status;
    // A second outcome is enough to know that it is not settled.
    const [only, ...others] = this.outcomes(remedy, 2);
    return others.length === 0 ? only : undefined;
  }

  /** The facts that can still change the outcome. */
  facts(remedy: Remedy): readonly FactName[] {
    const known = this.#facts.get(remedy);
    if (known !== undefined) return known;
    const { prospects, space } = this.#exact;
    const found = new Set<FactName>();
    for (const index of prospects.get(remedy)?.support(this.open) ?? []) {
      for (const fact of space.variables[index]?.facts ?? []) found.add(fact);
    }
    const facts = [...found];
    this.#facts.set(remedy, facts);
    return facts;
  }
}

export function outlook(pack: Pack, view: View): Outlook {
  return new Outlook(pack, view);
}
