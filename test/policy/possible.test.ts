// Which classes the answers to a pack's tests leave open.
import { expect, it } from 'vitest';
import { circuitOf, saysFalse, saysNothing, saysTrue } from '../../policy/circuit.ts';
import { by, type Condition, is, type Test, yes } from '../../policy/condition.ts';
import { possibleIn } from '../../policy/exact/possible.ts';
import { spaceOf } from '../../policy/exact/variables.ts';

/** The open classes of each variable, where these tests have these answers and the others none. */
function readerOf(conditions: readonly Condition[]) {
  const circuit = circuitOf(conditions);
  const read = possibleIn(circuit, spaceOf(conditions).variables);
  return (...known: readonly (readonly [Test, boolean])[]) => {
    const values = new Uint8Array(circuit.tests.length).fill(saysNothing);
    for (const [test, answer] of known) {
      const place = circuit.tests.findIndex((other) => JSON.stringify(other) === JSON.stringify(test));
      values[place] = answer ? saysTrue : saysFalse;
    }
    return read(values);
  };
}

it('what is not known leaves every class open, what is known one', () => {
  const open = readerOf([yes('owner'), is('channel', 'official')]);
  expect(open()).toEqual([
    [0, 1],
    [0, 1],
  ]);
  expect(open([yes('owner'), true], [is('channel', 'official'), false])).toEqual([[0], [1]]);
});

it('a rough date leaves the classes open between the periods it is within and those it is beyond', () => {
  const [week, month, year] = [7, 30, 365].map((days) => by('requestedOn', 'deliveredOn', { days }));
  if (!week || !month || !year) throw new Error('there are three periods');
  const open = readerOf([year, week, month]);
  expect(open()).toEqual([[0, 1, 2, 3]]);
  expect(open([week, false])).toEqual([[1, 2, 3]]);
  expect(open([week, false], [year, true])).toEqual([[1, 2]]);
  expect(open([week, false], [month, false], [year, true])).toEqual([[2]]);
});

it('answers that cannot go together leave nothing', () => {
  const [week, month] = [7, 30].map((days) => by('requestedOn', 'deliveredOn', { days }));
  if (!week || !month) throw new Error('there are two periods');
  expect(readerOf([week, month])([week, true], [month, false])).toEqual([[]]);
});

const models = (count: number) => Array.from({ length: count }, (_, number) => is('model', `XT${number + 1}`));

it.each([15, 40])('%i answers about one fact are told apart from the first to the last', (count) => {
  const tests = models(count);
  const open = readerOf(tests);
  const others = Array.from({ length: count + 1 }, (_, place) => place);
  for (const [place, test] of tests.entries()) {
    expect(open([test, true])).toEqual([[place]]);
    expect(open([test, false])).toEqual([others.toSpliced(place, 1)]);
  }
});

it('the same answers to as many tests as one number holds are worked out once', () => {
  const [first, ...others] = models(15);
  if (!first) throw new Error('there are fifteen models');
  const open = readerOf([first, ...others]);
  const [known] = open([first, false]);
  expect(known).toHaveLength(15);
  expect(open([first, true])[0]).not.toBe(known);
  expect(open([first, false])[0]).toBe(known);
});
