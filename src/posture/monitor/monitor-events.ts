import type { Assessment, IssueKind } from '../body/assessment.ts';
import type { HeldAngles } from './allowance.ts';
import type { WatchedState } from './phase.ts';

/** How an episode ended. 'excused': the user said that it was fine. */
export type EpisodeOutcome = 'mended' | 'left' | 'interrupted' | 'excused';

export type MonitorEvent =
  | {
      readonly type: 'assessed';
      readonly atMs: number;
      readonly assessment: Assessment;
      /** What an allowance by angles counts by; the last known ones hold where they are left out. */
      readonly angles?: HeldAngles;
    }
  /** The motion gate saw no change: what held before still holds. */
  | { readonly type: 'unchanged'; readonly atMs: number }
  | { readonly type: 'snoozed'; readonly atMs: number; readonly untilMs: number }
  | { readonly type: 'snooze_ended'; readonly atMs: number }
  /** The user says that the posture that is alerted was fine: the alert and its episode end. */
  | { readonly type: 'excused'; readonly atMs: number }
  /** The alert of that moment could not be told, in a call say: it was none, and may come later. */
  | { readonly type: 'alert_refused'; readonly atMs: number; readonly alertAtMs: number }
  /** The camera rests for a while, as the user has chosen; the next verdict is that of another look. Bad posture ends here. */
  | { readonly type: 'rested'; readonly atMs: number }
  /** Watching stops or is interrupted (paused, camera lost): spans and episodes are closed at this moment. */
  | { readonly type: 'interrupted'; readonly atMs: number };

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
  /** The alert of that moment was none. */
  | { readonly type: 'alert_refused'; readonly alertAtMs: number }
  | {
      readonly type: 'alert_ended';
      readonly atMs: number;
      readonly issue: IssueKind;
      readonly outcome: EpisodeOutcome;
    }
  | {
      readonly type: 'episode_ended';
      readonly issue: IssueKind;
      readonly fromMs: number;
      readonly toMs: number;
      readonly alertedAtMs: number | null;
      readonly peakSeverity: number;
    };
