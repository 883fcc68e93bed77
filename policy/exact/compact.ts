// One function of a diagram laid out in flat arrays, children before parents, so that one pass over them answers
// what is settled, what can still matter and what would flip it.
import { type Diagram, terminals } from './diagram.ts';
import type { Open } from './possible.ts';
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

function bitsOf(results: Int32Array, code: number): number {
  return code < 0 ? 1 << asResult(code) : (results[code] ?? 0);
}

function codeOf(result: number): number {
  return -1 - result;
}

/** The result a code stands for. */
export function asResult(code: number): number {
  return -1 - code;
}

/** The results that can still be reached, as bits; `enough` of them end the search. */
export function reachable(of: Compact, open: Open, enough = Number.POSITIVE_INFINITY): number {
  const waiting = [of.root];
  const seen = new Uint8Array(of.variables.length);
  let bits = 0;
  for (let count = 0; waiting.length > 0 && count < enough; ) {
    const code = waiting.pop() ?? 0;
    // What leads to nothing new need not be walked.
    if ((bitsOf(of.results, code) & ~bits) === 0) continue;
    if (code < 0) {
      bits |= 1 << asResult(code);
      count += 1;
    } else if (seen[code] === 0) {
      waiting.push(...openChildren(of, code, open));
      seen[code] = 1;
    }
  }
  return bits;
}

/** The variables the result truly depends on, given what is open: those where two answers lead to different forms. */
export function support(of: Compact, open: Open): ReadonlySet<number> {
  const forms = new Map<string | number, number>();
  const form = new Int32Array(of.variables.length);
  const found = new Set<number>();
  for (const node of reach(of, open)) {
    const answers = openChildren(of, node, open).map((code) => (code < 0 ? code : (form[code] ?? 0)));
    const [first = 0] = answers;
    const variable = of.variables[node] ?? 0;
    const isSettled = answers.every((answer) => answer === first);
    form[node] = isSettled ? first : numbered(forms, keyOf(variable, answers));
    if (!isSettled) found.add(variable);
  }
  return found;
}

/** Two answers, as most variables have, fit one whole number; forms and results are counted far below the factor. */
function keyOf(variable: number, answers: readonly number[]): string | number {
  const [left = 0, right = 0] = answers;
  return answers.length === 2
    ? (variable * factor + left + terminals) * factor + right + terminals
    : `${variable} ${answers.join(' ')}`;
}

const factor = 2 ** 20;

/** Equal forms get the same number. */
function numbered(forms: Map<string | number, number>, key: string | number): number {
  const form = forms.get(key) ?? forms.size;
  forms.set(key, form);
  return form;
}

/** The nodes that open answers lead to, children before parents. */
function reach(of: Compact, open: Open): readonly number[] {
  const reached = new Uint8Array(of.variables.length);
  if (of.root >= 0) reached[of.root] = 1;
  const nodes: number[] = [];
  // Children stand before their parents, so that from the root down every parent is met first.
  for (let node = of.root; node >= 0; node -= 1) {
    if (reached[node] !== 1) continue;
    nodes.push(node);
    for (const child of openChildren(of, node, open)) if (child >= 0) reached[child] = 1;
  }
  return nodes.reverse();
}

function openChildren({ variables, starts, children }: Compact, node: number, open: Open): readonly number[] {
  const start = starts[node] ?? 0;
  return (open[variables[node] ?? 0] ?? []).map((answer) => children[start + answer] ?? 0);
}
