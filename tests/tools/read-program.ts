import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Loose enough for every context of the product at once: only names and types are asked for. */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['chrome'],
  strict: true,
  noUncheckedIndexedAccess: true,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  skipLibCheck: true,
  noEmit: true,
  jsx: ts.JsxEmit.ReactJSX,
  jsxImportSource: 'preact',
};

/** The product's sources as the compiler reads them, all contexts at once. */
export function readProgram(root: string): {
  readonly sources: readonly ts.SourceFile[];
  readonly checker: ts.TypeChecker;
} {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(root, 'src', path));
  const program = ts.createProgram(files, OPTIONS);
  const sources = files.flatMap((file) => program.getSourceFile(file) ?? []);
  return { sources, checker: program.getTypeChecker() };
}
