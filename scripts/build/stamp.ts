import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { ProductTime } from './product-time.ts';

/*
 * A file beside each built folder records its sources and its product time, so that tests can be run again
 * without a build.
 */

const ROOT = join(import.meta.dirname, '../..');

/** Everything a build depends on. */
const SOURCES = [
  'src',
  'public',
  'scripts/build',
  'scripts/build.ts',
  'models',
  'licenses',
  'LICENSE',
  'NOTICE',
  'manifest.json',
  'vite.config.ts',
  'package-lock.json',
];

const stampSchema = v.object({ scale: v.number(), originMs: v.number(), sources: v.string() });
export type Stamp = v.InferOutput<typeof stampSchema>;

async function listFiles(path: string): Promise<string[]> {
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** A hash of everything a build depends on. */
export async function hashSources(): Promise<string> {
  const paths = SOURCES.map((path) => join(ROOT, path));
  const files = (await Promise.all(paths.map(listFiles))).flat().sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(await readFile(file));
  return hash.digest('hex');
}

/** Writes the stamp beside a built folder. */
export async function writeStamp(built: string, time: ProductTime, sources: string): Promise<void> {
  await writeFile(`${built}.json`, JSON.stringify({ ...time, sources }));
}

/** Reads the stamp of a folder; null if there is none. */
export async function readStamp(built: string): Promise<Stamp | null> {
  const stamp: unknown = await readFile(`${built}.json`, 'utf8').then(JSON.parse, () => null);
  return v.is(stampSchema, stamp) ? stamp : null;
}
