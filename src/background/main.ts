/*
 * The service worker. It dies after 30 s of silence, so no variable here matters: what the user wants lies in storage,
 * and `reconcile` makes the world agree with it, at every start, change and half minute.
 */
import { browser } from '../platform/browser.ts';
import {
  hasCameraHost,
  leaveCameraHost,
  onCameraHostClosed,
  showCameraHost,
} from '../platform/camera-host.ts';
import { HOST_IS_SEEN, TELLS_WHO_CLOSED_IT } from '../platform/capabilities.ts';
import { countSpan, openDatabase } from '../platform/database.ts';
import { createHostWait } from '../platform/host-lock.ts';
import { answerMessages, send } from '../platform/messages.ts';
import type { PersonalLimits } from '../platform/personal-limits.ts';
import type { AlertMessage, DataOf } from '../platform/protocol.ts';
import { NO_QUIET, type Quiet } from '../platform/quiet.ts';
import { admitSeenHost } from '../platform/seen-host.ts';
import { HOST_OFF, type Session } from '../platform/session.ts';
import type { Settings } from '../platform/settings.ts';
import { onShortcut, type Shortcut } from '../platform/shortcuts.ts';
import type { Snooze } from '../platform/snooze.ts';
import {
  alertedIssueItem,
  hostGoneItem,
  hostStatusItem,
  lockedItem,
  onBatteryItem,
  personalLimitsItem,
  quietItem,
  sessionItem,
  settingsItem,
  standingAlertItem,
} from '../platform/storage.ts';
import type { IssueKind } from '../posture/assessment.ts';
import { correctLimit, undoLimit } from '../posture/personal-limits.ts';
import { exampleWords } from './alert-words.ts';
import {
  answerWhy,
  climbLadder,
  endAlert,
  followTab,
  followWindow,
  heedAlert,
  LADDER_ALARM,
  raiseAlert,
  withdrawAlert,
} from './alerts.ts';
import { giveTask, noteHostGone, reviveHost } from './camera-host.ts';
import { changeLimits } from './correct-limits.ts';
import { SUMMARY_NOTIFICATION_ID, tellDailySummary, wantsDailySummary } from './daily-summary.ts';
import { hostTaskOf, silentUntilMs } from './host-task.ts';
import { NOTIFICATION_ID, showPassingNotification, WAS_FINE_BUTTON } from './notification.ts';
import { quietAt } from './quiet.ts';
import { changeSession, type PausedTime, type SessionCommand } from './session-commands.ts';
import {
  changeSetup,
  chooseSetup,
  deleteSetup,
  knownSetups,
  noteSetupInUse,
  saveCalibration,
} from './setups.ts';
import { deedOf } from './shortcuts.ts';
import { snoozeEndMs } from './snooze-end.ts';
import { BREAK_NOTIFICATION_ID, suggestBreak } from './suggest-break.ts';
import { lookAround } from './surroundings.ts';
import { showBadgeExample, updateToolbar } from './toolbar.ts';

const WATCHDOG = 'watchdog';
/** The shortest that Chrome allows. */
const WATCHDOG_MINUTES = 0.5;
const RESUME = 'resume';

let queue: Promise<unknown> = Promise.resolve();
/** A call of the browser's that never comes back must not keep an alert from being told. */
const LONGEST_TURN_MS = 10_000;

/** One at a time: two commands at once must not both make, or both close, the camera host. */
function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const done = queue.then(task);
  const late = queue.then(() => new Promise((resolve) => setTimeout(resolve, LONGEST_TURN_MS)));
  queue = Promise.race([done, late]).catch((error) => console.error(error));
  return done;
}

/** Alarms can vanish at a restart of the browser; and they go by the clock, so that they wait for hours when that is set back. */
async function isWatchdogSet(): Promise<boolean> {
  const dueMs = (await browser.alarms.get(WATCHDOG))?.scheduledTime ?? Number.POSITIVE_INFINITY;
  return Math.abs(dueMs - Date.now()) <= 2 * WATCHDOG_MINUTES * 60_000;
}

