import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/reporter.ts'],
    globalSetup: ['./test/database-server.ts'],
    testTimeout: 60_000,
    // Real browsers and killed processes on a busy machine: a second try tells a slow machine from a fault.
    retry: 1,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
