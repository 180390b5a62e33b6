import type { Runtime } from 'webextension-polyfill';
import { HOST_IS_SEEN } from '../platform/capabilities.ts';
import type { AnswerOf } from '../platform/protocol.ts';
import { admitSeenHost } from '../platform/seen-host.ts';
import { lockedItem, personalLimitsItem, quietItem, sessionItem, settingsItem } from '../platform/storage.ts';
import { waitForHostsEnd } from './host-end.ts';
import { hostTaskOf, silentUntilMs } from './host-task.ts';
import { knownSetups } from './setups.ts';
import { inTurn } from './turn.ts';

/** What a camera host that has just loaded is to do. */
export async function orderHost(sender: Runtime.MessageSender): Promise<AnswerOf<'hostToBackground.ready'>> {
  if (!HOST_IS_SEEN) waitForHostsEnd();
  const [session, locked, settings, known, personalLimits, quiet] = await Promise.all([
    sessionItem.get(),
    lockedItem.get(),
    settingsItem.get(),
    knownSetups(),
    personalLimitsItem.get(),
    quietItem.get(),
  ]);
  const wanted = hostTaskOf(session, locked, quiet) === 'watch';
  return {
    watch: HOST_IS_SEEN ? await inTurn(() => admitSeenHost(sender, wanted)) : wanted,
    settings,
    known,
    snoozedUntilMs: silentUntilMs(session, quiet),
    personalLimits,
  };
}
