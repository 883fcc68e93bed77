// The smallest change that would flip a result: a cheapest way through the diagram to another one,
// where leaving an open question open costs nothing and changing a known answer costs one.
import { asResult, type Compact } from './compact.ts';
import type { Open } from './possible.ts';
import type { Space } from './variables.ts';

/** More sets of equal size than this help nobody. */
const mostSets = 12;
const usual = 2;

/** What every answer costs that could be given. */
export type Prices = Uint8Array;
const never = 255;

/** `isFixed` tells of variables that never change. */
export function pricesOf({ slots }: Space, open: Open, isFixed: (variable: number) => boolean): Prices {
  const prices = new Uint8Array(slots.at(-1) ?? 0);
  for (const [variable, answers] of open.entries()) {
    const slot = slots[variable] ?? 0;
    const price = isFixed(variable) ? never : 1;
    for (let place = slot; place < (slots[variable + 1] ?? slot); place += 1) prices[place] = price;
    for (const answer of answers) prices[slot + answer] = 0;
  }
  return prices;
}

/** The set of no variables. */
const empty = 0;

/** Sets of variables as numbers, equal sets as the same one: each is one variable and a smaller set. */
class Sets {
  readonly #variables: number[] = [empty];
  readonly #rests: number[] = [empty];
  readonly #places = new Map<number, number>();

  with(variable: number, rest: number): number {
    const key = variable * 2 ** 24 + rest;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.#variables.push(variable) - 1;
    this.#rests.push(rest);
    this.#places.set(key, place);
    return place;
  }

  variablesOf(set: number): readonly number[] {
    return set === empty ? [] : [this.#variables[set] ?? 0, ...this.variablesOf(this.#rests[set] ?? empty)];
  }
}

const nothing: readonly number[] = [empty];
const none: readonly number[] = [];

/**
 * The search in one function of a diagram. What it notes of a node holds for one run and carries its number, so that
 * nothing need be cleared for the next: most nodes are never looked at, because the cheapest change tends to be near.
 */
export class FlipSearch {
  readonly #of: Compact;
  /** For each node the run that the notes on it belong to. */
  readonly #runs: Int32Array;
  /** For each node a number of changes that is known to suffice. */
  readonly #enough: Uint8Array;
  /** For each node the number of changes from which on nothing is known to be too few. */
  readonly #tooFew: Uint8Array;
  readonly #setsAt: (readonly number[] | undefined)[];
  #run = 0;
  #result = 0;
  #prices: Prices = new Uint8Array();
  #sets = new Sets();

  constructor(of: Compact) {
    const { length } = of.variables;
    this.#of = of;
    this.#runs = new Int32Array(length);
    this.#enough = new Uint8Array(length);
    this.#tooFew = new Uint8Array(length);
    this.#setsAt = Array.from({ length });
  }

  /** Every smallest set of variables whose change could lead to another result than this. */
  smallest(result: number, prices: Prices): readonly (readonly number[])[] {
    this.#run += 1;
    this.#result = result;
    this.#prices = prices;
    this.#sets = new Sets();
    const { root } = this.#of;
    let budget = 0;
    for (; !this.#leads(root, budget); budget += 1) {
      // Most changes are small; only where none is found is it worth knowing whether there is any at all.
      if (budget === usual && !this.#leads(root, never - 1)) return [];
    }
    return this.#setsFrom(root, budget).map((set) => this.#sets.variablesOf(set));
  }

  /** Whether so many changes lead from here to another result. */
  #leads(code: number, budget: number): boolean {
    if (code < 0) return asResult(code) !== this.#result;
    if (this.#runs[code] !== this.#run) this.#open(code);
    if (budget >= (this.#enough[code] ?? 0)) return true;
    if (budget < (this.#tooFew[code] ?? 0)) return false;
    const found = this.#leadsOn(code, budget);
    if (found) this.#enough[code] = budget;
    else this.#tooFew[code] = budget + 1;
    return found;
  }

  #open(node: number): void {
    this.#runs[node] = this.#run;
    this.#enough[node] = never;
    this.#tooFew[node] = 0;
    this.#setsAt[node] = undefined;
  }

  #leadsOn(node: number, budget: number): boolean {
    const { children, starts, slots } = this.#of;
    const prices = this.#prices;
    const end = starts[node + 1] ?? 0;
    let slot = slots[node] ?? 0;
    for (let index = starts[node] ?? 0; index < end; index += 1, slot += 1) {
      const left = budget - (prices[slot] ?? never);
      if (left >= 0 && this.#leads(children[index] ?? 0, left)) return true;
    }
    return false;
  }

  /** What the answer costs that leads to this child. */
  #priceOf(node: number, index: number): number {
    const { starts, slots } = this.#of;
    return this.#prices[(slots[node] ?? 0) + index - (starts[node] ?? 0)] ?? never;
  }

  /** Walks only along cheapest ways, and gathers what each of them changes. */
  #setsFrom(code: number, budget: number): readonly number[] {
    // From here on nothing needs to change: what is open leads there by itself.
    if (budget === 0) return nothing;
    const sets = this.#setsAt[code] ?? this.#gathered(code, budget);
    this.#setsAt[code] = sets;
    return sets;
  }

  /** What costs nothing first: which class of a variable a case is in must not matter where others lead on alike. */
  #gathered(node: number, budget: number): readonly number[] {
    const free = this.#along(node, budget, 0);
    return united(free, this.#changed(node, this.#along(node, budget, 1)));
  }

  /** What is changed further on, behind answers of one price. */
  #along(node: number, budget: number, price: number): readonly number[] {
    const { starts, children } = this.#of;
    let sets = none;
    for (let index = starts[node] ?? 0; index < (starts[node + 1] ?? 0); index += 1) {
      const child = children[index] ?? 0;
      if (this.#priceOf(node, index) !== price || !this.#leads(child, budget - price)) continue;
      sets = united(sets, this.#setsFrom(child, budget - price));
    }
    return sets;
  }

  /** These sets with a change of the node's own variable. */
  #changed(node: number, sets: readonly number[]): readonly number[] {
    const variable = this.#of.variables[node] ?? 0;
    return sets.map((rest) => this.#sets.with(variable, rest));
  }
}

function united(sets: readonly number[], more: readonly number[]): readonly number[] {
  if (sets.length === 0) return more;
  if (more.length === 0) return sets;
  const all = [...sets];
  for (const set of more) if (all.length < mostSets && !all.includes(set)) all.push(set);
  return all;
}
