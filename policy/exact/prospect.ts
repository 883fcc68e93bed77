// What lies ahead in one function of a diagram, given what is open: the results that can still be reached, and the variables
// they hang on. Every open case asks this, so that whatever is noted on the way stands in arrays that are used again; it
// carries the number of its run, and nothing need be cleared.
import { asResult, bitsOf, type Compact } from './compact.ts';
import type { Open } from './possible.ts';

export class Prospect {
  readonly #of: Compact;
  /** For each node the last run that came to it. */
  readonly #runs: Int32Array;
  /** For each node the first one that comes to the same, or the result it comes to. */
  readonly #forms: Int32Array;
  /** Where a form is looked for: the node that has it, and the run that put it there. */
  readonly #places: Int32Array;
  readonly #placed: Int32Array;
  /** Nodes still to be walked from, or found. */
  readonly #nodes: Int32Array;
  #count = 0;
  #run = 0;

  constructor(of: Compact) {
    const { length } = of.variables;
    // At least twice as many places as nodes, so that a free one is near.
    const places = 2 ** Math.ceil(Math.log2(length * 2 + 1));
    this.#of = of;
    this.#runs = new Int32Array(length);
    this.#forms = new Int32Array(length);
    this.#places = new Int32Array(places);
    this.#placed = new Int32Array(places);
    this.#nodes = new Int32Array(of.children.length + 1);
  }

  /** The results that can still be reached, as bits; `enough` of them end the search. */
  reachable(open: Open, enough = Number.POSITIVE_INFINITY): number {
    this.#begin();
    this.#note(this.#of.root);
    let bits = 0;
    for (let found = 0; this.#count > 0 && found < enough; ) {
      this.#count -= 1;
      const code = this.#nodes[this.#count] ?? 0;
      // What leads to nothing new need not be walked.
      if ((bitsOf(this.#of.results, code) & ~bits) === 0) continue;
      if (code >= 0) this.#noteChildren(code, open);
      else {
        bits |= 1 << asResult(code);
        found += 1;
      }
    }
    return bits;
  }

  #noteChildren(node: number, open: Open): void {
    if (!this.#isNew(node)) return;
    for (const answer of this.#answers(node, open)) this.#note(this.#childOf(node, answer));
  }

  /** The variables the result truly depends on: those where two answers lead to different forms. */
  support(open: Open): ReadonlySet<number> {
    this.#begin();
    this.#formOf(this.#of.root, open);
    const variables = new Set<number>();
    for (const node of this.#nodes.subarray(0, this.#count).sort()) variables.add(this.#of.variables[node] ?? 0);
    return variables;
  }

  /** The same number for what comes to the same, with every node noted where it does not come to the same whatever the answer. */
  #formOf(code: number, open: Open): number {
    const node = this.#asking(code, open);
    if (node < 0) return node;
    if (this.#isNew(node)) this.#forms[node] = this.#formed(node, this.#answers(node, open), open);
    return this.#forms[node] ?? 0;
  }

  #formed(node: number, answers: readonly number[], open: Open): number {
    const first = this.#formOf(this.#childOf(node, answers[0] ?? 0), open);
    let isSettled = true;
    let mixed = this.#of.variables[node] ?? 0;
    for (const answer of answers) {
      const form = this.#formOf(this.#childOf(node, answer), open);
      isSettled &&= form === first;
      mixed = (Math.imul(mixed, spread) + form) | 0;
    }
    if (isSettled) return first;
    this.#note(node);
    return this.#firstLike(node, mixed ^ (mixed >>> 15), answers, open);
  }

  /** The first node of this run that asks the same and leads to the same forms. */
  #firstLike(node: number, mixed: number, answers: readonly number[], open: Open): number {
    const mask = this.#places.length - 1;
    let place = mixed & mask;
    for (; this.#placed[place] === this.#run; place = (place + 1) & mask) {
      const first = this.#places[place] ?? 0;
      if (this.#isLike(first, node, answers, open)) return first;
    }
    this.#placed[place] = this.#run;
    this.#places[place] = node;
    return node;
  }

  #isLike(first: number, node: number, answers: readonly number[], open: Open): boolean {
    const { variables } = this.#of;
    if (variables[first] !== variables[node]) return false;
    return answers.every(
      (answer) => this.#formOf(this.#childOf(first, answer), open) === this.#formOf(this.#childOf(node, answer), open),
    );
  }

  /** The node, or the result, that what is known already leads to from here. */
  #asking(code: number, open: Open): number {
    let at = code;
    for (let answers = this.#answers(at, open); at >= 0 && answers.length === 1; answers = this.#answers(at, open)) {
      at = this.#childOf(at, answers[0] ?? 0);
    }
    return at;
  }

  #answers(node: number, open: Open): readonly number[] {
    return open[this.#of.variables[node] ?? 0] ?? none;
  }

  #childOf(node: number, answer: number): number {
    return this.#of.children[(this.#of.starts[node] ?? 0) + answer] ?? 0;
  }

  #begin(): void {
    this.#run += 1;
    this.#count = 0;
  }

  #note(node: number): void {
    this.#nodes[this.#count] = node;
    this.#count += 1;
  }

  #isNew(node: number): boolean {
    if (this.#runs[node] === this.#run) return false;
    this.#runs[node] = this.#run;
    return true;
  }
}

const none: readonly number[] = [];
/** An odd number whose bits are well mixed. */
const spread = 0x9e37_79b1;
