import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibratedPosition } from '../../../src/posture/baseline/baseline.ts';
import { readBody } from '../../../src/posture/body/body.ts';
import { bodyPositionOf, compare } from '../../../src/posture/body/body-position.ts';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import { isLayout } from '../../../src/posture/body/layout.ts';
import { readLayout } from '../../../src/posture/body/read-layout.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import {
  beginPerson,
  expectedPosition,
  isStranger,
  staySeen,
  stepPerson,
  type Who,
} from '../../../src/posture/presence/same-person.ts';
import { readGolden } from './golden.ts';
import { FRAME, mirrorPose, movePose, sit } from './seated.ts';

function calibrated(pose: Pose = sit()) {
  const calibration = calibrateFromPoses([pose, pose, pose], FRAME, 0);
  if (!('baseline' in calibration)) throw new Error(calibration.problem);
  return calibration.baseline;
}

const BASELINE = calibrated();
const USER = sit();
/** Head and shoulders at the back of the room, like a portrait or a colleague. */
const PORTRAIT = sit({ x: 180, y: 240, shoulderWidth: 60 });
const BEHIND = sit({ x: 460, y: 300, shoulderWidth: 140 });
const RIGHT_BEHIND = sit({ x: 320, y: 240, shoulderWidth: 120 });
const BEFORE = sit({ x: 430, y: 420, shoulderWidth: 560 });
/** The user's face on somebody else's shoulders. */
const MIXED: Pose = USER.map((keypoint, i) => (i === 6 ? [-70, 250, 0.8] : keypoint));

/** Who is in each sample, `everyMs` apart. */
function watch(poses: readonly Pose[], everyMs = 1000, baseline = BASELINE): Who[] {
  let person = beginPerson();
  return poses.map((pose, i) => {
    const step = stepPerson(person, readBody(pose, baseline.frame), baseline, i * everyMs);
    person = step.person;
    return step.who;
  });
}

const repeat = (count: number, pose: Pose): Pose[] => Array.from({ length: count }, () => pose);
const lastOf = (poses: readonly Pose[]): Who | undefined => watch(poses).at(-1);

describe('the calibrated position', () => {
  it.each([
    ['upright', sit()],
    ['aside, with slanted shoulders', sit({ x: 420, shoulderTiltDeg: 8, aside: 0.05 })],
    ['small', sit({ shoulderWidth: 120 })],
  ])('is where the user was: %s', (_name, pose) => {
    const reading = readLayout(pose, FRAME);
    if (!isLayout(reading)) throw new Error('not a layout');
    const { eyesMoved, shapeChanged, ratio } = compare(
      calibratedPosition(calibrated(pose)),
      bodyPositionOf(reading),
    );
    expect({ eyesMoved, shapeChanged, ratio }).toEqual({
      eyesMoved: expect.closeTo(0, 1),
      shapeChanged: expect.closeTo(0, 1),
      ratio: expect.closeTo(1, 3),
    });
  });
});

