/** The 17 keypoints of COCO, in COCO's order. 'left' and 'right' are the subject's own. */
export const COCO_KEYPOINTS = [
  'nose',
  'leftEye',
  'rightEye',
  'leftEar',
  'rightEar',
  'leftShoulder',
  'rightShoulder',
  'leftElbow',
  'rightElbow',
  'leftWrist',
  'rightWrist',
  'leftHip',
  'rightHip',
  'leftKnee',
  'rightKnee',
  'leftAnkle',
  'rightAnkle',
] as const;

export type KeypointName = (typeof COCO_KEYPOINTS)[number];

/** x and y in pixels of the unmirrored frame; score from 0 to 1. */
export type Keypoint = readonly [x: number, y: number, score: number];

/** 17 keypoints in COCO's order, or none where the model found nobody. */
export type Pose = readonly Keypoint[];

/** Pixels of the unmirrored camera frame. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
}
