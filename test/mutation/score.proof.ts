import { expect, it } from 'vitest';
import { figure } from '../policy/runs.ts';
import { readScore, totalOf } from './score.ts';

it('engine: at least 90 % of Stryker’s mutants are killed', async ({ annotate }) => {
  const { killed, mutants, stale, unmeasured } = totalOf(readScore());
  const share = ((100 * killed) / mutants).toFixed(1);
  await annotate(`${share} %: ${killed} of ${mutants}, in ${Object.keys(readScore()).length} files`, figure);
  if (stale.length > 0) await annotate(`changed since "npm run mutation" measured them: ${stale.join(', ')}`, figure);
  if (unmeasured.length > 0) await annotate(`never measured, see "npm run mutation": ${unmeasured.join(', ')}`, figure);
  expect(unmeasured).toEqual([]);
  expect(killed / mutants).toBeGreaterThanOrEqual(0.9);
});
