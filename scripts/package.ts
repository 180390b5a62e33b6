import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipFolder } from '../tools/browser/zip-folder.ts';
import { BROWSERS, type Browser } from './build/browsers.ts';
import { buildExtension } from './build.ts';

const ROOT = join(import.meta.dirname, '..');

/**
 * Builds the extension for a browser and writes its store-ready zip. Resolves with the file's path and size
 * in bytes.
 */
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
