import { expect, it } from 'vitest';
import type { Pack } from '../../policy/pack.ts';
import { east } from '../../policy/packs/east/pack.ts';
import { inForce } from '../../policy/versions.ts';

const version = (name: string, effectiveFrom: string, effectiveTo?: string): Pack => ({
  ...east,
  version: name,
  effectiveFrom,
  ...(effectiveTo === undefined ? {} : { effectiveTo }),
});

it.each([
  ['2019-12-31', '1.0.0'],
  ['2020-01-01', '1.0.0'],
  ['2021-06-30', '1.0.0'],
  ['2021-07-15', '1.0.0'],
  ['2021-08-01', '2.0.0'],
  ['2026-01-01', '2.0.0'],
  ['2026-01-02', '3.0.0'],
])('on %s version %s judges', (on, expected) => {
  const first = version('1.0.0', '2020-01-01', '2021-06-30');
  const second = version('2.0.0', '2021-08-01', '2026-01-01');
  const third = version('3.0.0', '2026-01-02');
  for (const versions of [
    [first, second, third],
    [third, second, first],
    [second, third, first],
  ] as const) {
    expect(inForce(versions, on).version).toBe(expected);
  }
});
