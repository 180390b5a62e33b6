import type { AlertRecord, EpisodeRecord } from './records.ts';

/** An alert, and how long the user went on slouching after it; null if that isn't known. */
export interface EndedAlert extends AlertRecord {
  readonly lastedMs: number | null;
}

/** When the user could see an alert. */
export function shownMsOf({ atMs, shownAtMs }: AlertRecord): number {
  return shownAtMs ?? atMs;
}

/** How long the user went on slouching after an alert; null if its slouch is not known. */
export function lastedMsOf(alert: AlertRecord, slouchEndMs: number | undefined): number | null {
  return slouchEndMs === undefined ? null : Math.max(0, slouchEndMs - shownMsOf(alert));
}

/** Finds how long each alert's slouch lasted, the latest alert first. */
export function findAlertEnds(
  alerts: readonly AlertRecord[],
  episodes: readonly EpisodeRecord[],
): EndedAlert[] {
  const endMs = new Map(episodes.map(({ alertedAtMs, toMs }) => [alertedAtMs, toMs]));
  return alerts
    .map((alert) => ({ ...alert, lastedMs: lastedMsOf(alert, endMs.get(alert.atMs)) }))
    .sort((a, b) => b.atMs - a.atMs);
}
