/*
 * The service worker. It dies after 30 s of inactivity, so no variable here holds state. What the user wants is in
 * storage. `reconcile.ts` brings camera, toolbar and alarms in line with it at every start, at every change and every
 * 30 s.
 */

import { readFittingExample } from '../history-db/fitting-example.ts';
import { refreshStandingSigns } from '../history-db/standing-signs.ts';
import { onAlarm } from '../platform/browser/alarms.ts';
import { HOST_IS_VISIBLE } from '../platform/browser/capabilities.ts';
import { now } from '../platform/browser/clock.ts';
import { adoptCustoms } from '../platform/browser/customs.ts';
import { onIdleState } from '../platform/browser/idle.ts';
import {
  clearNotification,
  onNotificationButton,
  onNotificationClicked,
} from '../platform/browser/notifications.ts';
import { onBrowserStart, onInstalled } from '../platform/browser/runtime.ts';
import { onShortcut } from '../platform/browser/shortcuts.ts';
import { onTabActivated, onWindowFocused, openDashboard } from '../platform/browser/tabs.ts';
import { leaveCameraHost, onCameraHostClosed } from '../platform/host-page/camera-host.ts';
import { answerMessages } from '../platform/messaging/messages.ts';
import { NOTIFICATION_ID } from '../state/alerting.ts';
import { hostStatusItem, settingsItem } from '../state/stored-items.ts';
import {
  acknowledgeAlert,
  answerWhy,
  ESCALATION_ALARM,
  endAlert,
  followTab,
  followWindow,
} from './alert/alerts.ts';
import { showPassingNotification, WAS_FINE_BUTTON } from './alert/notification.ts';
import { showBadgeExample, updateToolbar } from './alert/toolbar.ts';
import {
  learnFromPage,
  markFalseAlarm,
  markFalseOnPage,
  markFineNow,
  markLastAlertFalse,
  undoFineOnPage,
} from './learn/false-alarm.ts';
import { dropOldNudgeMoments } from './learn/nudge-moments.ts';
import { reviewNudgeNeed } from './learn/nudge-need.ts';
import { importExamples, learnFromAnswer, undoExample } from './learn/personal-examples.ts';
import { dropOldQuestions, noteUnsureMoment } from './learn/questions.ts';
import { undoLimits } from './learn/undo-limits.ts';
import { SUMMARY_NOTIFICATION_ID } from './remind/daily-summary.ts';
import { SILENCE_NOTIFICATION_ID } from './remind/mention-silence.ts';
import { followPosture } from './remind/praise-upright.ts';
import { BREAK_NOTIFICATION_ID } from './remind/suggest-break.ts';
import { REVIEW_NOTIFICATION_ID } from './remind/weekly-review.ts';
import { RESUME, WATCHDOG } from './session/alarms.ts';
import { changeSettings } from './session/change-settings.ts';
import { startConfigFor } from './session/host-handshake.ts';
import { agreeAtStart, agreeUnlessReported, reviewHost, reviewHostLife } from './session/host-lifecycle.ts';
import {
  escalateIfAllowed,
  hintDistanceIfAllowed,
  praiseIfAllowed,
  raiseIfAllowed,
  reviewIfAllowed,
  showWaitingAlert,
  summariseIfAllowed,
} from './session/raise-if-allowed.ts';
import { noteBattery, noteLock, reconcile, reviewLock } from './session/reconcile.ts';
import { runShortcut } from './session/run-shortcut.ts';
import { keepSeenVersion } from './session/seen-version.ts';
import { runExclusive } from './session/serial-queue.ts';
import {
  command,
  followClock,
  removeWorkplace,
  reviewAlarms,
  snooze,
  snoozeAsSet,
  start,
} from './session/session.ts';
import { keepSitting } from './session/sitting-record.ts';
import { suggestBreakIfAllowed, suggestHeldBreak } from './session/suggest-if-allowed.ts';
import { tryOut } from './session/try-out.ts';
import {
  changeWorkplace,
  chooseWorkplace,
  recordWorkplaceInUse,
  saveCalibration,
} from './session/workplaces.ts';

async function openExercises(): Promise<void> {
  await clearNotification(BREAK_NOTIFICATION_ID);
  await openDashboard('break');
}

async function leadToSilenceNotice(): Promise<void> {
  await clearNotification(SILENCE_NOTIFICATION_ID);
  // The page explains the reason and links to the setting.
  await openDashboard('today');
}

