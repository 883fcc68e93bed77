// The search for the smallest change, on functions small enough to see through.
import { expect, it } from 'vitest';
import { compact } from '../../policy/exact/compact.ts';
import { Diagram } from '../../policy/exact/diagram.ts';
import { FlipSearch, pricesOf } from '../../policy/exact/flips.ts';
import type { Space } from '../../policy/exact/variables.ts';
import { spaceWith } from './small-space.ts';

function searchIn(space: Space, build: (diagram: Diagram) => number): FlipSearch {
  const diagram = new Diagram();
  return new FlipSearch(compact(diagram, build(diagram), space));
}

const nothingFixed = () => false;

it('tells the same changes in the same order whichever class of a variable a case is in', () => {
  const space = spaceWith(3, 2);
  // The first and the last class of variable 0 lead on alike: cases in either are alike, and share a verdict.
  const search = searchIn(space, (diagram) => {
    const [same, other] = [diagram.node(1, [0, 1]), diagram.node(1, [1, 0])];
    return diagram.node(0, [same, other, same]);
  });
  const changes = (of: number) => search.smallest(0, pricesOf(space, [[of], [0]], nothingFixed));
  expect(changes(0)).toEqual([[1], [0]]);
  expect(changes(2)).toEqual([[1], [0]]);
});

it('forgets one case before it looks at the next', () => {
  const space = spaceWith(2, 2, 2);
  const search = searchIn(space, (diagram) => {
    const both = diagram.node(1, [0, diagram.node(2, [0, 1])]);
    return diagram.node(0, [both, 1]);
  });
  const changes = (
    open: readonly (readonly number[])[],
    result: number,
    isFixed = nothingFixed as (n: number) => boolean,
  ) => search.smallest(result, pricesOf(space, open, isFixed));
  expect(changes([[0], [0], [0]], 0)).toEqual([[0]]);
  expect(changes([[0], [0], [0]], 0, (variable) => variable === 0)).toEqual([[1, 2]]);
  expect(changes([[0], [0, 1], [0]], 0, (variable) => variable === 0)).toEqual([[2]]);
  expect(changes([[0], [0], [0]], 0)).toEqual([[0]]);
  expect(changes([[1], [0], [0]], 1)).toEqual([[0]]);
});

it('finds nothing where only what is fixed could change the result', () => {
  const space = spaceWith(2, 2);
  const search = searchIn(space, (diagram) => diagram.and(diagram.node(0, [0, 1]), diagram.node(1, [0, 1])));
  const prices = pricesOf(space, [[0], [0]], () => true);
  expect(search.smallest(0, prices)).toEqual([]);
});

it('never changes what is fixed, not even where one change would do', () => {
  const space = spaceWith(2, 2);
  const search = searchIn(space, (diagram) => diagram.node(0, [0, 1]));
  const changes = (isFixed: (variable: number) => boolean) => search.smallest(0, pricesOf(space, [[0], [0]], isFixed));
  expect(changes((variable) => variable === 0)).toEqual([]);
  expect(changes((variable) => variable === 1)).toEqual([[0]]);
});

it('tells a change of many variables, and no more than twelve ways', () => {
  const all = spaceWith(2, 2, 2, 2);
  const every = searchIn(all, (diagram) =>
    [0, 1, 2, 3].map((variable) => diagram.node(variable, [0, 1])).reduce((left, right) => diagram.and(left, right)),
  );
  expect(every.smallest(0, pricesOf(all, [[0], [0], [0], [0]], nothingFixed))).toEqual([[0, 1, 2, 3]]);

  const many = spaceWith(...Array.from({ length: 14 }, () => 2));
  const some = searchIn(many, (diagram) =>
    Array.from({ length: 14 }, (_, variable) => diagram.node(variable, [0, 1])).reduce((left, right) =>
      diagram.or(left, right),
    ),
  );
  const closed = Array.from({ length: 14 }, () => [0]);
  expect(some.smallest(0, pricesOf(many, closed, nothingFixed))).toHaveLength(12);
});
