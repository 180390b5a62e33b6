import type { Camera } from './camera.ts';
import {
  elevationOf,
  type FilmedSitting,
  type FilmedStill,
  faceSize,
  LIKENESS,
  type Place,
} from './projected-sitting.ts';
import { type Draw, drawFrom, seededRandom } from './random.ts';
import type { Truth } from './skeleton.ts';

/** Where the detector sees a joint relative to its true position, in face sizes, and its score. */
interface JointError {
  readonly right: number;
  readonly down: number;
  readonly score: number;
}

/**
 * Position and size in the picture, relative to sitting upright before the same camera: face sizes, and a log
 * ratio.
 */
interface Spot {
  readonly right: number;
  readonly down: number;
  readonly larger: number;
}

interface KnownErrors {
  readonly steps: readonly number[];
  readonly errors: readonly JointError[];
}

/**
 * How the error of a held posture behaves, measured on clips of held postures at two frames a second
 * (docs/measurements/hours.md). It repeats to 0.005 face sizes when the posture is taken again, differs by
 * 0.05 to 0.08 between postures, and jitters by 0.03 with a half-life of half a second.
 */
const TREMBLE = { sd: 0.03, halfLifeMs: 500 } as const;
/**
 * Width of the similarity kernel, in steps. Stills of one posture share their error, so that the error of a
 * held posture does not depend on its sway.
 */
const ALIKE_WITHIN = 0.5;
/** One step of dissimilarity in position: a chair moved by some 5 cm, and as much nearer. */
const SPOT_STEP: Spot = { right: 1, down: 1, larger: 0.1 };
/**
 * There are too few stills for the error of every posture and position: in an hour that was both filmed and
 * projected, the errors differed by 0.075 from one held posture to the next. Half of that variance is the
 * filmed side's own. So this deviation is added: an error that also belongs to posture and position, and
 * changes over about a step.
 */
const OWN_SD = 0.04;

/** The sitting whose errors are used: with a similar camera, and of the same person if there is one. */
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

/**
 * Displaces joints as the detector does: with an error that belongs to the posture, and jitter from frame to
 * frame.
 */
export function lendErrors({ stills }: FilmedSitting, upright: readonly Place[], seed: string) {
  const calibrated = stills.find(({ phase }) => phase === 'calibrate')?.joints ?? upright;
  const known = stills.map((still) => knownErrorsOf(still, calibrated));
  const draw = drawFrom(seededRandom(`tremble ${seed}`));
  const ownAt = drawOwnErrors(draw);
  let tremble = Array.from({ length: 14 }, () => draw.normal(0, TREMBLE.sd));
  let lastMs: number | null = null;
  return (joints: readonly Place[], truth: Truth, atMs: number): readonly Place[] => {
    const kept = lastMs === null ? 0 : 0.5 ** ((atMs - lastMs) / TREMBLE.halfLifeMs);
    tremble = tremble.map((old) => kept * old + Math.sqrt(1 - kept ** 2) * draw.normal(0, TREMBLE.sd));
    lastMs = atMs;
    const scale = faceSize(joints);
    const steps = stepsOf(truth, spotOf(joints, upright));
    const own = ownAt(steps);
    return errorsAt(steps, known).map(({ right, down, score }, index) => {
      const [x = 0, y = 0] = joints[index] ?? [];
      const [dx, dy] = [0, 1].map((axis) => (tremble[2 * index + axis] ?? 0) + (own[2 * index + axis] ?? 0));
      return [x + (right + (dx ?? 0)) * scale, y + (down + (dy ?? 0)) * scale, score];
    });
  };
}

function spotOf(joints: readonly Place[], upright: readonly Place[]): Spot {
  const scale = faceSize(upright);
  const middle = (places: readonly Place[], axis: 0 | 1) =>
    places.reduce((sum, place) => sum + (place[axis] ?? 0), 0) / places.length;
  return {
    right: (middle(joints, 0) - middle(upright, 0)) / scale,
    down: (middle(joints, 1) - middle(upright, 1)) / scale,
    larger: Math.log(faceSize(joints) / scale),
  };
}

function knownErrorsOf({ truth, joints, keypoints }: FilmedStill, calibrated: readonly Place[]): KnownErrors {
  const scale = faceSize(joints);
  const errors = joints.map(([trueX = 0, trueY = 0], index) => {
    const [seenX = 0, seenY = 0, score = 0] = keypoints[index] ?? [];
    return { right: (seenX - trueX) / scale, down: (seenY - trueY) / scale, score };
  });
  return { steps: stepsOf(truth, spotOf(joints, calibrated)), errors };
}

/** The mean error of the stills, weighted by similarity: smooth in the posture. */
function errorsAt(steps: readonly number[], known: readonly KnownErrors[]): readonly JointError[] {
  const apart = known.map((still) =>
    still.steps.reduce((sum, value, index) => sum + (value - (steps[index] ?? 0)) ** 2, 0),
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

/** Posture and position in steps of dissimilarity. */
function stepsOf(truth: Truth, spot: Spot): readonly number[] {
  const spots = (['right', 'down', 'larger'] as const).map((key) => spot[key] / SPOT_STEP[key]);
  return [...LIKENESS.map(([key, step]) => truth[key] / step), ...spots];
}

/** A random smooth function of posture and position for each coordinate. */
function drawOwnErrors(draw: Draw): (steps: readonly number[]) => readonly number[] {
  const waves = Array.from({ length: 14 }, () => ({
    turns: [...LIKENESS, 0, 0, 0].map(() => draw.normal(0, 1)),
    phase: draw.even(0, 2 * Math.PI),
  }));
  return (steps) =>
    waves.map(({ turns, phase }) => {
      const angle = steps.reduce((sum, value, index) => sum + value * (turns[index] ?? 0), phase);
      return Math.SQRT2 * OWN_SD * Math.sin(angle);
    });
}
