// The smallest change that would flip a result: a cheapest way through the diagram to another one,
// where leaving an open question open costs nothing and changing a known answer costs one.
import { asResult, type Compact } from './compact.ts';
import type { Open } from './variables.ts';

/** More sets of equal size than this help nobody. */
const mostSets = 12;
const never = 1_000_000;

/** Every smallest set of variables whose change could lead to another result. `fixed` variables never change. */
export function smallestFlips(
  of: Compact,
  result: number,
  open: Open,
  fixed: ReadonlySet<number>,
): readonly (readonly number[])[] {
  const prices = Int32Array.from(open, (_, variable) => (fixed.has(variable) ? never : 1));
  const priced: Priced = { of, open, prices, costs: costsOf(of, result, open, prices), result };
  return costAt(priced, of.root) >= never ? [] : [...collect(priced)].map(asVariables);
}

interface Priced {
  readonly of: Compact;
  readonly open: Open;
  /** For each variable what a changed answer costs. */
  readonly prices: Int32Array;
  readonly costs: Int32Array;
  readonly result: number;
}

/** For each node the cost of the cheapest way to another result than `result`; children stand before their parents. */
function costsOf(of: Compact, result: number, open: Open, prices: Int32Array): Int32Array {
  const costs = new Int32Array(of.variables.length);
  for (let node = 0; node < costs.length; node += 1) {
    const variable = of.variables[node] ?? 0;
    costs[node] = cheapest(of, node, open[variable] ?? [], prices[variable] ?? never, costs, result);
  }
  return costs;
}

function cheapest(
  { starts, children }: Compact,
  node: number,
  answers: readonly boolean[],
  price: number,
  costs: Int32Array,
  result: number,
): number {
  const start = starts[node] ?? 0;
  let best = never;
  for (let answer = 0; answer < answers.length; answer += 1) {
    const code = children[start + answer] ?? 0;
    const ahead = code >= 0 ? (costs[code] ?? never) : costOfResult(code, result);
    const cost = answers[answer] === true ? ahead : ahead + price;
    if (cost < best) best = cost;
  }
  return best;
}

function costOfResult(code: number, result: number): number {
  return asResult(code) === result ? never : 0;
}

function costAt({ costs, result }: Priced, code: number): number {
  return code >= 0 ? (costs[code] ?? never) : costOfResult(code, result);
}

/** Walks only along cheapest ways, and gathers what each of them changes, spelt as numbers joined by commas. */
function collect(priced: Priced): ReadonlySet<string> {
  const memo = new Map<number, ReadonlySet<string>>();
  const setsAt = (code: number): ReadonlySet<string> => {
    // From here on nothing needs to change: what is open leads there by itself.
    if (costAt(priced, code) === 0) return nothing;
    const sets = memo.get(code) ?? setsOf(priced, code, setsAt);
    memo.set(code, sets);
    return sets;
  };
  return setsAt(priced.of.root);
}

function setsOf(priced: Priced, node: number, setsAt: (code: number) => ReadonlySet<string>): ReadonlySet<string> {
  const { of, open } = priced;
  const variable = of.variables[node] ?? 0;
  const sets = new Set<string>();
  for (const [answer, isOpen] of (open[variable] ?? []).entries()) {
    const child = childAt(of, node, answer);
    if (!isCheapest(priced, node, child, isOpen)) continue;
    for (const set of setsAt(child)) sets.add(isOpen ? set : joined(variable, set));
  }
  return limited(sets);
}

function limited(sets: ReadonlySet<string>): ReadonlySet<string> {
  return sets.size > mostSets ? new Set([...sets].slice(0, mostSets)) : sets;
}

function childAt({ starts, children }: Compact, node: number, answer: number): number {
  return children[(starts[node] ?? 0) + answer] ?? 0;
}

function isCheapest(priced: Priced, node: number, child: number, isOpen: boolean): boolean {
  const price = isOpen ? 0 : (priced.prices[priced.of.variables[node] ?? 0] ?? never);
  return price !== never && costAt(priced, child) + price === priced.costs[node];
}

const nothing: ReadonlySet<string> = new Set(['']);

function joined(variable: number, set: string): string {
  return set === '' ? `${variable}` : `${variable},${set}`;
}

function asVariables(set: string): readonly number[] {
  return set === '' ? [] : set.split(',').map(Number);
}
