import { HOST_IS_VISIBLE } from '../../platform/browser/capabilities.ts';
import type { Sender } from '../../platform/browser/runtime.ts';
import { claimHostTab } from '../../platform/host-page/visible-host.ts';
import type { AnswerOf } from '../../platform/messaging/protocol.ts';
import {
  lastRaisedItem,
  lockedItem,
  personalExamplesItem,
  personalLimitsItem,
  sessionItem,
  settingsItem,
  suppressionItem,
} from '../../state/stored-items.ts';
import { hostModeFor, silentUntilMs } from '../decide/host-mode.ts';
import { watchHostLock } from './host-lifecycle.ts';
import { recallSitting } from './sitting-record.ts';
import { knownWorkplaces } from './workplaces.ts';

/**
 * The start config of a camera host that has just loaded. It is computed in the queue: later commands reach the host as
 * messages, which it applies after this answer.
 */
export async function startConfigFor(sender: Sender): Promise<AnswerOf<'hostToBackground.ready'>> {
  if (!HOST_IS_VISIBLE) watchHostLock();
  const [session, locked, suppression] = await Promise.all([
    sessionItem.get(),
    lockedItem.get(),
    suppressionItem.get(),
  ]);
  const wanted = hostModeFor(session, locked, suppression) === 'watch';
  const watch = HOST_IS_VISIBLE ? await claimHostTab(sender, wanted) : wanted;
  const [settings, known, personalLimits, personalExamples, lastAlertAtMs, sitting] = await Promise.all([
    settingsItem.get(),
    knownWorkplaces(),
    personalLimitsItem.get(),
    personalExamplesItem.get(),
    lastRaisedItem.get(),
    recallSitting(),
  ]);
  const snoozedUntilMs = silentUntilMs(session, suppression);
  return { watch, settings, known, snoozedUntilMs, personalLimits, personalExamples, lastAlertAtMs, sitting };
}
