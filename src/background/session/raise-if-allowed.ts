/*
 * Everything that disturbs the user passes the same gate (alert-gate.ts) when its turn in the queue has come. The user
 * may have paused or snoozed since it was sent.
 */
import { now } from '../../platform/browser/clock.ts';
import type { AnswerOf } from '../../platform/messaging/protocol.ts';
import type { AlertMessage } from '../../state/alerting.ts';
import { lockedItem, sessionItem, settingsItem, standingAlertItem } from '../../state/stored-items.ts';
import { climbLater, escalate, raiseAlert, withdrawAlert } from '../alert/alerts.ts';
import { type GateState, isSuppressed, mayAlert } from '../decide/alert-gate.ts';
import { LASTING_SOUND_MS } from '../decide/sound-nearby.ts';
import { sendDailySummary, wantsDailySummary } from '../remind/daily-summary.ts';
import { reviewSuppression } from './reconcile.ts';

/** The context may have changed since the last check, so the signals are read again. */
export async function readGate(): Promise<GateState & { readonly unsure: boolean }> {
  const [session, settings, locked] = await Promise.all([
    sessionItem.get(),
    settingsItem.get(),
    lockedItem.get(),
  ]);
  return { session, locked, ...(await reviewSuppression(session, settings)), nowMs: now() };
}

/**
 * The answer to a request to disturb the user: done, or to be asked again once it is known whether a sound is a call.
 */
export type Settled = AnswerOf<'hostToBackground.alert'>;

export const DONE: Settled = { askAgainInMs: null, refused: false };
export const REFUSED: Settled = { askAgainInMs: null, refused: true };
export const NOT_SETTLED: Settled = { askAgainInMs: LASTING_SOUND_MS + 1000, refused: false };

export async function raiseIfAllowed(alert: AlertMessage): Promise<Settled> {
  const gate = await readGate();
  if (!mayAlert(gate)) return REFUSED;
  if (gate.unsure) return NOT_SETTLED;
  await raiseAlert(alert);
  return DONE;
}

/** Continues with an alert's next channel, or ends the alert if it must no longer disturb. */
export async function escalateIfAllowed(): Promise<void> {
  if ((await standingAlertItem.get()) === null) return;
  const gate = await readGate();
  if (!mayAlert(gate)) await withdrawAlert();
  else if (gate.unsure) await climbLater(gate.nowMs);
  else await escalate(now());
}

export async function hasStandingAlert(): Promise<boolean> {
  return (await standingAlertItem.get()) !== null;
}

/** Shows the daily summary once a day, also while nothing is watched. Not if it disturbs, and never during an alert. */
export async function summariseIfAllowed(): Promise<void> {
  const nowMs = now();
  // Checked first, because the gate makes many calls to the browser.
  if (!(await wantsDailySummary(nowMs))) return;
  const gate = await readGate();
  if (!isSuppressed(gate) && !gate.unsure && !(await hasStandingAlert())) await sendDailySummary(nowMs);
}
