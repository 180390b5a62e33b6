import { countSpan, withDatabase } from '../../history-db/database.ts';
import { now } from '../../platform/browser/clock.ts';
import { dayStartHour } from '../../platform/browser/customs.ts';
import { openDashboard } from '../../platform/browser/tabs.ts';
import { showCameraHost } from '../../platform/host-page/camera-host.ts';
import { NOTHING_HELD } from '../../state/held-breaks.ts';
import type { Session } from '../../state/session.ts';
import type { SnoozeChoice } from '../../state/snooze.ts';
import {
  heldBreaksItem,
  hostGoneItem,
  hostStatusItem,
  sessionItem,
  settingsItem,
  suppressionItem,
} from '../../state/stored-items.ts';
import { acknowledgeAlert } from '../alert/alerts.ts';
import { changeSession, type PausedTime, type SessionCommand } from '../decide/session-commands.ts';
import { snoozeEndMs } from '../decide/snooze-end.ts';
import { forgetNudgeMomentsAt } from '../learn/nudge-moments.ts';
import { forgetWorkplace } from '../learn/personal-examples.ts';
import { isWatchdogSet } from './alarms.ts';
import { reconcile, sendSnooze } from './reconcile.ts';
import { deleteWorkplace, knownWorkplaces } from './workplaces.ts';

async function countPause(paused: PausedTime): Promise<void> {
  await withDatabase((database) => countSpan(database, { ...paused, state: 'paused', issue: null }));
}

/** Carries out a session command of the user or of the clock. */
export async function command(asked: SessionCommand): Promise<Session> {
  const before = await sessionItem.get();
  const { session, paused } = changeSession(before, asked, now());
  await sessionItem.set(session);
  if (session.phase === 'off') await heldBreaksItem.set(NOTHING_HELD);
  if (paused !== null) await countPause(paused).catch((error) => console.error(error));
  await reconcile();
  return session;
}

/** Starts watching, or opens the calibration if there is none. */
export async function start(): Promise<Session> {
  if ((await knownWorkplaces()).setups.length === 0) {
    await openDashboard('calibrate');
    return sessionItem.get();
  }
  await hostGoneItem.set(false);
  const session = await command({ type: 'start' });
  if ((await hostStatusItem.get()).camera !== 'live') await showCameraHost();
  return session;
}

/** During a pause no camera host notices a clock change. The user's next switch to a tab or window reveals it. */
export async function reviewAlarms(): Promise<void> {
  if (!(await isWatchdogSet())) await command({ type: 'tick' });
}

/** No alerts for a while; null ends that. */
export async function snooze(length: SnoozeChoice | null): Promise<Session> {
  const untilMs = length === null ? null : snoozeEndMs(length, now(), dayStartHour());
  const session = await command({ type: 'snooze', untilMs });
  await sendSnooze(session, await suppressionItem.get());
  await acknowledgeAlert();
  return session;
}

/**
 * The clock was set back while watching: everything that ends at a set moment ends that much earlier by the new clock.
 */
export async function followClock(byMs: number): Promise<void> {
  const session = await command({ type: 'clock_set_back', byMs });
  await sendSnooze(session, await suppressionItem.get());
}

/** No alerts for the duration that the user has set. */
export async function snoozeAsSet(): Promise<void> {
  await snooze((await settingsItem.get()).snooze);
}

/** Without the last workplace there is nothing to judge by: watching waits for a calibration. */
export async function removeWorkplace(id: string): Promise<void> {
  const left = await deleteWorkplace(id);
  await forgetWorkplace(id);
  await forgetNudgeMomentsAt(id);
  if (left === 0) await command({ type: 'stop' });
}
