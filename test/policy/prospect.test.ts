// What lies ahead of a case and what it hangs on, held to going through every completion.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compact } from '../../policy/exact/compact.ts';
import { Diagram } from '../../policy/exact/diagram.ts';
import type { Open } from '../../policy/exact/possible.ts';
import { Prospect } from '../../policy/exact/prospect.ts';
import { runs } from './runs.ts';
import { spaceWith } from './small-space.ts';

const answers = 3;
const results = [0, 1, 2, 3];

/** Where the answers to a question lead: each a pick among what there is further down. */
const picks = fc.array(fc.nat(), { minLength: answers, maxLength: answers });
const someAnswers = fc.subarray([0, 1, 2], { minLength: 1 });
const listOf = <T>(of: fc.Arbitrary<T>, length: number) => fc.array(of, { minLength: length, maxLength: length });

/** A function of nodes that lead into each other, the first question last. */
function rootOf(diagram: Diagram, layers: readonly (readonly (readonly number[])[])[]): number {
  let below: readonly number[] = results;
  for (const [index, layer] of layers.entries()) {
    const variable = layers.length - 1 - index;
    const lead = (pick: number) => below[pick % below.length] ?? 0;
    const nodes = layer.map((of) => diagram.node(variable, of.map(lead)));
    below = [...new Set([...nodes, ...below])].slice(0, layer.length + 2);
  }
  return below[0] ?? 0;
}

function resultIn(diagram: Diagram, root: number, given: readonly number[]): number {
  let at = root;
  for (let node = diagram.at(at); node !== undefined; node = diagram.at(at))
    at = node.children[given[node.variable] ?? 0] ?? -1;
  return at;
}

function completionsOf([first, ...others]: Open): readonly (readonly number[])[] {
  if (first === undefined) return [[]];
  return completionsOf(others).flatMap((rest) => first.map((answer) => [answer, ...rest]));
}

it.each([
  { questions: 3, width: 2, tries: 500 },
  { questions: 5, width: 12, tries: 20 },
])('tells the results of all completions, and the questions on which two of them part: %o', (size) => {
  const { questions, width, tries } = size;
  const space = spaceWith(...Array.from({ length: questions }, () => answers));
  const opens = listOf(listOf(someAnswers, questions), 4);
  const property = fc.property(listOf(listOf(picks, width), questions), opens, (layers, cases) => {
    const diagram = new Diagram();
    const root = rootOf(diagram, layers);
    const prospect = new Prospect(compact(diagram, root, space));
    for (const open of cases) {
      const all = completionsOf(open);
      const ahead = new Set(all.map((given) => resultIn(diagram, root, given)));
      expect(results.filter((result) => (prospect.reachable(open) & (1 << result)) !== 0)).toEqual([...ahead].sort());
      const parts = open.flatMap(([first = 0], variable) => {
        const leadsElsewhere = (given: readonly number[]) =>
          resultIn(diagram, root, given) !== resultIn(diagram, root, given.with(variable, first));
        return all.some(leadsElsewhere) ? [variable] : [];
      });
      expect([...prospect.support(open)].sort()).toEqual(parts);
    }
  });
  fc.assert(property, runs(tries, tries));
});

const space = spaceWith(3, 3);

it('answers that are ruled out do not count', () => {
  const diagram = new Diagram();
  const prospect = new Prospect(compact(diagram, diagram.node(0, [0, 1, 1]), space));
  expect([...prospect.support([[1, 2], [0]])]).toEqual([]);
  expect([...prospect.support([[0, 2], [0]])]).toEqual([0]);
  expect([...prospect.support([[0, 1, 2], [0]])]).toEqual([0]);
});

it('what many ways lead to is walked from once', () => {
  const steps = 64;
  const diagram = new Diagram();
  // Each step tells odd from even; the last one could lead to something else, but that answer is ruled out.
  const ends = [diagram.node(steps, [0, 1, 2]), diagram.node(steps, [1, 0, 2])];
  const [root = 0] = Array.from({ length: steps }).reduce<readonly number[]>(
    ([same = 0, other = 0], _, step) => [
      diagram.node(steps - 1 - step, [same, other]),
      diagram.node(steps - 1 - step, [other, same]),
    ],
    ends,
  );
  const wide = spaceWith(...Array.from({ length: steps }, () => 2), 3);
  const prospect = new Prospect(compact(diagram, root, wide));
  const all = Array.from({ length: steps + 1 }, () => [0, 1]);
  expect(prospect.reachable(all)).toBe(0b11);
  expect(prospect.support(all).size).toBe(steps + 1);
});
