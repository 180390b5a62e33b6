import type { BreakCount, MovementCount } from '../../history/movement-hour.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { BreakKind } from '../../posture/monitor/break-rhythm.ts';

/** Short ones: to move, and to rest the eyes. */
export const SHORT_BREAKS: readonly BreakKind[] = ['micro', 'eyes'];

/** Some kinds of breaks together. */
function sumBreaks({ breaks }: MovementCount, kinds: readonly BreakKind[]): BreakCount {
  const sumOf = (what: keyof BreakCount) => kinds.reduce((sum, kind) => sum + breaks[kind][what], 0);
  return { suggested: sumOf('suggested'), taken: sumOf('taken') };
}

/** How many breaks of some kinds were taken, and how many were suggested: '3 (2 suggested)'. */
export function breaksText(movement: MovementCount, kinds: readonly BreakKind[]): string {
  const { taken, suggested } = sumBreaks(movement, kinds);
  return text('movement_breaksOf', taken, suggested);
}
