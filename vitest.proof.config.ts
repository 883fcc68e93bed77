// The proof of the policy module, with its figures: `npm run proof`. Exits 1 where anything is missed.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/policy/**/*.test.ts', 'test/mutation/score.proof.ts'],
    reporters: ['./test/proof-reporter.ts'],
    testTimeout: 600_000,
    maxWorkers: 2,
  },
});
