import { inject } from 'vitest';
import type { Globals } from '../fake/globals.ts';
import type { ContextKind } from './build-contexts.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly contextCode: Readonly<Record<ContextKind, string>>;
  }
}

type Script = (...globals: readonly unknown[]) => unknown;

const compiled = new Map<string, { readonly run: Script; readonly names: readonly string[] }>();

function compile(kind: ContextKind, names: readonly string[]) {
  const code = inject('contextCode')[kind];
  const run = new Function(
    ...names,
    `${code}\nreturn typeof exported === 'undefined' ? undefined : exported;\n//# sourceURL=world-${kind}.js`,
  ) as Script;
  return { run, names };
}

/** Runs the code of a context with its globals. Returns the exports of the code. */
export function loadScript(kind: ContextKind, globals: Globals): unknown {
  const names = Object.keys(globals);
  const script = compiled.get(kind) ?? compile(kind, names);
  compiled.set(kind, script);
  return script.run(...script.names.map((name) => globals[name]));
}
