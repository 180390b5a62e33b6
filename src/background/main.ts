/*
 * The service worker. It dies after 30 s of silence, so no variable here matters: what the user wants lies in storage,
 * and `reconcile` makes the world agree with it, at every start, change and half minute.
 */
import { browser } from '../platform/browser.ts';
import { countSpan, openDatabase } from '../platform/database.ts';
import { answerMessages, send } from '../platform/messages.ts';
import type { PersonalLimits } from '../platform/personal-limits.ts';
import type { AlertMessage } from '../platform/protocol.ts';
import { HOST_OFF, type Session } from '../platform/session.ts';
import {
  alertedIssueItem,
  baselineItem,
  calibrationPosesItem,
  hostStatusItem,
  lockedItem,
  personalLimitsItem,
  sessionItem,
  settingsItem,
} from '../platform/storage.ts';
import type { IssueKind } from '../posture/assessment.ts';
import { parseBaseline } from '../posture/baseline.ts';
import { correctLimit, undoLimit } from '../posture/personal-limits.ts';
import { alertWords } from './alert-words.ts';
import { closeHost, openHost, reviveHost } from './camera-host.ts';
import { changeLimits } from './correct-limits.ts';
import { clearNotification, NOTIFICATION_ID, showNotification, WAS_FINE_BUTTON } from './notification.ts';
import { hideNudge, showNudge } from './nudge.ts';
import { changeSession, type PausedTime, type SessionCommand } from './session-commands.ts';
import { showOnToolbar } from './toolbar.ts';
import { lookOf } from './toolbar-look.ts';

const WATCHDOG = 'watchdog';
/** The shortest that Chrome allows. */
const WATCHDOG_MINUTES = 0.5;
const RESUME = 'resume';
const SNOOZE_MINUTES = 15;
/** How long without keyboard or mouse counts as idle for the browser; only 'locked' matters here. */
const IDLE_SECONDS = 60;

let queue: Promise<unknown> = Promise.resolve();

/** One at a time: two commands at once must not both make, or both close, the camera host. */
function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const done = queue.then(task);
  queue = done.catch((error) => console.error(error));
  return done;
}

async function updateToolbar(): Promise<void> {
  const [session, host, locked, settings] = await Promise.all([
    sessionItem.get(),
    hostStatusItem.get(),
    lockedItem.get(),
    settingsItem.get(),
  ]);
  await showOnToolbar(lookOf(session, host, locked, settings.badge));
}

async function setAlarms(session: Session): Promise<void> {
  // Alarms can vanish at a restart of the browser, so they are set anew at every turn.
  if ((await browser.alarms.get(WATCHDOG)) === undefined)
    browser.alarms.create(WATCHDOG, { periodInMinutes: WATCHDOG_MINUTES });
  if (session.phase === 'paused' && session.untilMs !== null)
    browser.alarms.create(RESUME, { when: session.untilMs });
  else await browser.alarms.clear(RESUME);
}

/** Makes camera, toolbar and alarms agree with what the user wants. */
async function reconcile(): Promise<void> {
  const session = await sessionItem.get();
  const locked = await lockedItem.get();
  await setAlarms(session);
  if (session.phase === 'watching' && !locked) await openHost();
  else {
    await closeHost();
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
  if ((await baselineItem.get()) === null) {
    await openDashboard('calibrate');
    return sessionItem.get();
  }
  return command({ type: 'start' });
}

async function snooze(minutes: number): Promise<Session> {
  const session = await command({ type: 'snooze', minutes });
  if (session.phase === 'watching')
    await send('backgroundToHost.snooze', { untilMs: session.snoozedUntilMs ?? Date.now() });
  await withdrawAlert();
  return session;
}

async function raiseAlert(alert: AlertMessage): Promise<void> {
  const settings = await settingsItem.get();
  await alertedIssueItem.set(alert.issue);
  const words = alertWords(alert);
  if (settings.notification) await showNotification(words);
  if (settings.card) await showNudge(words);
}

/** The user was fine: the rule that spoke is relaxed by a step, and the alert ends. */
async function forgive(issue: IssueKind): Promise<PersonalLimits> {
  const changed = await changeLimits((limits) => correctLimit(limits, issue, 'relax', Date.now()));
  await send('backgroundToHost.excuse');
  await withdrawAlert();
  return changed;
}

async function forgiveLastAlert(): Promise<void> {
  const issue = await alertedIssueItem.get();
  if (issue !== null) await forgive(issue);
}

async function withdrawAlert(): Promise<void> {
  await Promise.all([clearNotification(), hideNudge()]);
}

async function openDashboard(page: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`dashboard/index.html#${page}`) });
}

