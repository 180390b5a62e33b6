import type { Page } from 'playwright-core';
import { SLOUCHES } from './clips.ts';

/**
 * From the start of each slouch to its alert; slouches without an alert are left out. @param alertsMs since
 * the first sample
 */
export function alertDelaysS(alertsMs: readonly number[]): number[] {
  return SLOUCHES.beginS.flatMap((beginS) => {
    const alert = alertsMs.find(
      (atMs) => atMs / 1000 > beginS && atMs / 1000 < beginS + SLOUCHES.lengthS + 5,
    );
    return alert === undefined ? [] : [alert / 1000 - beginS];
  });
}

/** Runs in a page: the times of the history's alerts. */
async function readAlerts(): Promise<number[]> {
  const open = indexedDB.open('plumbline');
  await new Promise((resolve) => {
    open.onsuccess = resolve;
  });
  const all = open.result.transaction('alerts').objectStore('alerts').getAll();
  await new Promise((resolve) => {
    all.onsuccess = resolve;
  });
  open.result.close();
  return (all.result as { atMs: number }[]).map(({ atMs }) => atMs);
}

/**
 * Waits for Plumbline's alerts to the slouches, which start with the camera. The page belongs to the
 * extension.
 */
export async function awaitAlertDelays(page: Page, firstSampleMs: number): Promise<number[]> {
  await page.waitForTimeout(firstSampleMs + SLOUCHES.endS * 1000 - Date.now());
  const alerts = await page.evaluate(readAlerts);
  return alertDelaysS(alerts.map((atMs) => atMs - firstSampleMs));
}
