import type { IssueKind } from '../posture/body/assessment.ts';
import { DEFAULT_MONITOR_CONFIG, type MonitorConfig } from '../posture/monitor/monitor-config.ts';
import type { Sensitivity } from '../posture/verdict/sensitivity.ts';

/** The user's settings, as the engine uses them. Plain data. */
export interface EngineConfig {
  readonly sensitivity: Sensitivity;
  readonly monitor: MonitorConfig;
  /** The kinds of issues that are not reported. */
  readonly ignored: readonly IssueKind[];
  /** On battery power, take samples half as often. */
  readonly slowerOnBattery: boolean;
}

/** The defaults, for a user who has set nothing. */
export const DEFAULT_ENGINE_CONFIG: EngineConfig = {
  sensitivity: 'normal',
  monitor: DEFAULT_MONITOR_CONFIG,
  ignored: [],
  slowerOnBattery: false,
};
