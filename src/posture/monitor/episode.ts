import { ISSUE_KINDS, type IssueKind } from '../body/assessment.ts';
import type { EpisodeOutcome, MonitorEffect } from './monitor-events.ts';

/** A spell of bad posture, brief interruptions included. */
export interface Episode {
  readonly sinceMs: number;
  /** Time spent bad; interruptions pause it. */
  readonly badMs: number;
  /** How much of what is allowed has been used: each moment adds its length over what its posture allows. At 1 it is told. */
  readonly usedShare: number;
  readonly badMsByIssue: Readonly<Record<IssueKind, number>>;
  readonly peakSeverity: number;
  readonly alertedAtMs: number | null;
  readonly alertedIssue: IssueKind | null;
  /** Since when posture has not been bad, and how much of that it was seen to be good or could not be told. */
  readonly brokenAtMs: number | null;
  readonly goodMs: number;
  readonly unknownMs: number;
}

/** Less than this is a glance, at the keyboard or the phone, and no episode. */
const MIN_EPISODE_MS = 5000;

/**
 * How much of what is allowed a time uses up. No more than all of it: the number stays finite, also where nothing is allowed.
 * @param allowedMs how long the posture of that time may be held
 */
export function shareUsed(elapsedMs: number, allowedMs: number): number {
  return allowedMs > 0 ? Math.min(1, elapsedMs / allowedMs) : 1;
}

/**
 * An episode that begins now.
 * @param usedShare of what is allowed, by looks before it was believed
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
    brokenAtMs: null,
    goodMs: 0,
    unknownMs: 0,
  };
}

/** Sums of shares are off by less than this; it is microseconds of any allowance. */
const ROUNDING = 1e-9;

/** Whether the episode has lasted for as long as it may. */
export function isUsedUp({ usedShare }: Episode): boolean {
  return usedShare >= 1 - ROUNDING;
}

/**
 * Counts time that was spent bad.
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

/** Counts time within the episode that was not bad. */
export function pauseEpisode(episode: Episode, phase: 'good' | 'unknown', elapsedMs: number): Episode {
  const goodMs = episode.goodMs + (phase === 'good' ? elapsedMs : 0);
  const unknownMs = episode.unknownMs + (phase === 'unknown' ? elapsedMs : 0);
  return { ...episode, goodMs, unknownMs };
}

/** Marks whether the episode is broken at this moment. */
export function breakEpisode(episode: Episode, broken: boolean, atMs: number): Episode {
  if (!broken) return { ...episode, brokenAtMs: null, goodMs: 0, unknownMs: 0 };
  return episode.brokenAtMs === null ? { ...episode, brokenAtMs: atMs } : episode;
}

/** What is to be told when an episode ends. */
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
