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

/** Ends the alert. */
export async function endAlert(page: Page, outcome: 'mended' | 'left' | 'excused'): Promise<void> {
  await send(page, 'hostToBackground.alertEnded', { issue: 'slouch', outcome });
}
