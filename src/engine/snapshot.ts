import type { Baseline } from '../posture/baseline/baseline.ts';
import type { Assessment } from '../posture/body/assessment.ts';
import type { ViewCluster } from '../posture/body/view-clusters.ts';
import type { MonitorState } from '../posture/monitor/monitor-state.ts';
import type { Presence } from '../posture/presence/presence.ts';
import { beginDrift, type DriftState } from '../posture/verdict/baseline-drift.ts';
import type { Excuse } from '../posture/verdict/excuse.ts';
import { NOTHING_LEARNED, type PersonalJudge } from '../posture/verdict/personal-judge.ts';
import type { PersonalLimit } from '../posture/verdict/personal-limits.ts';
import type { EngineConfig } from './config.ts';
import type { ActiveWorkplace, Engine } from './engine.ts';

/**
 * All state that the engine's next verdict depends on, except the last sample. A recording needs it to be
 * judged again with the same result. Plain data without pictures. It is kept in files, so any change needs a
 * new version.
 */
export interface EngineSnapshot {
  readonly version: 1;
  /** The moment of the snapshot, by the same clock as the times in it. */
  readonly atMs: number;
  readonly config: EngineConfig;
  readonly limits: readonly PersonalLimit[];
  /** What was learned from the user's examples; omitted if nothing was. */
  readonly personal?: PersonalJudge;
  /** The posture that the user has called fine; omitted if there is none. */
  readonly excused?: Excuse;
  /** The highest margin of the slouch at that time; omitted outside of one. */
  readonly worst?: number;
  readonly baseline: Baseline | null;
  /** The drifted baseline at that time. */
  readonly drift: { readonly upright: ViewCluster; readonly lastAtMs: number | null } | null;
  readonly whereabouts: ActiveWorkplace | null;
  readonly presence: Presence;
  readonly monitor: MonitorState;
  readonly assessment: Assessment | null;
}

/** Takes a snapshot of the engine before the next observation. */
export function takeSnapshot(engine: Engine, atMs: number): EngineSnapshot {
  const {
    config,
    limits,
    personal,
    excused,
    worst,
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
    ...(excused !== null && { excused }),
    ...(worst !== null && { worst }),
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

/** Restores the engine from a snapshot. The last sample stays that of `engine`. */
export function restoreEngine(engine: Engine, snapshot: EngineSnapshot): Engine {
  const {
    version: _,
    atMs: __,
    drift,
    baseline,
    personal = NOTHING_LEARNED,
    excused = null,
    worst = null,
    whereabouts,
    ...state
  } = snapshot;
  return {
    ...engine,
    ...state,
    activeWorkplace: whereabouts,
    personal,
    excused,
    worst,
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
