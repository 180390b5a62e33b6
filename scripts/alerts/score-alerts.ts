import { DEFAULT_MONITOR_CONFIG } from '../../src/posture/monitor/monitor-config.ts';
import type { HourFrame } from './hour-file.ts';
import type { TrueEpisode } from './true-episodes.ts';
import type { Alert } from './watch-hour.ts';

/** An alert must come within this time after the grace period. */
const LATE_AFTER_MS = 3000;
/** An alert this soon after the user sat up still belongs to the episode, because evidence is smoothed. */
const STILL_ITS_OWN_MS = 3000;
const { graceMs, coolDownMs } = DEFAULT_MONITOR_CONFIG;

export interface ScoredEpisode {
  readonly episode: TrueEpisode;
  /** After the grace period, or after the cool-down of the previous alert if that ends later. */
  readonly dueMs: number;
  readonly alertedAtMs: readonly number[];
  /** 'short': over before an alert is due; 'cooled': it ended before the cool-down did. */
  readonly verdict: 'alerted' | 'late' | 'missed' | 'short' | 'cooled';
}

export interface FalseAlert extends Alert {
  readonly doing: string;
  readonly label: string | null;
}

export interface AlertScore {
  readonly hours: number;
  readonly episodes: readonly ScoredEpisode[];
  readonly falseAlerts: readonly FalseAlert[];
}

/** Compares alerts with the true bad episodes. */
export function scoreAlerts(
  frames: readonly HourFrame[],
  truth: readonly TrueEpisode[],
  alerts: readonly Alert[],
): AlertScore {
  const first = frames.find(({ phase }) => phase === 'monitor')?.atMs ?? 0;
  const last = frames.at(-1)?.atMs ?? 0;
  const owners = alerts.map((alert) => truth.find((episode) => belongsTo(alert, episode)) ?? null);
  return {
    hours: (last - first) / 3_600_000,
    episodes: truth.map((episode) => scoreEpisode(episode, alerts, owners)),
    falseAlerts: alerts.flatMap((alert, index) => (owners[index] === null ? [describe(alert, frames)] : [])),
  };
}

/** A short episode needs no alert: an alert in it is false. */
function belongsTo({ atMs }: Alert, episode: TrueEpisode): boolean {
  return !isShort(episode) && atMs >= episode.passingFromMs && atMs <= episode.toMs + STILL_ITS_OWN_MS;
}

function isShort({ fromMs, toMs }: TrueEpisode): boolean {
  return toMs - fromMs < graceMs + LATE_AFTER_MS;
}

function scoreEpisode(
  episode: TrueEpisode,
  alerts: readonly Alert[],
  owners: readonly (TrueEpisode | null)[],
): ScoredEpisode {
  const own = alerts.filter((_, index) => owners[index] === episode).map(({ atMs }) => atMs);
  const before = alerts.filter(({ atMs }, index) => atMs < episode.toMs && owners[index] !== episode).at(-1);
  const cooledMs = before === undefined ? 0 : before.atMs + coolDownMs;
  const dueMs = Math.max(episode.fromMs + graceMs, cooledMs);
  const verdict = verdictOn(episode, dueMs, own[0]);
  return { episode, dueMs, alertedAtMs: own, verdict };
}

function verdictOn(episode: TrueEpisode, dueMs: number, first: number | undefined): ScoredEpisode['verdict'] {
  if (isShort(episode)) return 'short';
  if (first !== undefined) return first - dueMs > LATE_AFTER_MS ? 'late' : 'alerted';
  return dueMs + LATE_AFTER_MS > episode.toMs ? 'cooled' : 'missed';
}

function describe(alert: Alert, frames: readonly HourFrame[]): FalseAlert {
  const frame = frames.findLast(({ atMs }) => atMs <= alert.atMs);
  return { ...alert, doing: frame?.doing ?? '', label: frame?.label ?? null };
}
