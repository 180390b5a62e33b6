import { now } from '../../platform/browser/clock.ts';
import { send } from '../../platform/messaging/messages.ts';
import { tryOutUntilItem } from '../../state/stored-items.ts';
import { isTryingOut } from '../../state/try-out.ts';
import { escalateIfAllowed } from './raise-if-allowed.ts';
import { reconcile } from './reconcile.ts';

/** The user tries out a nudge for at most this long, or no longer (0). */
export async function tryOut(forMs: number): Promise<void> {
  const nowMs = now();
  const before = isTryingOut(await tryOutUntilItem.get(), nowMs);
  await tryOutUntilItem.set(forMs === 0 ? null : nowMs + forMs);
  await send('backgroundToHost.tryOut', { forMs });
  if (before === forMs > 0) return;
  await reconcile();
  await escalateIfAllowed();
}
