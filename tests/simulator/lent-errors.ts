import type { Camera } from './camera.ts';
import { drawFrom } from './draw-number.ts';
import { seededRandom } from './noise.ts';
import {
  elevationOf,
  type FilmedSitting,
  type FilmedStill,
  faceSize,
  LIKENESS,
  type Place,
} from './projected-sitting.ts';
import type { Truth } from './skeleton.ts';

/** Where the detector sees a joint against where it is, in sizes of the face, and how sure it is. */
interface JointError {
  readonly right: number;
  readonly down: number;
  readonly score: number;
}

interface KnownErrors {
  readonly truth: Truth;
  readonly errors: readonly JointError[];
}

/**
 * How the error of a held posture behaves, measured on clips of held postures at two frames a second (docs/hours.md): it stays the
 * same to 0.005 sizes of the face when the posture is taken up again, differs by 0.05 to 0.08 between postures, and trembles by
 * 0.03, which is forgotten by half in half a second.
 */
const TREMBLE = { sd: 0.03, halfLifeMs: 500 } as const;
/** In steps of unlikeness: stills of one posture share their error, so that held it does not depend on the sway. */
const ALIKE_WITHIN = 0.5;

/** The sitting that lends its errors: before about the same camera, and of the same person if there is one. */
export function chooseFilmed(
  personId: string,
  camera: Camera,
  filmed: readonly FilmedSitting[],
): FilmedSitting {
  const apartOf = ({ subject, aroundDeg, elevationDeg }: FilmedSitting): number =>
    Math.hypot(aroundDeg - camera.aroundDeg, elevationDeg - elevationOf(camera)) +
    (subject === personId ? 0 : 1);
  const [nearest] = [...filmed].sort((a, b) => apartOf(a) - apartOf(b));
  if (nearest === undefined) throw new Error('There is no filmed sitting to learn errors from');
  return nearest;
}

/** Misplaces joints as the detector does: with an error that belongs to the posture, and a tremble from frame to frame. */
export function lendErrors({ stills }: FilmedSitting, seed: string) {
  const known = stills.map(knownErrorsOf);
  const draw = drawFrom(seededRandom(`tremble ${seed}`));
  let tremble = Array.from({ length: 14 }, () => draw.normal(0, TREMBLE.sd));
  let lastMs: number | null = null;
  return (joints: readonly Place[], truth: Truth, atMs: number): readonly Place[] => {
    const kept = lastMs === null ? 0 : 0.5 ** ((atMs - lastMs) / TREMBLE.halfLifeMs);
    tremble = tremble.map((old) => kept * old + Math.sqrt(1 - kept ** 2) * draw.normal(0, TREMBLE.sd));
    lastMs = atMs;
    const scale = faceSize(joints);
    return errorsAt(truth, known).map(({ right, down, score }, index) => {
      const [x = 0, y = 0] = joints[index] ?? [];
      const [dx = 0, dy = 0] = tremble.slice(2 * index);
      return [x + (right + dx) * scale, y + (down + dy) * scale, score];
    });
  };
}

function knownErrorsOf({ truth, joints, keypoints }: FilmedStill): KnownErrors {
  const scale = faceSize(joints);
  const errors = joints.map(([trueX = 0, trueY = 0], index) => {
    const [seenX = 0, seenY = 0, score = 0] = keypoints[index] ?? [];
    return { right: (seenX - trueX) / scale, down: (seenY - trueY) / scale, score };
  });
  return { truth, errors };
}

/** The errors of the stills that are most alike, each counting by its likeness: smooth in the posture. */
function errorsAt(truth: Truth, known: readonly KnownErrors[]): readonly JointError[] {
  const apart = known.map((still) =>
    LIKENESS.reduce((sum, [key, step]) => sum + ((still.truth[key] - truth[key]) / step) ** 2, 0),
  );
  const least = Math.min(...apart);
  const weights = apart.map((square) => Math.exp((least - square) / (2 * ALIKE_WITHIN ** 2)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (joint: number, field: keyof JointError) =>
    known.reduce((sum, { errors }, i) => sum + (weights[i] ?? 0) * (errors[joint]?.[field] ?? 0), 0) / total;
  return Array.from({ length: 7 }, (_, joint) => ({
    right: mean(joint, 'right'),
    down: mean(joint, 'down'),
    score: mean(joint, 'score'),
  }));
}
