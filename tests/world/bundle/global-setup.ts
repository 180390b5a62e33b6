import type { TestProject } from 'vitest/node';
import { buildContext, CONTEXT_ENTRIES, type ContextKind } from './build-contexts.ts';

/** Bundles the shipped code once for all files of tests/world. */
export default async function setup(project: TestProject): Promise<void> {
  const kinds = Object.keys(CONTEXT_ENTRIES) as ContextKind[];
  const bundled = await Promise.all(kinds.map(async (kind) => [kind, await buildContext(kind)] as const));
  project.provide('contextCode', Object.fromEntries(bundled) as Record<ContextKind, string>);
}
