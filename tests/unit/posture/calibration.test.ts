import { describe, expect, it } from 'vitest';
import { parseBaseline } from '../../../src/posture/baseline/baseline.ts';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import { PROPORTION_NAMES } from '../../../src/posture/body/proportions.ts';
import {
  beginCalibration,
  type CalibrationProblem,
  type CalibrationState,
  calibrateFromPoses,
  stepCalibration,
} from '../../../src/posture/calibration/calibration.ts';
import { FRAME, movePose, sit } from './seated.ts';

interface Shot {
  readonly atMs: number;
  readonly pose: Pose;
  readonly dark?: boolean;
}

function calibrate(shots: readonly Shot[], from = beginCalibration()): CalibrationState {
  return shots.reduce<CalibrationState>(
    (state, { atMs, pose, dark = false }) =>
      stepCalibration(state, { type: 'frame', atMs, pose, frame: FRAME, dark }),
    from,
  );
}

function still(pose: Pose, fromMs: number, toMs: number, intervalMs: number): Shot[] {
  const shots: Shot[] = [];
  for (let atMs = fromMs; atMs <= toMs; atMs += intervalMs) shots.push({ atMs, pose });
  return shots;
}

describe('stepCalibration', () => {
  it.each([100, 250, 500])('is done after 4 to 6 s of sitting still, one frame in %i ms', (intervalMs) => {
    expect(calibrate(still(sit(), 0, 3500, intervalMs)).phase).toBe('collecting');
    expect(calibrate(still(sit(), 0, 6000, intervalMs)).phase).toBe('done');
  });

  it('makes a baseline that survives storage', () => {
    const state = calibrate(still(sit(), 0, 6000, 250));
    expect(state.phase === 'done' && parseBaseline(JSON.parse(JSON.stringify(state.baseline)))).toEqual(
      state.phase === 'done' && state.baseline,
    );
  });

  it('shows its progress', () => {
    const state = calibrate(still(sit(), 0, 2000, 250));
    expect(state).toMatchObject({ phase: 'collecting', problem: null });
    expect(state.phase === 'collecting' && state.progress).toBeCloseTo(0.5, 1);
  });

  const hidden = (first: number, last: number): Pose =>
    sit().map(([x, y, score], index) => [x, y, index >= first && index <= last ? 0.02 : score]);
  const turned: Pose = sit().map(([x, y, score], index) =>
    index === 0 ? [x + 90, y, score] : [x, y, score],
  );
  const cases: readonly [CalibrationProblem, Pose, boolean][] = [
    ['nobody', [], false],
    ['face_not_seen', hidden(0, 4), false],
    ['shoulders_not_seen', hidden(5, 6), false],
    ['head_turned', turned, false],
    ['too_far', movePose(sit(), 0.15, 300, 200), false],
    ['too_near', movePose(sit(), 3.5, -800, -400), false],
    ['too_dark', sit(), true],
  ];

  it.each(cases)('reports at once what holds it up: %s', (problem, pose, dark) => {
    const state = calibrate([...still(sit(), 0, 2000, 250), { atMs: 2250, pose, dark }]);
    expect(state).toMatchObject({ phase: 'collecting', problem, progress: 0 });
  });

  it.each(cases)('is refused after 20 s of it: %s', (problem, pose, dark) => {
    const shots = still(pose, 0, 21_000, 500).map((shot) => ({ ...shot, dark }));
    expect(calibrate(shots)).toEqual({ phase: 'refused', problem });
  });

  it('starts again when the user moves, and says so', () => {
    const moved = movePose(sit(), 1, 60, 0);
    const held = calibrate([...still(sit(), 0, 3000, 250), { atMs: 3250, pose: moved }]);
    expect(held).toMatchObject({ phase: 'collecting', problem: 'moving', progress: 0 });
    expect(calibrate(still(moved, 3500, 8000, 250), held).phase).toBe('done');
  });

  it('is refused if the user never sits still', () => {
    const shots = Array.from({ length: 60 }, (_, index) => ({
      atMs: index * 400,
      pose: movePose(sit(), 1, index % 2 === 0 ? 0 : 80, 0),
    }));
    expect(calibrate(shots)).toEqual({ phase: 'refused', problem: 'moving' });
  });

  it('starts again if its frames contradict each other, says so for a while, and succeeds once they agree', () => {
    const tilted = sit({ headTiltDeg: 30 });
    const held = calibrate([...still(sit(), 0, 2500, 250), ...still(tilted, 2750, 4000, 250)]);
    expect(held).toMatchObject({ phase: 'collecting', problem: 'frames_differ', progress: 0 });
    const later = calibrate(still(sit(), 4250, 5500, 250), held);
    expect(later).toMatchObject({ phase: 'collecting', problem: 'frames_differ' });
    expect(calibrate(still(sit(), 5750, 6500, 250), later)).toMatchObject({ problem: null });
    expect(calibrate(still(sit(), 5750, 9000, 250), later).phase).toBe('done');
  });

  it('ignores late and repeated frames, and frames after its end', () => {
    const state = calibrate(still(sit(), 0, 2000, 250));
    expect(
      calibrate(
        [
          { atMs: 2000, pose: [] },
          { atMs: 1000, pose: [] },
        ],
        state,
      ),
    ).toEqual(state);
    const done = calibrate(still(sit(), 0, 6000, 250));
    expect(calibrate([{ atMs: 7000, pose: [] }], done)).toEqual(done);
  });

  it('does not count a gap as sitting still', () => {
    const state = calibrate([...still(sit(), 0, 1000, 250), ...still(sit(), 9000, 10_000, 250)]);
    expect(state.phase).toBe('collecting');
  });
});

describe('calibrateFromPoses', () => {
  it('tolerates an outlier', () => {
    const calm = calibrateFromPoses([sit(), sit(), sit(), sit(), sit()], FRAME, 0);
    const stray = calibrateFromPoses(
      [sit(), sit(), sit({ head: 1.6, eyeHeight: 0.3 }), sit(), sit()],
      FRAME,
      0,
    );
    if (!('baseline' in calm && 'baseline' in stray)) throw new Error('refused');
    for (const name of PROPORTION_NAMES)
      expect(stray.baseline.proportions[name]).toBeCloseTo(calm.baseline.proportions[name], 9);
  });

  it('returns the reason if it cannot', () => {
    expect(calibrateFromPoses([[], [], sit()], FRAME, 0)).toEqual({ problem: 'nobody' });
    expect(calibrateFromPoses([], FRAME, 0)).toEqual({ problem: 'nobody' });
  });
});

describe('parseBaseline', () => {
  it.each([null, 1, {}, { version: 2 }, { version: 1, createdAtMs: 0, view: 'front', frame: FRAME }])(
    'refuses %j',
    (input) => {
      expect(parseBaseline(input)).toBeNull();
    },
  );
});
