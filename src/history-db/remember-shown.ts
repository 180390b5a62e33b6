import { noteShown } from '../advice/shown-advice.ts';
import { now } from '../platform/browser/clock.ts';
import { adviceMemoryItem } from '../state/stored-items.ts';
import { dayAt } from './database.ts';

/** Notes that some pieces of advice are shown today, so that others get their turn on the next days. */
export async function rememberShown(ids: readonly string[]): Promise<void> {
  await adviceMemoryItem.update((memory) => {
    const shownOn = noteShown(memory.shownOn, ids, dayAt(now()));
    return shownOn === null ? null : { ...memory, shownOn };
  });
}
