import { drawFrom, seededRandom } from './random.ts';
import type { Sitting } from './random-sitting.ts';
import { headerOf, projectJoints, roundHundredth, roundTruth } from './recording.ts';
import { measureTruth, poseSkeleton, type Truth } from './skeleton.ts';

export type Place = readonly number[];

/** One filmed still: the true positions of the joints, and the detected ones. */
export interface FilmedStill {
  readonly phase: string;
  readonly truth: Truth;
  readonly joints: readonly Place[];
  readonly keypoints: readonly Place[];
}

/** A filmed sitting whose detector errors are used for projected sittings. */
export interface FilmedSitting {
  readonly subject: string;
  readonly side: boolean;
  readonly aroundDeg: number;
  readonly elevationDeg: number;
  readonly stills: readonly FilmedStill[];
}

/** Parses the output of `recordSittings`; null if it is something else. */
export function readFilmedSitting(text: string): FilmedSitting | null {
  const [header, ...stills] = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  const camera = header?.camera;
  if (typeof camera?.aroundDeg !== 'number') return null;
  const seen = stills.filter(({ joints, keypoints }) => joints?.length === 7 && keypoints?.length === 17);
  return {
    subject: String(header.subject),
    side: header.view === 'side',
    aroundDeg: camera.aroundDeg,
    elevationDeg: elevationOf(camera),
    stills: seen,
  };
}

/**
 * A sitting without pictures: joints are projected, and each gets the detector's error from the most similar
 * still of a filmed sitting with a similar camera. Its subject is the one whose errors are used, so that both
 * are held out together. It costs next to nothing, and bodies and movements vary more than could be filmed.
 */
export function projectSitting(sitting: Sitting, filmed: readonly FilmedSitting[]): readonly string[] {
  const { id, scene, stills } = sitting;
  const lender = chooseLender(sitting, filmed);
  const draw = drawFrom(seededRandom(`errors ${id}`));
  const lines = [JSON.stringify({ ...headerOf(id, scene), subject: lender.filmed.subject, stills: true })];
  for (const [index, { label, phase, posture }] of stills.entries()) {
    const skeleton = poseSkeleton(scene.person.body, posture);
    const truth = measureTruth(skeleton);
    const joints = projectJoints(skeleton, scene);
    const alike = rankAlike(truth, phase, lender.filmed);
    const lent = alike[Math.floor(draw.even(0, Math.min(3, alike.length)))];
    if (lent === undefined || joints.some((joint) => joint.length < 2)) continue;
    const keypoints = misplace(joints, lent, lender.mirrored);
    lines.push(JSON.stringify({ t: index * 1000, phase, label, keypoints, truth: roundTruth(truth) }));
  }
  return lines;
}

interface Lender {
  readonly filmed: FilmedSitting;
  readonly mirrored: boolean;
}

/** One of the sittings, or mirrored sittings, filmed from about the same direction. */
function chooseLender({ id, scene }: Sitting, filmed: readonly FilmedSitting[]): Lender {
  const { camera } = scene;
  const side = id.endsWith('.side');
  const elevationDeg = elevationOf(camera);
  const lenders = filmed
    .filter((candidate) => candidate.side === side)
    .flatMap((candidate) => [
      { filmed: candidate, mirrored: false },
      { filmed: candidate, mirrored: true },
    ])
    .map((lender) => {
      const aroundDeg = lender.mirrored ? -lender.filmed.aroundDeg : lender.filmed.aroundDeg;
      const apart = Math.hypot(aroundDeg - camera.aroundDeg, lender.filmed.elevationDeg - elevationDeg);
      return { lender, apart };
    })
    .sort((a, b) => a.apart - b.apart);
  const near = lenders[Math.floor(seededRandom(`lender ${id}`)() * Math.min(6, lenders.length))];
  if (near === undefined) throw new Error('There is no filmed sitting to learn errors from');
  return near.lender;
}

/** Elevation of a camera, as seen from the eyes. */
export function elevationOf(camera: { readonly heightM: number; readonly distanceM: number }): number {
  return (Math.atan2(camera.heightM, camera.distanceM) * 180) / Math.PI;
}

/** Degrees that count as one step of dissimilarity. */
export const LIKENESS: readonly (readonly [keyof Truth, number])[] = [
  ['neckInclinationDeg', 8],
  ['trunkInclinationDeg', 8],
  ['headPitchDeg', 8],
  ['headYawDeg', 8],
  ['headTiltDeg', 6],
  ['shoulderTiltDeg', 5],
];

function rankAlike(truth: Truth, phase: string, { stills }: FilmedSitting): readonly FilmedStill[] {
  const unlikeness = (still: FilmedStill) =>
    LIKENESS.reduce((sum, [key, step]) => sum + ((still.truth[key] - truth[key]) / step) ** 2, 0);
  return stills
    .filter((still) => still.phase === phase)
    .map((still) => ({ still, apart: unlikeness(still) }))
    .sort((a, b) => a.apart - b.apart)
    .map(({ still }) => still);
}

const MIRRORED = [0, 2, 1, 4, 3, 6, 5];

/** Displaces joints by the filmed errors, in face sizes; the limbs below get no score. */
function misplace(joints: readonly Place[], lent: FilmedStill, mirrored: boolean): readonly Place[] {
  const scale = faceSize(joints) / faceSize(lent.joints);
  const sign = mirrored ? -1 : 1;
  const seen = joints.map(([x = 0, y = 0], index) => {
    const from = mirrored ? (MIRRORED[index] ?? index) : index;
    const [trueX = 0, trueY = 0] = lent.joints[from] ?? [];
    const [seenX = 0, seenY = 0, score = 0] = lent.keypoints[from] ?? [];
    const error = [sign * (seenX - trueX) * scale, (seenY - trueY) * scale] as const;
    return [roundHundredth(x + error[0]), roundHundredth(y + error[1]), score];
  });
  return [...seen, ...Array.from({ length: 10 }, () => [0, 0, 0])];
}

/** Root mean square distance of the face's points from their centre. */
export function faceSize(joints: readonly Place[]): number {
  const face = joints.slice(0, 5);
  const mean = (axis: 0 | 1) => face.reduce((sum, place) => sum + (place[axis] ?? 0), 0) / face.length;
  const [x, y] = [mean(0), mean(1)];
  const square = face.reduce(
    (sum, place) => sum + ((place[0] ?? 0) - x) ** 2 + ((place[1] ?? 0) - y) ** 2,
    0,
  );
  return Math.max(1, Math.sqrt(square / face.length));
}
