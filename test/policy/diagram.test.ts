// Diagrams: equal functions are the same node, and joins come to what every single case comes to.
import { expect, it } from 'vitest';
import { Diagram, terminals } from '../../policy/exact/diagram.ts';
import { Watched } from './watched.ts';

const bits = [0, 1];
const cases = bits.flatMap((a) => bits.flatMap((b) => bits.map((c) => [a, b, c])));

/** What a function comes to, case by case. */
function table(diagram: Diagram, id: number): string {
  return cases
    .map((answers) => {
      let at = id;
      for (let node = diagram.at(at); node !== undefined; node = diagram.at(at)) {
        at = node.children[answers[node.variable] ?? 0] ?? -1;
      }
      return at;
    })
    .join('');
}

function three(diagram: Diagram): readonly [number, number, number] {
  return [diagram.node(0, [0, 1]), diagram.node(1, [0, 1]), diagram.node(2, [0, 1])];
}

it('a question whose answers all lead to one end is not asked', () => {
  const diagram = new Diagram();
  expect(diagram.node(0, [1, 1])).toBe(1);
  expect(diagram.node(0, [5, 5, 5])).toBe(5);
  expect(diagram.size).toBe(0);
});

it('equal questions are the same node, others are not', () => {
  const diagram = new Diagram();
  const nodes = [
    diagram.node(0, [0, 1]),
    diagram.node(0, [1, 0]),
    diagram.node(1, [0, 1]),
    diagram.node(0, [0, 1, 2]),
    diagram.node(0, [0, 12, 2]),
    diagram.node(0, [0, 1, 22]),
  ];
  expect(nodes).toEqual(nodes.map((_, index) => terminals + index));
  expect([diagram.node(0, [0, 1]), diagram.node(0, [0, 1, 2])]).toEqual([nodes[0], nodes[3]]);
  expect(diagram.size).toBe(nodes.length);
  expect(diagram.at(1)).toBeUndefined();
  expect(diagram.at(terminals)).toEqual({ variable: 0, children: [0, 1], last: 0 });
});

it('joins come to what they come to in every case', () => {
  const diagram = new Diagram();
  const [a, b, c] = three(diagram);
  expect(table(diagram, diagram.and(a, b))).toBe('00000011');
  expect(table(diagram, diagram.or(a, b))).toBe('00111111');
  expect(table(diagram, diagram.not(b))).toBe('11001100');
  expect(table(diagram, diagram.and(diagram.or(a, b), c))).toBe('00010101');
  expect(table(diagram, diagram.or(diagram.and(a, b), diagram.not(c)))).toBe('10101011');
  expect(table(diagram, diagram.choose(b, 3, diagram.choose(a, 4, 2)))).toBe('22334433');
  expect(table(diagram, diagram.choose(c, 4, diagram.choose(a, 3, 2)))).toBe('24243434');
});

it('joins with what always or never holds ask nothing', () => {
  const diagram = new Diagram();
  const [a, b] = three(diagram);
  const { size } = diagram;
  expect([diagram.and(a, 1), diagram.and(1, a), diagram.and(a, 0), diagram.and(0, a), diagram.and(a, a)]).toEqual([
    a,
    a,
    0,
    0,
    a,
  ]);
  expect([diagram.or(b, 1), diagram.or(1, b), diagram.or(b, 0), diagram.or(0, b), diagram.or(b, b)]).toEqual([
    1,
    1,
    b,
    b,
    b,
  ]);
  expect([diagram.and(1, 0), diagram.or(0, 1), diagram.not(0), diagram.not(1)]).toEqual([0, 1, 1, 0]);
  expect([diagram.choose(1, 4, a), diagram.choose(0, 4, a)]).toEqual([4, a]);
  expect(diagram.size).toBe(size);
});

it('a node with an end is joined without a look at it, as is a node with itself', () => {
  const diagram = new Watched();
  const a = diagram.node(2, [0, 1]);
  const looks = (walk: () => unknown) => diagram.looksOf(walk).length;
  expect([diagram.and(0, a), diagram.and(a, 0), diagram.and(1, a), diagram.and(a, a)]).toEqual([0, 0, a, a]);
  expect(looks(() => [diagram.and(0, a), diagram.and(a, 0), diagram.and(1, a), diagram.and(a, a)])).toBe(0);
  expect(looks(() => [diagram.or(0, a), diagram.or(a, 1), diagram.or(1, a), diagram.or(a, a)])).toBe(0);
  expect(looks(() => [diagram.choose(1, 4, a), diagram.choose(0, 4, a)])).toBe(0);
});

it.each([
  ['and', [0, 0, 'a', 'a', 'a']],
  ['or', ['a', 'a', 1, 1, 'a']],
] as const)('so it is further down, on either side: %s', (join, expected) => {
  const diagram = new Watched();
  const a = diagram.node(2, [0, 1]);
  const [left, right] = [diagram.node(1, [a, 0, 1, a, a]), diagram.node(1, [0, a, a, 1, a])];
  const both = diagram.node(
    1,
    expected.map((end) => (end === 'a' ? a : end)),
  );
  expect(diagram.looksOf(() => expect(diagram[join](left, right)).toBe(both))).toEqual([left, right]);
});

it('a join that was done is not done again, whichever side is named first', () => {
  const diagram = new Watched();
  const [a, b] = three(diagram);
  for (const join of ['and', 'or'] as const) {
    expect(diagram.looksOf(() => diagram[join](a, b))).not.toEqual([]);
    expect(diagram.looksOf(() => [diagram[join](a, b), diagram[join](b, a)])).toEqual([]);
  }
});

it('a node knows the last question that may follow', () => {
  const diagram = new Diagram();
  const [, b, c] = three(diagram);
  const last = (id: number) => diagram.at(id)?.last;
  expect([last(b), last(diagram.and(b, c)), last(diagram.node(0, [c, b]))]).toEqual([1, 2, 2]);
});

it('a join is the same whichever side is named first, and undone by its opposite', () => {
  const diagram = new Diagram();
  const [a, b, c] = three(diagram);
  expect(diagram.and(c, a)).toBe(diagram.and(a, c));
  expect(diagram.or(c, b)).toBe(diagram.or(b, c));
  expect(diagram.not(diagram.not(a))).toBe(a);
  expect(diagram.not(diagram.and(a, b))).toBe(diagram.or(diagram.not(a), diagram.not(b)));
});

it('tells every result that can be reached, and no other', () => {
  const diagram = new Diagram();
  const [a, b] = three(diagram);
  expect(diagram.results(diagram.choose(a, 3, diagram.choose(b, 4, 2)))).toEqual(new Set([2, 3, 4]));
  expect(diagram.results(5)).toEqual(new Set([5]));
});
