import { describe, expect, test } from 'vitest';
import { CAMERAS, placeCamera, projectPoint } from '../../../tools/simulator/camera.ts';
import { PEOPLE } from '../../../tools/simulator/person.ts';
import { namedPosture, type Posture, UPRIGHT } from '../../../tools/simulator/posture.ts';
import {
  listCocoJoints,
  measureTruth,
  middle,
  poseSkeleton,
  type Truth,
} from '../../../tools/simulator/skeleton.ts';

const truthOf = (posture: Partial<Posture>, person = PEOPLE.A) =>
  measureTruth(poseSkeleton(person.body, { ...UPRIGHT, ...posture }));

/** The change of the truth from sitting upright to a posture. */
function changeOf(posture: Partial<Posture>, person = PEOPLE.A): Truth {
  const [upright, posed] = [truthOf({}, person), truthOf(posture, person)];
  const entries = (Object.keys(upright) as (keyof Truth)[]).map((key) => [key, posed[key] - upright[key]]);
  return Object.fromEntries(entries) as unknown as Truth;
}

describe('truth of single movements', () => {
  test.each<[Partial<Posture>, keyof Truth, number, number]>([
    [{ neckInclinationDeg: 20 }, 'neckInclinationDeg', 19.5, 20.5],
    [{ neckInclinationDeg: 20 }, 'headForwardCm', 3, 5],
    [{ neckInclinationDeg: 20 }, 'headPitchDeg', -0.01, 0.01],
    [{ neckInclinationDeg: -10 }, 'headForwardCm', -3, -1],
    [{ trunkInclinationDeg: 15 }, 'trunkInclinationDeg', 14.5, 15.5],
    [{ trunkInclinationDeg: 15 }, 'headTiltDeg', -0.01, 0.01],
    [{ kyphosisDeg: 25 }, 'trunkInclinationDeg', -4, 4],
    [{ headPitchDeg: 20 }, 'headPitchDeg', 19.9, 20.1],
    [{ headYawDeg: 30 }, 'headYawDeg', 29.9, 30.1],
    [{ headTiltDeg: 15 }, 'headTiltDeg', 14.9, 15.1],
    [{ shoulderTiltDeg: 8 }, 'shoulderTiltDeg', 7.5, 8.5],
    [{ trunkLeanDeg: 12 }, 'shoulderTiltDeg', 11.5, 12.5],
    [{ protractionM: 0.03 }, 'headForwardCm', -3.5, -1.5],
    [{ shiftForwardM: 0.1 }, 'headForwardCm', -0.01, 0.01],
    [{ shiftForwardM: 0.1 }, 'neckInclinationDeg', -0.01, 0.01],
    [{ bodyYawDeg: 40 }, 'neckInclinationDeg', -0.01, 0.01],
    [{ bodyYawDeg: 40 }, 'headYawDeg', -0.01, 0.01],
  ])('%o changes %s', (posture, key, least, most) => {
    const change = changeOf(posture)[key];
    expect(change).toBeGreaterThanOrEqual(least);
    expect(change).toBeLessThanOrEqual(most);
  });
});

describe('truth of named postures, for every person', () => {
  const everyone = Object.values(PEOPLE);
  test.each([
    ['forward_head', 'neckInclinationDeg', 21, 23],
    ['forward_head', 'headForwardCm', 3, 6],
    ['slouch', 'neckInclinationDeg', 22, 26],
    ['slouch', 'trunkInclinationDeg', 6, 14],
    ['slouch', 'headForwardCm', 3, 9],
    ['hunch', 'trunkInclinationDeg', 12, 22],
    ['recline', 'trunkInclinationDeg', -11, -7],
    ['look_down', 'headPitchDeg', 24, 26],
    ['head_tilt', 'headTiltDeg', 17, 19],
    ['uneven_shoulders', 'shoulderTiltDeg', 8, 10],
    ['lean', 'shoulderTiltDeg', 11, 13],
    ['lean_in', 'headForwardCm', -0.01, 0.01],
    ['moved', 'neckInclinationDeg', -0.01, 0.01],
  ] as const)('%s: %s changes by %d to %d', (label, key, least, most) => {
    for (const person of everyone) {
      const change = changeOf(namedPosture(label), person)[key];
      expect(change, person.id).toBeGreaterThanOrEqual(least);
      expect(change, person.id).toBeLessThanOrEqual(most);
    }
  });

  test.each(['lean', 'head_tilt', 'uneven_shoulders', 'head_turn'] as const)(
    '%s mirrored flips its signs',
    (label) => {
      const [left, right] = [truthOf(namedPosture(label)), truthOf(namedPosture(label, { side: -1 }))];
      for (const key of ['headYawDeg', 'headTiltDeg', 'shoulderTiltDeg'] as const) {
        expect(right[key]).toBeCloseTo(-left[key], 6);
      }
      expect(right.neckInclinationDeg).toBeCloseTo(left.neckInclinationDeg, 6);
      expect(right.headForwardCm).toBeCloseTo(left.headForwardCm, 6);
    },
  );

  test('upright is upright', () => {
    for (const person of everyone) {
      const truth = truthOf({}, person);
      expect(truth.neckInclinationDeg).toBeGreaterThan(5);
      expect(truth.neckInclinationDeg).toBeLessThan(28);
      expect(Math.abs(truth.trunkInclinationDeg)).toBeLessThan(8);
      expect(truth.headTiltDeg).toBeCloseTo(0, 6);
      expect(truth.shoulderTiltDeg).toBeCloseTo(0, 6);
    }
  });
});

