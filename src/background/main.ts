/*
 * The service worker. It dies after 30 s of silence, so no variable here matters: what the user wants lies in storage,
 * and `reconcile.ts` makes the world agree with it, at every start, change and half minute.
 */

import { refreshStandingSigns } from '../history-db/standing-signs.ts';
import { browser } from '../platform/browser/browser.ts';
import { HOST_IS_SEEN } from '../platform/browser/capabilities.ts';
import { now } from '../platform/browser/clock.ts';
import { adoptCustoms } from '../platform/browser/customs.ts';
import { openDashboard } from '../platform/browser/open-page.ts';
import { onShortcut } from '../platform/browser/shortcuts.ts';
import { leaveCameraHost, onCameraHostClosed } from '../platform/host-page/camera-host.ts';
import { answerMessages } from '../platform/messaging/messages.ts';
import { hostStatusItem, settingsItem } from '../state/stored-items.ts';
import { exampleWords } from './alert/alert-text.ts';
import { answerWhy, endAlert, followTab, followWindow, heedAlert, LADDER_ALARM } from './alert/alerts.ts';
import { NOTIFICATION_ID, showPassingNotification, WAS_FINE_BUTTON } from './alert/notification.ts';
import { showBadgeExample, updateToolbar } from './alert/toolbar.ts';
import { forgive, forgiveLastAlert } from './learn/false-alarm.ts';
import { addExample, importExamples, learnFromAnswer, undoExample } from './learn/personal-examples.ts';
import { dropOldQuestions, noteUnsureMoment } from './learn/questions.ts';
import { undoLimits } from './learn/undo-limits.ts';
import { SUMMARY_NOTIFICATION_ID } from './remind/daily-summary.ts';
import { SILENCE_NOTIFICATION_ID } from './remind/mention-silence.ts';
import { BREAK_NOTIFICATION_ID } from './remind/suggest-break.ts';
import { RESUME, WATCHDOG } from './session/alarms.ts';
import { changeSettings } from './session/change-settings.ts';
import { orderHost } from './session/host-handshake.ts';
import { agreeAtStart, finishAlert, reviewHost, reviewHostLife } from './session/host-lifecycle.ts';
import {
  escalateIfAllowed,
  raiseIfAllowed,
  suggestBreakIfAllowed,
  summariseIfAllowed,
} from './session/raise-if-allowed.ts';
import { noteBattery, noteLock, reconcile } from './session/reconcile.ts';
import { obeyShortcut } from './session/run-shortcut.ts';
import { inTurn } from './session/serial-queue.ts';
import {
  command,
  followClock,
  removeSetup,
  reviewAlarms,
  snooze,
  snoozeAsSet,
  start,
} from './session/session.ts';
import { keepSitting } from './session/sitting-record.ts';
import {
  changeSetup,
  chooseSetup,
  knownSetups,
  noteSetupInUse,
  saveCalibration,
} from './session/workplaces.ts';

async function leadToStretches(): Promise<void> {
  await browser.notifications.clear(BREAK_NOTIFICATION_ID);
  await openDashboard('break');
}

async function leadToSilenceNotice(): Promise<void> {
  await browser.notifications.clear(SILENCE_NOTIFICATION_ID);
  // The page says what it was, and leads on to the setting.
  await openDashboard('today');
}

