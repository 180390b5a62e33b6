import type { Assessment, IssueKind } from './assessment.ts';

/** Durations in milliseconds. */
export interface MonitorConfig {
  /** How long a bad posture may last before it is told. */
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

export type MonitorEvent =
  | { readonly type: 'assessed'; readonly atMs: number; readonly assessment: Assessment }
  /** The motion gate saw no change: what held before still holds. */
  | { readonly type: 'unchanged'; readonly atMs: number }
  | { readonly type: 'snoozed'; readonly atMs: number; readonly untilMs: number }
  | { readonly type: 'snooze_ended'; readonly atMs: number }
  /** Watching stops or is interrupted (paused, camera lost): spans and episodes are closed at this moment. */
  | { readonly type: 'interrupted'; readonly atMs: number };

export type WatchedState = 'good' | 'bad' | 'unknown' | 'away';

export type MonitorEffect =
  /** Elapsed time to be counted; consecutive spans never overlap. `issue` is set exactly when `state` is 'bad'. */
  | {
      readonly type: 'span';
      readonly fromMs: number;
      readonly toMs: number;
      readonly state: WatchedState;
      readonly issue: IssueKind | null;
    }
  | {
      readonly type: 'alert';
      readonly atMs: number;
      readonly issue: IssueKind;
      readonly sinceMs: number;
      readonly severity: number;
    }
  | {
      readonly type: 'alert_ended';
      readonly atMs: number;
      readonly issue: IssueKind;
      readonly outcome: 'mended' | 'left' | 'interrupted';
    }
  | {
      readonly type: 'episode_ended';
      readonly issue: IssueKind;
      readonly fromMs: number;
      readonly toMs: number;
      readonly alertedAtMs: number | null;
      readonly peakSeverity: number;
    };
