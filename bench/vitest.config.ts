import { defineConfig } from 'vitest/config';

// One measurement at a time: they would disturb one another.
export default defineConfig({
  test: {
    include: ['bench/*.bench.ts'],
    fileParallelism: false,
    testTimeout: 900_000,
    hookTimeout: 120_000,
  },
});
