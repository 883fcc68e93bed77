// Whether several conditions can hold together, found by walking them side by side: where they can, the first way that
// leads there is enough, and what they come to together is never laid out.
import type { Diagram, Node } from './diagram.ts';

/** Nodes of one diagram that tell true from false. */
export function isPossible(diagram: Diagram, nodes: readonly number[]): boolean {
  const inVain = new Set<string>();
  const leads = (open: readonly number[]): boolean => {
    if (open.length === 0) return true;
    const key = open.join();
    if (inVain.has(key)) return false;
    const asking = nextIn(diagram, open);
    const isFound = asking?.children.some((_, answer) => {
      const next = opened(open, (id) => after(diagram.at(id), id, asking, answer));
      return next !== undefined && leads(next);
    });
    if (isFound !== true) inVain.add(key);
    return isFound === true;
  };
  const open = opened(nodes, (id) => id);
  return open !== undefined && leads(open);
}

/** Of several nodes the one whose question comes first. */
function nextIn(diagram: Diagram, open: readonly number[]): Node | undefined {
  let next: Node | undefined;
  for (const id of open) {
    const node = diagram.at(id);
    if (node !== undefined && node.variable < (next?.variable ?? Number.POSITIVE_INFINITY)) next = node;
  }
  return next;
}

/** Where a node leads by an answer to the question asked; itself where it asks another. */
function after(node: Node | undefined, id: number, asking: Node | undefined, answer: number): number {
  return node !== undefined && node.variable === asking?.variable ? (node.children[answer] ?? 0) : id;
}

/** What is left to be met, each once and without what is met already; undefined where it cannot be. */
function opened(nodes: readonly number[], become: (id: number) => number): readonly number[] | undefined {
  const open: number[] = [];
  for (const one of nodes) {
    const id = become(one);
    if (id === 0) return undefined;
    if (id !== 1 && !open.includes(id)) open.push(id);
  }
  return open;
}
