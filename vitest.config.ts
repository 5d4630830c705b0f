// Three suites, one runner: unit in Node, contract and end-to-end in real Chromium.
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Two browsers side by side: a third one makes the others late and saves nothing on two cores. */
const browserSuite = {
  maxWorkers: 2,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // What is waited for comes within a second, but not on a machine with ten other things to do.
  expect: { poll: { timeout: 10_000 } },
} as const;

/** The longest first, or one worker still runs them when the others have nothing left. As measured on 2026-11-27. */
const longest = [
  'unit/hub/process',
  'unit/hub/team',
  'e2e/axe',
  'contract/touches',
  'e2e/kills',
  'e2e/quota',
  'contract/editors',
  'e2e/looks-person',
  'e2e/languages',
  'e2e/insertion-hosts',
  'e2e/backup',
  'contract/bad-pages',
  'contract/hostile',
];
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/*.test.ts'],
          // Before anything of ours: the words look for a browser when they are loaded.
          setupFiles: ['tests/fakes/browser.ts'],
          // Servers that are stopped and started wait, too.
          maxWorkers: 3,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Alone: the browsers come after it.
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          ...browserSuite,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/prepare-hub.ts'],
          ...browserSuite,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
