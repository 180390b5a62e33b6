import type { Runtime } from 'webextension-polyfill';
import { HOST_IS_SEEN } from '../platform/capabilities.ts';
import type { AnswerOf } from '../platform/protocol.ts';
import { admitSeenHost } from '../platform/seen-host.ts';
import {
  lastRaisedItem,
  lockedItem,
  personalExamplesItem,
  personalLimitsItem,
  quietItem,
  sessionItem,
  settingsItem,
} from '../platform/storage.ts';
import { waitForHostsEnd } from './host-end.ts';
import { hostTaskOf, silentUntilMs } from './host-task.ts';
import { knownSetups } from './setups.ts';
import { recallSitting } from './sitting-record.ts';

/**
 * What a camera host that has just loaded is to do. Asked in the queue: what the user commands later reaches the host as a
 * message, which it applies after this answer.
 */
export async function orderHost(sender: Runtime.MessageSender): Promise<AnswerOf<'hostToBackground.ready'>> {
  if (!HOST_IS_SEEN) waitForHostsEnd();
  const [session, locked, quiet] = await Promise.all([sessionItem.get(), lockedItem.get(), quietItem.get()]);
  const wanted = hostTaskOf(session, locked, quiet) === 'watch';
  const watch = HOST_IS_SEEN ? await admitSeenHost(sender, wanted) : wanted;
  const [settings, known, personalLimits, personalExamples, lastAlertAtMs, sitting] = await Promise.all([
    settingsItem.get(),
    knownSetups(),
    personalLimitsItem.get(),
    personalExamplesItem.get(),
    lastRaisedItem.get(),
    recallSitting(),
  ]);
  const snoozedUntilMs = silentUntilMs(session, quiet);
  return { watch, settings, known, snoozedUntilMs, personalLimits, personalExamples, lastAlertAtMs, sitting };
}
