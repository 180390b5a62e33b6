import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Which builds the tests run: those with fast product time, or those that ship. */
    readonly build: 'test' | 'shipped';
  }
}

const SCRIPT = join(import.meta.dirname, '../../scripts/prepare-e2e.ts');

/** Builds and renders what the tests need, in a separate process: vitest's environment would change the build. */
export default function prepare({ name }: TestProject): void {
  const args = name === 'release' ? ['--shipped'] : [];
  const { NODE_ENV: _, ...env } = process.env;
  const { status } = spawnSync('npx', ['--no-install', 'tsx', SCRIPT, ...args], { stdio: 'inherit', env });
  if (status !== 0) throw new Error('What the tests run could not be built.');
}
