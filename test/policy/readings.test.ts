import { expect, it } from 'vitest';
import { packs } from '../../policy/packs/packs.ts';

const readings = packs.flatMap(({ readings: own }) => own);

it('every row of the table of ambiguities is a reading, or out of scope for a reason', () => {
  const ids = readings.map(({ id }) => Number(id)).sort((left, right) => left - right);
  expect(ids).toEqual(Array.from({ length: 148 }, (_, index) => index + 1));
  expect(readings.filter((row) => row.default === '' || row.outOfScope === '')).toEqual([]);
});

it.each(packs.map((pack) => [pack.id, pack] as const))('%s cites only readings it has', (_, pack) => {
  const own = new Set(pack.readings.map(({ id }) => id));
  const clauses = [...pack.clauses, ...pack.classes.map(({ clause }) => clause)];
  expect(clauses.flatMap(({ readings: cited }) => cited).filter((id) => !own.has(id))).toEqual([]);
});
