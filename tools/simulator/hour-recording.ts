import type { Camera } from './camera.ts';
import { chooseFilmed, lendErrors } from './detector-noise.ts';
import { OFFICE_LIGHT, type SceneOptions } from './frame-request.ts';
import { cameraChange, postureChange, type SlowChange } from './hour-setting.ts';
import { labelMoment, relabelSlumped } from './hour-truth.ts';
import { addSensorNoise } from './noise.ts';
import type { Person } from './person.ts';
import { addPostures, type Posture, type PostureLabel, UPRIGHT } from './posture.ts';
import type { FilmedSitting, Place } from './projected-sitting.ts';
import { drawFrom, seededRandom } from './random.ts';
import { type EstimateKeypoints, headerOf, projectJoints, roundHundredth, roundTruth } from './recording.ts';
import type { Renderer } from './render.ts';
import { measureTruth, poseSkeleton, type Truth } from './skeleton.ts';
import { poseAt, type Timeline, timelineDurationMs } from './timeline.ts';

/** Somebody's hour before a camera. */
export interface Hour {
  readonly id: string;
  readonly person: Person;
  readonly camera: Camera;
  readonly timeline: Timeline;
  readonly change: SlowChange;
}

/** One moment of an hour, with everything known about it. */
interface HourMoment {
  readonly tMs: number;
  readonly phase: 'calibrate' | 'monitor';
  readonly label: PostureLabel | null;
  readonly doing: string;
  readonly posture: Posture;
  readonly visible: boolean;
  readonly truth: Truth | null;
  readonly joints: readonly Place[];
  /** Face and both shoulders are in the picture. */
  readonly inView: boolean;
  readonly scene: SceneOptions;
}

function sceneOf({ person, camera }: Hour): SceneOptions {
  return { person, camera, light: OFFICE_LIGHT, clutter: false, width: 640, height: 480 };
}

/** What every frame of an hour shows, one every `stepMs`. */
export function listHour(hour: Hour, stepMs: number): readonly HourMoment[] {
  const durationMs = timelineDurationMs(hour.timeline);
  const atRest = measureTruth(poseSkeleton(hour.person.body, UPRIGHT));
  return Array.from({ length: Math.floor(durationMs / stepMs) }, (_, index) =>
    momentOf(hour, index * stepMs, (index * stepMs) / durationMs, atRest),
  );
}

function momentOf(hour: Hour, tMs: number, part: number, atRest: Truth): HourMoment {
  const moment = poseAt(hour.timeline, tMs);
  const scene = { ...sceneOf(hour), camera: cameraChange(hour.change, hour.camera, part) };
  const posture = addPostures(moment.posture, postureChange(hour.change, part));
  const skeleton = poseSkeleton(hour.person.body, posture);
  const truth = moment.visible ? measureTruth(skeleton) : null;
  const label = labelMoment(moment, truth, atRest);
  const joints = projectJoints(skeleton, scene);
  return {
    tMs,
    phase: moment.phase,
    label: hour.change === 'slump' ? relabelSlumped(label, truth, atRest) : label,
    doing: moment.segment.activity ?? moment.segment.label,
    posture,
    visible: moment.visible,
    truth,
    joints,
    inView: moment.visible && joints.every((joint) => isInFrame(joint, scene)),
    scene,
  };
}

function isInFrame([x, y]: Place, { width, height }: SceneOptions): boolean {
  return x !== undefined && y !== undefined && x >= 0 && y >= 0 && x <= width && y <= height;
}

/** The engine's shortest sample interval. */
const PROJECTED_STEP_MS = 400;

/**
 * An hour without filming: joints are projected and get the detector's errors from a filmed sitting (see
 * `lendErrors`).
 */
export function projectHour(hour: Hour, filmed: readonly FilmedSitting[]): readonly string[] {
  const upright = projectJoints(poseSkeleton(hour.person.body, UPRIGHT), sceneOf(hour));
  const misplace = lendErrors(chooseFilmed(hour.person.id, hour.camera, filmed), upright, hour.id);
  const draw = drawFrom(seededRandom(`chair ${hour.id}`));
  const nothing = () =>
    Array.from({ length: 17 }, () => [draw.even(0, 640), draw.even(0, 480), draw.even(0.005, EMPTY_SCORE)]);
  const lines = listHour(hour, PROJECTED_STEP_MS).map((moment) => {
    const whole = moment.joints.every((joint) => joint.length === 2);
    if (moment.truth === null || !whole) return lineOf(moment, nothing());
    const seen = misplace(moment.joints, moment.truth, moment.tMs).map((place) =>
      dimOutside(place, moment.scene),
    );
    return lineOf(moment, [...seen, ...Array.from({ length: 10 }, () => [0, 0, 0])]);
  });
  return [headerLine(hour), ...lines];
}

/** On the recordings' empty chairs no point of the face had a higher score (`layout.ts`). */
const EMPTY_SCORE = 0.05;

/** Points outside the frame are guessed, with a score close to zero. */
function dimOutside([x = 0, y = 0, score = 0]: Place, scene: SceneOptions): Place {
  if (isInFrame([x, y], scene)) return [x, y, score];
  const inside = [Math.min(Math.max(x, 0), scene.width), Math.min(Math.max(y, 0), scene.height)] as const;
  return [...inside, Math.min(score, OUTSIDE_SCORE)];
}

const OUTSIDE_SCORE = 0.1;

/** The engine's usual sample interval. */
const FILMED_STEP_MS = 1200;
const FILMED_NOISE = 2;
const BATCH = 10;

/**
 * An hour that is really filmed, frame by frame, at the engine's usual interval; it takes some twenty
 * minutes.
 */
export async function filmHour(
  hour: Hour,
  estimate: EstimateKeypoints,
  renderer: Renderer,
): Promise<readonly string[]> {
  const moments = listHour(hour, FILMED_STEP_MS);
  const lines = [headerLine(hour)];
  for (let start = 0; start < moments.length; start += BATCH) {
    const batch = moments.slice(start, start + BATCH);
    const requests = batch.map(({ posture, visible }) => ({ posture, visible }));
    const frames = await renderer.render(sceneOf(hour), requests);
    for (const [index, { rgb, width, height }] of frames.entries()) {
      const moment = batch[index];
      if (moment === undefined) throw new Error('The renderer drew more frames than asked');
      const noisy = Uint8Array.from(rgb);
      addSensorNoise(noisy, FILMED_NOISE, `${hour.id} ${start + index}`);
      lines.push(lineOf(moment, await estimate(noisy, width, height)));
    }
  }
  return lines;
}

function headerLine(hour: Hour): string {
  return JSON.stringify({ ...headerOf(hour.id, sceneOf(hour)), change: hour.change });
}

function lineOf(
  { tMs, phase, label, doing, inView, truth }: HourMoment,
  keypoints: readonly Place[],
): string {
  return JSON.stringify({
    t: tMs,
    phase,
    label,
    doing,
    inView,
    keypoints: keypoints.map((keypoint) => keypoint.map(roundHundredth)),
    truth: truth && roundTruth(truth),
  });
}
