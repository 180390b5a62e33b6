import type { Baseline } from './baseline.ts';
import type { FrameSize, Pose } from './keypoints.ts';

/** Why a calibration is held up or refused. */
export type CalibrationProblem =
  | 'nobody'
  | 'face_not_seen'
  | 'shoulders_not_seen'
  | 'head_turned'
  | 'moving'
  | 'too_dark'
  | 'too_far'
  | 'too_near';

export type CalibrationEvent =
  | { readonly type: 'frame'; readonly atMs: number; readonly pose: Pose; readonly frame: FrameSize; readonly dark: boolean };

export type CalibrationState =
  | {
      readonly phase: 'collecting';
      readonly startedAtMs: number | null;
      readonly samples: readonly { readonly atMs: number; readonly pose: Pose; readonly frame: FrameSize }[];
      /** 0 to 1. */
      readonly progress: number;
      /** What holds it up at this moment, to be told to the user at once. */
      readonly problem: CalibrationProblem | null;
    }
  | { readonly phase: 'done'; readonly baseline: Baseline }
  | { readonly phase: 'refused'; readonly problem: CalibrationProblem };
