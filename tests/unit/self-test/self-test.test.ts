import { describe, expect, it } from 'vitest';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { learnFrom } from '../../../src/posture/verdict/personal-judge.ts';
import { parseRecording, serialiseRecording } from '../../../src/recording/recording.ts';
import { replay } from '../../../src/recording/replay.ts';
import { judgeHint } from '../../../src/self-test/judge-hint.ts';
import { lessonsOf } from '../../../src/self-test/lessons.ts';
import {
  MOVE_MS,
  SELF_TEST_LABELS,
  SELF_TEST_PLAN,
  type SelfTestLabel,
} from '../../../src/self-test/plan.ts';
import { reportOn } from '../../../src/self-test/report.ts';
import {
  beginSelfTest,
  currentStep,
  type SelfTest,
  stepProgress,
  stepSelfTest,
} from '../../../src/self-test/self-test.ts';
import { recordingOfTest } from '../../../src/self-test/self-test-recording.ts';
import { FRAME, LOOKING_DOWN, movePose, sit } from '../posture/seated.ts';

const calibrated = calibrateFromPoses([sit(), sit(), sit()], FRAME, 0);
if (!('baseline' in calibrated)) throw new Error(calibrated.problem);
const { baseline } = calibrated;

const SLOUCHED = sit({ head: 1.35, eyeHeight: 0.42 });
/** Sunk back: the head smaller and lower, which people in general do not call a slouch. */
const SUNK_BACK = sit({ head: 0.85, eyeHeight: 0.5, y: 400 });
/** A little past the limit. */
const BORDERLINE = sit({ head: 1.08, eyeHeight: 0.59 });
const NOBODY: Pose = [];

/** Somebody who mostly does what is asked. */
const FOLLOWS: Readonly<Record<SelfTestLabel, Pose>> = {
  upright: sit(),
  forward_head: SLOUCHED,
  slouch: SLOUCHED,
  hunch: SLOUCHED,
  lean: sit({ aside: 0.25, shoulderTiltDeg: 10 }),
  head_tilt: sit({ headTiltDeg: 22 }),
  head_turn: sit(),
  look_down: SLOUCHED,
  lean_in: movePose(sit(), 1.15, -48, -40),
};

const FRAME_MS = 150;

function see(test: SelfTest, pose: Pose, atMs: number): SelfTest {
  const step = currentStep(test);
  if (step === null) throw new Error('The test is over.');
  const picture = { pose, face: null, frame: FRAME, light: 'enough' } as const;
  const hint = judgeHint(picture, step, baseline, { sensitivity: 'normal' });
  return stepSelfTest(test, { type: 'observed', atMs, hint });
}

/** Goes through the whole test at a camera's pace. */
function goThrough(does: Partial<Record<SelfTestLabel, Pose>> = {}): { test: SelfTest; tookMs: number } {
  let test = beginSelfTest();
  let atMs = 5000;
  for (let step = currentStep(test); step !== null; step = currentStep(test)) {
    test = see(test, { ...FOLLOWS, ...does }[step.label], atMs);
    atMs += FRAME_MS;
  }
  return { test, tookMs: atMs - 5000 };
}

const outcomeIn = (test: SelfTest, label: SelfTestLabel) =>
  reportOn(test).steps.find((step) => step.label === label);

