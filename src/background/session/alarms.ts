import { clearAlarm, readAlarm, setAlarm, setRepeatingAlarm } from '../../platform/browser/alarms.ts';
import { now, toRealMoment, toRealMs } from '../../platform/browser/clock.ts';
import type { Session } from '../../state/session.ts';

export const WATCHDOG = 'watchdog';
/** The shortest that Chrome allows. */
const WATCHDOG_MS = 30_000;
export const RESUME = 'resume';

/** Alarms can vanish at a restart of the browser; and they go by the clock, so that they wait for hours when that is set back. */
export async function isWatchdogSet(): Promise<boolean> {
  const dueMs = (await readAlarm(WATCHDOG)) ?? Number.POSITIVE_INFINITY;
  return Math.abs(dueMs - toRealMoment(now())) <= toRealMs(2 * WATCHDOG_MS);
}

/** Sets the watchdog, and the end of a pause. */
export async function setAlarms(session: Session): Promise<void> {
  if (!(await isWatchdogSet())) setRepeatingAlarm(WATCHDOG, WATCHDOG_MS);
  if (session.phase === 'paused' && session.untilMs !== null) setAlarm(RESUME, session.untilMs);
  else await clearAlarm(RESUME);
}
