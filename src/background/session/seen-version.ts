import { extensionVersion } from '../../platform/browser/runtime.ts';
import { newsSeenItem } from '../../state/stored-items.ts';

/**
 * Keeps which version the user knows, so that only an update brings news. To a new user everything is new.
 * @param previousVersion the version before an update; null after an installation
 */
export async function keepSeenVersion(previousVersion: string | null): Promise<void> {
  if ((await newsSeenItem.get()) === '') await newsSeenItem.set(previousVersion ?? extensionVersion());
}
