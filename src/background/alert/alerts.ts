/*
 * The standing alert: raised, delivered by one channel after the other, and withdrawn. All its state is in storage. If
 * the service worker dies, an alarm continues the escalation.
 */

import { dayAt } from '../../history-db/database.ts';
import { clearAlarm, readAlarm, setAlarm } from '../../platform/browser/alarms.ts';
import { now, toRealMoment, toRealMs } from '../../platform/browser/clock.ts';
import { text } from '../../platform/browser/i18n.ts';
import { readIdleState } from '../../platform/browser/idle.ts';
import { findActiveTab } from '../../platform/browser/tabs.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { DataOf } from '../../platform/messaging/protocol.ts';
import type { IssueKind } from '../../posture/body/assessment.ts';
import type { AlertMessage, StandingAlert } from '../../state/alerting.ts';
import type { Channel } from '../../state/channels.ts';
import { type Nudging, nudgingOn, PHRASINGS } from '../../state/nudging.ts';
import { LONGEST_PAUSE_WAIT_MS } from '../../state/pause-wait.ts';
import type { Settings } from '../../state/settings.ts';
import { readStandingUrgency } from '../../state/standing-urgency.ts';
import {
  alertedIssueItem,
  alertFatigueItem,
  hostStatusItem,
  lastRaisedItem,
  nudgingItem,
  settingsItem,
  standingAlertItem,
  tryOutUntilItem,
} from '../../state/stored-items.ts';
import { isTryingOut } from '../../state/try-out.ts';
import {
  type AlertFatigueEvent,
  afterMending,
  isQuieter,
  updateAlertFatigue,
} from '../decide/alert-fatigue.ts';
import { dueChannels, nextDueMs, unwantedChannels } from '../decide/escalation.ts';
import { deservesPraise, recoveryTitle } from '../decide/praise.ts';
import { alertText } from './alert-text.ts';
import { dismiss, notifyBy } from './channels.ts';
import { isAlertNotificationShown, showPassingNotification } from './notification.ts';
import { forgetTabs, leaveOtherTabs, showThanks } from './page-alert.ts';
import { updateToolbar } from './toolbar.ts';

export const ESCALATION_ALARM = 'ladder';
const PAUSE_SECONDS = 15;
/** Browsers allow no alarm sooner than this. */
const SOONEST_ALARM_MS = 30_000;

/** Counts a recovery of today. */
function countRecovery(today: string): Promise<Nudging> {
  return nudgingItem.update((nudging) => {
    const counted = nudgingOn(nudging, today);
    return { ...counted, corrected: counted.corrected + 1 };
  });
}

async function recordAlertFatigue(event: AlertFatigueEvent) {
  const fatigue = updateAlertFatigue(await alertFatigueItem.get(), event);
  await alertFatigueItem.set(fatigue);
  return fatigue;
}

/** Shows the alert by some channels. Its words say how long the slouch has lasted by now. */
async function notify(
  channels: readonly Channel[],
  { alert, phrasing }: Pick<StandingAlert, 'alert' | 'phrasing'>,
  settings: Settings,
): Promise<void> {
  const words = alertText(alert, now(), phrasing, await readStandingUrgency());
  for (const channel of channels) await notifyBy(channel, words, settings);
}

/**
 * Whether this alert has been raised already. The camera host sends it again if the service worker died before it
 * answered.
 */
export async function wasRaised({ atMs }: AlertMessage): Promise<boolean> {
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
  const atOnce = isTryingOut(await tryOutUntilItem.get(), now());
  const quieter = await becomesQuieter(settings, atOnce);
  await alertedIssueItem.set(alert.issue);
  const phrasing = await nextPhrasing(alert.issue);
  const waitsUntilMs = settings.waitForPause && !atOnce ? alert.atMs + LONGEST_PAUSE_WAIT_MS : null;
  const raised = { alert, raisedAtMs: alert.atMs, told: [], untold: [], quieter, waitsUntilMs, phrasing };
  await standingAlertItem.set({ ...raised, ...(atOnce && { atOnce }) });
  await lastRaisedItem.set(alert.atMs);
  await escalate(alert.atMs);
}

/** Whether alerts before this one were ignored. One that the user tries out is no reason to find out more. */
async function becomesQuieter({ quieterWhenIgnored }: Settings, triesOut: boolean): Promise<boolean> {
  // An alert that ended with the browser, or with an update, was not ignored.
  await recordAlertFatigue('broken_off');
  if (triesOut) return false;
  return isQuieter(await recordAlertFatigue('alerted')) && quieterWhenIgnored;
}

/** The phrasings of an issue take turns, so that no alert reads like the one before. */
async function nextPhrasing(issue: IssueKind): Promise<number> {
  const { shown } = await nudgingItem.update((nudging) => ({
    ...nudging,
    shown: { ...nudging.shown, [issue]: (nudging.shown[issue] ?? -1) + 1 },
  }));
  return (shown[issue] ?? 0) % PHRASINGS;
}

