import type { IssueKind } from '../posture/body/assessment.ts';

/** What a text says of a posture: its issue, or that the user looks down, which counts as a head forward. */
export type SaidPosture = IssueKind | 'look_down';

/** What to say of a posture with this issue. */
export function saidPostureOf(issue: IssueKind, lookingDown = false): SaidPosture {
  return lookingDown && issue === 'forward_head' ? 'look_down' : issue;
}