answerMessages<'Background'>({
  'pageToBackground.start': () => inTurn(start),
  'pageToBackground.stop': () => inTurn(() => command({ type: 'stop' })),
  'pageToBackground.pause': ({ minutes }) => inTurn(() => command({ type: 'pause', minutes })),
  'pageToBackground.snooze': ({ length }) => inTurn(() => snooze(length)),
  'pageToBackground.saveBaseline': (calibrated) => inTurn(() => saveCalibration(calibrated, now())),
  'pageToBackground.changeSetup': ({ id, change }) => inTurn(() => changeSetup(id, change)),
  'pageToBackground.deleteSetup': ({ id }) => inTurn(() => removeSetup(id)),
  'pageToBackground.chooseSetup': ({ id }) => inTurn(() => chooseSetup(id, now())),
  'pageToBackground.changeSettings': ({ settings }) => inTurn(() => changeSettings(settings)),
  'pageToBackground.preview': ({ way }) =>
    way === 'badge' ? showBadgeExample() : showPassingNotification(exampleWords(), 'drift'),
  'pageToBackground.answerWhy': () => inTurn(answerWhy),
  'pageToBackground.wasFine': () => inTurn(forgive),
  'pageToBackground.slouchingNow': ({ issue }) =>
    inTurn(() => learnFromAnswer({ source: 'slouching_now', kind: issue })),
  'pageToBackground.addExample': (example) => inTurn(() => addExample(example)),
  'pageToBackground.importExamples': (file) => inTurn(() => importExamples(file)),
  'pageToBackground.undoExample': ({ atMs }) => inTurn(() => undoExample(atMs)),
  'pageToBackground.undoLimits': ({ issue }) => inTurn(() => undoLimits(issue)),
  'hostToBackground.ready': (_, sender) => inTurn(() => orderHost(sender)),
  'hostToBackground.setupInUse': ({ id, camera }) => inTurn(() => noteSetupInUse(id, camera, now())),
  'hostToBackground.status': async (status) => {
    await hostStatusItem.set(status);
    await updateToolbar();
    if (status.camera === 'live') await leaveCameraHost();
  },
  'hostToBackground.beat': () => {},
  'hostToBackground.sitting': keepSitting,
  'hostToBackground.unsureMoment': (moment) => inTurn(() => noteUnsureMoment(moment)),
  'hostToBackground.leaving': () => inTurn(reviewHost),
  'hostToBackground.alert': (alert) => inTurn(() => raiseIfAllowed(alert)),
  'hostToBackground.breakDue': (due) => inTurn(() => suggestBreakIfAllowed(due)),
  'hostToBackground.clockSetBack': async ({ byMs }) => {
    await inTurn(() => followClock(byMs));
  },
  'hostToBackground.alertEnded': (ended) => inTurn(() => endAlert(ended)),
  'hostToBackground.battery': ({ onBattery }) => inTurn(() => noteBattery(onBattery)),
  'contentToBackground.snooze': async ({ length }) => {
    await inTurn(() => snooze(length));
  },
  'contentToBackground.wasFine': () => inTurn(forgiveLastAlert),
  'contentToBackground.dismiss': () => inTurn(heedAlert),
});

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') void openDashboard('welcome');
  // What an older version stored is taken in before any page looks for it.
  void inTurn(knownSetups);
  // So are warning signs that were noted before they were kept beside the diary.
  void refreshStandingSigns().catch((error) => console.error(error));
  void inTurn(reconcile);
});
browser.runtime.onStartup.addListener(() => void inTurn(() => noteLock(false)));
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === LADDER_ALARM) void inTurn(escalateIfAllowed);
  if (name === RESUME) void inTurn(() => command({ type: 'tick' }));
  if (name !== WATCHDOG) return;
  void inTurn(async () => {
    await reviewHostLife();
    await command({ type: 'tick' });
    await dropOldQuestions();
    await summariseIfAllowed();
  });
});
browser.idle.onStateChanged.addListener((state) => void inTurn(() => noteLock(state === 'locked')));
browser.tabs.onActivated.addListener(({ tabId }) => {
  void inTurn(() => followTab(tabId));
  void inTurn(reviewAlarms);
});
browser.windows.onFocusChanged.addListener((windowId) => {
  void inTurn(() => followWindow(windowId));
  void inTurn(reviewAlarms);
});
browser.notifications.onClicked.addListener((id) => {
  if (id === NOTIFICATION_ID) void inTurn(heedAlert);
  if (id === SUMMARY_NOTIFICATION_ID) void openDashboard('today');
  if (id === BREAK_NOTIFICATION_ID) void leadToStretches();
  if (id === SILENCE_NOTIFICATION_ID) void leadToSilenceNotice();
});
// That a notification has closed is no answer: on Linux and Windows a browser names the user also where the desktop's time was
// up, or put it away with others.
browser.notifications.onButtonClicked?.addListener((id, button) => {
  if (id !== NOTIFICATION_ID) return;
  void inTurn(button === WAS_FINE_BUTTON ? forgiveLastAlert : snoozeAsSet);
});
onCameraHostClosed(() => void inTurn(reviewHost));
// First of all: what is counted goes by the user's days.
void inTurn(async () => adoptCustoms(await settingsItem.get()));
// Firefox's host is a page that the user closes or the browser brings back: nothing opens it here by itself.
void inTurn(HOST_IS_SEEN ? finishAlert : agreeAtStart);
void inTurn(dropOldQuestions);
onShortcut((shortcut) => void inTurn(() => obeyShortcut(shortcut)));
