import { browser } from '../../platform/browser/browser.ts';
import { now, toRealMoment, toRealMs } from '../../platform/browser/clock.ts';
import type { Session } from '../../state/session.ts';

export const WATCHDOG = 'watchdog';
/** The shortest that Chrome allows. */
const WATCHDOG_MS = 30_000;
export const RESUME = 'resume';

/** Alarms can vanish at a restart of the browser; and they go by the clock, so that they wait for hours when that is set back. */
export async function isWatchdogSet(): Promise<boolean> {
  const dueMs = (await browser.alarms.get(WATCHDOG))?.scheduledTime ?? Number.POSITIVE_INFINITY;
  return Math.abs(dueMs - toRealMoment(now())) <= toRealMs(2 * WATCHDOG_MS);
}

/** Sets the watchdog, and the end of a pause. */
export async function setAlarms(session: Session): Promise<void> {
  if (!(await isWatchdogSet()))
    browser.alarms.create(WATCHDOG, { periodInMinutes: toRealMs(WATCHDOG_MS) / 60_000 });
  if (session.phase === 'paused' && session.untilMs !== null)
    browser.alarms.create(RESUME, { when: toRealMoment(session.untilMs) });
  else await browser.alarms.clear(RESUME);
}
