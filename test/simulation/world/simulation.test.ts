// Some days of the bot's life with everything that can go wrong in them; `npm run simulate` has the long ones.
import { expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { live } from './lived.ts';

const options = { customers: 12, days: 6, hasFaults: true };

it('loses, doubles and reorders nothing in days with faults and kills, and one seed replays exactly', {
  timeout: 180_000,
}, async () => {
  const first = await liveHere(7);
  expect(first.wrong).toEqual([]);
  expect(first.kills).toBeGreaterThan(0);
  const again = await liveHere(7);
  expect(again).toEqual(first);
});

async function liveHere(seed: number) {
  await using opened = await openTestDatabase();
  const { checks, ...lived } = await live(opened.url, { ...options, seed });
  return { wrong: checks.flatMap(({ name, wrong }) => wrong.map((problem) => `${name}: ${problem}`)), ...lived };
}
