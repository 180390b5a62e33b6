import { send } from '../../platform/messaging/messages.ts';
import type { IssueKind } from '../../posture/body/assessment.ts';
import { undoLimit } from '../../posture/verdict/personal-limits.ts';
import type { PersonalLimits } from '../../state/personal-limits.ts';
import { personalLimitsItem } from '../../state/stored-items.ts';

/** Takes back what was corrected in one rule, or in all of them (null); it holds at once, also in a camera host that is watching. */
export async function undoLimits(issue: IssueKind | null): Promise<void> {
  const { limits } = await personalLimitsItem.get();
  const left: PersonalLimits = {
    version: 1,
    limits: issue === null ? [] : [...undoLimit(limits, issue)],
  };
  await personalLimitsItem.set(left);
  await send('backgroundToHost.personalLimits', left);
}
