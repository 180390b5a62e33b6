import type { OffsetAt } from './local-day.ts';
import { addMinutes, cutAtMinutes, emptyMinute, type Minute } from './minute.ts';

/** The angles of one moment, in the order of KEPT_ANGLES; null where unknown. */
export interface AngleSample {
  readonly atMs: number;
  readonly deg: readonly (number | null)[];
}

/** A longer gap between samples is not counted, as in the monitor. */
const LONGEST_SILENCE_MS = 15_000;

/**
 * A sample holds until the next one.
 * @returns the minutes between the two samples, with only the angles in them
 */
export function anglesUntil(
  sample: AngleSample,
  untilMs: number,
  offsetAt: OffsetAt,
  dayStartsAtHour = 0,
): Minute[] {
  if (untilMs - sample.atMs > LONGEST_SILENCE_MS || sample.deg.every((deg) => deg === null)) return [];
  return cutAtMinutes(sample.atMs, untilMs).map(({ fromMs, toMs }) => ({
    ...emptyMinute(fromMs, offsetAt, dayStartsAtHour),
    angles: sample.deg.map((deg) => (deg === null ? null : { meanDeg: deg, knownMs: toMs - fromMs })),
  }));
}

/** Collects minutes, each once. */
export function gatherMinutes(gathered: readonly Minute[], added: readonly Minute[]): Minute[] {
  const all = [...gathered];
  for (const minute of added) {
    const index = all.findIndex((each) => each.minute === minute.minute && each.day === minute.day);
    const known = all[index];
    if (known === undefined) all.push(minute);
    else all[index] = addMinutes(known, minute);
  }
  return all;
}
