import { now } from '../../platform/browser/clock.ts';
import { text } from '../../platform/browser/i18n.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { Learned, StoredExample } from '../../state/personal-examples.ts';
import { alertedIssueItem, lastRaisedItem, standingAlertItem } from '../../state/stored-items.ts';
import { acknowledgeAlert } from '../alert/alerts.ts';
import { showThanks } from '../alert/page-alert.ts';
import { countAsFine } from './fine-alerts.ts';
import { addExample, type LearnedAnswer, learnFromAnswer, undoExample } from './personal-examples.ts';

/** The posture that the user is in counts as fine, and an alert about it ends. */
async function excuseSlouch(): Promise<void> {
  await send('backgroundToHost.excuse');
  await acknowledgeAlert();
}

/** The user was fine: their posture is learned to be fine, the time counts as upright, and the alert ends. */
async function excuseAlert(): Promise<LearnedAnswer> {
  const learned = await learnFromAnswer({ about: 'alert', source: 'was_fine', kind: null, atMs: null });
  const alertAtMs = await lastRaisedItem.get();
  if (alertAtMs !== null) await countAsFine(alertAtMs, learned.saidAtMs ?? now());
  await excuseSlouch();
  return learned;
}

/** The same, if there was an alert; else null, as there is nothing to correct. */
async function excuseLastAlert(): Promise<LearnedAnswer | null> {
  return (await alertedIssueItem.get()) === null ? null : excuseAlert();
}

/** The user was fine at the alert. Resolves with what was learned. */
export async function markFalseAlarm(): Promise<Learned> {
  const { saidAtMs: _, ...learned } = await excuseAlert();
  return learned;
}

/**
 * Learns from an example that a page has taken. If it says that the nudge that stands was mistaken, that ends now: else
 * the judge, which has learned, would take it for sitting up.
 */
export async function learnFromPage(example: StoredExample): Promise<void> {
  await addExample(example);
  const standing = await standingAlertItem.get();
  if (example.source === 'was_fine' && standing?.alert.atMs === example.atMs) await excuseSlouch();
}

/**
 * The user is fine in a slouch that has got no nudge yet: it is learned, and counts as fine from now on. If the nudge has
 * come meanwhile, they were fine at that.
 */
export async function markFineNow(atMs: number | null): Promise<Learned> {
  if (((await standingAlertItem.get())?.told ?? []).length > 0) return markFalseAlarm();
  const { saidAtMs: _, ...learned } = await learnFromAnswer({
    about: 'moment',
    source: 'was_fine',
    kind: null,
    atMs,
  });
  await excuseSlouch();
  return learned;
}

/** 'I was fine', answered on the card in a page: it says what was learned, and takes that back on request. */
export async function markFalseOnPage(): Promise<void> {
  const saidAtMs = (await excuseLastAlert())?.saidAtMs ?? null;
  const message = text(saidAtMs === null ? 'notedFine_text' : 'notedFine_learned');
  await showThanks({ title: text('notedFine_title'), message }, saidAtMs);
}

/** The answer on the card is taken back there. */
export async function undoFineOnPage(atMs: number): Promise<void> {
  await undoExample(atMs);
  await showThanks({ title: text('correction_undone'), message: text('notedFine_undone') });
}

/** The user was fine at the last alert. If there was none, there is nothing to correct. */
export async function markLastAlertFalse(): Promise<void> {
  await excuseLastAlert();
}
