import { describe, expect, it } from 'vitest';
import { DEFAULT_ENGINE_CONFIG } from '../../../src/engine/config.ts';
import {
  adoptBaseline,
  advance,
  applyConfig,
  createEngine,
  type Engine,
  recallAlert,
} from '../../../src/engine/engine.ts';
import { takeObservation } from '../../../src/engine/judge.ts';
import { paceOf } from '../../../src/engine/pace.ts';
import { statusOf, statusSinceMs } from '../../../src/engine/report.ts';
import { switchWorkplace } from '../../../src/engine/workplace-recognition.ts';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import type { Observation } from '../../../src/posture/body/observation.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import type { MonitorEffect } from '../../../src/posture/monitor/monitor-events.ts';
import { engineConfigFrom } from '../../../src/state/engine-config.ts';
import { DEFAULT_SETTINGS } from '../../../src/state/settings.ts';
import { movePose, sit } from '../posture/seated.ts';

const FRAME = { width: 640, height: 480 };
const NOBODY: Observation = { type: 'observed', pose: [], frame: FRAME, light: 'enough', inferenceMs: 1 };

function run(observations: readonly { atMs: number; seen: Observation }[]) {
  let engine: Engine = createEngine(null, DEFAULT_ENGINE_CONFIG);
  const effects: MonitorEffect[] = [];
  for (const { atMs, seen } of observations) {
    const taken = takeObservation(engine, seen, atMs);
    engine = taken.engine;
    effects.push(...taken.effects);
  }
  return { engine, effects };
}

function everySecond(seconds: number, seen: Observation, fromMs = 0) {
  return Array.from({ length: seconds }, (_, i) => ({ atMs: fromMs + i * 1000, seen }));
}

function spannedMs(effects: readonly MonitorEffect[]): number {
  return effects.reduce((sum, effect) => sum + (effect.type === 'span' ? effect.toMs - effect.fromMs : 0), 0);
}

describe('the engine', () => {
  it('takes an empty chair for away', () => {
    expect(statusOf(run(everySecond(20, NOBODY)).engine)).toMatchObject({ camera: 'live', posture: 'away' });
  });

  it('does not take darkness for an empty chair', () => {
    const dark: Observation = { ...NOBODY, light: 'dark' };
    const { engine } = run(everySecond(20, dark));
    expect(statusOf(engine)).toMatchObject({ posture: 'unknown' });
    expect(engine.assessment).toMatchObject({ state: 'unknown', reason: 'too_dark' });
  });

  it('keeps the last sample while nothing moves, and counts the time', () => {
    const still = everySecond(60, { type: 'unchanged' }, 10_000);
    const { engine, effects } = run([...everySecond(10, NOBODY), ...still]);
    expect(statusOf(engine)).toMatchObject({ posture: 'away' });
    expect(statusSinceMs(engine)).toBeLessThan(10_000);
    expect(spannedMs(effects)).toBeGreaterThan(50_000);
  });

  it('counts nothing while the lens is covered', () => {
    const covered = everySecond(300, { type: 'covered' }, 10_000);
    const { effects } = run([...everySecond(10, NOBODY), ...covered]);
    expect(spannedMs(effects)).toBeLessThanOrEqual(10_000);
  });

  it('doubts a calibration that has not fitted for minutes, even while nothing moves, until there is a new one', () => {
    const calibrated = calibrateFromPoses([sit(), sit(), sit()], FRAME, 0);
    if (!('baseline' in calibrated)) throw new Error(calibrated.problem);
    const { baseline } = calibrated;
    const farAway = sit({ shoulderWidth: 190 });
    const seen: Observation = { ...NOBODY, pose: farAway };
    let engine = createEngine(baseline, DEFAULT_ENGINE_CONFIG);
    for (const { atMs, seen: each } of [
      ...everySecond(100, seen),
      ...everySecond(100, { type: 'unchanged' }, 100_000),
    ])
      engine = takeObservation(engine, each, atMs).engine;
    expect(engine.doubt.doubt).toBe('farther');
    expect(adoptBaseline(engine, baseline).doubt.doubt).toBeNull();
  });

  it("takes others behind an empty chair for nobody, and expects the user at the user's last position", () => {
    const calibrated = calibrateFromPoses([sit(), sit(), sit()], FRAME, 0);
    if (!('baseline' in calibrated)) throw new Error(calibrated.problem);
    const stranger: Observation = {
      ...NOBODY,
      pose: sit({ x: 180, y: 240, shoulderWidth: 80, headTiltDeg: 25 }),
    };
    let engine = createEngine(calibrated.baseline, DEFAULT_ENGINE_CONFIG);
    for (const { atMs, seen } of [
      ...everySecond(10, { ...NOBODY, pose: sit({ x: 350 }) }),
      ...everySecond(60, stranger, 10_000),
    ])
      engine = takeObservation(engine, seen, atMs).engine;
    expect(statusOf(engine)).toMatchObject({ posture: 'away', alerting: false });
    expect(paceOf(engine).expected?.eyes.x).toBeCloseTo(350, -1);
    expect(paceOf(createEngine(null, DEFAULT_ENGINE_CONFIG)).expected).toBeNull();
  });

  it('continues if the clock is set back, and counts no time twice', () => {
    const hourAgo = everySecond(20, NOBODY, 3_600_000).map(({ atMs, seen }) => ({
      atMs: atMs - 3_600_000,
      seen,
    }));
    const { engine, effects } = run([...everySecond(20, NOBODY, 3_600_000), ...hourAgo]);
    expect(statusOf(engine)).toMatchObject({ posture: 'away' });
    const closed = advance(engine, { type: 'interrupted', atMs: 20_000 });
    const total = spannedMs([...effects, ...closed.effects]);
    expect(total).toBeGreaterThan(35_000);
    expect(total).toBeLessThanOrEqual(39_500);
  });

  it('keeps the length of a snooze and the time between alerts if the clock is set back', () => {
    const { engine } = run(everySecond(20, NOBODY, 7_200_000));
    const alerted = recallAlert(engine, 7_210_000, 7_219_000);
    const snoozed = advance(alerted, { type: 'snoozed', atMs: 7_219_000, untilMs: 7_319_000 }).engine;
    const back = takeObservation(snoozed, NOBODY, 19_000).engine;
    expect(back.monitor).toMatchObject({ snoozedUntilMs: 119_000, lastAlertAtMs: 10_000 });
  });

  it('ignores a last alert from the future', () => {
    const engine = createEngine(null, DEFAULT_ENGINE_CONFIG);
    expect(recallAlert(engine, 5000, 4000).monitor.lastAlertAtMs).toBeNull();
    expect(recallAlert(engine, 5000, 6000).monitor.lastAlertAtMs).toBe(5000);
  });

  it('waits after the latest of the alerts it is told about', () => {
    const engine = recallAlert(createEngine(null, DEFAULT_ENGINE_CONFIG), 5000, 9000);
    expect(recallAlert(engine, 4000, 9000).monitor.lastAlertAtMs).toBe(5000);
    expect(recallAlert(engine, 6000, 9000).monitor.lastAlertAtMs).toBe(6000);
  });

  it('takes samples half as often on battery, if wanted, and never so rarely that time is lost', () => {
    for (const seen of [NOBODY, { ...NOBODY, light: 'dark' } as const]) {
      const { engine } = run(everySecond(20, seen));
      const slower = applyConfig(engine, engineConfigFrom({ ...DEFAULT_SETTINGS, onBattery: 'slower' }));
      const { intervalMs } = paceOf(engine);
      expect(paceOf(engine, true).intervalMs).toBe(intervalMs);
      expect(paceOf(slower).intervalMs).toBe(intervalMs);
      expect(paceOf(slower, true).intervalMs).toBe(Math.min(5000, 2 * intervalMs));
    }
  });
});

