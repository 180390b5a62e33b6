import { ISSUE_KINDS, type IssueKind } from '../body/assessment.ts';
import type { PostureSigns } from '../body/measurement.ts';

/**
 * A correction of one rule, from versions before examples existed. It holds until it is deleted. The shift is
 * in log-odds and is added to how sure the verdict must be: positive is more relaxed, negative stricter.
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
 * One correction turns even odds into 62 to 38, a little less than breathing moves the estimate: it is
 * noticeable after one or two. The maximum is four, e² or sevenfold odds, so that corrections cannot switch a
 * rule off.
 */
export const LIMIT_STEP = 0.5;
export const LIMIT_MOST = 2;

/** Removes the corrections of one rule. */
export function undoLimit(limits: readonly PersonalLimit[], issue: IssueKind): readonly PersonalLimit[] {
  return limits.filter((limit) => limit.issue !== issue);
}

export function shiftsOf(limits: readonly PersonalLimit[]): LimitShifts {
  return Object.fromEntries(limits.map(({ issue, shift }) => [issue, shift]));
}

/** The issue with the strongest sign, whether bad or not. */
export function strongestSign(signs: PostureSigns): IssueKind {
  return ISSUE_KINDS.reduce((best, kind) => (signs[kind] > signs[best] ? kind : best));
}
