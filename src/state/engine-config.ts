import type { EngineConfig } from '../engine/config.ts';
import type { BreakRhythm } from '../posture/monitor/break-rhythm.ts';
import { DEFAULT_MONITOR_CONFIG } from '../posture/monitor/monitor-config.ts';
import { MINUTE_MS } from '../shared/durations.ts';
import { ALLOWANCE_OF, type Settings } from './settings.ts';

/** The 20-20-20 rule: every 20 minutes, 20 seconds at something 20 feet off. */
const EYES_AFTER_MS = 20 * MINUTE_MS;

/** The engine's config for the settings. */
export function engineConfigFrom(settings: Settings): EngineConfig {
  const { sensitivity, ignoredIssues, tooLong, coolDownSeconds, onBattery } = settings;
  return {
    sensitivity,
    ignored: ignoredIssues,
    monitor: { ...DEFAULT_MONITOR_CONFIG, ...ALLOWANCE_OF[tooLong], coolDownMs: coolDownSeconds * 1000 },
    slowerOnBattery: onBattery === 'slower',
  };
}

/** The rhythm of breaks that the user has set. */
export function rhythmFrom(settings: Settings): BreakRhythm {
  const after = (minutes: number): number | null => (minutes === 0 ? null : minutes * MINUTE_MS);
  return {
    long: after(settings.longBreakMinutes),
    micro: after(settings.microBreakMinutes),
    eyes: settings.eyeBreaks ? EYES_AFTER_MS : null,
  };
}
