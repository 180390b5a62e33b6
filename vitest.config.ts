import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [preact()],
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
      },
      {
        test: {
          name: 'world',
          include: ['tests/world/**/*.test.ts'],
          globalSetup: ['tests/world/bundle/global-setup.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Two cores: one browser at a time, or each starves the other.
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 600_000,
          // What a page shows follows what it was told by a worker's answer: never by a set time.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
