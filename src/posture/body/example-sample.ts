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
