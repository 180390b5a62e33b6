import type { Assessment, IssueKind } from '../body/assessment.ts';
import type { HeldAngles } from './allowance.ts';
import type { Episode } from './episode.ts';
import type { SmoothedVerdict } from './smoothed-verdict.ts';

/** A rest of the camera that lasts. Plain data. */
export interface CameraPause {
  readonly fromMs: number;
  /** What was seen last, and since when. */
  readonly phase: 'good' | 'unknown' | 'away';
  readonly sinceMs: number;
}

/** A rest that is over, but not yet told. It takes in the first seconds of the look that ended it: a camera has to find the light. */
export interface PastPause extends CameraPause {
  readonly lookSinceMs: number;
  readonly toMs: number;
}

export interface Alerting {
  readonly snoozedUntilMs: number | null;
  readonly lastAlertAtMs: number | null;
}

export interface Watching extends Alerting {
  /** The rest before this look, until it can be told what it was. */
  readonly rest: PastPause | null;
  /** Since when the phase has held. */
  readonly sinceMs: number;
  /** When the last event came: what held then holds until the next. */
  readonly lastAtMs: number;
  /** Up to here, elapsed time has been told in spans. */
  readonly toldToMs: number;
  readonly last: Assessment;
  readonly angles: HeldAngles;
  readonly evidence: SmoothedVerdict;
  /** Since when nobody has been in view without a break. */
  readonly nobodySinceMs: number | null;
  /** Since when every look has been bad, whatever holds. */
  readonly badSinceMs: number | null;
}

export interface BadState extends Watching {
  readonly phase: 'bad';
  readonly issue: IssueKind;
  readonly severity: number;
  readonly episode: Episode;
}

/**
 * Where the monitor is. It is plain data: it can be stored and taken up again.
 *
 *     starting ──assessed──▶ good ◀──▶ bad      an episode begins with 'bad' and outlasts short spells of good and unknown;
 *        ▲                    ▲         ▲       it ends mended (good for recoverMs), left (away), excused or interrupted
 *        │ interrupted, gap   ▼         ▼
 *        └────────────────  away ◀──▶ unknown        from all but 'bad' a rest leads to 'starting' too
 *
 * Invariants: toldToMs ≤ lastAtMs; 'bad' has an open episode; 'away' and 'starting' have none.
 */
export type MonitorState =
  | (Alerting & { readonly phase: 'starting'; readonly sinceMs: null; readonly rest: CameraPause | null })
  | (Watching & { readonly phase: 'good' | 'unknown'; readonly episode: Episode | null })
  | (Watching & { readonly phase: 'away'; readonly episode: null })
  | BadState;

export type WatchingState = Exclude<MonitorState, { phase: 'starting' }>;

/** @param alerting what is known from before of alerts: nothing, where it is left out */
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

/** Whether an alert stands. */
export function isAlerting(state: MonitorState): boolean {
  return state.phase !== 'starting' && state.episode !== null && state.episode.alertedAtMs !== null;
}

/** What is wrong where something is. */
export function issueOf(state: WatchingState): IssueKind | null {
  return state.phase === 'bad' ? state.issue : null;
}
