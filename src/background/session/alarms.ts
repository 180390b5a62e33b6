import { clearAlarm, readAlarm, setAlarm, setRepeatingAlarm } from '../../platform/browser/alarms.ts';
import { now, toRealMoment, toRealMs } from '../../platform/browser/clock.ts';
import type { Session } from '../../state/session.ts';

export const WATCHDOG = 'watchdog';
/** The shortest interval that Chrome allows. */
const WATCHDOG_MS = 30_000;
export const RESUME = 'resume';

/** Alarms can be lost when the browser restarts. They also follow the clock: if it is set back, they wait for hours. */
export async function isWatchdogSet(): Promise<boolean> {
  const dueMs = (await readAlarm(WATCHDOG)) ?? Number.POSITIVE_INFINITY;
  return Math.abs(dueMs - toRealMoment(now())) <= toRealMs(2 * WATCHDOG_MS);
}

/** Sets the watchdog alarm, and the alarm for the end of a pause. */
export async function setAlarms(session: Session): Promise<void> {
  if (!(await isWatchdogSet())) setRepeatingAlarm(WATCHDOG, WATCHDOG_MS);
  if (session.phase === 'paused' && session.untilMs !== null) setAlarm(RESUME, session.untilMs);
  else await clearAlarm(RESUME);
}
