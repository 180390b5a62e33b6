/** Why a quantity is unknown. */
export const UNKNOWN_REASONS = [
  'nobody',
  'face_not_seen',
  'shoulders_not_seen',
  'head_cut_off',
  'shoulders_cut_off',
  'not_calibrated',
  'view_changed',
  'other_place',
  'not_from_this_view',
  'someone_else',
  'partly_hidden',
  'too_dark',
] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

/** A value in the unit that the field's name states, with its uncertainty. */
export interface KnownEstimate {
  readonly value: number;
  /**
   * Standard deviation of the value's change since the calibration; without a calibration, of the value
   * itself.
   */
  readonly sd: number;
  /**
   * Standard deviation of the zero of a value against the vertical. It is the same for every picture of one
   * calibration, so changes do not contain it. Missing if the value is a change itself, or if `sd` already
   * includes it.
   */
  readonly zeroSd?: number;
}

/** A value with its standard deviation, or the reason why there is none. */
export type Estimate = KnownEstimate | { readonly unknown: UnknownReason };

/** Where the camera stands, judged by the keypoints. */
export const VIEWS = ['front', 'angled', 'side'] as const;
export type View = (typeof VIEWS)[number];

/** Learned log-odds that posture is bad at all (`any`) and in a certain way; 0 is even odds. */
export interface PostureSigns {
  readonly any: number;
  readonly forward_head: number;
  readonly slouch: number;
  readonly lean: number;
  readonly head_tilt: number;
  readonly uneven_shoulders: number;
}

/**
 * The measurement of one frame. Angles are degrees with anatomical signs: forward is positive, pitch is
 * positive looking down, yaw is positive to the subject's left, tilts are positive with the subject's left
 * higher. From the front `neckForwardDeg`, `headForwardCm` and `trunkForwardDeg` are changes against the
 * baseline; from the side they are against the vertical.
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
  /** The estimator's overall signs; absent if there is no baseline or nobody is seen. */
  readonly signs?: PostureSigns;
  /** The tilts that the verdict uses; absent without a baseline, and from the side. */
  readonly judged?: JudgedTilts;
  /** The estimator's input, from which the user's own examples are learned; absent if `signs` is. */
  readonly look?: ExampleSample;
}

/** The verdict's certainty about a tilt differs from the stated error (judged-tilts.ts). */
export type JudgedTilts = Pick<Measurement, 'headTiltDeg' | 'neckLateralDeg' | 'shoulderTiltDeg'>;

/** Whether an estimate has a value. */
export function isKnown(estimate: Estimate): estimate is KnownEstimate {
  return 'value' in estimate;
}

/** The value of an estimate; null if unknown. */
export function knownValue(estimate: Estimate): number | null {
  return isKnown(estimate) ? estimate.value : null;
}

/** The error of the value itself, its zero included: a standard deviation in the value's unit. */
export function sdOfValue({ sd, zeroSd = 0 }: KnownEstimate): number {
  return Math.hypot(sd, zeroSd);
}

/** The measurement for pages, which do not need the input of the estimator and the verdict. */
export function withoutSample({ look: _, judged: __, ...measurement }: Measurement): Measurement {
  return measurement;
}

/** The estimators that judge against a calibration. */
export type JudgedView = 'front' | 'side';

/**
 * An example sample: the numbers that the estimator reads, against the calibration of that time. No picture,
 * no keypoints.
 */
export interface ExampleSample {
  readonly view: JudgedView;
  /** As many as the estimator reads, in its order. */
  readonly features: readonly number[];
  /** Log-odds of bad posture from plain evidence: a tilt far past neutral, a sunk head. -9 without any. */
  readonly plain: number;
  /** The margin that the estimator's log-odds had to exceed, from the side; none if absent. */
  readonly margin?: number;
}
