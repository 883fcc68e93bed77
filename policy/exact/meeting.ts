// Whether several conditions can hold together, found by walking them side by side: where they can, the first way that
// leads there is enough, and what they come to together is never laid out.
import type { Diagram, Node } from './diagram.ts';

/** Nodes of one diagram that tell true from false. */
export function isPossible(diagram: Diagram, nodes: readonly number[]): boolean {
  const inVain = new Set<string>();
  const leads = (given: readonly number[]): boolean => {
    const open = entangled(diagram, given);
    if (open.length === 0) return true;
    // Most ways lead on: what is open is spelt only once something was in vain.
    if (inVain.size > 0 && inVain.has(open.join())) return false;
    const isFound = leadsOn(diagram, open, leads);
    if (!isFound) inVain.add(open.join());
    return isFound;
  };
  const open = together(diagram, [], nodes);
  return open !== undefined && leads(open);
}

/** Without the first ones that ask nothing any other asks: these can be met by themselves, for none of them is false. */
function entangled(diagram: Diagram, open: readonly number[]): readonly number[] {
  let free = 0;
  while (lastOf(diagram, open[free]) < variableOf(diagram, open[free + 1])) free += 1;
  return open.slice(free);
}

/** Asks the first question, and follows each answer to it in all that ask it. */
function leadsOn(diagram: Diagram, open: readonly number[], leads: (open: readonly number[]) => boolean): boolean {
  const first = variableOf(diagram, open[0]);
  let count = 1;
  while (variableOf(diagram, open[count]) === first) count += 1;
  const asking = open.slice(0, count).map((id) => diagram.at(id)?.children ?? []);
  const others = open.slice(count);
  for (let answer = 0; answer < (asking[0]?.length ?? 0); answer += 1) {
    const next = together(
      diagram,
      others,
      asking.map((children) => children[answer] ?? 0),
    );
    if (next !== undefined && leads(next)) return true;
  }
  return false;
}

/** What is to be met together, each once and by its first question, without what is met already; undefined where it cannot be. */
function together(diagram: Diagram, open: readonly number[], more: readonly number[]): readonly number[] | undefined {
  const all = [...open];
  for (const id of more) {
    if (id === 0) return undefined;
    if (id === 1 || all.includes(id)) continue;
    const variable = variableOf(diagram, id);
    let place = 0;
    while (variableOf(diagram, all[place]) < variable) place += 1;
    all.splice(place, 0, id);
  }
  return all;
}

function variableOf(diagram: Diagram, id: number | undefined): number {
  return nodeAt(diagram, id)?.variable ?? Number.POSITIVE_INFINITY;
}

function lastOf(diagram: Diagram, id: number | undefined): number {
  return nodeAt(diagram, id)?.last ?? Number.POSITIVE_INFINITY;
}

function nodeAt(diagram: Diagram, id: number | undefined): Node | undefined {
  return id === undefined ? undefined : diagram.at(id);
}
