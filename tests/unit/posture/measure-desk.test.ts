import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FrameSize, Keypoint, Pose } from '../../../src/posture/body/keypoints.ts';
import { type DeskSample, measureDesk } from '../../../src/posture/measure-desk.ts';
import { parseRecording } from '../../../src/recording/recording.ts';
import type { Camera } from '../../../tools/simulator/camera.ts';
import { OFFICE_LIGHT } from '../../../tools/simulator/frame-request.ts';
import { PEOPLE, type Person } from '../../../tools/simulator/person.ts';
import { UPRIGHT } from '../../../tools/simulator/posture.ts';
import { drawFrom, seededRandom } from '../../../tools/simulator/random.ts';
import { drawPerson } from '../../../tools/simulator/random-person.ts';
import { projectJoints } from '../../../tools/simulator/recording.ts';
import { poseSkeleton } from '../../../tools/simulator/skeleton.ts';
import { sit } from './seated.ts';

const FRAME: FrameSize = { width: 640, height: 480 };
const ACROSS = FRAME.width / FRAME.height;
const DEGREES = 180 / Math.PI;
const HIDDEN: Keypoint = [0, 0, 0];

/** A webcam in front of somebody who sits upright, with a horizontal field of view. */
function camera(distanceM: number, heightM: number, fieldDeg: number): Camera {
  const fovDeg = 2 * Math.atan(Math.tan(fieldDeg / 2 / DEGREES) / ACROSS) * DEGREES;
  const pitchDeg = Math.atan2(-heightM, distanceM) * DEGREES - 4;
  return { id: 'made-up', distanceM, heightM, aroundDeg: 0, pitchDeg, turnDeg: 0, fovDeg };
}

/** Where the joints of somebody would be seen by a model without error. */
function project(person: Person, before: Camera, headPitchDeg = 0): Pose {
  const skeleton = poseSkeleton(person.body, { ...UPRIGHT, headPitchDeg });
  const scene = { person, camera: before, light: OFFICE_LIGHT, clutter: false, ...FRAME };
  const joints = projectJoints(skeleton, scene).map(([x = 0, y = 0]): Keypoint => [x, y, 0.8]);
  return [...joints, ...Array.from({ length: 10 }, () => HIDDEN)];
}

const samples = (pose: Pose, light: DeskSample['light'] = 'fine', count = 8): DeskSample[] =>
  Array.from({ length: count }, () => ({ pose, frame: FRAME, light }));

describe('the distance from the screen', () => {
  it.each([0.4, 0.55, 0.7, 0.9])('is within 3 cm of %s m for the assumed camera', (distanceM) => {
    const { distance } = measureDesk(samples(project(PEOPLE.A, camera(distanceM, 0, 62))));
    expect(Math.abs((distance?.cm ?? 0) - distanceM * 100)).toBeLessThan(3);
  });

  it('is in the stated range for nine in ten people and cameras, from 50° to 75°', () => {
    const inRange = Array.from({ length: 300 }, (_, index) => {
      const draw = drawFrom(seededRandom(`workplace ${index}`));
      const distanceM = draw.even(0.4, 0.95);
      const heightM = draw.even(-0.2, 0.15);
      const pose = project(
        drawPerson(`workplace-${index}`),
        camera(distanceM, heightM, draw.even(50, 75)),
        draw.normal(0, 4),
      );
      const { distance } = measureDesk(samples(pose));
      const trueCm = 100 * Math.hypot(distanceM, heightM);
      return distance !== null && distance.fromCm <= trueCm && trueCm <= distance.toCm;
    });
    expect(inRange.filter((lies) => lies).length / inRange.length).toBeGreaterThanOrEqual(0.9);
  });

  it('measures how far the screen was moved better than where it is, with any camera', () => {
    for (const fieldDeg of [50, 75]) {
      const [near, far] = [0.42, 0.61].map(
        (distanceM) =>
          measureDesk(samples(project(PEOPLE.B, camera(distanceM, 0, fieldDeg)))).distance?.cm ?? 0,
      );
      expect((far ?? 0) / (near ?? 1)).toBeCloseTo(0.61 / 0.42, 1);
    }
  });

  it('is the same in a larger picture', () => {
    const pose = project(PEOPLE.A, camera(0.6, 0, 62));
    const twice = pose.map(([x, y, score]): Keypoint => [2 * x, 2 * y, score]);
    const large = samples(twice).map((sample) => ({ ...sample, frame: { width: 1280, height: 960 } }));
    expect(measureDesk(large)).toEqual(measureDesk(samples(pose)));
  });
});

describe('the height of the camera', () => {
  it.each([
    [-0.2, 'below'],
    [-0.12, 'below'],
    [0, 'level'],
    [0.12, 'above'],
    [0.2, 'above'],
  ])('%s m above the eyes is %s, for all people', (heightM, expected) => {
    const said = Object.values(PEOPLE).map(
      (person) => measureDesk(samples(project(person, camera(0.62, heightM, 64)))).camera,
    );
    expect(said).toEqual(said.map(() => expected));
  });

  it.each(['chin_tuck-A-laptop', 'chin_tuck-C-laptop', 'head_turn-A-laptop'])(
    'is below the eyes in the filmed clip %s',
    (name) => {
      const path = join(import.meta.dirname, `exercise/clips/${name}.jsonl`);
      const read = parseRecording(readFileSync(path, 'utf8'));
      if (!read.ok) throw new Error(read.error.problem);
      const { frames, frame } = read.recording;
      const atRest = frames.slice(0, 7).map(({ pose }): DeskSample => ({ pose, frame, light: 'fine' }));
      expect(measureDesk(atRest).camera).toBe('below');
    },
  );

  it('is unknown for a head that nods', () => {
    const nods = [-20, 20, -15, 15, -20, 20, -15, 15].flatMap((pitchDeg) =>
      samples(project(PEOPLE.A, camera(0.62, 0, 64), pitchDeg), 'fine', 1),
    );
    expect(measureDesk(nods).camera).toBe('unsure');
  });
});

describe('what cannot be measured', () => {
  it.each([
    ['nobody', samples([])],
    ['too few samples', samples(sit(), 'fine', 4)],
    [
      'a head turned aside',
      samples(sit().map(([x, y, s], index) => (index === 0 ? [x + 60, y, s] : [x, y, s]))),
    ],
  ])('%s', (_, seen) => {
    expect(measureDesk(seen)).toMatchObject({ distance: null, camera: null });
  });
});

describe('the light', () => {
  it('is what most samples found, with or without a face', () => {
    expect(measureDesk([...samples(sit(), 'backlit', 6), ...samples(sit(), 'fine', 2)]).light).toBe(
      'backlit',
    );
    expect(measureDesk(samples([], 'dark')).light).toBe('dark');
    expect(measureDesk(samples(sit(), 'dark', 2)).light).toBeNull();
  });
});