/**
 * Whether the user is not typing or moving the mouse just now: the shortest pause that the browser reports without
 * another permission.
 */
async function isAtPause(): Promise<boolean> {
  return (await readIdleState(PAUSE_SECONDS)) === 'idle';
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
export async function escalate(nowMs: number, atBreakpoint = false): Promise<void> {
  const raised = await standingAlertItem.get();
  if (raised === null) return;
  const settings = await settingsItem.get();
  const standing = await endWait(raised, settings, nowMs, atBreakpoint);
  if (standing.waitsUntilMs !== null) return checkWaitLater(nowMs);
  const unwanted = unwantedChannels(settings, standing);
  const left = await undeliveredOf(standing, unwanted);
  const due = dueChannels(settings, standing, nowMs);
  const delivered = [...standing.told.filter((channel) => !unwanted.includes(channel)), ...due];
  const escalated = { ...standing, told: delivered, untold: [...left, ...due].filter(canFollow) };
  await standingAlertItem.set(escalated);
  await setEscalationAlarm(nextDueMs(settings, escalated, nowMs));
  await dismissAll(unwanted);
  await notify([...left, ...due], standing, settings);
  await standingAlertItem.set({ ...escalated, untold: [] });
  await updateToolbar();
}

/**
 * Whether the user doesn't slouch at this moment. The slouch is over only once that has lasted for seconds; until then a
 * nudge would come to somebody who sits as they should.
 */
async function hasSatUp(): Promise<boolean> {
  const host = await hostStatusItem.get();
  return host.camera === 'live' && host.posture !== 'bad';
}

/** Ends the wait for a pause when there is one, or when it has been long enough. The channels count from then. */
async function endWait(
  standing: StandingAlert,
  { waitForPause }: Settings,
  nowMs: number,
  atBreakpoint: boolean,
): Promise<StandingAlert> {
  const { waitsUntilMs } = standing;
  if (waitsUntilMs === null) return standing;
  const waits = waitForPause && nowMs < waitsUntilMs;
  const atOnce = isTryingOut(await tryOutUntilItem.get(), nowMs);
  if (!atOnce && (await hasSatUp())) return standing;
  if (waits && !atOnce && !atBreakpoint && !(await isAtPause())) return standing;
  await send('backgroundToHost.alertShown', { atMs: standing.alert.atMs });
  return { ...standing, waitsUntilMs: null, raisedAtMs: nowMs, ...(atOnce && { atOnce }) };
}

/** An alarm that is set already stays: if every check moved it, it might never ring. */
async function checkWaitLater(nowMs: number): Promise<void> {
  const inMs = ((await readAlarm(ESCALATION_ALARM)) ?? 0) - toRealMoment(nowMs);
  if (inMs <= 0 || inMs > toRealMs(SOONEST_ALARM_MS)) await escalateLater(nowMs);
}

/** Checks again whether the next channel is due, as soon as an alarm can. */
export async function escalateLater(nowMs: number): Promise<void> {
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
  await recordAlertFatigue('reacted');
  await withdrawAlert();
}

/**
 * Says a short word of praise where the alert was seen: after the first recovery of a day and every fourth from then, so
 * that it means something. The toolbar icon needs none: it changes by itself.
 */
async function praiseRecovery(told: readonly Channel[], { thanks }: Settings): Promise<void> {
  const { corrected } = await countRecovery(dayAt(now()));
  if (!thanks || !deservesPraise(corrected)) return;
  const words = { title: text(recoveryTitle(corrected)), message: text('recovery_text') };
  if (told.includes('card')) await showThanks(words);
  else if (told.includes('notification')) await showPassingNotification(words, 'on');
}

/** The user never saw the alert. The minimum time between two alerts does not count from it. */
async function forgetUnseenAlert(): Promise<void> {
  await withdrawAlert();
  await lastRaisedItem.set(null);
}

export async function endAlert({ outcome }: DataOf<'hostToBackground.alertEnded'>): Promise<void> {
  const [standing, settings] = await Promise.all([standingAlertItem.get(), settingsItem.get()]);
  if (standing !== null && standing.waitsUntilMs !== null) return forgetUnseenAlert();
  if (outcome === 'excused') await recordAlertFatigue('reacted');
  else if (outcome === 'mended' && standing !== null)
    await recordAlertFatigue(afterMending(standing.raisedAtMs, now()));
  await withdrawAlert();
  if (standing !== null && outcome === 'mended') await praiseRecovery(standing.told, settings);
}

/** The user switched to a tab: show there what the page channels show. */
export async function followTab(tabId: number): Promise<void> {
  const standing = await standingAlertItem.get();
  if (standing === null) return;
  if (await leaveOtherTabs(tabId)) return;
  const inPage = standing.told.filter((channel) => channel === 'card' || channel === 'dim');
  if (inPage.length > 0) await notify(inPage, standing, await settingsItem.get());
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
