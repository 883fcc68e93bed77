// How late something may be in a simulated time: by the slices, and by the deaths in the way.
import { expect, it } from 'vitest';
import { toInstant } from '../../../bot/clock.ts';
import { toleranceAt } from './checked.ts';

const sliceMs = 600_000;
const start = Date.parse('2026-11-21T00:00:00.000Z');
const slice = (index: number) => toInstant(start + index * sliceMs);
const toleranceOf = (deaths: readonly number[]) =>
  toleranceAt({ sliceMs, deaths: deaths.map(slice) }, slice(100)) / 1000;

it('one death is always allowed for', () => {
  expect(toleranceOf([])).toBe(1320);
  expect(toleranceOf([101])).toBe(1320);
});

it('each further death close by puts it off by a slice', () => {
  expect(toleranceOf([100, 101])).toBe(1920);
  expect(toleranceOf([98, 100, 105])).toBe(2520);
});

it('deaths of another day count for nothing', () => {
  expect(toleranceOf([1, 50, 94, 106, 200])).toBe(1320);
});
