import { describe, expect, it } from 'vitest';
import { readRecordings } from '../../../scripts/replay/files.ts';
import { readBody } from '../../../src/posture/body/body.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { step } from '../../../src/posture/monitor/monitor.ts';
import { DEFAULT_MONITOR_CONFIG, type MonitorConfig } from '../../../src/posture/monitor/monitor-config.ts';
import type { MonitorEffect } from '../../../src/posture/monitor/monitor-events.ts';
import { beginMonitor } from '../../../src/posture/monitor/monitor-state.ts';
import { assess } from '../../../src/posture/verdict/assess.ts';
import { isLookingDown } from '../../../src/posture/verdict/looking-down.ts';
import { measure } from '../../../src/posture/verdict/measure.ts';
import { replay } from '../../../src/recording/replay.ts';
import { FRAME, LOOKING_DOWN, type Sitting, sit } from './seated.ts';

const upright = sit();
const calibration = calibrateFromPoses([upright, upright, upright], FRAME, 0);
if (!('baseline' in calibration)) throw new Error(calibration.problem);
const { baseline } = calibration;
const measured = (sitting: Sitting) => measure(readBody(sit(sitting), FRAME), baseline);

describe('looking down', () => {
  it.each<[boolean, string, Sitting]>([
    [true, 'a head bent over a phone', LOOKING_DOWN],
    [false, 'upright', {}],
    [false, 'a slouch', { head: 1.35, eyeHeight: 0.42 }],
    [false, 'a slouch over a phone', { head: 1.35, eyeHeight: 0.36, nodDeg: 25 }],
  ])('is %s: %s', (down, _, sitting) => {
    expect(isLookingDown(measured(sitting))).toBe(down);
  });

  it('is unknown if the head is not seen, and never found from the side', () => {
    const unseen = { ...measured(LOOKING_DOWN), headPitchDeg: { unknown: 'face_not_seen' } as const };
    expect(isLookingDown(unseen)).toBeNull();
    expect(isLookingDown({ ...measured(LOOKING_DOWN), view: 'side' })).toBe(false);
  });

  it('is called a head forward, and not a rounded back', () => {
    const { state, issues } = assess(measured(LOOKING_DOWN), baseline);
    expect([state, issues[0]?.kind]).toEqual(['bad', 'forward_head']);
  });

  it.each([
    ['rendered-laptop', ['look_down']],
    // Before this camera the head is read as bent by less than it is: the rule leaves out one in ten.
    ['rendered-angled', []],
    ['real-webcam', []],
  ])('is found in nobody who does something else: %s', (name, labels) => {
    const [read] = readRecordings([`tests/unit/posture/golden/${name}.jsonl`]);
    const frames = read === undefined ? [] : replay(read.recording).frames;
    const found = frames.filter(({ measurement }) => isLookingDown(measurement) === true);
    expect(frames.length).toBeGreaterThan(10);
    expect(found.map(({ frame }) => frame.label)).toEqual(labels);
  });
});

type Alert = Extract<MonitorEffect, { type: 'alert' }>;

/** The first alert while the user looks down. */
function firstAlert(config: MonitorConfig, lookingDown: boolean | null): Alert | null {
  const assessment = assess(measured(LOOKING_DOWN), baseline);
  let state = beginMonitor();
  for (let atMs = 0; atMs <= 120_000; atMs += 1000) {
    const angles = { neckForwardDeg: 18, trunkForwardDeg: 0, lookingDown };
    const next = step(state, { type: 'assessed', atMs, assessment, angles }, config);
    const alert = next.effects.find((effect) => effect.type === 'alert');
    if (alert !== undefined) return alert;
    state = next.state;
  }
  return null;
}

describe('a nudge for looking down', () => {
  it.each<[string, Partial<MonitorConfig>, boolean | null, number]>([
    ['comes after a minute', {}, true, 60],
    ['and after the usual time for any other posture', {}, false, 20],
    ['or if it is unknown', {}, null, 20],
    ['comes when the user has set it, if that is later', { graceMs: 90_000 }, true, 90],
    ['comes at once while a nudge is tried out', { graceMs: 3000, prompt: true }, true, 3],
  ])('%s', (_, changes, lookingDown, seconds) => {
    const alert = firstAlert({ ...DEFAULT_MONITOR_CONFIG, ...changes }, lookingDown);
    expect(alert?.atMs).toBe(seconds * 1000);
  });

  it.each([true, false, null])('says so: %s', (lookingDown) => {
    expect(firstAlert(DEFAULT_MONITOR_CONFIG, lookingDown)?.lookingDown).toBe(lookingDown === true);
  });
});
