import { isBody, readBody } from '../../posture/body/body.ts';
import {
  COCO_KEYPOINTS,
  type FrameSize,
  type KeypointName,
  type Pose,
} from '../../posture/body/keypoints.ts';
import { type Outline, outlineOf } from '../../posture/body/outline.ts';
import { bodyPath } from '../../ui/figure/outline-figure.tsx';

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

/** Draws head and shoulders as an outline, over the plumb line through the middle of the shoulders. */
function drawOutline(context: CanvasRenderingContext2D, outline: Outline, stroke: number): void {
  const { head, headRadius, leftShoulder, rightShoulder, frame } = outline;
  const plumbX = (leftShoulder.x + rightShoulder.x) / 2;
  context.strokeStyle = JOINT;
  context.beginPath();
  context.moveTo(plumbX, 0);
  context.lineTo(plumbX, frame.height);
  context.stroke();
  context.strokeStyle = BONE;
  context.beginPath();
  context.ellipse(head.x, head.y, headRadius, 1.25 * headRadius, 0, 0, 2 * Math.PI);
  context.stroke();
  context.save();
  // The path is drawn as in a mirror, the picture is not.
  context.translate(frame.width, 0);
  context.scale(-1, 1);
  context.stroke(new Path2D(bodyPath(outline)));
  context.restore();
  context.fillStyle = JOINT;
  context.beginPath();
  context.arc(head.x, head.y, 1.5 * stroke, 0, 2 * Math.PI);
  context.fill();
}

/**
 * Draws what is seen over the picture: the outline of head and shoulders, or with arms the keypoints down to the hands.
 * If they do not make an outline, the keypoints are drawn down to the elbows.
 */
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
  const body = readBody(pose, frame);
  if (!withArms && isBody(body)) {
    drawOutline(context, outlineOf(body.layout, frame), stroke);
    return;
  }
  const { toElbows, toWrists } = DRAWN_KEYPOINTS;
  drawBones(context, pose, withArms ? [...BONES, ...FOREARMS] : BONES);
  drawJoints(context, pose.slice(0, withArms ? toWrists : toElbows), stroke);
}
