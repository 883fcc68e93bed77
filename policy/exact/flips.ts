// The smallest change that would flip a result: a cheapest way through the diagram to another one,
// where leaving an open question open costs nothing and changing a known answer costs one.
import { asResult, type Compact, type Open } from './compact.ts';

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
  const price = prices(open, fixed);
  const costOf = pricing(of, result, price);
  return costOf(of.root) >= never ? [] : collect(of, price, costOf);
}

/** The cost of the cheapest way from a node to another result than `result`. */
function pricing(
  { variables, starts, children }: Compact,
  result: number,
  price: readonly (readonly number[])[],
): (code: number) => number {
  const costs = new Map<number, number>();
  const cheapest = (node: number): number => {
    const answers = price[variables[node] ?? 0] ?? [];
    const start = starts[node] ?? 0;
    let best = never;
    for (let answer = 0; answer < answers.length; answer += 1) {
      const own = answers[answer] ?? never;
      if (own < best) best = Math.min(best, own + costOf(children[start + answer] ?? 0));
    }
    return best;
  };
  const costOf = (code: number): number => {
    if (code < 0) return asResult(code) === result ? never : 0;
    const cost = costs.get(code) ?? cheapest(code);
    costs.set(code, cost);
    return cost;
  };
  return costOf;
}

/** For each answer of each variable what giving it costs. */
function prices(open: Open, fixed: ReadonlySet<number>): readonly (readonly number[])[] {
  return open.map((answers, variable) => answers.map((isOpen) => (isOpen ? 0 : fixed.has(variable) ? never : 1)));
}

/** Walks only along cheapest ways, and gathers what each of them changes. */
function collect(
  { root, variables, starts, children }: Compact,
  price: readonly (readonly number[])[],
  costOf: (code: number) => number,
): readonly (readonly number[])[] {
  const memo = new Map<number, readonly (readonly number[])[]>();
  const setsAt = (code: number): readonly (readonly number[])[] => {
    // From here on nothing needs to change: what is open leads there by itself.
    if (costOf(code) === 0) return [[]];
    const done = memo.get(code);
    if (done) return done;
    const variable = variables[code] ?? 0;
    const sets = (price[variable] ?? []).flatMap((cost, answer) => {
      const child = children[(starts[code] ?? 0) + answer] ?? 0;
      if (cost === never || costOf(child) + cost !== costOf(code)) return [];
      return cost === 0 ? setsAt(child) : setsAt(child).map((set) => [variable, ...set]);
    });
    const distinct = [...new Map(sets.map((set) => [set.join(), set])).values()].slice(0, mostSets);
    memo.set(code, distinct);
    return distinct;
  };
  return setsAt(root);
}
