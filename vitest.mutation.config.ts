// The policy's own tests, run anew for every mutant of the engine: `npm run mutation`.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/mutation/engine.mutation.ts'],
    provide: { shareOfRuns: 0.01 },
    testTimeout: 20_000,
    pool: 'threads',
  },
});
