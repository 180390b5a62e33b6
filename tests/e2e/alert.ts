import type { Page } from 'playwright-core';
import { productNow } from './build-under-test.ts';
import { send } from './extension.ts';
import { until } from './until.ts';

/*
 * Alerts that the test raises by message, as the camera host does. For tests of what follows from an alert. Other tests
 * wait for a person to slouch.
 */

/**
 * Raises an alert of a slouch. Like the camera host, it sends the alert again while the background asks
 * for that.
 */
export async function raiseAlert(page: Page): Promise<void> {
  const atMs = productNow();
  const alert = {
    atMs,
    issue: 'slouch',
    sinceMs: atMs - 20_000,
    severity: 1,
    headForwardCm: null,
  };
  await until(async () => {
    const answer = (await send(page, 'hostToBackground.alert', alert)) as { askAgainInMs: number | null };
    return answer.askAgainInMs === null;
  }, 10);
}

/**
 * Says how the user sits, as the camera host does before it raises an alert and when they sit up. Only a nudge that waits
 * for a pause depends on it: it comes to nobody who has sat up.
 */
export async function sayPosture(page: Page, posture: 'good' | 'bad'): Promise<void> {
  const issue = posture === 'bad' ? 'slouch' : null;
  await send(page, 'hostToBackground.status', { camera: 'live', posture, issue, alerting: false });
}

/** Ends the alert. */
export async function endAlert(page: Page, outcome: 'mended' | 'left' | 'excused'): Promise<void> {
  await send(page, 'hostToBackground.alertEnded', { issue: 'slouch', outcome });
}
