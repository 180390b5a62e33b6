import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** A fixed time for all entries, so that the same source gives the same bytes. */
const ENTRY_TIME = new Date('2020-01-01T00:00:00Z');

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Packs a built extension as the stores require. Resolves with the zip's bytes. */
export async function zipFolder(folder: string): Promise<Uint8Array> {
  const files = (await listFiles(folder)).sort();
  const entries: Zippable = {};
  for (const path of files)
    entries[relative(folder, path).split(sep).join('/')] = [
      new Uint8Array(await readFile(path)),
      { level: 9, mtime: ENTRY_TIME },
    ];
  return zipSync(entries);
}
