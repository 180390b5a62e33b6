import { now } from '../platform/clock.ts';
import { send } from '../platform/messages.ts';
import type { PersonalLimits } from '../platform/personal-limits.ts';
import { alertedIssueItem } from '../platform/storage.ts';
import type { IssueKind } from '../posture/assessment.ts';
import { correctLimit } from '../posture/personal-limits.ts';
import { heedAlert } from './alerts.ts';
import { changeLimits } from './correct-limits.ts';

/** The user was fine: the rule that spoke is relaxed by a step, and the alert ends. */
export async function forgive(issue: IssueKind): Promise<PersonalLimits> {
  const changed = await changeLimits((limits) => correctLimit(limits, issue, 'relax', now()));
  await send('backgroundToHost.excuse');
  await heedAlert();
  return changed;
}

/** The user was fine when it last alerted, whatever it was that spoke. */
export async function forgiveLastAlert(): Promise<void> {
  const issue = await alertedIssueItem.get();
  if (issue !== null) await forgive(issue);
}
