// What tells two functions of one space apart: for every pair of results that differ, ways there.
import { type Diagram, terminals } from './diagram.ts';
import type { Choice } from './witness.ts';

export interface Difference {
  readonly left: number;
  readonly right: number;
  /** At most as many as asked for: a way may turn out not to be a case. */
  readonly ways: readonly Choice[];
}

/** Pairs of results are numbered past every single one. */
const side = Math.floor(Math.sqrt(terminals));

export function differences(diagram: Diagram, left: number, right: number, mostWays: number): readonly Difference[] {
  const pairs = diagram.join('differ', left, right, (a, b) => {
    if (a === b) return 0;
    return a < terminals && b < terminals ? a * side + b : undefined;
  });
  return [...diagram.results(pairs)]
    .filter((pair) => pair !== 0)
    .map((pair) => ({
      left: Math.floor(pair / side),
      right: pair % side,
      ways: waysTo(diagram, pairs, pair, mostWays),
    }));
}

/** Ways from a node to a result, spread over the diagram: ways that begin alike tend to be impossible alike. */
function waysTo(diagram: Diagram, root: number, result: number, most: number): readonly Choice[] {
  const leads = reaching(diagram, result);
  const ways = Array.from({ length: most }, (_, turn) => wayTo(diagram, root, leads, turn));
  return [...new Map(ways.map((way) => [[...way].join(' '), way])).values()];
}

function wayTo(diagram: Diagram, root: number, leads: (id: number) => boolean, turn: number): Choice {
  const way = new Map<number, number>();
  let state = turn;
  for (let node = diagram.at(root); node !== undefined; ) {
    const open = node.children.flatMap((child, answer) => (leads(child) ? [answer] : []));
    // The first way takes every first answer; later ones wander, always the same.
    state = turn === 0 ? 0 : (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    const answer = open[(state >> 8) % open.length] ?? 0;
    way.set(node.variable, answer);
    node = diagram.at(node.children[answer] ?? 0);
  }
  return way;
}

function reaching(diagram: Diagram, result: number): (id: number) => boolean {
  const known = new Map<number, boolean>();
  const leads = (id: number): boolean => {
    const done = known.get(id);
    if (done !== undefined) return done;
    const node = diagram.at(id);
    const does = node ? node.children.some(leads) : id === result;
    known.set(id, does);
    return does;
  };
  return leads;
}
