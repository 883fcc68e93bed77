// Decision diagrams with many-valued variables, kept in one form only: equal functions are the same node.
// Numbers below `terminals` are results; every other number is a node that asks one variable.

/** Results may be any small numbers; 0 and 1 stand for false and true. */
export const terminals = 64;

/** Two nodes and an operation, or two nodes and a variable, are told by one whole number. */
const mostNodes = 2 ** 22;

export interface Node {
  readonly variable: number;
  readonly children: readonly number[];
  /** The last variable that may be asked from here on. */
  readonly last: number;
}

/** What two functions come to together, where that is plain. */
type Settle = (left: number, right: number) => number | undefined;

export class Diagram {
  readonly #nodes: Node[] = [];
  readonly #known = new Map<string | number, number>();
  readonly #memo = new Map<number, number>();
  readonly #operations = new Map<string, number>();

  get size(): number {
    return this.#nodes.length;
  }

  /** The node that asks `variable`, or the result itself where every answer leads to it. */
  node(variable: number, children: readonly number[]): number {
    const [first = 0] = children;
    if (children.every((child) => child === first)) return first;
    const key = keyOf(variable, children);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const last = Math.max(variable, ...children.map((child) => this.at(child)?.last ?? variable));
    const id = terminals + this.#nodes.push({ variable, children, last }) - 1;
    this.#known.set(key, id);
    return id;
  }

  /** Undefined for a result. */
  at(id: number): Node | undefined {
    return this.#nodes[id - terminals];
  }

  /** Joins two functions; `settle` tells what the join is where nothing further need be asked, as of two results. */
  join(name: string, left: number, right: number, settle: Settle): number {
    const settled = settle(left, right);
    return settled ?? this.#joinOpen(this.#operation(name), left, right, settle);
  }

  #joinOpen(operation: number, left: number, right: number, settle: Settle): number {
    const key = (operation * mostNodes + left) * mostNodes + right;
    const done = this.#memo.get(key);
    if (done !== undefined) return done;
    const [a, b] = [this.at(left), this.at(right)];
    const variable = Math.min(a?.variable ?? Number.POSITIVE_INFINITY, b?.variable ?? Number.POSITIVE_INFINITY);
    const width = (a?.variable === variable ? a : b)?.children.length ?? 0;
    const children: number[] = [];
    for (let answer = 0; answer < width; answer += 1) {
      const [one, other] = [follow(a, left, variable, answer), follow(b, right, variable, answer)];
      children.push(settle(one, other) ?? this.#joinOpen(operation, one, other, settle));
    }
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
    return this.#joinEither('and', left, right, settleAnd);
  }

  or(left: number, right: number): number {
    return this.#joinEither('or', left, right, settleOr);
  }

  /** Where it does not matter which side is which, a join is done once for both. */
  #joinEither(name: string, left: number, right: number, settle: Settle): number {
    return left <= right ? this.join(name, left, right, settle) : this.join(name, right, left, settle);
  }

  not(of: number): number {
    return this.join('not', of, of, (one) => (one < terminals ? 1 - one : undefined));
  }

  /** `result` where the condition holds, `otherwise` elsewhere. */
  choose(condition: number, result: number, otherwise: number): number {
    return this.join(`choose ${result}`, condition, otherwise, (one, other) => {
      if (one >= terminals) return undefined;
      return one === 1 ? result : other;
    });
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

/** Equal nodes have equal keys. Most variables have two answers, and fit one whole number. */
function keyOf(variable: number, children: readonly number[]): string | number {
  const [left = 0, right = 0] = children;
  return children.length === 2
    ? (variable * mostNodes + left) * mostNodes + right
    : `${variable}:${children.join(',')}`;
}

function settleAnd(left: number, right: number): number | undefined {
  if (left === 0 || left === right) return left;
  if (right === 0) return 0;
  if (left === 1) return right;
  return right === 1 ? left : undefined;
}

function settleOr(left: number, right: number): number | undefined {
  if (left === 1 || left === right) return left;
  if (right === 1) return 1;
  if (left === 0) return right;
  return right === 0 ? left : undefined;
}
