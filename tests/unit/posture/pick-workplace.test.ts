import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../../src/posture/baseline/baseline.ts';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import { readSample } from '../../../src/posture/body/sample.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import {
  beginPick,
  isJudged,
  type KnownWorkplace,
  type PickState,
  settlePick,
  stayPicked,
  stepPick,
} from '../../../src/posture/presence/pick-workplace.ts';
import { parseRecording, type Recording } from '../../../src/recording/recording.ts';
import { FRAME, movePose, sit } from './seated.ts';

function baselineOf(poses: readonly Pose[], frame = FRAME): Baseline {
  const calibrated = calibrateFromPoses(poses, frame, 0);
  if (!('baseline' in calibrated)) throw new Error(calibrated.problem);
  return calibrated.baseline;
}

const UPRIGHT = sit();
/** The same person with a camera that is higher and farther away. */
const AT_SHELF = movePose(sit({ eyeHeight: 0.38 }), 0.62, 120, 40);
/** An uncalibrated position: far below, and near. */
const ON_LAP = movePose(sit({ eyeHeight: 1, head: 1.3 }), 1.6, -190, -60);
const desk: KnownWorkplace = { id: 'desk', baseline: baselineOf([UPRIGHT, UPRIGHT, UPRIGHT]) };
const shelf: KnownWorkplace = { id: 'shelf', baseline: baselineOf([AT_SHELF, AT_SHELF, AT_SHELF]) };

interface Watch {
  readonly pick: PickState;
  readonly id: string;
  readonly atMs: number;
}

const begun = (id: string, pick = beginPick()): Watch => ({ pick, id, atMs: 0 });

/** Takes one sample a second, for a number of seconds. */
function look(
  { pick, id, atMs }: Watch,
  pose: Pose,
  seconds: number,
  places: readonly KnownWorkplace[] = [desk, shelf],
  frame = FRAME,
): Watch {
  let watch = { pick, id, atMs };
  for (let i = 0; i < seconds; i++) {
    const nextMs = watch.atMs + 1000;
    watch = {
      ...stepPick(watch.pick, places, watch.id, readSample({ pose, frame, light: 'enough' }, nextMs)),
      atMs: nextMs,
    };
  }
  return watch;
}

const judged = ({ pick, id }: Watch) => isJudged(pick, id);

describe('the workplace at the start of a watch', () => {
  it('is the active one, judged from the first sample, if that fits', () => {
    const first = look(begun('desk'), UPRIGHT, 1);
    expect(judged(first)).toBe(true);
    const later = look(first, UPRIGHT, 20);
    expect(later.id).toBe('desk');
    expect(later.pick).toMatchObject({ settled: true, lost: false });
  });

  it.each([
    ['shelf', 'desk', UPRIGHT],
    ['desk', 'shelf', AT_SHELF],
  ] as const)('is another one if it clearly looks like that: from %s to %s', (used, seen, pose) => {
    const first = look(begun(used), pose, 1);
    expect(first.id).toBe(used);
    expect(judged(first)).toBe(false);
    const after = look(first, pose, 10);
    expect(after.id).toBe(seen);
    expect(judged(after)).toBe(true);
  });

  it('is none if it looks like none, until it looks like one again', () => {
    const elsewhere = look(begun('desk'), ON_LAP, 12);
    expect(elsewhere.id).toBe('desk');
    expect(elsewhere.pick.lost).toBe(true);
    expect(judged(elsewhere)).toBe(false);
    expect(judged(look(elsewhere, UPRIGHT, 6))).toBe(true);
    expect(look(elsewhere, AT_SHELF, 12).id).toBe('shelf');
  });

  it('is none if the picture has another size', () => {
    const wide = { width: 640, height: 360 };
    expect(look(begun('desk'), UPRIGHT, 12, [desk], wide).pick.lost).toBe(true);
  });

  it('must match more clearly with a camera that none was calibrated with', () => {
    const unlike = sit({ head: 1.6, eyeHeight: 0.4 });
    expect(judged(look(begun('desk'), unlike, 12, [desk]))).toBe(true);
    expect(judged(look(begun('desk', beginPick(true)), unlike, 12, [desk]))).toBe(false);
    expect(judged(look(begun('desk', beginPick(true)), UPRIGHT, 12, [desk]))).toBe(true);
  });

  it('is not decided by guessed shoulders, nor with nobody in view', () => {
    const hidden = AT_SHELF.map(([x, y, score], i) => [x, y, i === 5 ? 0.1 : score] as const);
    expect(look(begun('desk'), hidden, 60).id).toBe('desk');
    expect(look(begun('desk'), [], 60).pick).toMatchObject({ settled: false, lost: false });
  });

  it('is also found if the user sits so still that no new picture comes', () => {
    let watch = look(begun('desk'), AT_SHELF, 1);
    for (let i = 2; i < 12; i++) watch = { ...stayPicked(watch.pick, watch.id, i * 1000), atMs: i * 1000 };
    expect(watch.id).toBe('shelf');
  });
});

