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
      /** What the allowance depends on; if omitted, the last known holds. */
      readonly angles?: HeldAngles;
    }
  /** The motion gate saw no change, so the last verdict still holds. */
  | { readonly type: 'unchanged'; readonly atMs: number }
  | { readonly type: 'snoozed'; readonly atMs: number; readonly untilMs: number }
  | { readonly type: 'snooze_ended'; readonly atMs: number }
  /** The user says that the posture of the alert was fine. The alert and its episode end. */
  | { readonly type: 'excused'; readonly atMs: number }
  /**
   * The alert of that moment was not delivered, for example in a call. It is withdrawn, and may come later, but not
   * within silentForMs.
   */
  | {
      readonly type: 'alert_refused';
      readonly atMs: number;
      readonly alertAtMs: number;
      readonly silentForMs: number;
    }
  /** The user has changed which nudges they get: one that was left out may come at once. */
  | { readonly type: 'plan_changed'; readonly atMs: number }
  /**
   * The camera pauses, as the user has set. The next verdict is from a new observation. Bad posture ends
   * here.
   */
  | { readonly type: 'rested'; readonly atMs: number }
  /** The watch stops or is interrupted (paused, camera lost). Spans and episodes end at this moment. */
  | { readonly type: 'interrupted'; readonly atMs: number };

export type MonitorEffect =
  /**
   * Elapsed time to be counted. Consecutive spans never overlap. `issue` is set exactly when `state` is
   * 'bad'.
   */
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
      /** The head alone was bent down, as over a phone. */
      readonly lookingDown: boolean;
      readonly sinceMs: number;
      readonly severity: number;
    }
  /** The alert of that moment is withdrawn. */
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