answerMessages<'Background'>({
  'pageToBackground.start': () => runExclusive(start),
  'pageToBackground.stop': () => runExclusive(() => command({ type: 'stop' })),
  'pageToBackground.pause': ({ minutes }) => runExclusive(() => command({ type: 'pause', minutes })),
  'pageToBackground.snooze': ({ length }) => runExclusive(() => snooze(length)),
  'pageToBackground.saveBaseline': (calibrated) => runExclusive(() => saveCalibration(calibrated, now())),
  'pageToBackground.changeSetup': ({ id, change }) => runExclusive(() => changeWorkplace(id, change)),
  'pageToBackground.deleteSetup': ({ id }) => runExclusive(() => removeWorkplace(id)),
  'pageToBackground.chooseSetup': ({ id }) => runExclusive(() => chooseWorkplace(id, now())),
  'pageToBackground.changeSettings': ({ settings }) => runExclusive(() => changeSettings(settings)),
  'pageToBackground.preview': async ({ way: channel }) => {
    const nudge = await readFittingExample();
    await (channel === 'badge' ? showBadgeExample(nudge) : showPassingNotification(nudge, 'drift'));
  },
  'pageToBackground.tryOut': ({ forMs }) => runExclusive(() => tryOut(forMs)),
  'pageToBackground.answerWhy': () => runExclusive(answerWhy),
  'pageToBackground.wasFine': () => runExclusive(markFalseAlarm),
  'pageToBackground.fineNow': ({ atMs }) => runExclusive(() => markFineNow(atMs)),
  'pageToBackground.slouchingNow': ({ issue, atMs }) =>
    runExclusive(() => learnFromAnswer({ about: 'moment', source: 'slouching_now', kind: issue, atMs })),
  'pageToBackground.addExample': (example) => runExclusive(() => learnFromPage(example)),
  'pageToBackground.importExamples': (file) => runExclusive(() => importExamples(file)),
  'pageToBackground.undoExample': ({ atMs }) => runExclusive(() => undoExample(atMs)),
  'pageToBackground.undoLimits': ({ issue }) => runExclusive(() => undoLimits(issue)),
  'hostToBackground.ready': (_, sender) => runExclusive(() => startConfigFor(sender)),
  'hostToBackground.setupInUse': ({ id, camera }) =>
    runExclusive(() => recordWorkplaceInUse(id, camera, now())),
  'hostToBackground.status': async (status) => {
    await hostStatusItem.set(status);
    await followPosture(status, now());
    await updateToolbar();
    if (status.camera === 'live') await leaveCameraHost();
  },
  'hostToBackground.beat': () => runExclusive(() => showWaitingAlert(false)),
  'hostToBackground.sitting': keepSitting,
  'hostToBackground.unsureMoment': (moment) => runExclusive(() => noteUnsureMoment(moment)),
  'hostToBackground.leaving': () => runExclusive(reviewHost),
  'hostToBackground.alert': (alert) => runExclusive(() => raiseIfAllowed(alert)),
  'hostToBackground.breakDue': (due) => runExclusive(() => suggestBreakIfAllowed(due)),
  'hostToBackground.tooClose': (distance) => runExclusive(() => hintDistanceIfAllowed(distance)),
  'hostToBackground.clockSetBack': async ({ byMs }) => {
    await runExclusive(() => followClock(byMs));
  },
  'hostToBackground.alertEnded': (ended) => runExclusive(() => endAlert(ended)),
  'hostToBackground.battery': ({ onBattery }) => runExclusive(() => noteBattery(onBattery)),
  'contentToBackground.snooze': async ({ length }) => {
    await runExclusive(() => snooze(length));
  },
  'contentToBackground.wasFine': () => runExclusive(markFalseOnPage),
  'contentToBackground.undoFine': ({ atMs }) => runExclusive(() => undoFineOnPage(atMs)),
  'contentToBackground.dismiss': () => runExclusive(acknowledgeAlert),
});

onInstalled((isNew, previousVersion) => {
  if (isNew) void openDashboard('welcome');
  void keepSeenVersion(previousVersion);
  // Also covers warning signs noted before they were stored outside the diary.
  void refreshStandingSigns().catch((error) => console.error(error));
  void runExclusive(reconcile);
});
onBrowserStart(() => {
  void runExclusive(() => noteLock(false));
  // The diary holds the signs. Their copy may have been lost.
  void refreshStandingSigns().catch((error) => console.error(error));
});
onAlarm((name) => {
  if (name === ESCALATION_ALARM) void runExclusive(() => escalateIfAllowed());
  if (name === RESUME) void runExclusive(() => command({ type: 'tick' }));
  if (name !== WATCHDOG) return;
  // Not in the queue: the history may be blocked.
  void reviewNudgeNeed(now()).catch((error) => console.error(error));
  void runExclusive(async () => {
    await reviewHostLife();
    await reviewLock();
    await command({ type: 'tick' });
    await dropOldQuestions();
    await dropOldNudgeMoments();
    await suggestHeldBreak();
    await summariseIfAllowed();
    await praiseIfAllowed();
    await reviewIfAllowed();
  });
});
onIdleState((state) => void runExclusive(() => noteLock(state === 'locked')));
onTabActivated((tabId) => {
  void runExclusive(() => followTab(tabId));
  void runExclusive(() => showWaitingAlert(true));
  void runExclusive(reviewAlarms);
});
onWindowFocused((windowId) => {
  if (windowId !== null) void runExclusive(() => followWindow(windowId));
  if (windowId !== null) void runExclusive(() => showWaitingAlert(true));
  void runExclusive(reviewAlarms);
});
onNotificationClicked((id) => {
  if (id === NOTIFICATION_ID) void runExclusive(acknowledgeAlert);
  if (id === SUMMARY_NOTIFICATION_ID) void openDashboard('today');
  if (id === REVIEW_NOTIFICATION_ID) void openDashboard('week');
  if (id === BREAK_NOTIFICATION_ID) void openExercises();
  if (id === SILENCE_NOTIFICATION_ID) void leadToSilenceNotice();
});
onNotificationButton((id, button) => {
  if (id !== NOTIFICATION_ID) return;
  void runExclusive(button === WAS_FINE_BUTTON ? markLastAlertFalse : snoozeAsSet);
});
onCameraHostClosed(() => void runExclusive(reviewHost));
// Must run first: what is counted depends on when the user's days begin.
void runExclusive(async () => adoptCustoms(await settingsItem.get()));
void runExclusive(HOST_IS_VISIBLE ? agreeUnlessReported : agreeAtStart);
void runExclusive(dropOldQuestions);
onShortcut((shortcut) => void runExclusive(() => runShortcut(shortcut)));
