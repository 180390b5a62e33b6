import * as v from 'valibot';
import { type Face, parseFace } from '../posture/body/face.ts';
import { type Pose, parsePose } from '../posture/body/keypoints.ts';
import { type CalibrationPoses, MAX_POSES } from '../recording/calibration-poses.ts';

const size = v.pipe(v.number(), v.finite(), v.gtValue(0));

const face = v.custom<Face>((value) => parseFace(value) !== null);

/** The poses of a calibration, as they are stored and sent. */
export const calibrationPosesSchema: v.GenericSchema<unknown, CalibrationPoses> = v.object({
  version: v.literal(1),
  frame: v.object({ width: size, height: size }),
  poses: v.pipe(v.array(v.custom<Pose>((value) => parsePose(value) !== null)), v.maxLength(MAX_POSES)),
  faces: v.exactOptional(v.pipe(v.array(v.nullable(face)), v.maxLength(MAX_POSES))),
});
