// One function of a diagram laid out in flat arrays, children before parents, so that one pass over them answers
// what is settled, what can still matter and what would flip it.
import type { Diagram } from './diagram.ts';

export interface Compact {
  /** A node, or `asResult(code)` where the function is constant. */
  readonly root: number;
  /** For each node the variable it asks. */
  readonly variables: Int32Array;
  /** For each node where its children begin; one more at the end. */
  readonly starts: Int32Array;
  /** Nodes from 0 up, results below 0. */
  readonly children: Int32Array;
}

export type Open = readonly (readonly boolean[])[];

export function compact(diagram: Diagram, root: number): Compact {
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
    starts: Int32Array.from(starts),
    children: Int32Array.from(nodes.flatMap(({ children }) => children.map(code))),
  };
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
  const seen = new Set(waiting);
  let bits = 0;
  for (let count = 0; waiting.length > 0 && count < enough; ) {
    const code = waiting.pop() ?? 0;
    if (code >= 0) push(openChildren(of, code, open), seen, waiting);
    else if ((bits & (1 << asResult(code))) === 0) {
      bits |= 1 << asResult(code);
      count += 1;
    }
  }
  return bits;
}

function push(children: readonly number[], seen: Set<number>, waiting: number[]): void {
  for (const child of children) {
    if (seen.has(child)) continue;
    seen.add(child);
    waiting.push(child);
  }
}

/** The variables the result truly depends on, given what is open: those where two answers lead to different forms. */
export function support(of: Compact, open: Open): ReadonlySet<number> {
  const forms = new Map<string, number>();
  const form = new Int32Array(of.variables.length);
  const found = new Set<number>();
  for (const node of reach(of, open)) {
    const answers = openChildren(of, node, open).map((code) => (code < 0 ? code : (form[code] ?? 0)));
    const [first = 0] = answers;
    const variable = of.variables[node] ?? 0;
    const isSettled = answers.every((answer) => answer === first);
    form[node] = isSettled ? first : numbered(forms, `${variable} ${answers.join(' ')}`);
    if (!isSettled) found.add(variable);
  }
  return found;
}

/** Equal forms get the same number. */
function numbered(forms: Map<string, number>, key: string): number {
  const form = forms.get(key) ?? forms.size;
  forms.set(key, form);
  return form;
}

/** The nodes that open answers lead to, children before parents. */
function reach(of: Compact, open: Open): readonly number[] {
  const reached = new Set(of.root < 0 ? [] : [of.root]);
  for (const node of reached) {
    for (const child of openChildren(of, node, open)) if (child >= 0) reached.add(child);
  }
  return [...reached].sort((left, right) => left - right);
}

function openChildren({ variables, starts, children }: Compact, node: number, open: Open): readonly number[] {
  const answers = open[variables[node] ?? 0] ?? [];
  const start = starts[node] ?? 0;
  const found: number[] = [];
  for (let answer = 0; answer < answers.length; answer += 1) {
    if (answers[answer] === true) found.push(children[start + answer] ?? 0);
  }
  return found;
}
