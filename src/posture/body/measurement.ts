/** Why a quantity cannot be told. */
export const UNKNOWN_REASONS = [
  'nobody',
  'face_not_seen',
  'shoulders_not_seen',
  'head_cut_off',
  'shoulders_cut_off',
  'not_calibrated',
  'head_turned',
  'view_changed',
  'other_place',
  'not_from_this_view',
  'someone_else',
  'partly_hidden',
  'too_dark',
] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

/** A value in the unit that the field's name carries, with how far off it may be. */
export interface KnownEstimate {
  readonly value: number;
  /** Standard deviation of the value's change since the calibration; without a calibration, of the value itself. */
  readonly sd: number;
  /**
   * Standard deviation of the zero that a value against the vertical is counted from. It's the same for every picture of one
   * calibration, so a change is free of it. Missing where the value is a change itself, or where `sd` holds it already.
   */
  readonly zeroSd?: number;
}

/** A value with its standard deviation, or the reason why there is none. */
export type Estimate = KnownEstimate | { readonly unknown: UnknownReason };

/** Where the camera stands, as seen in the keypoints. */
export const VIEWS = ['front', 'angled', 'side'] as const;
export type View = (typeof VIEWS)[number];

/** Log-odds, learned, that posture is bad at all (`any`) and that it is bad in a certain way; 0 is as likely as not. */
export interface PostureSigns {
  readonly any: number;
  readonly forward_head: number;
  readonly slouch: number;
  readonly lean: number;
  readonly head_tilt: number;
  readonly uneven_shoulders: number;
}

/**
 * What one frame says of the body. Angles are degrees with anatomical signs: forward is positive, pitch is positive
 * looking down, yaw is positive to the subject's left, tilts are positive with the subject's left higher.
 * From the front `neckForwardDeg`, `headForwardCm` and `trunkForwardDeg` are changes against the baseline; from the
 * side they are against the vertical.
 */
export interface Measurement {
  readonly view: View | null;
  readonly neckForwardDeg: Estimate;
  readonly craniovertebralDeg: Estimate;
  readonly headForwardCm: Estimate;
  readonly headPitchDeg: Estimate;
  readonly headYawDeg: Estimate;
  readonly headTiltDeg: Estimate;
  readonly neckLateralDeg: Estimate;
  readonly shoulderTiltDeg: Estimate;
  readonly trunkForwardDeg: Estimate;
  /** Distance of the whole body from the camera, 1 = as calibrated. */
  readonly distance: Estimate;
  /** What the calibrated estimator makes of the whole; absent where there is no baseline or nobody is seen. */
  readonly signs?: PostureSigns;
  /** Tilts as the verdict reads them; absent where there is no baseline, and from the side. */
  readonly judged?: JudgedTilts;
  /** What the estimator read, by which the user's own examples are learned from; absent where `signs` is. */
  readonly look?: ExampleSample;
}

/** How sure the verdict is of a tilt isn't how far off it's stated to be (judged-tilts.ts). */
export type JudgedTilts = Pick<Measurement, 'headTiltDeg' | 'neckLateralDeg' | 'shoulderTiltDeg'>;

/** Whether an estimate has a value. */
export function isKnown(estimate: Estimate): estimate is KnownEstimate {
  return 'value' in estimate;
}

/** The value of an estimate; null where it has none. */
export function knownValue(estimate: Estimate): number | null {
  return isKnown(estimate) ? estimate.value : null;
}

/** How far off the value itself may be, its zero included: a standard deviation in the value's unit. */
export function sdOfValue({ sd, zeroSd = 0 }: KnownEstimate): number {
  return Math.hypot(sd, zeroSd);
}

/** What pages are told: what the estimator and the verdict read is of no use to them. */
export function withoutSample({ look: _, judged: __, ...measurement }: Measurement): Measurement {
  return measurement;
}

/** The estimators that judge against a calibration. */
export type JudgedView = 'front' | 'side';

/** One look at the user: the numbers that the estimator reads, against the calibration of that time. No picture, no keypoints. */
export interface ExampleSample {
  readonly view: JudgedView;
  /** As many as the estimator reads, in its order. */
  readonly features: readonly number[];
  /** Log-odds that it's bad by what is plainly seen: a tilt far past neutral, a sunk head. -9 where nothing is. */
  readonly plain: number;
}
