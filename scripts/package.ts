import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { BROWSERS, type Browser } from './build/browsers.ts';
import { buildExtension } from './build.ts';

const ROOT = join(import.meta.dirname, '..');

/** One moment for all entries, so that the same source gives the same bytes. */
const ENTRY_TIME = new Date('2020-01-01T00:00:00Z');

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Packs a built extension as the stores want it. Resolves with the zip's bytes. */
async function zipFolder(folder: string): Promise<Uint8Array> {
  const files = (await listFiles(folder)).sort();
  const entries: Zippable = {};
  for (const path of files)
    entries[relative(folder, path).split(sep).join('/')] = [
      new Uint8Array(await readFile(path)),
      { level: 9, mtime: ENTRY_TIME },
    ];
  return zipSync(entries);
}

/** Builds the extension for a browser and writes its store-ready zip. Resolves with the file's path and size in bytes. */
export async function packageExtension(
  browser: Browser = 'chrome',
): Promise<{ readonly path: string; readonly bytes: number }> {
  const built = await buildExtension(browser);
  const { version } = JSON.parse(await readFile(join(built, 'manifest.json'), 'utf8'));
  const zip = await zipFolder(built);
  const path = join(ROOT, 'dist', `plumbline-${browser}-${version}.zip`);
  await mkdir(join(ROOT, 'dist'), { recursive: true });
  await writeFile(path, zip);
  return { path, bytes: zip.length };
}

if (import.meta.filename === process.argv[1])
  for (const browser of BROWSERS) {
    const { path, bytes } = await packageExtension(browser);
    console.log(`${path}: ${(bytes / 1e6).toFixed(2)} MB`);
  }
