import { withRenderer } from './clip.ts';
import type { Renderer, RgbFrame } from './render.ts';
import {
  type ClipMoment,
  listMoments,
  planShoot,
  type Shoot,
  type ShootOptions,
  shootFrames,
} from './shoot.ts';

/** Finds the 17 keypoints of COCO in a picture: x, y in pixels, score; none where nobody is found. */
export type EstimateKeypoints = (
  rgb: Uint8Array,
  width: number,
  height: number,
) => Promise<readonly (readonly [x: number, y: number, score: number])[]>;

/** Films a timeline and yields the lines of a posture-recording/1: what the detector sees, beside the truth. */
export async function recordTimeline(
  id: string,
  options: ShootOptions,
  estimate: EstimateKeypoints,
  renderer?: Renderer,
): Promise<readonly string[]> {
  const shoot = planShoot(options);
  const moments = listMoments(shoot);
  const lines = [JSON.stringify(headerOf(id, shoot))];
  await withRenderer(renderer, async (drawer) => {
    for await (const frame of shootFrames(shoot, drawer)) {
      const moment = moments[lines.length - 1];
      if (moment !== undefined) lines.push(JSON.stringify(await recordMoment(moment, frame, estimate)));
    }
  });
  return lines;
}

/** Beyond this angle from the front, a camera sees the person from the side. */
const SIDE_VIEW_DEG = 60;

function headerOf(id: string, { scene }: Shoot) {
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

/** The label of a passing moment between two postures is null: it is neither. */
async function recordMoment(moment: ClipMoment, frame: RgbFrame, estimate: EstimateKeypoints) {
  const keypoints = await estimate(frame.rgb, frame.width, frame.height);
  return {
    t: moment.tMs,
    phase: moment.phase,
    label: moment.changing ? null : moment.label,
    keypoints: keypoints.map((keypoint) => keypoint.map(roundHundredth)),
    truth: moment.truth && roundTruth(moment.truth),
  };
}

function roundTruth(truth: NonNullable<ClipMoment['truth']>) {
  return Object.fromEntries(Object.entries(truth).map(([name, value]) => [name, roundHundredth(value)]));
}

function roundHundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
