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
  /** For each variable its one possible answer, or `several`. */
  readonly #only: Int32Array;
  #open: Open = [];
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
    this.#only = new Int32Array(of.variables.reduce((most, variable) => Math.max(most, variable), -1) + 1);
  }

  /** The results that can still be reached, as bits; `enough` of them end the search. */
  reachable(open: Open, enough = Number.POSITIVE_INFINITY): number {
    this.#begin(open);
    this.#note(this.#of.root);
    let bits = 0;
    for (let found = 0; this.#count > 0 && found < enough; ) {
      this.#count -= 1;
      const code = this.#asking(this.#nodes[this.#count] ?? 0);
      // What leads to nothing new need not be walked.
      if ((bitsOf(this.#of.results, code) & ~bits) === 0) continue;
      if (code >= 0) this.#noteChildren(code);
      else {
        bits |= 1 << asResult(code);
        found += 1;
      }
    }
    return bits;
  }

  #noteChildren(node: number): void {
    if (!this.#isNew(node)) return;
    for (const answer of this.#answers(node)) this.#note(this.#childOf(node, answer));
  }

  /** The variables the result truly depends on: those where two answers lead to different forms. */
  support(open: Open): ReadonlySet<number> {
    this.#begin(open);
    this.#formOf(this.#of.root);
    this.#sort();
    const variables = new Set<number>();
    for (let index = 0; index < this.#count; index += 1) {
      variables.add(this.#of.variables[this.#nodes[index] ?? 0] ?? 0);
    }
    return variables;
  }

  /** What was noted, in the order of nodes. It nearly is in order already, and moving what is not takes the least time. */
  #sort(): void {
    for (let index = 1; index < this.#count; index += 1) {
      const node = this.#nodes[index] ?? 0;
      let place = index;
      for (; place > 0 && (this.#nodes[place - 1] ?? 0) > node; place -= 1)
        this.#nodes[place] = this.#nodes[place - 1] ?? 0;
      this.#nodes[place] = node;
    }
  }

  /** The same number for what comes to the same, with every node noted where it does not come to the same whatever the answer. */
  #formOf(code: number): number {
    const node = this.#asking(code);
    if (node < 0) return node;
    if (this.#isNew(node)) this.#forms[node] = this.#formed(node, this.#answers(node));
    return this.#forms[node] ?? 0;
  }

  #formed(node: number, answers: readonly number[]): number {
    const first = this.#formOf(this.#childOf(node, answers[0] ?? 0));
    let isSettled = true;
    let mixed = (Math.imul(this.#of.variables[node] ?? 0, spread) + first) | 0;
    for (let index = 1; index < answers.length; index += 1) {
      const form = this.#formOf(this.#childOf(node, answers[index] ?? 0));
      isSettled &&= form === first;
      mixed = (Math.imul(mixed, spread) + form) | 0;
    }
    if (isSettled) return first;
    this.#note(node);
    return this.#firstLike(node, mixed ^ (mixed >>> 15), answers);
  }

  /** The first node of this run that asks the same and leads to the same forms. */
  #firstLike(node: number, mixed: number, answers: readonly number[]): number {
    const mask = this.#places.length - 1;
    let place = mixed & mask;
    for (; this.#placed[place] === this.#run; place = (place + 1) & mask) {
      const first = this.#places[place] ?? 0;
      if (this.#isLike(first, node, answers)) return first;
    }
    this.#placed[place] = this.#run;
    this.#places[place] = node;
    return node;
  }

  #isLike(first: number, node: number, answers: readonly number[]): boolean {
    const { variables } = this.#of;
    if (variables[first] !== variables[node]) return false;
    return answers.every(
      (answer) => this.#formOf(this.#childOf(first, answer)) === this.#formOf(this.#childOf(node, answer)),
    );
  }

  /** The node, or the result, that what is known already leads to from here. */
  #asking(code: number): number {
    const { variables } = this.#of;
    let at = code;
    while (at >= 0) {
      const only = this.#only[variables[at] ?? 0] ?? several;
      if (only === several) return at;
      at = this.#childOf(at, only);
    }
    return at;
  }

  #answers(node: number): readonly number[] {
    return this.#open[this.#of.variables[node] ?? 0] ?? none;
  }

  #childOf(node: number, answer: number): number {
    return this.#of.children[(this.#of.starts[node] ?? 0) + answer] ?? 0;
  }

  #begin(open: Open): void {
    this.#run += 1;
    this.#count = 0;
    if (open === this.#open) return;
    this.#open = open;
    for (let variable = 0; variable < this.#only.length; variable += 1) {
      const answers = open[variable] ?? none;
      this.#only[variable] = answers.length === 1 ? (answers[0] ?? 0) : several;
    }
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
const several = -1;
/** An odd number whose bits are well mixed. */
const spread = 0x9e37_79b1;
