import { describe, expect, test } from 'vitest';
import { placeCamera, projectPoint } from '../../../tools/simulator/camera.ts';
import { UPRIGHT } from '../../../tools/simulator/posture.ts';
import { projectSitting, readFilmedSitting } from '../../../tools/simulator/projected-sitting.ts';
import { drawNamedSittings, drawSittings } from '../../../tools/simulator/random-sitting.ts';
import { measureTruth, middle, poseSkeleton } from '../../../tools/simulator/skeleton.ts';

const sittings = drawSittings(24, 'test');

describe('random sittings', () => {
  test('are the same for the same seed and others for another', () => {
    expect(drawSittings(24, 'test')).toEqual(sittings);
    expect(drawSittings(2, 'other')[0]?.scene.person.body).not.toEqual(sittings[0]?.scene.person.body);
  });

  test('have each person before one camera, a quarter of them from the side', () => {
    expect(new Set(sittings.map(({ scene }) => scene.person.id)).size).toBe(24);
    expect(sittings.filter(({ id }) => id.endsWith('.side'))).toHaveLength(6);
  });

  test('calibrate first, upright', () => {
    for (const { stills, scene } of sittings) {
      expect(stills.findIndex(({ phase }) => phase === 'monitor')).toBe(5);
      const rest = measureTruth(poseSkeleton(scene.person.body, UPRIGHT));
      for (const { label, posture } of stills.slice(0, 5)) {
        expect(label).toBe('upright');
        const truth = measureTruth(poseSkeleton(scene.person.body, posture));
        expect(Math.abs(truth.neckInclinationDeg - rest.neckInclinationDeg)).toBeLessThan(5);
      }
    }
  });

  test('show eyes and shoulders when upright', () => {
    for (const { scene } of sittings) {
      const { head, left, right } = poseSkeleton(scene.person.body, UPRIGHT);
      const camera = placeCamera(
        scene.camera,
        middle(head.leftEye, head.rightEye),
        scene.width / scene.height,
      );
      for (const joint of [head.leftEye, left.shoulder, right.shoulder]) {
        const [x = -1, y = -1] = projectPoint(joint, camera, scene) ?? [];
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(scene.width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(scene.height);
      }
    }
  });

  test('match their labels', () => {
    for (const { stills, scene } of sittings) {
      const rest = measureTruth(poseSkeleton(scene.person.body, UPRIGHT));
      for (const { label, posture } of stills) {
        const truth = measureTruth(poseSkeleton(scene.person.body, posture));
        const neck = truth.neckInclinationDeg - rest.neckInclinationDeg;
        if (label === 'forward_head') expect(neck).toBeGreaterThan(7);
        if (label === 'slouch' || label === 'hunch') expect(neck).toBeGreaterThan(8);
        if (label === 'upright' || label === 'lean_in') expect(Math.abs(neck)).toBeLessThan(8);
      }
    }
  });

  test('include all named people before all named cameras', () => {
    expect(new Set(drawNamedSittings('1').map(({ id }) => id)).size).toBe(32);
  });
});

describe('a projected sitting', () => {
  const [sitting] = sittings;
  const joints = [
    [320, 220],
    [340, 200],
    [300, 200],
    [370, 215],
    [270, 215],
    [420, 340],
    [220, 340],
  ];
  const truth = sitting && measureTruth(poseSkeleton(sitting.scene.person.body, UPRIGHT));
  const seen = [...joints.map(([x = 0, y = 0]) => [x, y - 6, 0.7]), ...Array(10).fill([0, 0, 0])];
  const still = (phase: string) => JSON.stringify({ phase, truth, joints, keypoints: seen });
  const header = JSON.stringify({ view: 'front', camera: { aroundDeg: 0, heightM: 0, distanceM: 1 } });
  const filmed = readFilmedSitting([header, still('calibrate'), still('monitor')].join('\n'));

  test('gives its joints the errors of a filmed one', () => {
    if (!sitting || !filmed) throw new Error('nothing to project');
    const [, first] = projectSitting(sitting, [filmed]);
    const { keypoints } = JSON.parse(first ?? '');
    const skeleton = poseSkeleton(sitting.scene.person.body, sitting.stills[0]?.posture ?? UPRIGHT);
    const upright = poseSkeleton(sitting.scene.person.body, UPRIGHT).head;
    const camera = placeCamera(
      sitting.scene.camera,
      middle(upright.leftEye, upright.rightEye),
      sitting.scene.width / sitting.scene.height,
    );
    const [x = 0, y = 0] = projectPoint(skeleton.head.noseTip, camera, sitting.scene) ?? [];
    expect(keypoints).toHaveLength(17);
    expect(keypoints[0][0]).toBeCloseTo(x, 1);
    expect(keypoints[0][1]).toBeLessThan(y - 1);
    expect(keypoints[0][2]).toBe(0.7);
  });
});
