import type { AllowanceRule } from './allowance.ts';

/** Durations in milliseconds. */
export interface MonitorConfig {
  /**
   * 'fixed': a bad posture may last for graceMs before an alert. 'iso11226': the further from neutral, the
   * sooner; graceMs then only says how long 'unknown' may interrupt an episode.
   */
  readonly allowance: AllowanceRule;
  readonly graceMs: number;
  /** How long posture must be fine before an episode ends. */
  readonly recoverMs: number;
  /** The minimum time between two alerts. */
  readonly coolDownMs: number;
  /** How long nobody must be in view before the user counts as away. */
  readonly awayAfterMs: number;
  /** Time constant of the verdict smoothing. */
  readonly smoothingMs: number;
  /** A longer gap between events is not counted. The slowest cadence sends an event every 5 s. */
  readonly maxGapMs: number;
  /** The user tries out an alert: nothing but a snooze holds one back. */
  readonly prompt?: boolean;
}

export const DEFAULT_MONITOR_CONFIG: MonitorConfig = {
  allowance: 'fixed',
  // Open-source posture apps wait for 5 to 30 s before they warn (read in their sources). No study says how
  // long; this is a judgement.
  graceMs: 20_000,
  recoverMs: 4000,
  // No study says how long; this is a judgement. The setting's default is this, in seconds.
  coolDownMs: 120_000,
  awayAfterMs: 4000,
  smoothingMs: 1200,
  maxGapMs: 15_000,
};
