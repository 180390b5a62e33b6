import type { Baseline } from '../posture/baseline/baseline.ts';
import type { Assessment } from '../posture/body/assessment.ts';
import type { Measurement } from '../posture/body/measurement.ts';
import type { Sample } from '../posture/body/sample.ts';
import { beginDoubt, type DoubtState } from '../posture/calibration/calibration-doubt.ts';
import { step } from '../posture/monitor/monitor.ts';
import type { MonitorEffect, MonitorEvent } from '../posture/monitor/monitor-events.ts';
import { beginMonitor, type MonitorState } from '../posture/monitor/monitor-state.ts';
import type { KnownWorkplace, PickState } from '../posture/presence/pick-workplace.ts';
import { beginPresence, type Presence } from '../posture/presence/presence.ts';
import type { AssessmentConfig } from '../posture/verdict/assess.ts';
import { beginDrift, type DriftState } from '../posture/verdict/baseline-drift.ts';
import type { Excuse } from '../posture/verdict/excuse.ts';
import { learnFrom, NOTHING_LEARNED, type PersonalJudge } from '../posture/verdict/personal-judge.ts';
import { type PersonalLimit, shiftsOf } from '../posture/verdict/personal-limits.ts';
import type { EngineConfig } from './config.ts';
import { examplesAt, type WorkplaceExample } from './learning.ts';

/** Everything the camera host knows about the user's posture. Immutable. */
export interface Engine {
  /** The baseline as calibrated. */
  readonly baseline: Baseline | null;
  /** Which of the calibrated workplaces this is; null where there is only one calibration. */
  readonly activeWorkplace: ActiveWorkplace | null;
  /** The baseline as it has drifted by now; null without a calibration. */
  readonly drift: DriftState | null;
  readonly config: EngineConfig;
  /** The user's corrections, kept apart from the settings. */
  readonly limits: readonly PersonalLimit[];
  /**
   * All examples the user has shown or answered, at any workplace. `personal` is learned from those of the
   * active one.
   */
  readonly examples: readonly WorkplaceExample[];
  readonly personal: PersonalJudge;
  /** The posture that the user has called fine; null if there is none. */
  readonly excused: Excuse | null;
  /** The highest margin of the present slouch, log-odds past the limit; null outside of one. */
  readonly worst: number | null;
  readonly monitor: MonitorState;
  /** Whether the calibration still fits. */
  readonly doubt: DoubtState;
  /** Who is in view: the user, or others. */
  readonly presence: Presence;
  /** The last sample that was judged, and its results. */
  readonly sample: Sample | null;
  readonly measurement: Measurement | null;
  readonly assessment: Assessment | null;
}

/** The calibrated workplaces that match the open camera, and the active one. */
export interface ActiveWorkplace {
  readonly places: readonly KnownWorkplace[];
  readonly id: string;
  readonly pick: PickState;
}

export interface Advance {
  readonly engine: Engine;
  readonly effects: readonly MonitorEffect[];
}

/** An engine that has seen nothing yet. */
export function createEngine(
  baseline: Baseline | null,
  config: EngineConfig,
  limits: readonly PersonalLimit[] = [],
): Engine {
  return {
    baseline,
    activeWorkplace: null,
    drift: baseline && beginDrift(baseline),
    config,
    limits,
    examples: [],
    personal: NOTHING_LEARNED,
    excused: null,
    worst: null,
    monitor: beginMonitor(),
    doubt: beginDoubt(),
    presence: beginPresence(),
    sample: null,
    measurement: null,
    assessment: null,
  };
}

/** Uses other settings from now on. */
export function applyConfig(engine: Engine, config: EngineConfig): Engine {
  return { ...engine, config };
}

/** How samples are assessed at this moment. */
export function assessmentConfigOf({ config, limits, personal, excused, monitor }: Engine): AssessmentConfig {
  const { sensitivity, ignored } = config;
  const holding = monitor.phase === 'bad';
  return {
    sensitivity,
    ignored,
    shifts: shiftsOf(limits),
    personal,
    excused: excused?.margin ?? null,
    holding,
  };
}

/**
 * Restores the time of the last alert, so that the minimum time between two alerts also holds across watches.
 */
export function recallAlert(engine: Engine, lastAlertAtMs: number | null, nowMs: number): Engine {
  const { monitor } = engine;
  // The clock may have been set back in between.
  if (lastAlertAtMs === null || lastAlertAtMs > nowMs) return engine;
  if (monitor.lastAlertAtMs !== null && monitor.lastAlertAtMs >= lastAlertAtMs) return engine;
  return { ...engine, monitor: { ...monitor, lastAlertAtMs } };
}

/** Nobody saw the alert of that moment. The minimum time between two alerts does not count from it. */
export function forgetAlert(engine: Engine, alertAtMs: number): Engine {
  const { monitor } = engine;
  // When it was raised, that time had passed since the one before.
  return monitor.lastAlertAtMs === alertAtMs ? forgetLastAlert(engine) : engine;
}

/** The minimum time between two alerts doesn't count from the last one: it was only tried out. */
export function forgetLastAlert(engine: Engine): Engine {
  return { ...engine, monitor: { ...engine.monitor, lastAlertAtMs: null } };
}

/** Judges by a new baseline from now on, or by none. Earlier results stay. */
export function adoptBaseline(engine: Engine, baseline: Baseline | null): Engine {
  return {
    ...engine,
    baseline,
    drift: baseline && beginDrift(baseline),
    excused: null,
    worst: null,
    doubt: beginDoubt(),
    presence: beginPresence(),
  };
}

/**
 * If time goes back by more than this, the clock was set back. Smaller steps are ordinary clock corrections.
 */
export const CLOCK_SET_BACK_MS = 2000;

/**
 * After the clock is set back, the monitor would wait until the old time is reached again. So it starts again,
 * and keeps the remaining snooze and the time since the last alert.
 */
function resetOnClockSetBack(engine: Engine, atMs: number): Advance {
  const { monitor, config } = engine;
  if (monitor.phase === 'starting' || atMs >= monitor.lastAtMs - CLOCK_SET_BACK_MS)
    return { engine, effects: [] };
  const byMs = monitor.lastAtMs - atMs;
  const { effects } = step(monitor, { type: 'interrupted', atMs: monitor.lastAtMs }, config.monitor);
  const shift = (timeMs: number | null) => (timeMs === null ? null : timeMs - byMs);
  const alerting = {
    snoozedUntilMs: shift(monitor.snoozedUntilMs),
    lastAlertAtMs: shift(monitor.lastAlertAtMs),
  };
  return { engine: { ...engine, monitor: beginMonitor(alerting) }, effects };
}

/** Handles an event of the monitor: snooze, camera pause, interruption. */
export function advance(before: Engine, event: MonitorEvent): Advance {
  const { engine, effects: closing } = resetOnClockSetBack(before, event.atMs);
  const { state, effects } = step(engine.monitor, event, engine.config.monitor);
  return { engine: { ...engine, monitor: state }, effects: [...closing, ...effects] };
}

/** Learns again from the examples of the active workplace. */
export function learnHere(engine: Engine): Engine {
  const examples = examplesAt(engine.examples, engine.activeWorkplace?.id ?? null);
  return { ...engine, personal: learnFrom(examples) };
}
