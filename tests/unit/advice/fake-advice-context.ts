import type { AdviceContext, SeenIssue } from '../../../src/advice/advice-context.ts';
import type { IssueKind } from '../../../src/posture/body/assessment.ts';

/** An issue as in a history; nothing seen unless given. */
export function seenIssue(issue: IssueKind, seen: Partial<SeenIssue> = {}): SeenIssue {
  return { issue, todayMs: 0, hours: null, neckForwardDeg: null, beforeMs: 0, daysBefore: 0, ...seen };
}

export function evidence(facts: Partial<AdviceContext>): AdviceContext {
  return {
    seen: [],
    longestSeatedMs: 0,
    stance: 'sitting',
    habits: [],
    pain: [],
    signs: [],
    workplace: null,
    opinions: {},
    shownOnDays: {},
    ...facts,
  };
}
