import { pictureFromPixels } from '../../src/detection/pose/model-picture.ts';
import type { PoseDetector } from '../../src/detection/pose/pose-detector.ts';
import { findUser } from '../../src/detection/pose/roi-retry.ts';
import type { Baseline } from '../../src/posture/baseline/baseline.ts';
import type { Pose } from '../../src/posture/body/keypoints.ts';
import { readSample } from '../../src/posture/body/sample.ts';
import { calibrateFromPoses } from '../../src/posture/calibration/calibration.ts';
import { beginPresence, stepPresence } from '../../src/posture/presence/presence.ts';
import { expectedPosition } from '../../src/posture/presence/same-person.ts';
import type { EstimateKeypoints } from '../simulator/recording.ts';

/**
 * Runs the detector on the frames of a recording in order, as the worker does. Once calibrated, it retries on
 * the region where the user is expected if somebody else is seen.
 */
export function followUser(detector: PoseDetector): EstimateKeypoints {
  const calibrating: Pose[] = [];
  let baseline: Baseline | null = null;
  let presence = beginPresence();
  return async (rgb, width, height, moment) => {
    const size = { width, height };
    if (moment?.phase === 'monitor' && calibrating.length > 0) {
      const calibration = calibrateFromPoses(calibrating.splice(0), size, moment.tMs);
      baseline = 'baseline' in calibration ? calibration.baseline : null;
      presence = beginPresence();
    }
    const front = baseline !== null && baseline.view !== 'side';
    const expected = baseline !== null && front ? expectedPosition(presence.person, baseline) : null;
    const { pose } = await findUser(
      detector,
      (region) => pictureFromPixels(rgb, size, 3, [0, 1, 2], region),
      expected,
    );
    if (moment?.phase === 'calibrate') calibrating.push(pose);
    else if (moment && baseline !== null)
      presence = stepPresence(
        presence,
        readSample({ pose, frame: size, light: 'enough' }, moment.tMs),
        baseline,
      ).presence;
    return pose;
  };
}
