// The policy's own tests, small enough to be run anew for every mutant: `npm run mutation`.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/policy/**/*.test.ts'],
    // The one makes mutants of packs itself, the other starts processes, which no mutant reaches.
    exclude: ['test/policy/mutants.test.ts', 'test/policy/commands.test.ts'],
    provide: { shareOfRuns: 0.01 },
    testTimeout: 20_000,
  },
});
