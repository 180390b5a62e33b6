/*
 * The standing alert: raised, delivered by one channel after the other, and withdrawn. All its state is in storage. If
 * the service worker dies, an alarm continues the escalation.
 */

import { urgencyOf } from '../../advice/red-flags.ts';
import { clearAlarm, setAlarm } from '../../platform/browser/alarms.ts';
import { now } from '../../platform/browser/clock.ts';
import { text } from '../../platform/browser/i18n.ts';
import { findActiveTab } from '../../platform/browser/tabs.ts';
import type { DataOf } from '../../platform/messaging/protocol.ts';
import type { AlertMessage, StandingAlert } from '../../state/alerting.ts';
import type { Channel } from '../../state/channels.ts';
import type { Settings } from '../../state/settings.ts';
import {
  alertedIssueItem,
  alertFatigueItem,
  lastRaisedItem,
  settingsItem,
  standingAlertItem,
  standingSignsItem,
} from '../../state/stored-items.ts';
import {
  type AlertFatigueEvent,
  afterMending,
  isQuieter,
  updateAlertFatigue,
} from '../decide/alert-fatigue.ts';
import { dueChannels, nextDueMs, unwantedChannels } from '../decide/escalation.ts';
import { alertText } from './alert-text.ts';
import { dismiss, notifyBy } from './channels.ts';
import { isAlertNotificationShown, showPassingNotification } from './notification.ts';
import { forgetTabs, leaveOtherTabs, showThanks } from './page-alert.ts';
import { updateToolbar } from './toolbar.ts';

export const ESCALATION_ALARM = 'ladder';
/** Browsers allow no alarm sooner than this. */
const SOONEST_ALARM_MS = 30_000;

async function recordAlertFatigue(event: AlertFatigueEvent) {
  const fatigue = updateAlertFatigue(await alertFatigueItem.get(), event);
  await alertFatigueItem.set(fatigue);
  return fatigue;
}

async function notify(channels: readonly Channel[], alert: AlertMessage, settings: Settings): Promise<void> {
  const { signs } = await standingSignsItem.get();
  const words = alertText(alert, urgencyOf(signs));
  for (const channel of channels) await notifyBy(channel, words, settings);
}

/**
 * Whether this alert has been raised already. The camera host sends it again if the service worker died before it
 * answered.
 */
async function wasRaised({ atMs }: AlertMessage): Promise<boolean> {
  const [standing, lastRaisedAtMs] = await Promise.all([standingAlertItem.get(), lastRaisedItem.get()]);
  return standing?.raisedAtMs === atMs || lastRaisedAtMs === atMs;
}

/**
 * Raises an alert. An alert that still stands is over: the camera host that raised it died before it could report its
 * end.
 */
export async function raiseAlert(alert: AlertMessage): Promise<void> {
  if (await wasRaised(alert)) {
    await lastRaisedItem.set(alert.atMs);
    return escalate(now());
  }
  await withdrawAlert();
  const settings = await settingsItem.get();
  // An alert that ended with the browser, or with an update, was not ignored.
  await recordAlertFatigue('broken_off');
  const quieter = isQuieter(await recordAlertFatigue('alerted')) && settings.quieterWhenIgnored;
  await alertedIssueItem.set(alert.issue);
  await standingAlertItem.set({ alert, raisedAtMs: alert.atMs, told: [], untold: [], quieter });
  await lastRaisedItem.set(alert.atMs);
  await escalate(alert.atMs);
}

/** Audible channels are not repeated. A page shows one card or dim only, however often it is requested. */
function canFollow(channel: Channel): boolean {
  return channel !== 'sound' && channel !== 'speech';
}

/** The channels still to be delivered after the service worker died during delivery. */
async function undeliveredOf({ untold }: StandingAlert, unwanted: readonly Channel[]): Promise<Channel[]> {
  if (untold.length === 0) return [];
  const shown = await isAlertNotificationShown();
  return untold.filter((channel) => !unwanted.includes(channel) && !(channel === 'notification' && shown));
}