describe('a self-test', () => {
  it('asks for every posture once, about two minutes long, with two samples a second', () => {
    expect(SELF_TEST_PLAN.map(({ label }) => label)).toEqual([...SELF_TEST_LABELS]);
    const { test, tookMs } = goThrough();
    expect(tookMs / 1000).toBeGreaterThan(105);
    expect(tookMs / 1000).toBeLessThan(120);
    for (const { label, sampleMs } of SELF_TEST_PLAN) {
      const looks = test.looks.filter((look) => look.label === label).length;
      expect(looks).toBeGreaterThanOrEqual((sampleMs / 1000) * 1.5);
      expect(looks).toBeLessThanOrEqual((sampleMs / 1000) * 2 + 1);
    }
    const times = test.looks.map(({ atMs }) => atMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('takes samples only after there was time to move', () => {
    let test = beginSelfTest();
    for (let atMs = 0; atMs < MOVE_MS; atMs += FRAME_MS) test = see(test, sit(), atMs);
    expect(test.looks).toEqual([]);
    expect(stepProgress(test).looking).toBe(false);
    test = see(test, sit(), MOVE_MS);
    expect(test.looks).toHaveLength(1);
    expect(stepProgress(test)).toMatchObject({ looking: true, share: 0 });
  });

  it('stops its clock while no picture comes', () => {
    const before = see(see(beginSelfTest(), sit(), 0), sit(), FRAME_MS);
    expect(see(before, sit(), 60_000).elapsedMs).toBeLessThanOrEqual(FRAME_MS + 1000);
  });

  it('restarts a posture after a pause', () => {
    let test = beginSelfTest();
    for (let atMs = 0; atMs < MOVE_MS + 3000; atMs += FRAME_MS) test = see(test, sit(), atMs);
    expect(test.looks.length).toBeGreaterThan(3);
    test = stepSelfTest(test, { type: 'restart' });
    expect(test).toMatchObject({ at: 0, elapsedMs: 0, looks: [] });
  });

  it('skips one posture, or all that are left', () => {
    const skipped = stepSelfTest(beginSelfTest(), { type: 'skip' });
    expect(currentStep(skipped)?.label).toBe('forward_head');
    const stopped = stepSelfTest(skipped, { type: 'stop' });
    expect(currentStep(stopped)).toBe(null);
    expect(reportOn(stopped)).toMatchObject({ counted: 0, right: 0 });
    expect(stepSelfTest(stopped, { type: 'skip' })).toBe(stopped);
  });
});

describe('its report', () => {
  it('counts a person who follows as right throughout, except for the glance', () => {
    const report = reportOn(goThrough().test);
    expect(report).toMatchObject({ counted: 8, right: 8 });
    expect(report.steps.find(({ label }) => label === 'look_down')?.outcome).toBe('not_judged');
  });

  it('tells a look down at the phone apart from a slouch', () => {
    const seen = (pose: Pose) => outcomeIn(goThrough({ look_down: pose }).test, 'look_down');
    const glance = { outcome: 'not_judged', takenFor: 'forward_head' };
    expect(seen(sit(LOOKING_DOWN))).toMatchObject({ ...glance, lookingDown: true });
    expect(seen(SLOUCHED)).toMatchObject({ outcome: 'not_judged', lookingDown: false });
    expect(seen(NOBODY)).toMatchObject({ takenFor: null, lookingDown: false });
    expect(reportOn(goThrough({ look_down: sit(LOOKING_DOWN) }).test)).toMatchObject({
      counted: 8,
      right: 8,
    });
  });

  it('reports what was missed, what was flagged, and what it was judged as', () => {
    const { test } = goThrough({ slouch: SUNK_BACK, lean_in: BORDERLINE, head_tilt: SLOUCHED });
    expect(outcomeIn(test, 'slouch')).toMatchObject({ outcome: 'wrong', takenFor: null });
    expect(outcomeIn(test, 'lean_in')?.outcome).toBe('wrong');
    expect(outcomeIn(test, 'lean_in')?.takenFor).not.toBe(null);
    expect(outcomeIn(test, 'head_tilt')).toMatchObject({ outcome: 'right', namedRightly: false });
    expect(reportOn(test)).toMatchObject({ counted: 8, right: 6 });
  });

  it('does not count unseen postures as right', () => {
    const { test } = goThrough({ upright: NOBODY, hunch: NOBODY });
    expect(outcomeIn(test, 'upright')?.outcome).toBe('unseen');
    expect(outcomeIn(test, 'hunch')?.outcome).toBe('unseen');
    expect(reportOn(test)).toMatchObject({ counted: 8, right: 6 });
  });
});

describe('what is learned from it', () => {
  const END_MS = 1_000_000;

  it('is nothing if all was right', () => {
    expect(lessonsOf(goThrough().test, END_MS)).toEqual([]);
  });

  it('is the slouch that was missed and the fine posture that was flagged, each at its own moment', () => {
    const { test } = goThrough({ slouch: SUNK_BACK, lean_in: BORDERLINE });
    const lessons = lessonsOf(test, END_MS);
    expect(lessons).toMatchObject([
      { source: 'shown', bad: true, kind: 'slouch' },
      { source: 'question', bad: false, kind: null },
    ]);
    for (const { looks } of lessons) expect(looks).toHaveLength(6);
    expect(new Set(lessons.map(({ atMs }) => atMs)).size).toBe(2);
    const personal = learnFrom(lessons.slice(0, 1));
    const step = SELF_TEST_PLAN[2];
    if (step === undefined) throw new Error('There is no such step.');
    const picture = { pose: SUNK_BACK, face: null, frame: FRAME, light: 'enough' } as const;
    const judged = judgeHint(picture, step, baseline, { sensitivity: 'normal', personal });
    expect(judged.assessment).toMatchObject({ state: 'bad', issues: [{ kind: 'slouch' }] });
  });

  it("excludes a slouch that can't be told from sitting upright", () => {
    const { test } = goThrough({ slouch: sit() });
    expect(outcomeIn(test, 'slouch')?.outcome).toBe('wrong');
    expect(lessonsOf(test, END_MS)).toEqual([]);
  });

  it('excludes a chance sample or two that differ from sitting upright', () => {
    const { test } = goThrough({ slouch: sit() });
    const { test: sunk } = goThrough({ slouch: SUNK_BACK });
    const chance = sunk.looks.filter(({ label }) => label === 'slouch').slice(0, 2);
    const others = test.looks.filter((look) => !chance.some(({ atMs }) => atMs === look.atMs));
    expect(lessonsOf({ ...test, looks: [...others, ...chance] }, END_MS)).toEqual([]);
  });
});

describe('its recording', () => {
  it('is scored by a replay like the test itself', () => {
    const { test } = goThrough({ slouch: SUNK_BACK });
    const recording = recordingOfTest(test, Date.UTC(2026, 10, 28), null);
    if (recording === null) throw new Error('Nothing was seen.');
    const text = serialiseRecording(recording);
    const parsed = parseRecording(text);
    if (!parsed.ok) throw new Error(parsed.error.problem);
    expect(parsed.recording).toMatchObject({ stills: true, view: 'front' });
    const { tally, frames } = replay(parsed.recording);
    const judged = test.looks.filter(({ calibrates }) => !calibrates);
    const flagged = judged.filter(
      ({ assessment, label }) => assessment.state === 'bad' && label !== 'look_down',
    );
    expect(tally.tp + tally.fp).toBe(flagged.length);
    expect(tally.tp + tally.fp + tally.tn + tally.fn).toBe(
      judged.filter(({ label }) => label !== 'look_down').length,
    );
    expect(tally.fn).toBeGreaterThan(0);
    expect(new Set(frames.map(({ frame }) => frame.label))).toEqual(new Set(SELF_TEST_LABELS));
    expect(frames.filter(({ frame }) => frame.phase === 'calibrate').length).toBeGreaterThanOrEqual(10);
  });

  it('uses the calibration if sitting upright was skipped, and is null if nothing was seen', () => {
    let test = stepSelfTest(beginSelfTest(), { type: 'skip' });
    expect(recordingOfTest(test, 0, null)).toBe(null);
    for (let atMs = 0; atMs < MOVE_MS + 4000; atMs += FRAME_MS) test = see(test, SLOUCHED, atMs);
    const poses = { version: 1, frame: FRAME, poses: [sit(), sit(), sit()] } as const;
    const recording = recordingOfTest(test, 0, poses);
    expect(recording?.frames.filter(({ phase }) => phase === 'calibrate')).toHaveLength(3);
    expect(recording && replay(recording).tally).toMatchObject({ fn: 0 });
  });
});
