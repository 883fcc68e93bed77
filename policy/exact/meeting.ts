// Whether several conditions can hold together, found by walking them side by side: where they can, the first way that
// leads there is enough, and what they come to together is never laid out.
import type { Diagram, Node } from './diagram.ts';

/** Nodes of one diagram that tell true from false. */
export function isPossible(diagram: Diagram, nodes: readonly number[]): boolean {
  const inVain = new Set<string>();
  const leads = (open: readonly number[]): boolean => {
    const key = open.join();
    if (open.length === 0) return true;
    if (inVain.has(key)) return false;
    const found = open.map((id) => diagram.at(id));
    const variable = Math.min(...found.map((node) => node?.variable ?? Number.POSITIVE_INFINITY));
    const asking = found.find((node) => node?.variable === variable);
    const isFound = asking?.children.some((_, answer) => {
      const next = after(open, found, variable, answer);
      return next !== undefined && leads(next);
    });
    if (isFound !== true) inVain.add(key);
    return isFound === true;
  };
  const open = opened(nodes);
  return open !== undefined && leads(open);
}

/** What is left to be met after an answer; undefined where it cannot be. */
function after(
  open: readonly number[],
  found: readonly (Node | undefined)[],
  variable: number,
  answer: number,
): readonly number[] | undefined {
  return opened(open.map((id, place) => (found[place]?.variable === variable ? childOf(found[place], answer) : id)));
}

function childOf(node: Node | undefined, answer: number): number {
  return node?.children[answer] ?? 0;
}

/** Without what is met already, each once. */
function opened(nodes: readonly number[]): readonly number[] | undefined {
  return nodes.includes(0) ? undefined : [...new Set(nodes.filter((id) => id !== 1))];
}
