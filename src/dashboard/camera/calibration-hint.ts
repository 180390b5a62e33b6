import type { Face } from '../../posture/body/face.ts';
import type { FrameSize, Pose } from '../../posture/body/keypoints.ts';
import type { Observation } from '../../posture/body/observation.ts';
import {
  beginCalibration,
  type CalibrationProblem,
  stepCalibration,
} from '../../posture/calibration/calibration.ts';

/** What the camera shows at this moment. */
export interface Seen {
  readonly pose: Pose;
  readonly face: Face | null;
  readonly frame: FrameSize;
  readonly dark: boolean;
}

/** Whether a calibration could begin now: not yet known, yes, or what prevents it. */
export type CalibrationHint = 'waiting' | 'clear' | CalibrationProblem;

/** The frame size for a covered lens, whose observation has none. */
const ANY_FRAME: FrameSize = { width: 640, height: 480 };

/** Reads the worker's report; null if nothing is new. */
export function readSeen(observation: Observation): Seen | null {
  if (observation.type === 'unchanged') return null;
  if (observation.type === 'covered') return { pose: [], face: null, frame: ANY_FRAME, dark: true };
  const { pose, face = null, frame, light } = observation;
  return { pose, face, frame, dark: light !== 'enough' };
}

/** Asks the calibration itself, with this one picture, for its judgement. */
export function hintOf(seen: Seen): CalibrationHint {
  const begun = stepCalibration(beginCalibration(), { type: 'frame', atMs: 0, ...seen });
  if (begun.phase === 'refused') return begun.problem;
  return begun.phase === 'collecting' && begun.problem !== null ? begun.problem : 'clear';
}
