// The smallest change that would flip an outcome: a cheapest way through the diagram to another result,
// where leaving an open question open costs nothing and changing a known fact costs one.
import type { Diagram } from './diagram.ts';

interface Way {
  readonly cost: number;
  readonly changes: readonly (readonly number[])[];
}

/** More sets of equal size than this help nobody. */
const mostSets = 12;

/**
 * Every smallest set of variables whose change could lead to another result than `result`. `fixed` variables never change.
 */
export function smallestFlips(
  diagram: Diagram,
  root: number,
  result: number,
  possible: readonly (readonly boolean[])[],
  fixed: ReadonlySet<number>,
): readonly (readonly number[])[] {
  const memo = new Map<number, Way>();
  const way = (id: number): Way => {
    const node = diagram.at(id);
    if (node === undefined) return id === result ? nowhere : here;
    const done = memo.get(id);
    if (done) return done;
    const { variable, children } = node;
    const ways = children.flatMap((child, answer) => {
      if (possible[variable]?.[answer] === true) return [way(child)];
      return fixed.has(variable) ? [] : [changed(way(child), variable)];
    });
    const best = cheapest(ways);
    memo.set(id, best);
    return best;
  };
  return way(root).changes;
}

const here: Way = { cost: 0, changes: [[]] };
const nowhere: Way = { cost: Number.POSITIVE_INFINITY, changes: [] };

function changed({ cost, changes }: Way, variable: number): Way {
  return { cost: cost + 1, changes: changes.map((set) => [variable, ...set]) };
}

function cheapest(ways: readonly Way[]): Way {
  const cost = Math.min(...ways.map((way) => way.cost), Number.POSITIVE_INFINITY);
  const changes = ways.filter((way) => way.cost === cost).flatMap((way) => way.changes);
  const distinct = new Map(changes.map((set) => [set.join(), set]));
  return { cost, changes: [...distinct.values()].slice(0, mostSets) };
}
