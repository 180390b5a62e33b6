import { send } from '../../platform/messaging/messages.ts';
import type { Learned } from '../../state/personal-examples.ts';
import { alertedIssueItem } from '../../state/stored-items.ts';
import { acknowledgeAlert } from '../alert/alerts.ts';
import { learnFromAnswer } from './personal-examples.ts';

/** The user was fine: what they did is learned to be fine, and the alert ends. */
export async function markFalseAlarm(): Promise<Learned> {
  const learned = await learnFromAnswer({ source: 'was_fine', kind: null });
  await send('backgroundToHost.excuse');
  await acknowledgeAlert();
  return learned;
}

/** The user was fine when it last alerted; where it never has, there is nothing to forgive. */
export async function markLastAlertFalse(): Promise<void> {
  if ((await alertedIssueItem.get()) !== null) await markFalseAlarm();
}
