// Decision diagrams with many-valued variables, kept in one form only: equal functions are the same node.
// Numbers below `terminals` are results; every other number is a node that asks one variable.

/** Results may be any small numbers; 0 and 1 stand for false and true. */
export const terminals = 64;

/** Two nodes and an operation are told by one whole number. */
const mostNodes = 2 ** 23;

export interface Node {
  readonly variable: number;
  readonly children: readonly number[];
}

export class Diagram {
  readonly #nodes: Node[] = [];
  readonly #known = new Map<string, number>();
  readonly #memo = new Map<number, number>();
  readonly #operations = new Map<string, number>();

  get size(): number {
    return this.#nodes.length;
  }

  /** The node that asks `variable`, or the result itself where every answer leads to it. */
  node(variable: number, children: readonly number[]): number {
    const [first = 0] = children;
    if (children.every((child) => child === first)) return first;
    const key = `${variable}:${children.join(',')}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const id = terminals + this.#nodes.push({ variable, children }) - 1;
    this.#known.set(key, id);
    return id;
  }

  /** Undefined for a result. */
  at(id: number): Node | undefined {
    return this.#nodes[id - terminals];
  }

  /** Joins two functions, result by result; `name` tells operations apart. */
  join(name: string, left: number, right: number, results: (left: number, right: number) => number): number {
    const [a, b] = [this.at(left), this.at(right)];
    if (a === undefined && b === undefined) return results(left, right);
    const key = (this.#operation(name) * mostNodes + left) * mostNodes + right;
    const done = this.#memo.get(key);
    if (done !== undefined) return done;
    const variable = Math.min(a?.variable ?? Number.POSITIVE_INFINITY, b?.variable ?? Number.POSITIVE_INFINITY);
    const width = (a?.variable === variable ? a : b)?.children.length ?? 0;
    const children = Array.from({ length: width }, (_, answer) =>
      this.join(name, follow(a, left, variable, answer), follow(b, right, variable, answer), results),
    );
    const id = this.node(variable, children);
    this.#memo.set(key, id);
    return id;
  }

  #operation(name: string): number {
    const number = this.#operations.get(name) ?? this.#operations.size;
    this.#operations.set(name, number);
    return number;
  }

  and(left: number, right: number): number {
    return this.join('and', left, right, (a, b) => a & b);
  }

  or(left: number, right: number): number {
    return this.join('or', left, right, (a, b) => a | b);
  }

  not(of: number): number {
    return this.join('xor', of, 1, (a, b) => a ^ b);
  }

  /** `result` where the condition holds, `otherwise` elsewhere. */
  choose(condition: number, result: number, otherwise: number): number {
    return this.join(`choose ${result}`, condition, otherwise, (a, b) => (a === 1 ? result : b));
  }

  /** Every result that can be reached. */
  results(id: number): ReadonlySet<number> {
    return new Set(this.#reach(id).filter((reached) => this.at(reached) === undefined));
  }

  #reach(id: number): readonly number[] {
    const reached = new Set([id]);
    for (const next of reached) for (const child of this.at(next)?.children ?? []) reached.add(child);
    return [...reached];
  }
}

function follow(node: Node | undefined, id: number, variable: number, answer: number): number {
  return node?.variable === variable ? (node.children[answer] ?? 0) : id;
}
