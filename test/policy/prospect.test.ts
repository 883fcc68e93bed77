// What lies ahead of a case and what it hangs on, held to going through every completion.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compact } from '../../policy/exact/compact.ts';
import { Diagram } from '../../policy/exact/diagram.ts';
import type { Open } from '../../policy/exact/possible.ts';
import { Prospect } from '../../policy/exact/prospect.ts';
import { runs } from './runs.ts';
import { spaceWith } from './small-space.ts';

const questions = 5;
const answers = 3;
const results = [0, 1, 2, 3];
const space = spaceWith(...Array.from({ length: questions }, () => answers));

/** Where the answers to a question lead: each a pick among what there is further down. */
const picks = fc.array(fc.nat(), { minLength: answers, maxLength: answers });
const layers = fc.array(fc.array(picks, { minLength: 6, maxLength: 6 }), {
  minLength: questions,
  maxLength: questions,
});
const someAnswers = fc.subarray([0, 1, 2], { minLength: 1 });
const open: fc.Arbitrary<Open> = fc.array(someAnswers, { minLength: questions, maxLength: questions });

/** A function of many nodes that lead into each other. */
function rootOf(diagram: Diagram, given: readonly (readonly (readonly number[])[])[]): number {
  let below: readonly number[] = results;
  for (const [index, layer] of given.entries()) {
    const variable = questions - 1 - index;
    const nodes = layer.map((of) =>
      diagram.node(
        variable,
        of.map((pick) => below[pick % below.length] ?? 0),
      ),
    );
    below = [...new Set([...nodes, ...below])].slice(0, 8);
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

it('tells the results of all completions, and the questions on which two of them part', () => {
  const cases = fc.array(open, { minLength: 4, maxLength: 4 });
  const property = fc.property(layers, cases, (given, opens) => {
    const diagram = new Diagram();
    const root = rootOf(diagram, given);
    const prospect = new Prospect(compact(diagram, root, space));
    for (const one of opens) {
      const all = completionsOf(one);
      const ahead = new Set(all.map((answered) => resultIn(diagram, root, answered)));
      expect(results.filter((result) => (prospect.reachable(one) & (1 << result)) !== 0)).toEqual([...ahead].sort());
      const parts = one.flatMap((_, variable) => {
        const leadsElsewhere = (answered: readonly number[]) =>
          resultIn(diagram, root, answered) !==
          resultIn(diagram, root, answered.with(variable, one[variable]?.[0] ?? 0));
        return all.some(leadsElsewhere) ? [variable] : [];
      });
      expect([...prospect.support(one)].sort()).toEqual(parts);
    }
  });
  fc.assert(property, runs(100, 25));
});

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
