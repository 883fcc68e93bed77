// What tells two functions apart, on functions small enough to see through.
import { expect, it } from 'vitest';
import { differences } from '../../policy/exact/compare.ts';
import { Diagram } from '../../policy/exact/diagram.ts';

/** Ways as lists of variables and answers, in an order of their own. */
function told(diagram: Diagram, left: number, right: number, mostWays = 100) {
  return differences(diagram, left, right, mostWays).map(({ ways, ...pair }) => ({
    ...pair,
    ways: ways.map((way) => [...way].map(([variable, answer]) => `${variable}=${answer}`).join(' ')).sort(),
  }));
}

it('tells nothing of functions that are the same', () => {
  const diagram = new Diagram();
  const one = diagram.node(0, [2, 3]);
  expect(told(diagram, one, one)).toEqual([]);
  expect(told(diagram, 2, 2)).toEqual([]);
});

it('tells both results, from either side', () => {
  const diagram = new Diagram();
  const one = diagram.node(0, [2, 3]);
  expect(told(diagram, one, 2)).toEqual([{ left: 3, right: 2, ways: ['0=1'] }]);
  expect(told(diagram, 2, one)).toEqual([{ left: 2, right: 3, ways: ['0=1'] }]);
});

it('tells every way to a difference, and only ways that lead there', () => {
  const diagram = new Diagram();
  const one = diagram.node(0, [diagram.node(1, [2, 3]), 3, diagram.node(2, [2, 4])]);
  expect(told(diagram, one, 2)).toEqual([
    { left: 3, right: 2, ways: ['0=0 1=1', '0=1'] },
    { left: 4, right: 2, ways: ['0=2 2=1'] },
  ]);
});

it('takes every first answer first, and tells no more ways than are asked for', () => {
  const diagram = new Diagram();
  const only = (answer: number) => [0, 1, 2, 3, 4].map((other) => (other === answer ? 3 : 2));
  const one = diagram.node(
    0,
    [0, 1, 2, 3, 4].map((answer) => diagram.node(1, only(answer))),
  );
  expect(told(diagram, one, 2, 1)).toEqual([{ left: 3, right: 2, ways: ['0=0 1=0'] }]);
  expect(told(diagram, one, 2)[0]?.ways).toEqual(['0=0 1=0', '0=1 1=1', '0=2 1=2', '0=3 1=3', '0=4 1=4']);
});