describe('the workplace in mid-watch', () => {
  const settled = look(begun('desk'), UPRIGHT, 20);

  it('changes only after a minute of clearly looking like another one', () => {
    expect(look(settled, AT_SHELF, 50).id).toBe('desk');
    expect(look(settled, AT_SHELF, 70).id).toBe('shelf');
  });

  it('is judged on for three minutes of looking like none, then no more', () => {
    expect(judged(look(settled, ON_LAP, 170))).toBe(true);
    expect(judged(look(settled, ON_LAP, 190))).toBe(false);
  });

  it('counts no gap', () => {
    const silent = { ...look(settled, AT_SHELF, 30), atMs: 1e9 };
    expect(look(silent, AT_SHELF, 1).id).toBe('desk');
  });
});

describe('a workplace that the user has chosen', () => {
  it('stays, however it looks, until it has been recognised', () => {
    const chosen = begun('desk', settlePick());
    const insisted = look(chosen, AT_SHELF, 600);
    expect(insisted.id).toBe('desk');
    expect(judged(insisted)).toBe(true);
    expect(look(look(insisted, UPRIGHT, 60), AT_SHELF, 90).id).toBe('shelf');
  });
});

function golden(name: string): Recording {
  const parsed = parseRecording(readFileSync(new URL(`./golden/${name}.jsonl`, import.meta.url), 'utf8'));
  if (!parsed.ok) throw new Error(name);
  return parsed.recording;
}

const RECORDINGS = ['real-webcam', 'rendered-laptop', 'rendered-angled', 'rendered-side'].map(golden);

function placeOf({ id, frame, frames }: Recording): KnownWorkplace {
  const poses = frames.filter(({ phase }) => phase === 'calibrate').map(({ pose }) => pose);
  return { id, baseline: baselineOf(poses, frame) };
}

/** Recordings from different cameras serve as the workplaces of one person. */
const WORKPLACES = RECORDINGS.map(placeOf);

describe.each(RECORDINGS)('the recording $id', (recording) => {
  const samples = recording.frames.filter(({ phase, label }) => phase === 'monitor' && label !== null);

  it('stays at its own workplace and is judged there, whatever posture a watch begins with', () => {
    for (const { pose } of samples) {
      const watch = look(begun(recording.id), pose, 12, WORKPLACES, recording.frame);
      expect(watch.id).toBe(recording.id);
      expect(judged(watch)).toBe(true);
    }
  });
});

describe('people before another camera', () => {
  it('are recognised, or at least not judged by the wrong one, in most upright samples', () => {
    const upright = RECORDINGS.flatMap((seen) =>
      seen.frames
        .filter(({ phase, label }) => phase === 'monitor' && label === 'upright')
        .flatMap(({ pose }) =>
          WORKPLACES.filter(({ id }) => id !== seen.id).map((used) => {
            const known = WORKPLACES.filter(({ id }) => id === seen.id || id === used.id);
            const watch = look(begun(used.id), pose, 12, known, seen.frame);
            return watch.id === seen.id || !judged(watch);
          }),
        ),
    );
    expect(upright.filter(Boolean).length / upright.length).toBeGreaterThan(0.6);
  });
});
