// What can hold together: the walk along several conditions against trying every case.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Diagram } from '../../policy/exact/diagram.ts';
import { isPossible } from '../../policy/exact/meeting.ts';

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
    { numRuns: 500 },
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