describe('baseline drift', () => {
  const poses = Array.from({ length: 5 }, () => sit());
  const calibration = calibrateFromPoses(poses, FRAME, 0);
  if (!('baseline' in calibration)) throw new Error('not calibrated');
  const { baseline } = calibration;
  const seenAs = (pose: Pose): Observation => ({
    type: 'observed',
    pose,
    frame: FRAME,
    light: 'enough',
    inferenceMs: 1,
  });
  const begin = () => createEngine(baseline, DEFAULT_ENGINE_CONFIG);

  /** Watches for some minutes; `poseAt` returns the pose at a share of them. */
  function watch(minutes: number, poseAt: (part: number) => Pose, follow = true) {
    let engine = begin();
    const { drift } = engine;
    const alertsMs: number[] = [];
    for (let atMs = 0; atMs < minutes * 60_000; atMs += 3000) {
      const taken = takeObservation(engine, seenAs(poseAt(atMs / (minutes * 60_000))), atMs);
      engine = follow ? taken.engine : { ...taken.engine, drift };
      for (const effect of taken.effects) if (effect.type === 'alert') alertsMs.push(effect.atMs);
    }
    return { engine, alertsMs };
  }

  it('follows a small lasting change, and starts again with a new calibration', () => {
    const { engine } = watch(60, () => sit({ shoulderTiltDeg: 0.4 }));
    expect(engine.baseline).toEqual(baseline);
    expect(engine.drift?.baseline.proportions.shoulderTiltDeg).toBeGreaterThan(0.28);
    const begun = adoptBaseline(engine, baseline).drift;
    expect(begun).toMatchObject({ baseline, lastAtMs: null });
    expect(begun).toEqual(begin().drift);
  });

  it('does not move during an episode', () => {
    const { engine } = watch(20, () => sit({ eyeHeight: 0.42, head: 1.2 }));
    expect(statusOf(engine)).toMatchObject({ posture: 'bad' });
    expect(engine.drift?.baseline).toEqual(baseline);
  });

  it('alerts to a slouch that develops over an hour about as soon as without drift', () => {
    const creep = (part: number) => sit({ eyeHeight: 0.62 - 0.2 * part, head: 1 + 0.2 * part });
    const [followed] = watch(60, creep).alertsMs;
    const [fixed] = watch(60, creep, false).alertsMs;
    expect(fixed).toBeDefined();
    expect((followed ?? Number.POSITIVE_INFINITY) - (fixed ?? 0)).toBeLessThan(4 * 60_000);
  });
});

