import type { BreakCount, MovementCount } from '../../history/movement-hour.ts';
import { text } from '../../platform/browser/i18n.ts';
import { BREAK_KINDS } from '../../posture/monitor/break-rhythm.ts';

/** All kinds of breaks together. */
function allBreaks({ breaks }: MovementCount): BreakCount {
  const sumOf = (what: keyof BreakCount) => BREAK_KINDS.reduce((sum, kind) => sum + breaks[kind][what], 0);
  return { suggested: sumOf('suggested'), taken: sumOf('taken') };
}

/** How many breaks were taken, and how many were suggested: '3 (2 suggested)'. */
export function breaksText(movement: MovementCount): string {
  const { taken, suggested } = allBreaks(movement);
  return text('movement_breaksOf', taken, suggested);
}
