// Some days of the bot's life with everything that can go wrong in them; `npm run simulate` has the long ones.
import { expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { checkAll, fingerprint } from './checks.ts';
import { type Ended, simulate } from './run.ts';

const options = { customers: 16, days: 1, hasFaults: true };

it('loses, doubles and reorders nothing in days with faults and kills, and one seed replays exactly', {
  timeout: 180_000,
}, async () => {
  const first = await live(7);
  expect(first.wrong).toEqual([]);
  expect(first.kills).toBeGreaterThan(0);
  const again = await live(7);
  expect(again).toEqual(first);
});

async function live(seed: number) {
  await using opened = await openTestDatabase();
  return await simulate(opened.url, { ...options, seed }, summary);
}

async function summary(ended: Ended) {
  const checks = await checkAll(ended);
  return {
    wrong: checks.flatMap(({ name, wrong }) => wrong.map((problem) => `${name}: ${problem}`)),
    ...{ transcript: await fingerprint(ended), kills: ended.kills, fired: ended.fired, ...ended.platform.counts },
  };
}
