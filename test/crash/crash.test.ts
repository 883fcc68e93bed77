// A few of the kills of `npm run crash`, with the same account at the end.
import { expect, it } from 'vitest';
import { crash } from './run.ts';

it('processes killed under load lose, double and reorder nothing, and none falls by itself', {
  timeout: 180_000,
}, async () => {
  const { messages, ...report } = await crash({ kills: 4 });
  expect(report).toMatchObject({ kills: 4, lost: 0, doubled: 0, reordered: 0, fallen: 0 });
  expect(messages).toBeGreaterThan(50);
});
