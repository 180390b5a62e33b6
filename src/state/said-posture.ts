import { ISSUE_KINDS, type IssueKind } from '../posture/body/assessment.ts';

/** What words and drawings say of a posture: its issue, or that the user looks down, which counts as a head forward. */
export const SAID_POSTURES = [...ISSUE_KINDS, 'look_down'] as const;
export type SaidPosture = (typeof SAID_POSTURES)[number];

/** What to say of a posture with this issue. */
export function saidPostureOf(issue: IssueKind, lookingDown = false): SaidPosture {
  return lookingDown && issue === 'forward_head' ? 'look_down' : issue;
}