async function setAlarms(session: Session): Promise<void> {
  if (!(await isWatchdogSet())) browser.alarms.create(WATCHDOG, { periodInMinutes: WATCHDOG_MINUTES });
  if (session.phase === 'paused' && session.untilMs !== null)
    browser.alarms.create(RESUME, { when: session.untilMs });
  else await browser.alarms.clear(RESUME);
}

/** While it is paused no camera host notices that the clock was set: the user's next turn to a tab or window does. */
async function reviewAlarms(): Promise<void> {
  if (!(await isWatchdogSet())) await command({ type: 'tick' });
}

/** Looks at what is around the user, and keeps alerts away, or lets them come, by that. */
async function reviewQuiet(session: Session, settings: Settings): Promise<Quiet> {
  const nowMs = Date.now();
  const quiet =
    session.phase === 'watching' ? quietAt(settings, await lookAround(settings, nowMs), nowMs) : NO_QUIET;
  const before = await quietItem.get();
  if (quiet.reason === before.reason && quiet.hold === before.hold) return quiet;
  await quietItem.set(quiet);
  await tellSilence(session, quiet);
  if (quiet.reason !== null) await withdrawAlert();
  return quiet;
}

async function tellSilence(session: Session, quiet: Quiet): Promise<void> {
  if (session.phase !== 'watching') return;
  await send('backgroundToHost.snooze', { untilMs: silentUntilMs(session, quiet) ?? Date.now() });
}

/** Makes camera, toolbar and alarms agree with what the user wants. */
async function reconcile(): Promise<void> {
  const [session, locked, settings] = await Promise.all([
    sessionItem.get(),
    lockedItem.get(),
    settingsItem.get(),
  ]);
  await setAlarms(session);
  browser.idle.setDetectionInterval(settings.idleMinutes * 60);
  const task = hostTaskOf(session, locked, await reviewQuiet(session, settings));
  await giveTask(task);
  if (task !== 'watch') {
    await hostStatusItem.set(HOST_OFF);
    await withdrawAlert();
  }
  await updateToolbar();
}

async function countPause(paused: PausedTime): Promise<void> {
  const database = await openDatabase();
  await countSpan(database, { ...paused, state: 'paused', issue: null });
  database.close();
}

async function command(asked: SessionCommand): Promise<Session> {
  const before = await sessionItem.get();
  const { session, paused } = changeSession(before, asked, Date.now());
  await sessionItem.set(session);
  if (paused !== null) await countPause(paused).catch((error) => console.error(error));
  await reconcile();
  return session;
}

async function start(): Promise<Session> {
  if ((await knownSetups()).setups.length === 0) {
    await openDashboard('calibrate');
    return sessionItem.get();
  }
  await hostGoneItem.set(false);
  const session = await command({ type: 'start' });
  if ((await hostStatusItem.get()).camera !== 'live') await showCameraHost();
  return session;
}

/** The user may have closed the page that holds the camera: nothing is watched then, and the toolbar says so. */
async function reviewHost(): Promise<void> {
  if (await noteHostGone()) await withdrawAlert();
  await reconcile();
}

/** The camera host has died, which nobody can see who sleeps: what it alerted is over, and another is made. */
async function replaceHost(): Promise<void> {
  await withdrawAlert();
  await hostStatusItem.set({ camera: 'opening' });
  await reconcile();
}

const waitForHostsEnd = createHostWait(hasCameraHost, () => void inTurn(replaceHost));

/** Woken by whatever it was: the host may have died unseen. */
async function lookAtStart(): Promise<void> {
  if (await hasCameraHost()) waitForHostsEnd();
  else if ((await sessionItem.get()).phase === 'watching') await replaceHost();
}

/** No alerts for a while; null ends that. */
async function snooze(length: Snooze | null): Promise<Session> {
  const untilMs = length === null ? null : snoozeEndMs(length, Date.now());
  const session = await command({ type: 'snooze', untilMs });
  await tellSilence(session, await quietItem.get());
  await heedAlert();
  return session;
}

