import { send } from '../platform/messages.ts';
import type { PersonalLimits } from '../platform/personal-limits.ts';
import { personalLimitsItem } from '../platform/storage.ts';
import type { PersonalLimit } from '../posture/personal-limits.ts';

/** Changes what the user has corrected; it holds at once, also in a camera host that is watching. */
export async function changeLimits(
  change: (limits: readonly PersonalLimit[]) => readonly PersonalLimit[],
): Promise<PersonalLimits> {
  const { limits } = await personalLimitsItem.get();
  const changed: PersonalLimits = { version: 1, limits: [...change(limits)] };
  await personalLimitsItem.set(changed);
  await send('backgroundToHost.personalLimits', changed);
  return changed;
}
