/*
 * Everything that disturbs the user passes the same gate (alert-gate.ts) when its turn in the queue has come. The user
 * may have paused or snoozed since it was sent.
 */

import { dayAt } from '../../history-db/database.ts';
import { now } from '../../platform/browser/clock.ts';
import type { AnswerOf, DataOf } from '../../platform/messaging/protocol.ts';
import type { AlertMessage } from '../../state/alerting.ts';
import { nudgingOn } from '../../state/nudging.ts';
import { readStandingUrgency } from '../../state/standing-urgency.ts';
import {
  lockedItem,
  nudgeNeedItem,
  nudgingItem,
  sessionItem,
  settingsItem,
  standingAlertItem,
  tryOutUntilItem,
} from '../../state/stored-items.ts';
import { isTryingOut } from '../../state/try-out.ts';
import { escalate, escalateLater, raiseAlert, wasRaised, withdrawAlert } from '../alert/alerts.ts';
import { type GateState, isSuppressed, mayAlert } from '../decide/alert-gate.ts';
import { SILENT_FOR_MS, showsNudge } from '../decide/nudge-plan.ts';
import { LASTING_SOUND_MS } from '../decide/sound-nearby.ts';
import { keepNudgeMoment } from '../learn/nudge-moments.ts';
import { dropQuestionsAbout } from '../learn/questions.ts';
import { sendDailySummary, wantsDailySummary } from '../remind/daily-summary.ts';
import { hintDistance } from '../remind/hint-distance.ts';
import { deservesUprightPraise, praiseUpright } from '../remind/praise-upright.ts';
import { sendWeeklyReview, wantsWeeklyReview } from '../remind/weekly-review.ts';
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

export const DONE: Settled = { askAgainInMs: null, refused: false, silentForMs: 0, waits: false };
export const REFUSED: Settled = { ...DONE, refused: true };
const SILENT: Settled = { ...REFUSED, silentForMs: SILENT_FOR_MS };
export const NOT_SETTLED: Settled = { ...DONE, askAgainInMs: LASTING_SOUND_MS + 1000 };

/** Whether this nudge is one of those that the user's plan shows. Counts it as due, unless the user tries it out. */
async function isShownByPlan({ atMs, sinceMs }: AlertMessage): Promise<boolean> {
  if (isTryingOut(await tryOutUntilItem.get(), now())) return true;
  const today = dayAt(atMs);
  const [{ nudgePlan }, need] = await Promise.all([settingsItem.get(), nudgeNeedItem.get()]);
  const { due, planSince } = await nudgingItem.update((nudging) => {
    const counted = nudgingOn(nudging, today);
    return { ...counted, due: counted.due + 1 };
  });
  const slouchMs = atMs - sinceMs;
  return showsNudge({ plan: nudgePlan, planSince, today, need, dueBefore: due - 1, slouchMs });
}

export async function raiseIfAllowed(alert: AlertMessage): Promise<Settled> {
  const gate = await readGate();
  if (!mayAlert(gate)) return REFUSED;
  if (gate.unsure) return NOT_SETTLED;
  const isNew = !(await wasRaised(alert));
  if (isNew && !(await isShownByPlan(alert))) return SILENT;
  await raiseAlert(alert);
  await dropQuestionsAbout(alert.sinceMs);
  if (isNew) await keepNudgeMoment(alert.atMs);
  return { ...DONE, waits: await hasWaitingAlert() };
}

/** Whether an alert waits for a pause. */
async function hasWaitingAlert(): Promise<boolean> {
  const standing = await standingAlertItem.get();
  return standing !== null && standing.waitsUntilMs !== null;
}

/**
 * Shows a waiting alert if this is a pause.
 * @param atBreakpoint the user has just switched to another tab or window
 */
export async function showWaitingAlert(atBreakpoint: boolean): Promise<void> {
  if (await hasWaitingAlert()) await escalateIfAllowed(atBreakpoint);
}

/** Continues with an alert's next channel, or ends the alert if it must no longer disturb. */
export async function escalateIfAllowed(atBreakpoint = false): Promise<void> {
  if ((await standingAlertItem.get()) === null) return;
  const gate = await readGate();
  if (!mayAlert(gate)) await withdrawAlert();
  else if (gate.unsure) await escalateLater(gate.nowMs);
  else await escalate(now(), atBreakpoint);
}

export async function hasStandingAlert(): Promise<boolean> {
  return (await standingAlertItem.get()) !== null;
}

/** Hints that the eyes are close to the screen, if that doesn't disturb. Else it is dropped, and may come later. */
export async function hintDistanceIfAllowed(distance: DataOf<'hostToBackground.tooClose'>): Promise<Settled> {
  const gate = await readGate();
  // The hint says what to do, and so gives way to warning signs.
  if (!mayAlert(gate) || (await hasStandingAlert()) || (await readStandingUrgency()) !== null) return REFUSED;
  if (gate.unsure) return NOT_SETTLED;
  await hintDistance(distance);
  return DONE;
}

/** Whether something that can wait may be mentioned now: it disturbs nothing, and no alert stands. */
async function mayMention(): Promise<boolean> {
  const gate = await readGate();
  return mayAlert(gate) && !gate.unsure && !(await hasStandingAlert());
}

/** Praises a long time upright, if that doesn't disturb. */
export async function praiseIfAllowed(): Promise<void> {
  const nowMs = now();
  if (!(await deservesUprightPraise(nowMs))) return;
  if (await mayMention()) await praiseUpright(nowMs);
}

/** Shows the weekly review, once in a week, if that doesn't disturb. */
export async function reviewIfAllowed(): Promise<void> {
  const nowMs = now();
  if (!(await wantsWeeklyReview(nowMs))) return;
  if (await mayMention()) await sendWeeklyReview(nowMs);
}

/** Shows the daily summary once a day, also while nothing is watched. Not if it disturbs, and never during an alert. */
export async function summariseIfAllowed(): Promise<void> {
  const nowMs = now();
  // Checked first, because the gate makes many calls to the browser.
  if (!(await wantsDailySummary(nowMs))) return;
  const gate = await readGate();
  if (!isSuppressed(gate) && !gate.unsure && !(await hasStandingAlert())) await sendDailySummary(nowMs);
}
