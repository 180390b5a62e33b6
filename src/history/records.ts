import type { IssueKind } from '../posture/body/assessment.ts';
import type { LocalDay } from './local-day.ts';

/** One episode of bad posture. */
export interface EpisodeRecord {
  readonly fromMs: number;
  readonly toMs: number;
  readonly issue: IssueKind;
  readonly alertedAtMs: number | null;
  readonly peakSeverity: number;
  readonly day: LocalDay;
}

/** One alert. `outcome` is null while it is open. */
export interface AlertRecord {
  readonly atMs: number;
  readonly issue: IssueKind;
  readonly sinceMs: number;
  readonly outcome: 'mended' | 'left' | 'interrupted' | 'excused' | null;
  /** When the user said that they were fine; absent if they haven't, or have taken it back. */
  readonly saidFineAtMs?: number;
  readonly day: LocalDay;
}

/** One watch, from opening the camera to closing it. */
export interface SessionRecord {
  readonly fromMs: number;
  readonly toMs: number;
  readonly day: LocalDay;
}
