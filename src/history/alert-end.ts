import type { AlertRecord, EpisodeRecord } from './records.ts';

/** An alert, and how long the user went on slouching after it; null if that isn't known. */
export interface EndedAlert extends AlertRecord {
  readonly lastedMs: number | null;
}

/** Finds how long each alert's slouch lasted, the latest alert first. */
export function findAlertEnds(
  alerts: readonly AlertRecord[],
  episodes: readonly EpisodeRecord[],
): EndedAlert[] {
  const endMs = new Map(episodes.map(({ alertedAtMs, toMs }) => [alertedAtMs, toMs]));
  return alerts
    .map((alert) => {
      const toMs = endMs.get(alert.atMs);
      return { ...alert, lastedMs: toMs === undefined ? null : toMs - alert.atMs };
    })
    .sort((a, b) => b.atMs - a.atMs);
}
