import type { Baseline } from '../posture/baseline/baseline.ts';
import type { Assessment } from '../posture/body/assessment.ts';
import type { ViewCluster } from '../posture/body/view-clusters.ts';
import type { MonitorState } from '../posture/monitor/monitor-state.ts';
import type { Presence } from '../posture/presence/presence.ts';
import { beginDrift, type DriftState } from '../posture/verdict/baseline-drift.ts';
import { NOTHING_LEARNED, type PersonalJudge } from '../posture/verdict/personal-judge.ts';
import type { PersonalLimit } from '../posture/verdict/personal-limits.ts';
import type { EngineConfig } from './config.ts';
import type { ActiveWorkplace, Engine } from './engine.ts';

/**
 * All that the engine's next verdict depends on, but for the last picture: what a recording needs to be judged again as it was. Plain
 * data without pictures; kept in files, so that a change to it needs another version.
 */
export interface EngineSnapshot {
  readonly version: 1;
  /** The moment, by the clock that the times in here are of. */
  readonly atMs: number;
  readonly config: EngineConfig;
  readonly limits: readonly PersonalLimit[];
  /** What was learned from the user's examples; left out where nothing was. */
  readonly personal?: PersonalJudge;
  readonly baseline: Baseline | null;
  /** How upright looked by then. */
  readonly drift: { readonly upright: ViewCluster; readonly lastAtMs: number | null } | null;
  readonly whereabouts: ActiveWorkplace | null;
  readonly presence: Presence;
  readonly monitor: MonitorState;
  readonly assessment: Assessment | null;
}

/** Takes down how the engine stands before what is seen at a moment. */
export function takeSnapshot(engine: Engine, atMs: number): EngineSnapshot {
  const {
    config,
    limits,
    personal,
    baseline,
    drift,
    activeWorkplace: whereabouts,
    presence,
    monitor,
    assessment,
  } = engine;
  const learned = personal.front !== null || personal.side !== null;
  return {
    version: 1,
    atMs,
    config,
    limits,
    ...(learned && { personal }),
    baseline,
    drift: drift && driftOf(drift),
    whereabouts,
    presence,
    monitor,
    assessment,
  };
}

function driftOf({ baseline, lastAtMs }: DriftState): EngineSnapshot['drift'] {
  const { proportions, profile, face } = baseline;
  return { upright: { proportions, profile, face }, lastAtMs };
}

/** The engine as it stood; the last picture it had seen stays that of `engine`. */
export function restoreEngine(engine: Engine, snapshot: EngineSnapshot): Engine {
  const {
    version: _,
    atMs: __,
    drift,
    baseline,
    personal = NOTHING_LEARNED,
    whereabouts,
    ...state
  } = snapshot;
  return {
    ...engine,
    ...state,
    activeWorkplace: whereabouts,
    personal,
    baseline,
    drift: drift && baseline && restoreDrift(baseline, drift),
  };
}

function restoreDrift(
  calibrated: Baseline,
  { upright, lastAtMs }: NonNullable<EngineSnapshot['drift']>,
): DriftState {
  return { ...beginDrift(calibrated), baseline: { ...calibrated, ...upright }, lastAtMs };
}
