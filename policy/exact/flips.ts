// The smallest change that would flip a result: a cheapest way through the diagram to another one,
// where leaving an open question open costs nothing and changing a known answer costs one.
import { asResult, type Compact } from './compact.ts';
import type { Open } from './possible.ts';

/** More sets of equal size than this help nobody. */
const mostSets = 12;
const unlimited = 254;

/** Every smallest set of variables whose change could lead to another result. `isFixed` tells of those that never change. */
export function smallestFlips(
  of: Compact,
  result: number,
  open: Open,
  isFixed: (variable: number) => boolean,
): readonly (readonly number[])[] {
  const search = { of, open, isFixed, result, enough: filled(of, unlimited + 1), tooFew: filled(of, 0) };
  if (!leads(search, of.root, unlimited)) return [];
  let budget = 0;
  while (!leads(search, of.root, budget)) budget += 1;
  return [...collect(search, budget)].map(asVariables);
}

/** What is known so far; most nodes are never looked at, because the cheapest change tends to be near. */
interface Search {
  readonly of: Compact;
  readonly open: Open;
  readonly isFixed: (variable: number) => boolean;
  readonly result: number;
  /** For each node a number of changes that is known to suffice. */
  readonly enough: Uint8Array;
  /** For each node the number of changes from which on nothing is known to be too few. */
  readonly tooFew: Uint8Array;
}

function filled({ variables }: Compact, value: number): Uint8Array {
  return new Uint8Array(variables.length).fill(value);
}

/** Whether so many changes lead from here to another result. */
function leads(search: Search, code: number, budget: number): boolean {
  if (code < 0) return asResult(code) !== search.result;
  if (budget >= (search.enough[code] ?? 0)) return true;
  if (budget < (search.tooFew[code] ?? 0)) return false;
  const found = leadsOn(search, code, budget);
  if (found) search.enough[code] = budget;
  else search.tooFew[code] = budget + 1;
  return found;
}

function leadsOn(search: Search, node: number, budget: number): boolean {
  const { children, starts } = search.of;
  for (let index = starts[node] ?? 0; index < (starts[node + 1] ?? 0); index += 1) {
    const left = budgetAfter(search, node, index, budget);
    if (left >= 0 && leads(search, children[index] ?? 0, left)) return true;
  }
  return false;
}

/** How many changes are left after the answer that leads to this child; below 0 where it cannot be given. */
function budgetAfter({ of, open, isFixed }: Search, node: number, index: number, budget: number): number {
  const variable = of.variables[node] ?? 0;
  if (open[variable]?.includes(index - (of.starts[node] ?? 0))) return budget;
  return isFixed(variable) ? -1 : budget - 1;
}

/** Walks only along cheapest ways, and gathers what each of them changes, spelt as numbers joined by commas. */
function collect(search: Search, fewest: number): ReadonlySet<string> {
  const memo = new Map<number, ReadonlySet<string>>();
  const setsAt = (code: number, budget: number): ReadonlySet<string> => {
    // From here on nothing needs to change: what is open leads there by itself.
    if (budget === 0) return nothing;
    const sets = memo.get(code) ?? setsOf(search, code, budget, setsAt);
    memo.set(code, sets);
    return sets;
  };
  return setsAt(search.of.root, fewest);
}

function setsOf(
  search: Search,
  node: number,
  budget: number,
  setsAt: (code: number, budget: number) => ReadonlySet<string>,
): ReadonlySet<string> {
  const variable = search.of.variables[node] ?? 0;
  const sets = childrenOf(search, node, budget).flatMap(({ child, left }) => {
    if (!leads(search, child, left)) return [];
    const further = [...setsAt(child, left)];
    return left === budget ? further : further.map((set) => joined(variable, set));
  });
  return new Set([...new Set(sets)].slice(0, mostSets));
}

/** Where the answers at a node lead, as far as the changes suffice for them. */
function childrenOf(search: Search, node: number, budget: number): readonly { child: number; left: number }[] {
  const start = search.of.starts[node] ?? 0;
  return [...search.of.children.subarray(start, search.of.starts[node + 1])]
    .map((child, answer) => ({ child, left: budgetAfter(search, node, start + answer, budget) }))
    .filter(({ left }) => left >= 0);
}

const nothing: ReadonlySet<string> = new Set(['']);

function joined(variable: number, set: string): string {
  return set === '' ? `${variable}` : `${variable},${set}`;
}

function asVariables(set: string): readonly number[] {
  return set === '' ? [] : set.split(',').map(Number);
}
