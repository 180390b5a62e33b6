import type { Page } from 'playwright-core';
import { productNow } from './build-under-test.ts';
import { send } from './extension.ts';
import { until } from './until.ts';

/*
 * Alerts made by the test, as the camera host tells of them. For tests of what happens from there on: waiting for a person to slouch
 * is the business of others.
 */

/** Raises an alert of a slouch by 12 degrees, and sends it again while the background wants that, as the camera host does. */
export async function raiseAlert(page: Page): Promise<void> {
  const atMs = productNow();
  const alert = {
    atMs,
    issue: 'slouch',
    sinceMs: atMs - 20_000,
    severity: 1,
    headForwardCm: null,
    byDeg: 12,
  };
  await until(async () => {
    const answer = (await send(page, 'hostToBackground.alert', alert)) as { askAgainInMs: number | null };
    return answer.askAgainInMs === null;
  }, 10);
}

/** Ends it. */
export async function endAlert(page: Page, outcome: 'mended' | 'left' | 'excused'): Promise<void> {
  await send(page, 'hostToBackground.alertEnded', { issue: 'slouch', outcome });
}
