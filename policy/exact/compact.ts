// One function of a diagram laid out in flat arrays, children before parents, so that one pass over them answers
// what is settled, what can still matter and what would flip it.
import type { Diagram } from './diagram.ts';
import type { Space } from './variables.ts';

export interface Compact {
  /** A node, or `asResult(code)` where the function is constant. */
  readonly root: number;
  /** For each node the variable it asks. */
  readonly variables: Int32Array;
  /** For each node where the classes of its variable begin among those of all. */
  readonly slots: Int32Array;
  /** For each node where its children begin; one more at the end. */
  readonly starts: Int32Array;
  /** Nodes from 0 up, results below 0. */
  readonly children: Int32Array;
  /** For each node, as bits, the results that any facts could lead to from there. */
  readonly results: Int32Array;
}

export function compact(diagram: Diagram, root: number, { slots }: Space): Compact {
  const places = new Map<number, number>();
  const order: number[] = [];
  const visit = (id: number): void => {
    const node = diagram.at(id);
    if (node === undefined || places.has(id)) return;
    for (const child of node.children) visit(child);
    places.set(id, order.push(id) - 1);
  };
  visit(root);
  const code = (id: number): number => places.get(id) ?? codeOf(id);
  const nodes = order.flatMap((id) => diagram.at(id) ?? []);
  const starts = [0];
  for (const { children } of nodes) starts.push((starts.at(-1) ?? 0) + children.length);
  return {
    root: code(root),
    variables: Int32Array.from(nodes, ({ variable }) => variable),
    slots: Int32Array.from(nodes, ({ variable }) => slots[variable] ?? 0),
    starts: Int32Array.from(starts),
    children: Int32Array.from(nodes.flatMap(({ children }) => children.map(code))),
    results: resultsOf(nodes.map(({ children }) => children.map(code))),
  };
}

function resultsOf(nodes: readonly (readonly number[])[]): Int32Array {
  const results = new Int32Array(nodes.length);
  for (const [node, children] of nodes.entries()) {
    for (const child of children) results[node] = (results[node] ?? 0) | bitsOf(results, child);
  }
  return results;
}

/** The results that a code stands for or could lead to, as bits. */
export function bitsOf(results: Int32Array, code: number): number {
  return code < 0 ? 1 << asResult(code) : (results[code] ?? 0);
}

function codeOf(result: number): number {
  return -1 - result;
}

/** The result a code stands for. */
export function asResult(code: number): number {
  return -1 - code;
}
