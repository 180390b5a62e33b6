import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { builtFor } from './build-under-test.ts';

/**
 * The built extension without the permission that lifts the browser's storage limit. That limit is used to simulate a
 * full disk. Removed with the test.
 */
export async function copyWithStorageLimit(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'plumbline-e2e-'));
  onTestFinished(() => rm(copy, { recursive: true, force: true }));
  await cp(builtFor('chrome'), copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const { permissions, ...manifest } = JSON.parse(await readFile(path, 'utf8'));
  const limited = permissions.filter((name: string) => name !== 'unlimitedStorage');
  await writeFile(path, JSON.stringify({ ...manifest, permissions: limited }));
  return copy;
}
