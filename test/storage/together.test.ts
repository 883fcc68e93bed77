import { expect, test } from 'vitest';
import type { Database } from '../../bot/storage/database.ts';
import { together } from '../../bot/storage/together.ts';

const here = {} as Database;
const elsewhere = {} as Database;

/** Answers with the double, and remembers which questions came with one another. */
function doubling() {
  const asked: (readonly number[])[] = [];
  const ask = together(async (_: Database, numbers: readonly number[]) => {
    asked.push(numbers);
    return numbers.map((number) => {
      if (number < 0) throw new RangeError(`${number} is negative`);
      return number * 2;
    });
  });
  return { asked, ask };
}

test('what several ask at the same moment is asked once, and each gets its own answer', async () => {
  const { asked, ask } = doubling();
  const late = async () => {
    // As somebody does who has no need to wait for the outside, but is not the first to ask.
    for (let step = 0; step < 10; step += 1) await Promise.resolve();
    return await ask(here, 3);
  };
  expect(await Promise.all([ask(here, 1), ask(here, 2), late()])).toEqual([2, 4, 6]);
  expect(asked).toEqual([[1, 2, 3]]);
});

test('one after the other are two questions, and two connections are never mixed', async () => {
  const { asked, ask } = doubling();
  await ask(here, 1);
  await Promise.all([ask(here, 2), ask(elsewhere, 3)]);
  expect(asked).toEqual([[1], [2], [3]]);
});

test('where the shared question fails, it fails for everybody, and the next one is asked anew', async () => {
  const { ask } = doubling();
  const outcomes = await Promise.allSettled([ask(here, 1), ask(here, -1)]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await ask(here, 4)).toBe(8);
});
