import type { Assessment, IssueKind } from '../body/assessment.ts';
import type { HeldAngles } from './allowance.ts';
import type { Episode } from './episode.ts';
import type { SmoothedVerdict } from './smoothed-verdict.ts';

/** A camera pause in progress. Plain data. */
export interface CameraPause {
  readonly fromMs: number;
  /** The last phase, and since when it has held. */
  readonly phase: 'good' | 'unknown' | 'away';
  readonly sinceMs: number;
}

/**
 * A pause that is over but not yet reported. It includes the first seconds of the observation that ended it,
 * because a camera must adjust to the light.
 */
export interface PastPause extends CameraPause {
  readonly lookSinceMs: number;
  readonly toMs: number;
}

export interface Alerting {
  readonly snoozedUntilMs: number | null;
  readonly lastAlertAtMs: number | null;
}

export interface Watching extends Alerting {
  /** The pause before this observation, until it is known how to count it. */
  readonly rest: PastPause | null;
  /** Since when the phase has held. */
  readonly sinceMs: number;
  /** Time of the last event: its state holds until the next. */
  readonly lastAtMs: number;
  /** Elapsed time has been reported in spans up to here. */
  readonly toldToMs: number;
  readonly last: Assessment;
  readonly angles: HeldAngles;
  readonly evidence: SmoothedVerdict;
  /** Since when nobody has been in view without interruption. */
  readonly nobodySinceMs: number | null;
  /** Since when every sample has been bad, whatever the phase is. */
  readonly badSinceMs: number | null;
}

export interface BadState extends Watching {
  readonly phase: 'bad';
  readonly issue: IssueKind;
  readonly severity: number;
  readonly episode: Episode;
}

/**
 * The state of the monitor. Plain data: it can be stored and restored.
 *
 *     starting ──assessed──▶ good ◀──▶ bad      an episode begins with 'bad' and outlasts short times of good and unknown;
 *        ▲                    ▲         ▲       it ends mended (good for recoverMs), left (away), excused or interrupted
 *        │ interrupted, gap   ▼         ▼
 *        └────────────────  away ◀──▶ unknown        from all but 'bad' a camera pause leads to 'starting' too
 *
 * Invariants: toldToMs ≤ lastAtMs; 'bad' has an open episode; 'away' and 'starting' have none.
 */
export type MonitorState =
  | (Alerting & { readonly phase: 'starting'; readonly sinceMs: null; readonly rest: CameraPause | null })
  | (Watching & { readonly phase: 'good' | 'unknown'; readonly episode: Episode | null })
  | (Watching & { readonly phase: 'away'; readonly episode: null })
  | BadState;

export type WatchingState = Exclude<MonitorState, { phase: 'starting' }>;

/** @param alerting what is already known about alerts; nothing if omitted */
export function beginMonitor(alerting: Partial<Alerting> = {}): MonitorState {
  return {
    phase: 'starting',
    sinceMs: null,
    rest: null,
    snoozedUntilMs: null,
    lastAlertAtMs: null,
    ...alerting,
  };
}

/** Whether an alert is standing. */
export function isAlerting(state: MonitorState): boolean {
  return state.phase !== 'starting' && state.episode !== null && state.episode.alertedAtMs !== null;
}

/** The current issue, if posture is bad. */
export function issueOf(state: WatchingState): IssueKind | null {
  return state.phase === 'bad' ? state.issue : null;
}