describe('the user among others', () => {
  it.each<[string, Pose, Who]>([
    ['a portrait on the wall', PORTRAIT, 'user_away'],
    ['a colleague at the back', BEHIND, 'user_away'],
    ['somebody behind the empty chair', RIGHT_BEHIND, 'user_away'],
    ['somebody who steps in front of the user', BEFORE, 'someone_else'],
    ["the user's face with somebody else's shoulder", MIXED, 'someone_else'],
    ['the user, slouching', sit({ y: 420, head: 1.3, eyeHeight: 0.4 }), 'user'],
    ['the user, leaning in', sit({ shoulderWidth: 380, y: 400 }), 'user'],
    ['nobody, which is measured elsewhere', [], 'user'],
  ])('%s', (_name, pose, who) => {
    expect(watch([USER, pose])).toEqual(['user', who]);
  });

  it.each([
    ['a portrait', PORTRAIT],
    ['a colleague at the back', BEHIND],
  ])('never takes %s for the user, however long it is there', (_name, pose) => {
    expect(new Set(watch([USER, ...repeat(600, pose)]).slice(1))).toEqual(new Set(['user_away']));
  });

  it('recognises the user who comes back', () => {
    expect(lastOf([USER, ...repeat(300, PORTRAIT), sit({ x: 350 })])).toBe('user');
  });

  it('follows a chair that is moved across the picture, or rolled back, without a jump', () => {
    const across = Array.from({ length: 20 }, (_, i) => sit({ x: 320 - 12 * i }));
    const back = Array.from({ length: 20 }, (_, i) => sit({ shoulderWidth: 280 - 8 * i, y: 370 - 3 * i }));
    expect(new Set(watch(across))).toEqual(new Set(['user']));
    expect(new Set(watch(back))).toEqual(new Set(['user']));
  });

  it('does not lock out a user who moved unseen', () => {
    const moved = sit({ x: 520, y: 330, shoulderWidth: 172 });
    expect(watch([USER, moved])[1]).not.toBe('user');
    expect(lastOf([USER, ...repeat(10, moved)])).toBe('user');
  });

  it('ignores people who pass: only one who stays is taken for a user who moved', () => {
    const hither = sit({ x: 560, y: 330, shoulderWidth: 172 });
    const thither = sit({ x: 80, y: 330, shoulderWidth: 172 });
    const poses = Array.from({ length: 40 }, (_, i) => (i % 8 < 4 ? hither : thither));
    expect(watch([USER, ...poses]).slice(1)).not.toContain('user');
  });

  it('keeps the recognised person while nothing moves, for the next sample to continue from', () => {
    const { person } = stepPerson(beginPerson(), readBody(USER, FRAME), BASELINE, 0);
    expect(staySeen(person, 60_000).seen).toMatchObject({ atMs: 60_000 });
  });

  it('expects the user where last seen, and before that where calibrated', () => {
    const there = sit({ x: 360 });
    const { person } = stepPerson(beginPerson(), readBody(there, FRAME), BASELINE, 0);
    expect(expectedPosition(beginPerson(), BASELINE).eyes.x).toBeCloseTo(320, -1);
    expect(expectedPosition(person, BASELINE).eyes.x).toBeCloseTo(360, -1);
    expect(stepPerson(person, readBody(sit({ x: 366 }), FRAME), BASELINE, 1000).person.expected).toBe(
      person.expected,
    );
  });

  it('gives the same result for the same scene in a mirror, or in a larger picture', () => {
    const poses = [PORTRAIT, BEHIND, RIGHT_BEHIND, BEFORE, MIXED, sit({ x: 400 })];
    fc.assert(
      fc.property(fc.constantFrom(...poses), fc.double({ min: 0.5, max: 3, noNaN: true }), (pose, factor) => {
        const who = watch([USER, pose]);
        const mirror = (each: Pose) => mirrorPose(each, FRAME.width);
        expect(watch([USER, pose].map(mirror), 1000, calibrated(mirror(USER)))).toEqual(who);
        const size = { width: FRAME.width * factor, height: FRAME.height * factor };
        const larger = (each: Pose) => movePose(each, factor, 0, 0);
        const calibration = calibrateFromPoses(repeat(3, larger(USER)), size, 0);
        if (!('baseline' in calibration)) return;
        expect(watch([USER, pose].map(larger), 1000, calibration.baseline)).toEqual(who);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a single picture', () => {
  it.each<[string, Pose, boolean]>([
    ['a portrait that is seen well', PORTRAIT, true],
    ['a guess of the same size', sit({ x: 180, y: 240, shoulderWidth: 60, score: 0.25 }), false],
    ['the user on a moved chair', sit({ x: 150, shoulderWidth: 200 }), false],
    ['nobody', [], false],
  ])('%s', (_name, pose, stranger) => {
    expect(isStranger(readBody(pose, FRAME), BASELINE)).toBe(stranger);
  });
});

describe('from the side', () => {
  const golden = readGolden('rendered-side');
  // Smaller and lower, so that there is room above the head.
  const upright = golden.frames
    .filter(({ phase }) => phase === 'calibrate')
    .map(({ pose }) => movePose(pose, 0.5, 160, 200));
  const reading = calibrateFromPoses(upright, golden.frame, 0);
  if (!('baseline' in reading)) throw new Error(reading.problem);
  const { baseline } = reading;
  const facePx = baseline.proportions.faceSizePx;
  const pose = upright[0] ?? [];
  /** Head and shoulders move by some face sizes; the face sinks further. */
  const move = (faces: { readonly x: number; readonly y: number; readonly sunk?: number }): Pose =>
    pose.map(([x, y, score], index) => [
      x + faces.x * facePx,
      y + (faces.y + (index < 5 ? (faces.sunk ?? 0) : 0)) * facePx,
      score,
    ]);
  const watchFar = (poses: readonly Pose[]): Who[] => watch(poses, 60_000, baseline);

  it('whoever has slumped while nobody looked is still the user', () => {
    expect(watchFar([pose, move({ x: -5, y: 2, sunk: 5 })])).toEqual(['user', 'user']);
  });

  it('somebody who stands beside the empty chair is not', () => {
    expect(watchFar([pose, move({ x: 2, y: -7 })]).at(-1)).toBe('user_away');
  });
});
