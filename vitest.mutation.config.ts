// The policy's own tests, run anew for every mutant of the engine: `npm run mutation`.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/mutation/engine.mutation.ts'],
    provide: { shareOfRuns: 0.01 },
    // A test that is slow on a busy machine kills no mutant: what hangs is for Stryker to end.
    testTimeout: 600_000,
    pool: 'threads',
  },
});
