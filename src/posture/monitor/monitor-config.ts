import { ALLOWANCE_RULES, type AllowanceRule } from './allowance.ts';

/** Durations in milliseconds. */
export interface MonitorConfig {
  /**
   * 'fixed': a bad posture may last for graceMs before it is told; 'iso11226': the further from neutral, the sooner, and
   * graceMs only says for how long 'cannot tell' may break an episode.
   */
  readonly allowance: AllowanceRule;
  readonly graceMs: number;
  /** How long posture must be fine before an episode counts as ended. */
  readonly recoverMs: number;
  /** The least time between two alerts. */
  readonly coolDownMs: number;
  /** How long nobody must be in view before the person counts as away. */
  readonly awayAfterMs: number;
  /** Time constant of the smoothing of verdicts. */
  readonly smoothingMs: number;
  /** A silence between events longer than this is nobody's time: it is not attributed to any state. */
  readonly maxGapMs: number;
}

export const DEFAULT_MONITOR_CONFIG: MonitorConfig = {
  allowance: 'fixed',
  // Open-source posture apps wait for 5 to 30 s before they warn (read in their sources). No study says how long; this is a judgement.
  graceMs: 20_000,
  recoverMs: 4000,
  coolDownMs: 120_000,
  awayAfterMs: 4000,
  smoothingMs: 1200,
  maxGapMs: 15_000,
};

/** The slowest cadence sends an event every 5 s: a gap must be longer. */
const MIN_GAP_MS = 6000;
const DURATIONS = [
  'graceMs',
  'recoverMs',
  'coolDownMs',
  'awayAfterMs',
  'smoothingMs',
  'maxGapMs',
] as const satisfies readonly (keyof MonitorConfig)[];

/** Fills a configuration up with the defaults; throws a RangeError that names the field when a value is out of range. */
export function completeMonitorConfig(partial: Partial<MonitorConfig>): MonitorConfig {
  const config = { ...DEFAULT_MONITOR_CONFIG, ...partial };
  if (!ALLOWANCE_RULES.includes(config.allowance))
    throw new RangeError(`allowance must be one of ${ALLOWANCE_RULES.join(', ')}, not ${config.allowance}`);
  for (const field of DURATIONS) {
    const value: unknown = config[field];
    const least = field === 'maxGapMs' ? MIN_GAP_MS : 0;
    if (typeof value !== 'number' || !Number.isFinite(value) || value < least) {
      throw new RangeError(`${field} must be a number of at least ${least} ms, not ${String(value)}`);
    }
  }
  return config;
}
