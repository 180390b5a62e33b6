import { DEFAULT_MONITOR_CONFIG, type MonitorConfig } from '../posture/monitor/monitor-config.ts';
import type { Sensitivity } from '../posture/verdict/assess.ts';

/** What the user's settings mean for the engine. Plain data. */
export interface EngineConfig {
  readonly sensitivity: Sensitivity;
  readonly monitor: MonitorConfig;
  /** On battery power, look half as often. */
  readonly slowerOnBattery: boolean;
}

/** What holds while the user has set nothing. */
export const DEFAULT_ENGINE_CONFIG: EngineConfig = {
  sensitivity: 'normal',
  monitor: DEFAULT_MONITOR_CONFIG,
  slowerOnBattery: false,
};