async function noteLock(locked: boolean): Promise<void> {
  await lockedItem.set(locked);
  await reconcile();
}

answerMessages<'Background'>({
  'pageToBackground.start': () => inTurn(start),
  'pageToBackground.stop': () => inTurn(() => command({ type: 'stop' })),
  'pageToBackground.pause': ({ minutes }) => inTurn(() => command({ type: 'pause', minutes })),
  'pageToBackground.snooze': ({ minutes }) => inTurn(() => snooze(minutes)),
  'pageToBackground.saveBaseline': async ({ baseline, calibrationPoses }) => {
    const parsed = parseBaseline(baseline);
    if (parsed === null) throw new Error('That is no baseline of this version.');
    await baselineItem.set(parsed);
    await calibrationPosesItem.set(calibrationPoses);
    await send('backgroundToHost.baseline', { baseline });
  },
  'pageToBackground.changeSettings': async ({ settings }) => {
    await settingsItem.set(settings);
    await send('backgroundToHost.settings', { settings });
    await updateToolbar();
    return settings;
  },
  'pageToBackground.wasFine': ({ issue }) => inTurn(() => forgive(issue)),
  'pageToBackground.slouchingNow': ({ issue }) =>
    inTurn(() => changeLimits((limits) => correctLimit(limits, issue, 'tighten', Date.now()))),
  'pageToBackground.undoLimits': async ({ issue }) => {
    await inTurn(() => changeLimits((limits) => (issue === null ? [] : undoLimit(limits, issue))));
  },
  'hostToBackground.ready': async () => {
    const [session, locked, settings, baseline, personalLimits] = await Promise.all([
      sessionItem.get(),
      lockedItem.get(),
      settingsItem.get(),
      baselineItem.get(),
      personalLimitsItem.get(),
    ]);
    const watch = session.phase === 'watching' && !locked;
    const snoozedUntilMs = session.phase === 'watching' ? session.snoozedUntilMs : null;
    return {
      watch,
      settings,
      baseline: baseline === null ? null : { ...baseline },
      snoozedUntilMs,
      personalLimits,
    };
  },
  'hostToBackground.status': async (status) => {
    await hostStatusItem.set(status);
    await updateToolbar();
  },
  'hostToBackground.alert': raiseAlert,
  'hostToBackground.alertEnded': withdrawAlert,
  'contentToBackground.snooze': async () => {
    await inTurn(() => snooze(SNOOZE_MINUTES));
  },
  'contentToBackground.wasFine': () => inTurn(forgiveLastAlert),
  'contentToBackground.dismiss': withdrawAlert,
});

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') void openDashboard('welcome');
  void inTurn(reconcile);
});
browser.runtime.onStartup.addListener(() => void inTurn(() => noteLock(false)));
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === RESUME) void inTurn(() => command({ type: 'tick' }));
  if (name !== WATCHDOG) return;
  void inTurn(async () => {
    await reviveHost(Date.now());
    await command({ type: 'tick' });
  });
});
browser.idle.setDetectionInterval(IDLE_SECONDS);
browser.idle.onStateChanged.addListener((state) => void inTurn(() => noteLock(state === 'locked')));
browser.notifications.onClicked.addListener((id) => {
  if (id === NOTIFICATION_ID) void clearNotification();
});
browser.notifications.onButtonClicked?.addListener((id, button) => {
  if (id !== NOTIFICATION_ID) return;
  if (button === WAS_FINE_BUTTON) void inTurn(forgiveLastAlert);
  else void inTurn(() => snooze(SNOOZE_MINUTES));
});
