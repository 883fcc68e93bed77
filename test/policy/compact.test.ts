// What a diagram laid out flat tells of a case: the results ahead of it, and the variables they hang on.
import { expect, it } from 'vitest';
import { compact } from '../../policy/exact/compact.ts';
import { Diagram } from '../../policy/exact/diagram.ts';
import { Prospect } from '../../policy/exact/prospect.ts';
import { spaceWith } from './small-space.ts';

const space = spaceWith(2, 2, 2);

function laidOut(build: (diagram: Diagram) => number) {
  const diagram = new Diagram();
  return compact(diagram, build(diagram), space);
}

const bitsOf = (...results: readonly number[]) => results.reduce((bits, result) => bits | (1 << result), 0);
const anything = [
  [0, 1],
  [0, 1],
  [0, 1],
];

/** The first variable tells whether the second is asked; the third never is. */
const steps = laidOut((diagram) => diagram.node(0, [diagram.node(1, [0, 1]), 2]));
/** Asked again and again, as a pack's is. */
const twoSteps = new Prospect(steps);

it('every node knows the results it can lead to', () => {
  expect([...steps.results]).toEqual([bitsOf(0, 1), bitsOf(0, 1, 2)]);
});

it('what is known narrows the results ahead', () => {
  expect(twoSteps.reachable(anything)).toBe(bitsOf(0, 1, 2));
  expect(twoSteps.reachable([[0], [0, 1], [0, 1]])).toBe(bitsOf(0, 1));
  expect(twoSteps.reachable([[0, 1], [0], [0, 1]])).toBe(bitsOf(0, 2));
  expect(twoSteps.reachable([[0], [1], [0, 1]])).toBe(bitsOf(1));
});

it('the search ends with as many results as were asked for', () => {
  const countOf = (enough: number) =>
    [0, 1, 2].filter((result) => (twoSteps.reachable(anything, enough) & (1 << result)) !== 0).length;
  expect([1, 2, 3].map(countOf)).toEqual([1, 2, 3]);
});

it('a function that is constant leads to its result and hangs on nothing', () => {
  const constant = new Prospect(laidOut(() => 3));
  expect(constant.reachable(anything)).toBe(bitsOf(3));
  expect([...constant.support(anything)]).toEqual([]);
});

it('a result hangs on the questions that are open and lead to different forms', () => {
  expect([...twoSteps.support(anything)]).toEqual([1, 0]);
  expect([...twoSteps.support([[1], [0, 1], [0, 1]])]).toEqual([]);
  expect([...twoSteps.support([[0, 1], [0], [0, 1]])]).toEqual([0]);
});

it('different questions are different forms, also where one has a result more and the other comes a place later', () => {
  const either = new Prospect(
    laidOut((diagram) => diagram.node(0, [diagram.node(1, [0, 1]), diagram.node(2, [0, 2])])),
  );
  expect(either.support(anything)).toEqual(new Set([0, 1, 2]));
});
