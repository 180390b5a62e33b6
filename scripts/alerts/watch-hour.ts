import { DEFAULT_ENGINE_CONFIG } from '../../src/engine/config.ts';
import { adoptBaseline, advance, createEngine, type Engine, learnHere } from '../../src/engine/engine.ts';
import { takeObservation } from '../../src/engine/judge.ts';
import { paceOf } from '../../src/engine/pace.ts';
import type { Assessment, IssueKind } from '../../src/posture/body/assessment.ts';
import { calibrateFromPoses } from '../../src/posture/calibration/calibration.ts';
import type { MonitorEffect } from '../../src/posture/monitor/monitor-events.ts';
import type { MonitorState } from '../../src/posture/monitor/monitor-state.ts';
import type { PersonalExample } from '../../src/posture/verdict/personal-judge.ts';
import { observationIn } from '../../src/recording/recording.ts';
import type { HourFile, HourFrame } from './hour-file.ts';

/** One sample of the engine. */
export interface Look {
  readonly frame: HourFrame;
  readonly state: Assessment['state'];
  readonly phase: MonitorState['phase'];
}

export interface Alert {
  readonly atMs: number;
  readonly issue: IssueKind;
}

export interface Watched {
  readonly looks: readonly Look[];
  readonly alerts: readonly Alert[];
}

/**
 * Runs the camera host's engine over an hour, with the default settings and at its own pace: of the recorded
 * frames it gets those that it would have requested. Every sample is judged, as if something always moved.
 * @param fixed the baseline does not drift
 * @param shown a slouch that the user has shown before
 */
export function watchHour(hour: HourFile, fixed = false, shown: PersonalExample | null = null): Watched {
  const { recording, frames } = hour;
  let engine = learn(calibrateOn(hour), shown);
  let wantedAtMs = 0;
  const samples: Look[] = [];
  const alerts: Alert[] = [];
  for (const frame of frames) {
    if (frame.phase === 'calibrate' || frame.atMs < wantedAtMs) continue;
    const taken = takeObservation(engine, observationIn(frame, recording.frame), frame.atMs);
    engine = fixed ? withoutDrift(taken.engine) : taken.engine;
    wantedAtMs = frame.atMs + paceOf(engine).intervalMs;
    samples.push({ frame, state: engine.assessment?.state ?? 'unknown', phase: engine.monitor.phase });
    alerts.push(...alertsIn(taken.effects));
  }
  return { looks: samples, alerts };
}

function withoutDrift(engine: Engine): Engine {
  const { baseline, drift } = engine;
  return { ...engine, drift: baseline && drift && { ...drift, baseline } };
}

function learn(engine: Engine, shown: PersonalExample | null): Engine {
  return shown === null ? engine : learnHere({ ...engine, examples: [{ ...shown, setup: null }] });
}

/** The engine with the calibration of an hour. */
export function calibrateOn({ recording, frames }: HourFile): Engine {
  const calibrating = frames.filter(({ phase }) => phase === 'calibrate');
  const poses = calibrating.map(({ pose }) => pose);
  const faces = calibrating.map(({ face = null }) => face);
  const atMs = frames[poses.length]?.atMs ?? 0;
  const calibration = calibrateFromPoses(poses, recording.frame, atMs, faces);
  if ('problem' in calibration) throw new Error(`No calibration: ${calibration.problem}`);
  const engine = createEngine(null, DEFAULT_ENGINE_CONFIG);
  return adoptBaseline(advance(engine, { type: 'interrupted', atMs }).engine, calibration.baseline);
}

function alertsIn(effects: readonly MonitorEffect[]): Alert[] {
  return effects.flatMap((effect) =>
    effect.type === 'alert' ? [{ atMs: effect.atMs, issue: effect.issue }] : [],
  );
}
