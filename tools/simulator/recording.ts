import sharp from 'sharp';
import { placeCamera, projectPoint } from './camera.ts';
import type { SceneOptions } from './frame-request.ts';
import { addSensorNoise } from './noise.ts';
import { type ClipMoment, listMoments, planShoot, type ShootOptions, shootFrames } from './plan-frames.ts';
import { UPRIGHT } from './posture.ts';
import type { Still } from './random-posture.ts';
import type { Sitting } from './random-sitting.ts';
import type { Renderer, RgbFrame } from './render.ts';
import { withRenderer } from './render-clip.ts';
import { listCocoJoints, measureTruth, middle, poseSkeleton, type Skeleton } from './skeleton.ts';

/**
 * Detects the 17 COCO keypoints in a picture: x, y in pixels, score; none if nobody is found. Frames of a
 * timeline come in order, each with its moment; stills have none.
 */
export type EstimateKeypoints = (
  rgb: Uint8Array,
  width: number,
  height: number,
  moment?: Pick<ClipMoment, 'tMs' | 'phase'>,
) => Promise<readonly (readonly [x: number, y: number, score: number])[]>;

/** Films a timeline and yields the lines of a posture-recording/1: what the detector sees, and the truth. */
export async function recordTimeline(
  id: string,
  options: ShootOptions,
  estimate: EstimateKeypoints,
  renderer?: Renderer,
): Promise<readonly string[]> {
  const shoot = planShoot(options);
  const moments = listMoments(shoot);
  const lines = [JSON.stringify(headerOf(id, shoot.scene))];
  await withRenderer(renderer, async (drawer) => {
    for await (const frame of shootFrames(shoot, drawer)) {
      const moment = moments[lines.length - 1];
      if (moment !== undefined) lines.push(JSON.stringify(await recordMoment(moment, frame, estimate)));
    }
  });
  return lines;
}

/**
 * Films sittings and yields each as the lines of a posture-recording/1, with the true positions of the joints
 * besides the keypoints.
 */
export async function* recordSittings(
  sittings: readonly Sitting[],
  estimate: EstimateKeypoints,
  renderer: Renderer,
): AsyncGenerator<{ readonly id: string; readonly lines: readonly string[] }> {
  let drawing = drawSitting(sittings[0], renderer);
  for (const [index, sitting] of sittings.entries()) {
    const frames = await drawing;
    drawing = drawSitting(sittings[index + 1], renderer);
    yield { id: sitting.id, lines: await recordSitting(sitting, frames, estimate) };
  }
}

async function drawSitting(sitting: Sitting | undefined, renderer: Renderer): Promise<readonly RgbFrame[]> {
  if (sitting === undefined) return [];
  const requests = sitting.stills.map(({ posture }) => ({ posture, visible: true }));
  return renderer.render(sitting.scene, requests);
}

async function recordSitting(
  sitting: Sitting,
  frames: readonly RgbFrame[],
  estimate: EstimateKeypoints,
): Promise<readonly string[]> {
  const { id, scene, stills } = sitting;
  const lines = [JSON.stringify({ ...headerOf(id, scene), stills: true })];
  for (const [index, still] of stills.entries()) {
    const frame = frames[index];
    if (frame === undefined) throw new Error('The renderer drew fewer frames than asked');
    const rgb = await spoilPicture(frame, sitting, index);
    const keypoints = await estimate(rgb, frame.width, frame.height);
    lines.push(JSON.stringify(recordStill(still, index, scene, keypoints)));
  }
  return lines;
}

function recordStill(
  { label, phase, posture }: Still,
  index: number,
  scene: SceneOptions,
  keypoints: Awaited<ReturnType<EstimateKeypoints>>,
) {
  const skeleton = poseSkeleton(scene.person.body, posture);
  return {
    t: index * 1000,
    phase,
    label,
    keypoints: keypoints.map((keypoint) => keypoint.map(roundHundredth)),
    truth: roundTruth(measureTruth(skeleton)),
    joints: projectJoints(skeleton, scene),
  };
}

/** The effect of a cheap lens and sensor on a picture. */
async function spoilPicture(
  frame: RgbFrame,
  { id, blurPx, sensorNoise }: Sitting,
  index: number,
): Promise<Uint8Array> {
  const raw = { width: frame.width, height: frame.height, channels: 3 } as const;
  const picture = sharp(frame.rgb, { raw });
  const rgb =
    blurPx < 0.3 ? Uint8Array.from(frame.rgb) : new Uint8Array(await picture.blur(blurPx).raw().toBuffer());
  addSensorNoise(rgb, sensorNoise, `${id} ${index}`);
  return rgb;
}

/** Nose, eyes, ears and shoulders as the camera sees them, pixels. */
export function projectJoints(skeleton: Skeleton, scene: SceneOptions): readonly (readonly number[])[] {
  const { leftEye, rightEye } = poseSkeleton(scene.person.body, UPRIGHT).head;
  const camera = placeCamera(scene.camera, middle(leftEye, rightEye), scene.width / scene.height);
  return listCocoJoints(skeleton)
    .slice(0, 7)
    .map((joint) => (projectPoint(joint, camera, scene) ?? []).map(roundHundredth));
}

/** Beyond this angle from the front, a camera sees the person from the side. */
const SIDE_VIEW_DEG = 60;

/** The first line of a recording. */
export function headerOf(id: string, scene: SceneOptions) {
  return {
    format: 'posture-recording/1',
    id,
    subject: scene.person.id,
    view: Math.abs(scene.camera.aroundDeg) > SIDE_VIEW_DEG ? 'side' : 'front',
    setup: scene.camera.id,
    camera: scene.camera,
    stills: false,
    mirrored: false,
    frame: { width: scene.width, height: scene.height },
    keypoints: 'coco17',
  };
}

/** The label during a transition between two postures is null: it is neither. */
async function recordMoment(moment: ClipMoment, frame: RgbFrame, estimate: EstimateKeypoints) {
  const keypoints = await estimate(frame.rgb, frame.width, frame.height, moment);
  return {
    t: moment.tMs,
    phase: moment.phase,
    label: moment.changing ? null : moment.label,
    keypoints: keypoints.map((keypoint) => keypoint.map(roundHundredth)),
    truth: moment.truth && roundTruth(moment.truth),
  };
}

/** A truth in the format of recordings. */
export function roundTruth(truth: NonNullable<ClipMoment['truth']>) {
  return Object.fromEntries(Object.entries(truth).map(([name, value]) => [name, roundHundredth(value)]));
}

/** Rounds to hundredths, the precision of recordings. */
export function roundHundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
