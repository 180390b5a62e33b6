import { ISSUE_KINDS, type IssueKind } from '../body/assessment.ts';
import type { EpisodeOutcome, MonitorEffect } from './monitor-events.ts';

/** A period of bad posture, including brief interruptions. */
export interface Episode {
  readonly sinceMs: number;
  /** Time spent bad; interruptions stop the count. */
  readonly badMs: number;
  /**
   * Share of the allowance used so far: each moment adds its length divided by what its posture allows. At 1
   * an alert is due.
   */
  readonly usedShare: number;
  readonly badMsByIssue: Readonly<Record<IssueKind, number>>;
  readonly peakSeverity: number;
  readonly alertedAtMs: number | null;
  readonly alertedIssue: IssueKind | null;
  /** Until when this episode raises no alert; null if it may. */
  readonly silentUntilMs: number | null;
  /** Since when posture has not been bad, and how much of that time was good or unknown. */
  readonly brokenAtMs: number | null;
  readonly goodMs: number;
  readonly unknownMs: number;
}

/** Shorter than this is a glance at the keyboard or the phone, not an episode. */
const MIN_EPISODE_MS = 5000;

/**
 * The share of the allowance that a time uses. Capped at 1, so that it stays finite even if nothing is
 * allowed.
 * @param allowedMs how long the posture of that time may be held
 */
export function shareUsed(elapsedMs: number, allowedMs: number): number {
  return allowedMs > 0 ? Math.min(1, elapsedMs / allowedMs) : 1;
}

/**
 * Starts an episode now.
 * @param usedShare of the allowance, by samples before the phase was confirmed
 */
export function beginEpisode(atMs: number, severity: number, usedShare = 0): Episode {
  return {
    sinceMs: atMs,
    badMs: 0,
    usedShare,
    badMsByIssue: { forward_head: 0, slouch: 0, lean: 0, head_tilt: 0, uneven_shoulders: 0 },
    peakSeverity: severity,
    alertedAtMs: null,
    alertedIssue: null,
    silentUntilMs: null,
    brokenAtMs: null,
    goodMs: 0,
    unknownMs: 0,
  };
}

/** Rounding errors of summed shares are below this; it is microseconds of any allowance. */
const ROUNDING = 1e-9;

/** Whether the allowance of the episode is used up. */
export function isUsedUp({ usedShare }: Episode): boolean {
  return usedShare >= 1 - ROUNDING;
}

/**
 * Adds time that was spent bad.
 * @param allowedMs how long the posture of that time may be held
 */
export function prolongEpisode(
  episode: Episode,
  issue: IssueKind,
  elapsedMs: number,
  severity: number,
  allowedMs: number,
): Episode {
  return {
    ...episode,
    badMs: episode.badMs + elapsedMs,
    usedShare: Math.min(1, episode.usedShare + shareUsed(elapsedMs, allowedMs)),
    badMsByIssue: { ...episode.badMsByIssue, [issue]: episode.badMsByIssue[issue] + elapsedMs },
    peakSeverity: Math.max(episode.peakSeverity, severity),
  };
}

/** Adds time within the episode that was not bad. */
export function pauseEpisode(episode: Episode, phase: 'good' | 'unknown', elapsedMs: number): Episode {
  const goodMs = episode.goodMs + (phase === 'good' ? elapsedMs : 0);
  const unknownMs = episode.unknownMs + (phase === 'unknown' ? elapsedMs : 0);
  return { ...episode, goodMs, unknownMs };
}

/** Marks whether the episode is interrupted at this moment. */
export function breakEpisode(episode: Episode, broken: boolean, atMs: number): Episode {
  if (!broken) return { ...episode, brokenAtMs: null, goodMs: 0, unknownMs: 0 };
  return episode.brokenAtMs === null ? { ...episode, brokenAtMs: atMs } : episode;
}

/** The effects to report when an episode ends. */
export function endEpisode(episode: Episode, atMs: number, outcome: EpisodeOutcome): MonitorEffect[] {
  const issue = ISSUE_KINDS.reduce((most, kind) =>
    episode.badMsByIssue[kind] > episode.badMsByIssue[most] ? kind : most,
  );
  const effects: MonitorEffect[] = [];
  if (episode.alertedIssue !== null) {
    effects.push({ type: 'alert_ended', atMs, issue: episode.alertedIssue, outcome });
  }
  if (episode.badMs >= MIN_EPISODE_MS || episode.alertedAtMs !== null) {
    effects.push({
      type: 'episode_ended',
      issue,
      fromMs: episode.sinceMs,
      toMs: episode.brokenAtMs ?? atMs,
      alertedAtMs: episode.alertedAtMs,
      peakSeverity: episode.peakSeverity,
    });
  }
  return effects;
}
