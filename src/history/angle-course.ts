import { KEPT_ANGLES, type KeptAngle, type Minute } from './minute.ts';

/** An angle over a day, in steps of a few minutes. */
export interface AnglePoint {
  readonly fromMinute: number;
  /** In the order of KEPT_ANGLES; null where unknown. */
  readonly deg: readonly (number | null)[];
}

function meanOf(minutes: readonly Minute[], angle: KeptAngle): number | null {
  const known = minutes.map(({ angles }) => angles[KEPT_ANGLES.indexOf(angle)] ?? null);
  const knownMs = known.reduce((sum, each) => sum + (each?.knownMs ?? 0), 0);
  if (knownMs === 0) return null;
  return known.reduce((sum, each) => sum + (each === null ? 0 : each.meanDeg * each.knownMs), 0) / knownMs;
}

/** The mean angle of each step. Steps without data stay in the list, as gaps. */
export function courseOf(
  minutes: readonly Minute[],
  { fromMinute, toMinute }: { readonly fromMinute: number; readonly toMinute: number },
  stepMinutes: number,
): AnglePoint[] {
  const steps = Math.ceil((toMinute - fromMinute) / stepMinutes);
  return Array.from({ length: steps }, (_, index) => {
    const from = fromMinute + index * stepMinutes;
    const within = minutes.filter(({ minute }) => minute >= from && minute < from + stepMinutes);
    return { fromMinute: from, deg: KEPT_ANGLES.map((angle) => meanOf(within, angle)) };
  });
}