/**
 * Delivers the alert by the channels that are due, and withdraws those that are no longer wanted. If the service worker
 * died during delivery, the next call delivers the rest.
 */
export async function escalate(nowMs: number): Promise<void> {
  const standing = await standingAlertItem.get();
  if (standing === null) return;
  const settings = await settingsItem.get();
  const unwanted = unwantedChannels(settings, standing);
  const left = await undeliveredOf(standing, unwanted);
  const due = dueChannels(settings, standing, nowMs);
  const delivered = [...standing.told.filter((channel) => !unwanted.includes(channel)), ...due];
  const escalated = { ...standing, told: delivered, untold: [...left, ...due].filter(canFollow) };
  await standingAlertItem.set(escalated);
  await setEscalationAlarm(nextDueMs(settings, escalated, nowMs));
  await dismissAll(unwanted);
  await notify([...left, ...due], { ...standing.alert, atMs: nowMs }, settings);
  await standingAlertItem.set({ ...escalated, untold: [] });
  await updateToolbar();
}

/** Checks again whether the next channel is due, as soon as an alarm can. */
export async function climbLater(nowMs: number): Promise<void> {
  await setEscalationAlarm(nowMs + SOONEST_ALARM_MS);
}

async function setEscalationAlarm(whenMs: number | null): Promise<void> {
  if (whenMs === null) await clearAlarm(ESCALATION_ALARM);
  else setAlarm(ESCALATION_ALARM, whenMs);
}

async function dismissAll(channels: readonly Channel[]): Promise<void> {
  await Promise.all(channels.map(dismiss));
}

/** Withdraws the alert, whatever its outcome. */
export async function withdrawAlert(): Promise<void> {
  const standing = await standingAlertItem.get();
  if (standing === null) return;
  await recordAlertFatigue('broken_off');
  await setEscalationAlarm(null);
  await dismissAll(standing.told);
  await forgetTabs();
  // Forget it last: if the service worker dies before that, the next one withdraws the alert.
  await standingAlertItem.set(null);
  await updateToolbar();
}

/** The user has responded to the alert, so it needs no further delivery. */
export async function acknowledgeAlert(): Promise<void> {
  if ((await standingAlertItem.get()) === null) return;
  await recordAlertFatigue('heeded');
  await withdrawAlert();
}

/** Says a short thank-you where the alert was seen. The toolbar icon needs none: it changes by itself. */
async function thank(told: readonly Channel[]): Promise<void> {
  const words = { title: text('thanks_title'), message: text('thanks_text') };
  if (told.includes('card')) await showThanks(words);
  else if (told.includes('notification')) await showPassingNotification(words, 'on');
}

export async function endAlert({ outcome }: DataOf<'hostToBackground.alertEnded'>): Promise<void> {
  const [standing, settings] = await Promise.all([standingAlertItem.get(), settingsItem.get()]);
  if (outcome === 'excused') await recordAlertFatigue('heeded');
  else if (outcome === 'mended' && standing !== null)
    await recordAlertFatigue(afterMending(standing.raisedAtMs, now()));
  await withdrawAlert();
  if (standing !== null && outcome === 'mended' && settings.thanks) await thank(standing.told);
}

/** The user switched to a tab: show there what the page channels show. */
export async function followTab(tabId: number): Promise<void> {
  const standing = await standingAlertItem.get();
  if (standing === null) return;
  if (await leaveOtherTabs(tabId)) return;
  const inPage = standing.told.filter((channel) => channel === 'card' || channel === 'dim');
  if (inPage.length > 0) await notify(inPage, standing.alert, await settingsItem.get());
}

/** The user switched to a window: its active tab is now in view. */
export async function followWindow(windowId: number): Promise<void> {
  if ((await standingAlertItem.get()) === null) return;
  const tab = await findActiveTab(windowId);
  if (tab?.id !== undefined) await followTab(tab.id);
}

export async function answerWhy(): Promise<void> {
  await recordAlertFatigue('why_answered');
}
