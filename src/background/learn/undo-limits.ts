import { send } from '../../platform/messaging/messages.ts';
import type { IssueKind } from '../../posture/body/assessment.ts';
import { undoLimit } from '../../posture/verdict/personal-limits.ts';
import type { PersonalLimits } from '../../state/personal-limits.ts';
import { personalLimitsItem } from '../../state/stored-items.ts';

/**
 * Undoes the corrections of one rule, or of all rules (null). A camera host that is watching uses the result at once.
 */
export async function undoLimits(issue: IssueKind | null): Promise<void> {
  const { limits } = await personalLimitsItem.get();
  const left: PersonalLimits = {
    version: 1,
    limits: issue === null ? [] : [...undoLimit(limits, issue)],
  };
  await personalLimitsItem.set(left);
  await send('backgroundToHost.personalLimits', left);
}
