import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/e2e/longest-first.ts';

/** What a page shows follows what it was told by a worker's answer: never by a set time. */
const BROWSER_POLL = { poll: { timeout: 20_000 } };

const PURE = [
  'advice',
  'background',
  'build',
  'commands',
  'detection',
  'history',
  'posture',
  'recording',
  'self-test',
  'simulator',
  'train',
].map((folder) => `tests/unit/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // By default it would leave one of two cores idle.
    maxWorkers: 2,
    projects: [
      {
        // Pure code leaves nothing behind: its test files share what they import.
        test: {
          name: 'unit',
          include: PURE,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          pool: 'threads',
          isolate: false,
        },
      },
      {
        // Tests that stand in for a browser or a page.
        plugins: [preact()],
        test: {
          name: 'unit-with-browser',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: PURE,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Commands, each in a process of its own.
        // They run beside two browsers.
        test: {
          name: 'tools',
          include: ['tests/tools/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
        },
      },
      {
        test: {
          name: 'world',
          include: ['tests/world/**/*.test.ts'],
          globalSetup: ['tests/world/bundle/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/prepare-builds.ts'],
          provide: { build: 'test' },
          // Two cores, two browsers; each file has profiles of its own.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: BROWSER_POLL,
        },
      },
      {
        // What ships, at its own speed: run before a release.
        test: {
          name: 'release',
          include: [
            'tests/release/**/*.test.ts',
            'tests/e2e/watching.test.ts',
            'tests/e2e/firefox/story.test.ts',
          ],
          globalSetup: ['tests/e2e/prepare-builds.ts'],
          provide: { build: 'shipped' },
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 120_000,
          expect: BROWSER_POLL,
        },
      },
    ],
  },
});
