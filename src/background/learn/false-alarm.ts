import { now } from '../../platform/browser/clock.ts';
import { text } from '../../platform/browser/i18n.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { Learned } from '../../state/personal-examples.ts';
import { alertedIssueItem } from '../../state/stored-items.ts';
import { acknowledgeAlert } from '../alert/alerts.ts';
import { showThanks } from '../alert/page-alert.ts';
import { countLastAsFine } from './fine-alerts.ts';
import { learnFromAnswer } from './personal-examples.ts';

/** The user was fine: their posture is learned to be fine, the time counts as upright, and the alert ends. */
export async function markFalseAlarm(): Promise<Learned> {
  const { saidAtMs, ...learned } = await learnFromAnswer({ source: 'was_fine', kind: null });
  await countLastAsFine(saidAtMs ?? now());
  await send('backgroundToHost.excuse');
  await acknowledgeAlert();
  return learned;
}

/** The same, answered on the card in a page: it says that it has heard. */
export async function markFalseOnPage(): Promise<void> {
  await markLastAlertFalse();
  await showThanks({ title: text('notedFine_title'), message: text('notedFine_text') });
}

/** The user was fine at the last alert. If there was none, there is nothing to correct. */
export async function markLastAlertFalse(): Promise<void> {
  if ((await alertedIssueItem.get()) !== null) await markFalseAlarm();
}