describe('the engine at several workplaces', () => {
  const atShelf = movePose(sit({ eyeHeight: 0.38 }), 0.62, 120, 40);
  const nowhere = movePose(sit({ eyeHeight: 1, head: 1.3 }), 1.6, -190, -60);
  const seen = (pose: Pose): Observation => {
    return { type: 'observed', pose, frame: FRAME, light: 'enough', inferenceMs: 1 };
  };
  const placeAt = (id: string, pose: Pose, createdAtMs: number) => {
    const calibrated = calibrateFromPoses([pose, pose, pose], FRAME, createdAtMs);
    if (!('baseline' in calibrated)) throw new Error(calibrated.problem);
    return { id, baseline: calibrated.baseline };
  };
  const places = [placeAt('desk', sit(), 1), placeAt('shelf', atShelf, 2)];

  /** Takes samples of each pose for a number of seconds, starting at a workplace. */
  function watch(id: string, stretches: readonly (readonly [Pose, number])[]) {
    let { engine } = switchWorkplace(createEngine(null, DEFAULT_ENGINE_CONFIG), places, id, 'to_be_seen', 0);
    const effects: MonitorEffect[] = [];
    let atMs = 0;
    for (const [pose, seconds] of stretches) {
      for (let i = 0; i < seconds; i++) {
        atMs += 1000;
        const taken = takeObservation(engine, seen(pose), atMs);
        engine = taken.engine;
        effects.push(...taken.effects);
      }
    }
    return { engine, effects };
  }

  const slouchAtDesk = sit({ head: 1.25, eyeHeight: 0.45 });

  it('judges a watch that begins with a slouch, at the workplace where it is', () => {
    const { engine, effects } = watch('desk', [[slouchAtDesk, 40]]);
    expect(engine.activeWorkplace?.id).toBe('desk');
    expect(effects.filter(({ type }) => type === 'alert')).toHaveLength(1);
  });

  it('switches to the other workplace, uses its calibration from then on, and never alerts in between', () => {
    const { engine, effects } = watch('desk', [[atShelf, 60]]);
    expect(engine.activeWorkplace?.id).toBe('shelf');
    expect(engine.baseline?.createdAtMs).toBe(2);
    expect(engine.drift?.baseline.createdAtMs).toBe(2);
    expect(statusOf(engine)).toMatchObject({ posture: 'good' });
    expect(effects.filter((effect) => effect.type === 'span' && effect.state === 'bad')).toEqual([]);
    expect(effects.filter(({ type }) => type === 'alert')).toEqual([]);
  });

  it('ends a standing alert when the workplace changes', () => {
    const { effects } = watch('desk', [
      [sit(), 20],
      [slouchAtDesk, 40],
      [atShelf, 80],
    ]);
    const told = effects.filter(({ type }) => type === 'alert' || type === 'alert_ended');
    expect(told.map(({ type }) => type)).toEqual(['alert', 'alert_ended']);
  });

  it('is unknown, with a reason, at none of the workplaces; an empty chair is still away', () => {
    const { engine } = watch('desk', [[nowhere, 30]]);
    expect(engine.assessment).toMatchObject({ state: 'unknown', reason: 'other_place' });
    expect(
      watch('desk', [
        [nowhere, 30],
        [[], 30],
      ]).engine.assessment?.state,
    ).toBe('away');
  });

  it('does not recognise again when a workplace is renamed', () => {
    const chosen = switchWorkplace(
      watch('desk', [[sit(), 20]]).engine,
      places,
      'desk',
      'chosen',
      21_000,
    ).engine;
    const renamed = switchWorkplace(chosen, places, 'desk', 'as_before', 22_000).engine;
    expect(renamed.activeWorkplace).toEqual(chosen.activeWorkplace);
    const opened = switchWorkplace(chosen, places, 'desk', 'to_be_seen', 22_000).engine;
    expect(opened.activeWorkplace?.pick.settled).toBe(false);
  });

  it('expects the user at the calibrated position only once the workplace is recognised', () => {
    const begun = switchWorkplace(
      createEngine(null, DEFAULT_ENGINE_CONFIG),
      places,
      'desk',
      'to_be_seen',
      0,
    ).engine;
    expect(paceOf(begun).expected).toBeNull();
    expect(paceOf(watch('desk', [[sit(), 20]]).engine).expected).not.toBeNull();
  });

  it('stays at its workplace while somebody small is seen behind an empty chair', () => {
    const behind = movePose(sit(), 0.3, 250, 60);
    const { engine } = watch('desk', [
      [sit(), 20],
      [behind, 600],
    ]);
    expect(engine.activeWorkplace).toMatchObject({ id: 'desk', pick: { lost: false } });
    expect(statusOf(engine)).toMatchObject({ posture: 'away' });
  });
});
