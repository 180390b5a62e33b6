import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = dirname(fileURLToPath(import.meta.url));

let known: Promise<string> | null = null;

/** A short hash of the simulator's own sources: what was rendered by other sources is rendered anew. */
export function hashSources(): Promise<string> {
  known ??= readSources().then((sources) => createHash('sha256').update(sources).digest('hex').slice(0, 12));
  return known;
}

async function readSources(): Promise<string> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.ts')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(FOLDER, name), 'utf8')));
  return texts.join('\0');
}
