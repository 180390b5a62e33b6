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
  /** When it was due. */
  readonly atMs: number;
  /** When the user could see it, if it waited for a pause in their work; absent if it didn't wait. */
  readonly shownAtMs?: number;
  readonly issue: IssueKind;
  /** The head alone was bent down, as over a phone; absent if not, and in records of earlier versions. */
  readonly lookingDown?: boolean;
  readonly sinceMs: number;
  readonly outcome: 'mended' | 'left' | 'interrupted' | 'excused' | null;
  /** When the user said that they were fine; null if they have taken it back, absent if they never said so. */
  readonly saidFineAtMs?: number | null;
  readonly day: LocalDay;
}

/** One watch, from opening the camera to closing it. */
export interface SessionRecord {
  readonly fromMs: number;
  readonly toMs: number;
  readonly day: LocalDay;
}
