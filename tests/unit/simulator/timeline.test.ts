import { describe, expect, test } from 'vitest';
import { listMoments, planShoot } from '../../../tools/simulator/plan-frames.ts';
import { POSTURE_LABELS } from '../../../tools/simulator/posture.ts';
import {
  makeTimeline,
  parseSegments,
  poseAt,
  TIMELINES,
  timelineDurationMs,
} from '../../../tools/simulator/timeline.ts';

const segments = parseSegments('upright:4:calibrate,slouch:6,away:4');

describe('a timeline', () => {
  const still = makeTimeline(segments, { sway: false, transitionMs: 1000 });

  test.each([
    [0, 'upright', 'calibrate', true, false],
    [3999, 'upright', 'calibrate', true, false],
    [4400, 'upright', 'monitor', true, true],
    [4600, 'slouch', 'monitor', true, true],
    [5000, 'slouch', 'monitor', true, false],
    [10_400, 'slouch', 'monitor', true, true],
    [10_900, 'away', 'monitor', true, true],
    [11_000, 'away', 'monitor', false, false],
    [99_000, 'away', 'monitor', false, false],
  ] as const)('at %d ms: %s, %s', (tMs, label, phase, visible, changing) => {
    expect(poseAt(still, tMs)).toMatchObject({ label, phase, visible, changing });
  });

  test('without sway it is perfectly still', () => {
    expect(poseAt(still, 6000)).toEqual(poseAt(still, 9000));
  });

  test('with sway it moves, by little, and the same way every time', () => {
    const moving = makeTimeline(segments);
    const [early, late] = [poseAt(moving, 1000).posture, poseAt(moving, 3000).posture];
    expect(early).not.toEqual(late);
    expect(poseAt(makeTimeline(segments), 1000).posture).toEqual(early);
    expect(poseAt(makeTimeline(segments, { seed: 2 }), 1000).posture).not.toEqual(early);
    for (let tMs = 0; tMs < 4000; tMs += 50) {
      expect(Math.abs(poseAt(moving, tMs).posture.neckInclinationDeg)).toBeLessThan(3);
    }
  });

  test('passes from one posture to the next without a jump', () => {
    for (let tMs = 4000; tMs < 5200; tMs += 20) {
      const [now, next] = [poseAt(still, tMs).posture, poseAt(still, tMs + 20).posture];
      expect(Math.abs(next.neckInclinationDeg - now.neckInclinationDeg)).toBeLessThan(1.2);
    }
  });

  test('lasts as long as its segments', () => {
    expect(timelineDurationMs(still)).toBe(14_000);
  });
});

describe('a timeline as text', () => {
  test('has side, amount and calibration', () => {
    expect(parseSegments('upright:5:calibrate, lean:3:-1:0.5')).toEqual([
      { label: 'upright', seconds: 5, phase: 'calibrate' },
      { label: 'lean', seconds: 3, side: -1, amount: 0.5 },
    ]);
  });

  test.each(['sitting:5', 'upright', 'upright:0', 'upright:5:sideways'])('refuses %s', (text) => {
    expect(() => parseSegments(text)).toThrow();
  });

  test('every named timeline can be read; "postures" has every label', () => {
    for (const text of Object.values(TIMELINES)) expect(parseSegments(text).length).toBeGreaterThan(0);
    const labels = new Set(parseSegments(TIMELINES.postures).map(({ label }) => label));
    expect([...POSTURE_LABELS].filter((label) => !labels.has(label))).toEqual([]);
  });
});

describe('the moments of a shoot', () => {
  const shoot = planShoot({
    person: 'A',
    camera: 'laptop',
    timeline: 'upright:4:calibrate,slouch:6,away:4',
    fps: 5,
  });
  const moments = listMoments(shoot);

  test('are one per frame, with truth while somebody is there', () => {
    expect(moments).toHaveLength(70);
    expect(moments[1]?.tMs).toBe(200);
    for (const { visible, truth } of moments) expect(truth === null).toBe(!visible);
    expect(moments.at(-1)).toMatchObject({ label: 'away', truth: null });
  });
});
