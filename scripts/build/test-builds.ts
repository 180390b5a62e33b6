import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { buildExtension } from '../build.ts';
import type { Browser } from './browsers.ts';
import { type ProductTime, TEST_TIME_SCALE } from './product-time.ts';

/*
 * The builds that end-to-end tests run: as what ships, but with product time running faster. A file beside each folder says how its
 * time runs and which sources it was built from, so that tests can be run again without a build.
 */

const ROOT = join(import.meta.dirname, '../..');

/** What a build depends on. */
const SOURCES = [
  'src',
  'public',
  'scripts/build',
  'scripts/build.ts',
  'manifest.json',
  'vite.config.ts',
  'package-lock.json',
];

/** Product time runs ahead by hours when a build is a day old: a calendar day would end in the midst of a test. */
const FRESH_FOR_MS = 60 * 60_000;

const stampSchema = v.object({ scale: v.number(), originMs: v.number(), sources: v.string() });

/** The built folder, without a look whether it is there. */
export function testBuildOf(browser: Browser): string {
  return join(ROOT, 'dist', `e2e-${browser}`);
}

function stampPathOf(browser: Browser): string {
  return `${testBuildOf(browser)}.json`;
}

/** How product time runs in the build for a browser, which has been made beforehand. */
export async function readTestTime(browser: Browser): Promise<ProductTime> {
  return v.parse(stampSchema, JSON.parse(await readFile(stampPathOf(browser), 'utf8')));
}

async function listFiles(path: string): Promise<string[]> {
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function hashSources(): Promise<string> {
  const paths = SOURCES.map((path) => join(ROOT, path));
  const files = (await Promise.all(paths.map(listFiles))).flat().sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(await readFile(file));
  return hash.digest('hex');
}

async function isFresh(browser: Browser, sources: string): Promise<boolean> {
  const stamp = await readFile(stampPathOf(browser), 'utf8').then(JSON.parse, () => null);
  if (!v.is(stampSchema, stamp)) return false;
  const ageMs = Date.now() - stamp.originMs;
  return stamp.sources === sources && stamp.scale === TEST_TIME_SCALE && ageMs < FRESH_FOR_MS;
}

/** Builds the extension as the tests run it, unless it is there, of the same sources and fresh. Resolves with the folder. */
export async function buildForTests(browser: Browser): Promise<string> {
  const sources = await hashSources();
  if (await isFresh(browser, sources)) return testBuildOf(browser);
  const time = { scale: TEST_TIME_SCALE, originMs: Date.now() };
  const built = await buildExtension(browser, { time, folder: `e2e-${browser}` });
  await writeFile(stampPathOf(browser), JSON.stringify({ ...time, sources }));
  return built;
}
