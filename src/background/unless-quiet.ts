import { now } from '../platform/clock.ts';
import type { AlertMessage, DataOf } from '../platform/protocol.ts';
import { sessionItem, settingsItem, standingAlertItem } from '../platform/storage.ts';
import { raiseAlert } from './alerts.ts';
import { tellDailySummary, wantsDailySummary } from './daily-summary.ts';
import { silentUntilMs } from './host-task.ts';
import { reviewQuiet } from './reconcile.ts';
import { suggestBreak } from './suggest-break.ts';

/** What is around the user may have changed since it was last looked at. */
export async function raiseUnlessQuiet(alert: AlertMessage): Promise<void> {
  const [session, settings] = await Promise.all([sessionItem.get(), settingsItem.get()]);
  const { reason, hold } = await reviewQuiet(session, settings);
  if (reason === null && hold === null) await raiseAlert(alert);
}

/** Whether a suggestion would disturb: wherever an alert would keep quiet, and while one stands. */
async function wouldDisturb(): Promise<boolean> {
  const [session, settings] = await Promise.all([sessionItem.get(), settingsItem.get()]);
  const quiet = await reviewQuiet(session, settings);
  const silentMs = silentUntilMs(session, quiet);
  const silent = quiet.hold !== null || (silentMs !== null && silentMs > now());
  return silent || (await standingAlertItem.get()) !== null;
}

/** Suggests a break where it does not disturb. */
export async function suggestUnlessQuiet(due: DataOf<'hostToBackground.breakDue'>): Promise<void> {
  if (!(await wouldDisturb())) await suggestBreak(due);
}

/** Tells how the day went, once a day, where it does not disturb. */
export async function summariseUnlessQuiet(): Promise<void> {
  const nowMs = now();
  // Asked first: what is around the user has just been looked at, and is asked of the browser again only where it matters.
  if ((await wantsDailySummary(nowMs)) && !(await wouldDisturb())) await tellDailySummary(nowMs);
}
