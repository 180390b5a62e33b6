import { isBody, readBody } from '../../posture/body/body.ts';
import {
  COCO_KEYPOINTS,
  type FrameSize,
  type KeypointName,
  type Pose,
} from '../../posture/body/keypoints.ts';
import { HEAD_HEIGHT_TO_WIDTH, type Outline, outlineOf } from '../../posture/body/outline.ts';
import { bodyPath } from '../../ui/figure/outline-figure.tsx';

/** Lines between keypoints. None is drawn over the face. */
type Bones = readonly (readonly [KeypointName, KeypointName])[];

const SHOULDER_LINE: Bones = [['leftShoulder', 'rightShoulder']];
const ARMS: Bones = [
  ['leftShoulder', 'leftElbow'],
  ['rightShoulder', 'rightElbow'],
  ['leftElbow', 'leftWrist'],
  ['rightElbow', 'rightWrist'],
];
const HANDS: readonly KeypointName[] = ['leftElbow', 'rightElbow', 'leftWrist', 'rightWrist'];
/** Below the elbows nothing matters for posture. */
const DOWN_TO_ELBOWS = 9;
const SEEN_SCORE = 0.3;
/** The colors of the figure. */
const TONES = { good: '#5cc4c0', slouch: '#f0b35b' } as const;
export type SkeletonTone = keyof typeof TONES;
const JOINT = '#ffffff';

function drawBones(context: CanvasRenderingContext2D, pose: Pose, bones: Bones): void {
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
  context.save();
  context.strokeStyle = JOINT;
  context.beginPath();
  context.moveTo(plumbX, 0);
  context.lineTo(plumbX, frame.height);
  context.stroke();
  context.restore();
  context.beginPath();
  context.ellipse(head.x, head.y, headRadius, HEAD_HEIGHT_TO_WIDTH * headRadius, 0, 0, 2 * Math.PI);
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

/** Draws arms over an outline: lines down to the hands, with a dot at each joint. */
function drawArms(context: CanvasRenderingContext2D, pose: Pose, stroke: number): void {
  drawBones(context, pose, ARMS);
  const joints = HANDS.map((name) => pose[COCO_KEYPOINTS.indexOf(name)] ?? null).filter(
    (each) => each !== null,
  );
  drawJoints(context, joints, stroke);
}

export interface SkeletonLook {
  /** Draws the arms down to the hands. */
  readonly withArms: boolean;
  readonly tone: SkeletonTone;
}

/**
 * Draws what is seen over the picture: the outline of head and shoulders, and on request the arms. If the keypoints do
 * not make an outline, they are drawn as dots, with the line of the shoulders.
 */
export function drawSkeleton(
  canvas: HTMLCanvasElement,
  pose: Pose,
  frame: FrameSize,
  { withArms, tone }: SkeletonLook,
): void {
  canvas.width = frame.width;
  canvas.height = frame.height;
  const context = canvas.getContext('2d');
  if (context === null) return;
  const stroke = frame.width / 140;
  context.lineWidth = stroke;
  context.lineCap = 'round';
  context.strokeStyle = TONES[tone];
  const body = readBody(pose, frame);
  if (isBody(body)) drawOutline(context, outlineOf(body.layout, frame), stroke);
  else {
    drawBones(context, pose, SHOULDER_LINE);
    drawJoints(context, pose.slice(0, DOWN_TO_ELBOWS), stroke);
  }
  if (withArms) drawArms(context, pose, stroke);
}