/** The clock was set back while it watched: what ends at a moment ends as much sooner by the new clock. */
async function followClock(byMs: number): Promise<void> {
  const session = await command({ type: 'clock_set_back', byMs });
  await tellSilence(session, await quietItem.get());
}

async function snoozeAsSet(): Promise<void> {
  await snooze((await settingsItem.get()).snooze);
}

/** What is around the user may have changed since it was last looked at. */
async function raiseUnlessQuiet(alert: AlertMessage): Promise<void> {
  const [session, settings] = await Promise.all([sessionItem.get(), settingsItem.get()]);
  const { reason, hold } = await reviewQuiet(session, settings);
  if (reason === null && hold === null) await raiseAlert(alert);
}

/** Whether a suggestion would disturb: wherever an alert would keep quiet, and while one stands. */
async function wouldDisturb(): Promise<boolean> {
  const [session, settings] = await Promise.all([sessionItem.get(), settingsItem.get()]);
  const quiet = await reviewQuiet(session, settings);
  const silentMs = silentUntilMs(session, quiet);
  const silent = quiet.hold !== null || (silentMs !== null && silentMs > Date.now());
  return silent || (await standingAlertItem.get()) !== null;
}

async function suggestUnlessQuiet(due: DataOf<'hostToBackground.breakDue'>): Promise<void> {
  if (!(await wouldDisturb())) await suggestBreak(due);
}

async function summariseUnlessQuiet(): Promise<void> {
  const nowMs = Date.now();
  // Asked first: what is around the user has just been looked at, and is asked of the browser again only where it matters.
  if ((await wantsDailySummary(nowMs)) && !(await wouldDisturb())) await tellDailySummary(nowMs);
}

async function changeSettings(settings: Settings): Promise<Settings> {
  const moved = (await settingsItem.get()).cameraHostPlace !== settings.cameraHostPlace;
  await settingsItem.set(settings);
  await send('backgroundToHost.settings', { settings });
  // The page that holds the camera is made anew at its new place.
  if (moved) await giveTask(null);
  await reconcile();
  if (moved) await showCameraHost();
  await climbLadder(Date.now());
  return settings;
}

/** The user was fine: the rule that spoke is relaxed by a step, and the alert ends. */
async function forgive(issue: IssueKind): Promise<PersonalLimits> {
  const changed = await changeLimits((limits) => correctLimit(limits, issue, 'relax', Date.now()));
  await send('backgroundToHost.excuse');
  await heedAlert();
  return changed;
}

async function forgiveLastAlert(): Promise<void> {
  const issue = await alertedIssueItem.get();
  if (issue !== null) await forgive(issue);
}

/** With the last place gone there is nothing to judge by: watching waits for a calibration. */
async function removeSetup(id: string): Promise<void> {
  const left = await deleteSetup(id);
  if (left === 0) await command({ type: 'stop' });
}

async function openDashboard(page: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`dashboard/index.html#${page}`) });
}

async function leadToStretches(): Promise<void> {
  await browser.notifications.clear(BREAK_NOTIFICATION_ID);
  await openDashboard('break');
}

async function noteLock(locked: boolean): Promise<void> {
  await lockedItem.set(locked);
  await reconcile();
}

async function noteBattery(onBattery: boolean): Promise<void> {
  await onBatteryItem.set(onBattery);
  await reconcile();
}

async function obey(shortcut: Shortcut): Promise<void> {
  switch (deedOf(shortcut, await sessionItem.get())) {
    case 'start':
      await start();
      return;
    case 'pause':
      await command({ type: 'pause', minutes: null });
      return;
    case 'snooze':
      return snoozeAsSet();
    case 'end_snooze':
      await snooze(null);
      return;
    case 'was_fine':
      return forgiveLastAlert();
    case 'calibrate':
      return openDashboard('calibrate');
  }
}

