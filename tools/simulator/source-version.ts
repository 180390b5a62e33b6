import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const FOLDER = dirname(fileURLToPath(import.meta.url));

/** The modules that draw a frame, plan its content, and write it. */
const ENTRIES = ['page.ts', 'plan-frames.ts', 'y4m.ts'];

/** An import or export of a module in this folder, except type-only ones. */
const IMPORT = /^(?:import|export) (?!type )[^;]*?from '\.\/([^']+)'/gm;

let known: Promise<string> | null = null;

/** A short hash of all sources that a rendered frame depends on. If it changes, frames are rendered again. */
export function hashSources(): Promise<string> {
  known ??= readSources().then((sources) => {
    const code = [...sources.values()].map(codeOf).sort().join('\0');
    return createHash('sha256').update(code).digest('hex').slice(0, 12);
  });
  return known;
}

/**
 * A source without comments, types and import paths, so that changes of these do not make rendered frames
 * outdated.
 */
export function codeOf(source: string): string {
  const { target, module } = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext };
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target, module, removeComments: true },
  });
  return outputText.replace(/^(import|export) [^;]*?from '[^']+';$/gm, '');
}

/** The modules of this folder that a rendered frame depends on, and their source text. */
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
