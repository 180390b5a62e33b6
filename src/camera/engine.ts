import type { Light } from '../detection/light.ts';
import type { Observation } from '../detection/observation.ts';
import type { Pace } from '../detection/worker-protocol.ts';
import type { HostStatus } from '../platform/session.ts';
import type { Settings } from '../platform/settings.ts';
import { assess } from '../posture/assess.ts';
import type { Assessment } from '../posture/assessment.ts';
import type { Baseline } from '../posture/baseline.ts';
import { cadenceFor } from '../posture/cadence.ts';
import { measure } from '../posture/measure.ts';
import type { Measurement } from '../posture/measurement.ts';
import {
  beginMonitor,
  completeMonitorConfig,
  type MonitorConfig,
  type MonitorEffect,
  type MonitorEvent,
  type MonitorState,
  step,
} from '../posture/monitor.ts';

/** All that the camera host knows of the user's posture. Replaced, never changed. */
export interface Engine {
  readonly baseline: Baseline | null;
  readonly config: MonitorConfig;
  readonly monitor: MonitorState;
  readonly measurement: Measurement | null;
  readonly assessment: Assessment | null;
}

export interface Advance {
  readonly engine: Engine;
  readonly effects: readonly MonitorEffect[];
}

function configFrom(settings: Settings): MonitorConfig {
  return completeMonitorConfig({
    graceMs: settings.graceSeconds * 1000,
    coolDownMs: settings.coolDownSeconds * 1000,
  });
}

export function createEngine(baseline: Baseline | null, settings: Settings): Engine {
  return {
    baseline,
    config: configFrom(settings),
    monitor: beginMonitor(),
    measurement: null,
    assessment: null,
  };
}

export function applySettings(engine: Engine, settings: Settings): Engine {
  return { ...engine, config: configFrom(settings) };
}

/** Judges by a new baseline from now on; what was judged by the old one stays as it was. */
export function adoptBaseline(engine: Engine, baseline: Baseline): Engine {
  return { ...engine, baseline };
}

/** Takes one event of the monitor's own: snoozed, interrupted. */
export function advance(engine: Engine, event: MonitorEvent): Advance {
  const { state, effects } = step(engine.monitor, event, engine.config);
  return { engine: { ...engine, monitor: state }, effects };
}

/** In the dark an empty picture is no proof that nobody is there. */
function doubtInTheDark(assessment: Assessment, light: Light): Assessment {
  const certain = assessment.state === 'fine' || assessment.state === 'bad';
  return light === 'dark' && !certain ? { state: 'unknown', reason: 'too_dark', issues: [] } : assessment;
}

/** Takes what the worker has seen in one frame. */
export function takeObservation(engine: Engine, observation: Observation, atMs: number): Advance {
  if (observation.type === 'covered') return advance(engine, { type: 'interrupted', atMs });
  if (observation.type === 'unchanged') return advance(engine, { type: 'unchanged', atMs });
  const measurement = measure(observation.pose, observation.frame, engine.baseline);
  const assessment = doubtInTheDark(assess(measurement, engine.baseline), observation.light);
  return advance({ ...engine, measurement, assessment }, { type: 'assessed', atMs, assessment });
}

/** How often the worker should look, as the posture stands. */
export function paceOf(engine: Engine): Pace {
  return { intervalMs: cadenceFor(engine.monitor).intervalMs, everyFrame: false };
}

/** What others are told of the posture. */
export function statusOf(engine: Engine): HostStatus {
  const { monitor } = engine;
  const bad = monitor.phase === 'bad';
  return {
    camera: 'live',
    posture: monitor.phase,
    issue: bad ? monitor.issue : null,
    alerting: bad && monitor.alertedAtMs !== null,
  };
}
