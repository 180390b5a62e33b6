import type { IssueKind } from '../posture/body/assessment.ts';
import type { LocalDay } from './local-day.ts';

/** One time of bad posture, from its begin to its end, once. */
export interface EpisodeRecord {
  readonly fromMs: number;
  readonly toMs: number;
  readonly issue: IssueKind;
  readonly alertedAtMs: number | null;
  readonly peakSeverity: number;
  readonly day: LocalDay;
}

/** One time that the user was told. `outcome` is null while it is not mended. */
export interface AlertRecord {
  readonly atMs: number;
  readonly issue: IssueKind;
  readonly sinceMs: number;
  readonly outcome: 'mended' | 'left' | 'interrupted' | 'excused' | null;
  readonly day: LocalDay;
}

/** One time of watching, from the camera's opening to its closing. */
export interface SessionRecord {
  readonly fromMs: number;
  readonly toMs: number;
  readonly day: LocalDay;
}
