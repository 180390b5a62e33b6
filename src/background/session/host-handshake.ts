import type { Runtime } from 'webextension-polyfill';
import { HOST_IS_SEEN } from '../../platform/browser/capabilities.ts';
import { admitSeenHost } from '../../platform/host-page/visible-host.ts';
import type { AnswerOf } from '../../platform/messaging/protocol.ts';
import {
  lastRaisedItem,
  lockedItem,
  personalExamplesItem,
  personalLimitsItem,
  quietItem,
  sessionItem,
  settingsItem,
} from '../../state/stored-items.ts';
import { hostTaskOf, silentUntilMs } from '../decide/host-mode.ts';
import { waitForHostsEnd } from './host-lifecycle.ts';
import { recallSitting } from './sitting-record.ts';
import { knownSetups } from './workplaces.ts';

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
