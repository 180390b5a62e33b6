import type { Engine } from '../../engine/engine.ts';
import { statusSinceMs } from '../../engine/report.ts';
import type { Host } from './host.ts';

/**
 * Since when the status has held, for pages to show. A time in which the user sat as a page asked them to is not part of
 * it: the day doesn't count it either.
 */
export function ownStatusSinceMs({ askedUntilMs }: Host, engine: Engine, atMs: number): number {
  return Math.min(atMs, Math.max(statusSinceMs(engine) ?? atMs, askedUntilMs));
}