describe('what the camera sees', () => {
  const frame = { width: 640, height: 480 };
  const skeleton = poseSkeleton(PEOPLE.A.body, UPRIGHT);
  const eyes = middle(skeleton.head.leftEye, skeleton.head.rightEye);
  const see = (camera: keyof typeof CAMERAS) => {
    const placed = placeCamera(CAMERAS[camera], eyes, frame.width / frame.height);
    return listCocoJoints(skeleton).map((joint) => projectPoint(joint, placed, frame) ?? [-1, -1]);
  };

  test.each(['laptop', 'monitor', 'angled'] as const)(
    "%s: the subject's left is on the right of the picture",
    (camera) => {
      const [, leftEye, rightEye, , , leftShoulder, rightShoulder] = see(camera);
      expect(leftEye?.[0]).toBeGreaterThan(rightEye?.[0] ?? Number.NaN);
      expect(leftShoulder?.[0]).toBeGreaterThan(rightShoulder?.[0] ?? Number.NaN);
      expect(leftShoulder?.[1]).toBeGreaterThan(leftEye?.[1] ?? Number.NaN);
    },
  );

  test('side: the person looks to the left of the picture', () => {
    const [nose, , , leftEar] = see('side');
    expect(nose?.[0]).toBeLessThan(leftEar?.[0] ?? Number.NaN);
  });

  test.each(['laptop', 'monitor', 'angled', 'side'] as const)(
    '%s: face and shoulders are in the picture',
    (camera) => {
      for (const [x, y] of see(camera).slice(0, 7)) {
        expect(x).toBeGreaterThan(20);
        expect(x).toBeLessThan(620);
        expect(y).toBeGreaterThan(20);
        expect(y).toBeLessThan(460);
      }
    },
  );

  test('there are 17 joints', () => {
    expect(listCocoJoints(skeleton)).toHaveLength(17);
  });
});

describe('raised hands, for every person', () => {
  const everyone = Object.values(PEOPLE);

  test('come above the head, or to the back of it, and leave the head where it is', () => {
    for (const { body } of everyone) {
      const rest = poseSkeleton(body, UPRIGHT);
      const up = poseSkeleton(body, { ...UPRIGHT, handsOverhead: 1 });
      const behind = poseSkeleton(body, { ...UPRIGHT, handsBehindHead: 1 });
      expect(up.head).toEqual(rest.head);
      for (const side of ['left', 'right'] as const) {
        expect(up[side].wrist.y).toBeGreaterThan(up.head.leftEye.y + 0.15);
        expect(behind[side].wrist.distanceTo(behind.skullBase)).toBeLessThan(0.16);
        expect(behind[side].elbow.y).toBeGreaterThan(behind[side].shoulder.y);
      }
    }
  });

  test('point the elbows to the sides, or forward if told to', () => {
    const elbowsApart = (elbowsForward: number) => {
      const { left, right } = poseSkeleton(PEOPLE.A.body, { ...UPRIGHT, handsBehindHead: 1, elbowsForward });
      return left.elbow.x - right.elbow.x;
    };
    expect(elbowsApart(0)).toBeGreaterThan(elbowsApart(1) + 0.15);
  });
});
