/*
 * Everything that disturbs the user passes the same gate (alert-gate.ts), at the moment when its turn in the queue has come:
 * the user may have paused or snoozed since it was sent.
 */
import { now } from '../platform/clock.ts';
import type { AlertMessage, DataOf } from '../platform/protocol.ts';
import { lockedItem, sessionItem, settingsItem, standingAlertItem } from '../platform/storage.ts';
import { type GateState, isSuppressed, mayAlert } from './alert-gate.ts';
import { climbLadder, raiseAlert, withdrawAlert } from './alerts.ts';
import { tellDailySummary, wantsDailySummary } from './daily-summary.ts';
import { reviewQuiet } from './reconcile.ts';
import { suggestBreak } from './suggest-break.ts';

/** What is around the user may have changed since it was last looked at: it's looked at again. */
async function readGate(): Promise<GateState> {
  const [session, settings, locked] = await Promise.all([
    sessionItem.get(),
    settingsItem.get(),
    lockedItem.get(),
  ]);
  return { session, locked, quiet: await reviewQuiet(session, settings), nowMs: now() };
}

export async function raiseIfAllowed(alert: AlertMessage): Promise<void> {
  if (mayAlert(await readGate())) await raiseAlert(alert);
}

/** Goes on with an alert's next channel, or ends the alert where it must not disturb any longer. */
export async function escalateIfAllowed(): Promise<void> {
  if ((await standingAlertItem.get()) === null) return;
  if (mayAlert(await readGate())) await climbLadder(now());
  else await withdrawAlert();
}

async function hasStandingAlert(): Promise<boolean> {
  return (await standingAlertItem.get()) !== null;
}

/** Suggests a break where it doesn't disturb, and not beside an alert. */
export async function suggestBreakIfAllowed(due: DataOf<'hostToBackground.breakDue'>): Promise<void> {
  if (mayAlert(await readGate()) && !(await hasStandingAlert())) await suggestBreak(due);
}

/** Shows how the day went, once a day, also while nothing is watched; not where it disturbs, nor beside an alert. */
export async function summariseIfAllowed(): Promise<void> {
  const nowMs = now();
  // Asked first: the gate asks the browser for a good deal.
  if (!(await wantsDailySummary(nowMs))) return;
  if (!isSuppressed(await readGate()) && !(await hasStandingAlert())) await tellDailySummary(nowMs);
}
