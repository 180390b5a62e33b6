import {
  COCO_KEYPOINTS,
  type FrameSize,
  type KeypointName,
  type Pose,
} from '../../posture/body/keypoints.ts';

/** The lines of the skeleton: eyes and ears over the nose, the shoulders, the upper arms. */
const BONES: readonly (readonly [KeypointName, KeypointName])[] = [
  ['nose', 'leftEye'],
  ['nose', 'rightEye'],
  ['leftEye', 'leftEar'],
  ['rightEye', 'rightEar'],
  ['leftShoulder', 'rightShoulder'],
  ['leftShoulder', 'leftElbow'],
  ['rightShoulder', 'rightElbow'],
];
const FOREARMS: typeof BONES = [
  ['leftElbow', 'leftWrist'],
  ['rightElbow', 'rightWrist'],
];
/** Below the elbows nothing matters for posture. Exercises need the hands. */
const DRAWN_KEYPOINTS = { toElbows: 9, toWrists: 11 } as const;
const SEEN_SCORE = 0.3;
const BONE = '#5cc4c0';
const JOINT = '#ffffff';

function drawBones(context: CanvasRenderingContext2D, pose: Pose, bones: typeof BONES): void {
  context.strokeStyle = BONE;
  for (const [from, to] of bones) {
    const a = pose[COCO_KEYPOINTS.indexOf(from)];
    const b = pose[COCO_KEYPOINTS.indexOf(to)];
    if (a === undefined || b === undefined || a[2] < SEEN_SCORE || b[2] < SEEN_SCORE) continue;
    context.beginPath();
    context.moveTo(a[0], a[1]);
    context.lineTo(b[0], b[1]);
    context.stroke();
  }
}

function drawJoints(context: CanvasRenderingContext2D, pose: Pose, radius: number): void {
  context.fillStyle = JOINT;
  context.strokeStyle = BONE;
  for (const [x, y, score] of pose) {
    if (score < SEEN_SCORE) continue;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
  }
}

/** Draws the detected keypoints over the picture, down to the elbows, or to the hands. */
export function drawSkeleton(
  canvas: HTMLCanvasElement,
  pose: Pose,
  frame: FrameSize,
  withArms: boolean,
): void {
  canvas.width = frame.width;
  canvas.height = frame.height;
  const context = canvas.getContext('2d');
  if (context === null) return;
  const stroke = frame.width / 140;
  context.lineWidth = stroke;
  context.lineCap = 'round';
  const { toElbows, toWrists } = DRAWN_KEYPOINTS;
  drawBones(context, pose, withArms ? [...BONES, ...FOREARMS] : BONES);
  drawJoints(context, pose.slice(0, withArms ? toWrists : toElbows), stroke);
}
