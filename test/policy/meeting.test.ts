// What can hold together: the walk along several conditions against trying every case.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Diagram } from '../../policy/exact/diagram.ts';
import { isPossible } from '../../policy/exact/meeting.ts';
import { runs } from './runs.ts';
import { Watched } from './watched.ts';

const questions = 7;
const cases = Array.from({ length: 2 ** questions }, (_, number) =>
  Array.from({ length: questions }, (__, question) => (number >> question) & 1),
);

/** A condition on a few questions: whether it holds for each way to answer them. */
interface Few {
  readonly asks: readonly number[];
  readonly holds: readonly boolean[];
}

const few: fc.Arbitrary<Few> = fc.record({
  asks: fc
    .uniqueArray(fc.nat(questions - 1), { minLength: 1, maxLength: 3 })
    .map((asks) => asks.toSorted((left, right) => left - right)),
  holds: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
});

function holdsIn({ asks, holds }: Few, answers: readonly number[]): boolean {
  return holds[asks.reduce((place, question) => place * 2 + (answers[question] ?? 0), 0)] === true;
}

function nodeOf(diagram: Diagram, { asks, holds }: Few, place = 0): number {
  const [question, ...others] = asks;
  if (question === undefined) return holds[place] === true ? 1 : 0;
  const children = [0, 1].map((answer) => nodeOf(diagram, { asks: others, holds }, place * 2 + answer));
  return diagram.node(question, children);
}

it('conditions can hold together where all of them do in some case', () => {
  fc.assert(
    fc.property(fc.array(few, { maxLength: 9 }), (conditions) => {
      const diagram = new Diagram();
      const nodes = conditions.map((condition) => nodeOf(diagram, condition));
      const isMet = cases.some((answers) => conditions.every((condition) => holdsIn(condition, answers)));
      expect(isPossible(diagram, nodes)).toBe(isMet);
    }),
    runs(500, 100),
  );
});

it('questions of more than two answers are walked along too', () => {
  const diagram = new Diagram();
  const [low, high] = [diagram.node(0, [1, 1, 0, 0]), diagram.node(0, [0, 0, 1, 1])];
  const odd = diagram.node(0, [0, diagram.node(1, [0, 1]), 0, 1]);
  expect(isPossible(diagram, [low, high])).toBe(false);
  expect(isPossible(diagram, [low, odd])).toBe(true);
  expect(isPossible(diagram, [low, odd, diagram.node(1, [1, 0])])).toBe(false);
});

/** Whether an odd number of the first so many questions is answered with yes. */
function parity(diagram: Diagram, count: number, isOdd: boolean, from = 0): number {
  if (from === count) return isOdd ? 0 : 1;
  const [same, other] = [isOdd, !isOdd].map((odd) => parity(diagram, count, odd, from + 1));
  return diagram.node(from, [same ?? 0, other ?? 0]);
}

it('what cannot be met from some answers on is not walked again from others', () => {
  const diagram = new Watched();
  const [even, odd] = [parity(diagram, 12, false), parity(diagram, 12, true)];
  const looks = diagram.looksOf(() => expect(isPossible(diagram, [even, odd])).toBe(false));
  // Two ways a question, where there are 4096 in all.
  expect(looks.length).toBeLessThan(600);
});

it('conditions that ask nothing in common are not walked', () => {
  const diagram = new Watched();
  const pairs = [0, 2, 4]
    .map((from) => diagram.node(from + 1, [0, 1]))
    .map((last, at) => [last, diagram.node(2 * at, [0, last])]);
  const firsts = pairs.map(([, first]) => first ?? 0);
  const looks = diagram.looksOf(() => expect(isPossible(diagram, firsts.toReversed())).toBe(true));
  expect(looks.filter((id) => pairs.some(([last]) => last === id))).toEqual([]);
});

it('a condition is walked where the next one asks between its first and last question', () => {
  const diagram = new Diagram();
  const [last, notLast] = [diagram.node(2, [0, 1]), diagram.node(2, [1, 0])];
  const outer = diagram.node(0, [last, diagram.node(1, [0, last])]);
  const between = diagram.node(1, [notLast, 0]);
  expect(isPossible(diagram, [outer, between])).toBe(false);
  expect(isPossible(diagram, [outer, diagram.node(1, [0, last])])).toBe(true);
});

it('nothing at all can be met, and what never holds cannot', () => {
  const diagram = new Diagram();
  expect([[], [1], [1, 1], [0], [diagram.node(0, [0, 1]), 0]].map((nodes) => isPossible(diagram, nodes))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