answerMessages<'Background'>({
  'pageToBackground.start': () => inTurn(start),
  'pageToBackground.stop': () => inTurn(() => command({ type: 'stop' })),
  'pageToBackground.pause': ({ minutes }) => inTurn(() => command({ type: 'pause', minutes })),
  'pageToBackground.snooze': ({ length }) => inTurn(() => snooze(length)),
  'pageToBackground.saveBaseline': (calibrated) => inTurn(() => saveCalibration(calibrated, Date.now())),
  'pageToBackground.changeSetup': ({ id, change }) => inTurn(() => changeSetup(id, change)),
  'pageToBackground.deleteSetup': ({ id }) => inTurn(() => removeSetup(id)),
  'pageToBackground.chooseSetup': ({ id }) => inTurn(() => chooseSetup(id, Date.now())),
  'pageToBackground.changeSettings': ({ settings }) => inTurn(() => changeSettings(settings)),
  'pageToBackground.preview': ({ way }) =>
    way === 'badge' ? showBadgeExample() : showPassingNotification(exampleWords(), 'drift'),
  'pageToBackground.answerWhy': () => inTurn(answerWhy),
  'pageToBackground.wasFine': ({ issue }) => inTurn(() => forgive(issue)),
  'pageToBackground.slouchingNow': ({ issue }) =>
    inTurn(() => changeLimits((limits) => correctLimit(limits, issue, 'tighten', Date.now()))),
  'pageToBackground.undoLimits': async ({ issue }) => {
    await inTurn(() => changeLimits((limits) => (issue === null ? [] : undoLimit(limits, issue))));
  },
  'hostToBackground.ready': async (_, sender) => {
    if (!HOST_IS_SEEN) waitForHostsEnd();
    const [session, locked, settings, known, personalLimits, quiet] = await Promise.all([
      sessionItem.get(),
      lockedItem.get(),
      settingsItem.get(),
      knownSetups(),
      personalLimitsItem.get(),
      quietItem.get(),
    ]);
    const wanted = hostTaskOf(session, locked, quiet) === 'watch';
    return {
      watch: HOST_IS_SEEN ? await inTurn(() => admitSeenHost(sender, wanted)) : wanted,
      settings,
      known,
      snoozedUntilMs: silentUntilMs(session, quiet),
      personalLimits,
    };
  },
  'hostToBackground.setupInUse': ({ id, camera }) => inTurn(() => noteSetupInUse(id, camera, Date.now())),
  'hostToBackground.status': async (status) => {
    await hostStatusItem.set(status);
    await updateToolbar();
    if (status.camera === 'live') await leaveCameraHost();
  },
  'hostToBackground.beat': () => {},
  'hostToBackground.leaving': () => inTurn(reviewHost),
  'hostToBackground.alert': (alert) => inTurn(() => raiseUnlessQuiet(alert)),
  'hostToBackground.breakDue': (due) => inTurn(() => suggestUnlessQuiet(due)),
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
  void inTurn(reconcile);
});
browser.runtime.onStartup.addListener(() => void inTurn(() => noteLock(false)));
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === LADDER_ALARM) void inTurn(() => climbLadder(Date.now()));
  if (name === RESUME) void inTurn(() => command({ type: 'tick' }));
  if (name !== WATCHDOG) return;
  void inTurn(async () => {
    await reviveHost();
    await command({ type: 'tick' });
    await summariseUnlessQuiet();
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
});
browser.notifications.onClosed.addListener((id, byUser) => {
  if (id === NOTIFICATION_ID && byUser && TELLS_WHO_CLOSED_IT) void inTurn(heedAlert);
});
browser.notifications.onButtonClicked?.addListener((id, button) => {
  if (id !== NOTIFICATION_ID) return;
  void inTurn(button === WAS_FINE_BUTTON ? forgiveLastAlert : snoozeAsSet);
});
onCameraHostClosed(() => void inTurn(reviewHost));
if (!HOST_IS_SEEN) void inTurn(lookAtStart);
onShortcut((shortcut) => void inTurn(() => obey(shortcut)));
