// Three suites, one runner: unit in Node, contract and end-to-end in real Chromium.
import { defineConfig } from 'vitest/config';

/** Two browsers side by side: each waits for its answers about half of the time. */
const browserSuite = { maxWorkers: 2, testTimeout: 60_000, hookTimeout: 120_000 } as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], ...browserSuite } },
      { test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], ...browserSuite } },
    ],
  },
});
