import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const FOLDER = dirname(fileURLToPath(import.meta.url));

/** What draws a frame, what says what there is to draw, and what writes it down. */
const ENTRIES = ['page.ts', 'plan-frames.ts', 'y4m.ts'];

/** A module of this folder that is imported for more than its types. */
const IMPORT = /^(?:import|export) (?!type )[^;]*?from '\.\/([^']+)'/gm;

let known: Promise<string> | null = null;

/** A short hash of all sources that a rendered frame depends on: what was rendered by other sources is rendered again. */
export function hashSources(): Promise<string> {
  known ??= readSources().then((sources) => {
    const code = [...sources.values()].map(codeOf).sort().join('\0');
    return createHash('sha256').update(code).digest('hex').slice(0, 12);
  });
  return known;
}

/**
 * What a source does: without comments, types and the paths of its imports. Changed words and moved files keep what was rendered.
 */
export function codeOf(source: string): string {
  const { target, module } = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext };
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target, module, removeComments: true },
  });
  return outputText.replace(/^(import|export) [^;]*?from '[^']+';$/gm, '');
}

/** The modules of this folder that a rendered frame depends on, and their text. */
export async function readSources(): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const names = [...ENTRIES]; names.length > 0; ) {
    const name = names.pop();
    if (name === undefined || texts.has(name)) continue;
    const source = await readFile(join(FOLDER, name), 'utf8');
    texts.set(name, source);
    names.push(...[...source.matchAll(IMPORT)].flatMap(([, imported]) => imported ?? []));
  }
  return new Map([...texts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
