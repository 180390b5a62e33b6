import { isKnown, type Measurement } from '../body/measurement.ts';

/** Why the calibration may no longer fit: the camera was moved, or the person sits nearer or farther. */
export const CALIBRATION_DOUBTS = ['view_changed', 'nearer', 'farther'] as const;
export type CalibrationDoubt = (typeof CALIBRATION_DOUBTS)[number];

/** How long a sign of a moved camera or chair has lasted. Plain data. */
export interface DoubtState {
  readonly lastAtMs: number | null;
  readonly sign: CalibrationDoubt | null;
  /** Grows while the sign is seen, shrinks while it is not, up to LASTING_MS. */
  readonly heldMs: number;
  /** The doubt itself, once the sign has lasted. */
  readonly doubt: CalibrationDoubt | null;
}

/**
 * Whole-body distance, 1 = as calibrated, beyond which a person has moved rather than leaned. A judgement:
 * from the front, with both shoulders seen, none of the 3362 labelled frames of the recordings is nearer than
 * 0.76 (a deep slouch; leaning in comes to 0.84), and 25 are farther than 1.35, all but two of them leaning
 * or slouched.
 */
const NEARER_BELOW = 0.75;
const FARTHER_FROM = 1.35;
/** Also a judgement: leaning over the desk to read takes less time, a moved chair or camera lasts. */
const LASTING_MS = 3 * 60_000;
/** A return to the calibrated position is trusted this much faster than leaving it: after 20 s. */
const RETURN_SPEED = 3;
const GONE_BELOW_MS = 2 * 60_000;
/** A longer gap is not counted, as in the monitor. */
const LONGEST_GAP_MS = 15_000;

export function beginDoubt(): DoubtState {
  return { lastAtMs: null, sign: null, heldMs: 0, doubt: null };
}

/** Processes one measurement. Unknown ones change nothing, for example with nobody in view. */
export function stepDoubt(state: DoubtState, measurement: Measurement, atMs: number): DoubtState {
  const seen = signOfMove(measurement);
  const elapsedMs = state.lastAtMs === null ? 0 : atMs - state.lastAtMs;
  const counted = elapsedMs > 0 && elapsedMs <= LONGEST_GAP_MS ? elapsedMs : 0;
  if (seen === 'not_told') return { ...state, lastAtMs: atMs };
  const heldMs =
    seen === null
      ? Math.max(0, state.heldMs - RETURN_SPEED * counted)
      : Math.min(LASTING_MS, state.heldMs + counted);
  const sign = seen ?? state.sign;
  return { lastAtMs: atMs, sign, heldMs, doubt: doubtAt(state, heldMs, sign) };
}

/**
 * Doubt begins when the sign has lasted, and ends when it has been gone for a while. This avoids flicker at
 * the limit.
 */
function doubtAt(
  { doubt }: DoubtState,
  heldMs: number,
  sign: CalibrationDoubt | null,
): CalibrationDoubt | null {
  if (heldMs >= LASTING_MS) return sign;
  return heldMs < GONE_BELOW_MS ? null : doubt;
}

/**
 * Whether one measurement shows that camera or chair were moved; null if it shows that they were not. From the
 * front the distance is read from the shoulder span: a cut-off shoulder would look like a person far away.
 */
export function signOfMove(measurement: Measurement): CalibrationDoubt | null | 'not_told' {
  const { view, neckForwardDeg, shoulderTiltDeg, distance } = measurement;
  if (!isKnown(neckForwardDeg) && neckForwardDeg.unknown === 'view_changed') return 'view_changed';
  if (!isKnown(distance) || (view !== 'side' && !isKnown(shoulderTiltDeg))) return 'not_told';
  if (distance.value < NEARER_BELOW) return 'nearer';
  return distance.value > FARTHER_FROM ? 'farther' : null;
}
