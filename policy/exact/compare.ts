// What tells two functions of one space apart: for every pair of results that differ, a way there.
import type { Diagram } from './diagram.ts';
import type { Choice } from './witness.ts';

export interface Difference {
  readonly left: number;
  readonly right: number;
  readonly choice: Choice;
}

/** At most `perPair` ways for each pair of differing results, cheapest first: a way may turn out not to be a case. */
export function differences(diagram: Diagram, left: number, right: number, perPair = 1): readonly Difference[] {
  const found = new Map<string, Difference[]>();
  const seen = new Map<string, number>();
  const walk = (a: number, b: number, choice: readonly (readonly [number, number])[]): void => {
    if (a === b) return;
    const [nodeA, nodeB] = [diagram.at(a), diagram.at(b)];
    if (nodeA === undefined && nodeB === undefined) {
      const pair = `${a} ${b}`;
      const ways = found.get(pair) ?? [];
      if (ways.length < perPair) found.set(pair, [...ways, { left: a, right: b, choice: new Map(choice) }]);
      return;
    }
    const key = `${a} ${b}`;
    const visits = seen.get(key) ?? 0;
    if (visits >= perPair) return;
    seen.set(key, visits + 1);
    const variable = Math.min(nodeA?.variable ?? Number.POSITIVE_INFINITY, nodeB?.variable ?? Number.POSITIVE_INFINITY);
    const width = (nodeA?.variable === variable ? nodeA : nodeB)?.children.length ?? 0;
    for (let answer = 0; answer < width; answer += 1) {
      const next = (node: typeof nodeA, id: number) =>
        node?.variable === variable ? (node.children[answer] ?? 0) : id;
      walk(next(nodeA, a), next(nodeB, b), [...choice, [variable, answer]]);
    }
  };
  walk(left, right, []);
  return [...found.values()].flat();
}
