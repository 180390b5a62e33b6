import { now } from '../../platform/browser/clock.ts';
import { send } from '../../platform/messaging/messages.ts';
import { withNudgeMoment, withoutMomentsAt, withoutOldMoments } from '../../state/nudge-moments.ts';
import { nudgeMomentsItem } from '../../state/stored-items.ts';

/**
 * Keeps what would be learned from a nudge that has just been raised, so that it can be disputed later on the day's page.
 * If there is nothing to learn from, nothing is kept.
 */
export async function keepNudgeMoment(atMs: number): Promise<void> {
  const taken = await send('backgroundToHost.takeExample', {
    about: 'alert',
    source: 'was_fine',
    kind: null,
    atMs: null,
  });
  const example = taken.ok ? taken.value.example : null;
  if (example !== null) await nudgeMomentsItem.update((kept) => withNudgeMoment(kept, { ...example, atMs }));
}

/** Drops the moments that nobody has disputed in time. */
export async function dropOldNudgeMoments(): Promise<void> {
  await nudgeMomentsItem.update((kept) => withoutOldMoments(kept, now()));
}

/** A workplace was removed: what was seen there goes too. */
export async function forgetNudgeMomentsAt(id: string): Promise<void> {
  await nudgeMomentsItem.update((kept) => withoutMomentsAt(kept, id));
}
