import { ISSUE_KINDS, type IssueKind } from '../body/assessment.ts';
import type { PostureSigns } from '../body/measurement.ts';

/**
 * What the user has corrected in one rule, in versions that knew no examples; it holds until it's taken back. The shift is in log-odds and is added to how sure the verdict must be: positive
 * is more relaxed, negative stricter.
 */
export interface PersonalLimit {
  readonly issue: IssueKind;
  readonly shift: number;
  /** When it was last corrected. */
  readonly sinceMs: number;
}

/** Log-odds by issue; an issue that is missing has no shift. */
export type LimitShifts = Readonly<Partial<Record<IssueKind, number>>>;

/**
 * One correction turns even odds into 62 to 38, or a little less than breathing moves the estimate: it can be
 * felt after one or two. Four of them, e² or sevenfold odds, are the most, so that no rule can be switched off by its corrections.
 */
export const LIMIT_STEP = 0.5;
export const LIMIT_MOST = 2;

/** Takes the corrections of one rule back. */
export function undoLimit(limits: readonly PersonalLimit[], issue: IssueKind): readonly PersonalLimit[] {
  return limits.filter((limit) => limit.issue !== issue);
}

export function shiftsOf(limits: readonly PersonalLimit[]): LimitShifts {
  return Object.fromEntries(limits.map(({ issue, shift }) => [issue, shift]));
}

/** The issue that a posture shows the strongest sign of, bad or not. */
export function strongestSign(signs: PostureSigns): IssueKind {
  return ISSUE_KINDS.reduce((best, kind) => (signs[kind] > signs[best] ? kind : best));
}
