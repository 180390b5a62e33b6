import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { HistoryData } from '../../src/history/history-data.ts';
import { addDays } from '../../src/history/local-day.ts';
import { type Launched, launchChromium } from '../../tools/browser/launch.ts';
import { madeUpHistory } from '../../tools/fixtures/made-up-history.ts';

/*
 * Ten years of full days, every day of the year, in the extension's own database in real Chromium. The size
 * is the disk usage that the browser reports. The times are from the change of the address to the complete
 * page, charts drawn.
 */

export interface HistoryResult {
  readonly days: number;
  readonly kbPerDay: number;
  readonly monthMs: number;
  readonly dayMs: number;
  /** From opening the popup until it shows the state and accepts clicks. */
  readonly popupMs: number;
}

const EXTENSION = join(import.meta.dirname, '../../dist/chrome');
const DAYS = 3652;
const CHUNK_DAYS = 166;
const RUNS = 9;

/** A form that can be passed to the page: text can, bytes cannot. */
function portable({ hours, ...records }: HistoryData) {
  const written = hours.map(({ packed, ...hour }) => ({
    ...hour,
    packed: Buffer.from(packed).toString('base64'),
  }));
  return { hours: written, ...records };
}

/** Runs in the page. */
async function putAll(data: ReturnType<typeof portable>): Promise<void> {
  const open = indexedDB.open('plumbline');
  await new Promise((resolve) => {
    open.onsuccess = resolve;
  });
  const change = open.result.transaction(Object.keys(data), 'readwrite', { durability: 'strict' });
  for (const [store, records] of Object.entries(data))
    for (const record of records) {
      const packed = 'packed' in record && Uint8Array.from(atob(record.packed), (char) => char.charCodeAt(0));
      change.objectStore(store).put(packed === false ? record : { ...record, packed });
    }
  await new Promise((resolve, reject) => {
    change.oncomplete = resolve;
    change.onerror = reject;
  });
  open.result.close();
}

async function fill(page: Page, last: string): Promise<void> {
  for (let done = 0; done < DAYS; done += CHUNK_DAYS) {
    const chunk = madeUpHistory(addDays(last, -done), CHUNK_DAYS, 0, true);
    await page.evaluate(putAll, portable(chunk));
  }
}

async function usedBytes(page: Page): Promise<number> {
  return page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
}

/** Goes to a page and waits for the element that shows it is complete. */
async function showMs(page: Page, route: string, testId: string): Promise<number> {
  return page.evaluate(
    ([to, shown]) =>
      new Promise<number>((resolve) => {
        const startMs = performance.now();
        const look = () => {
          if (document.querySelector(`[data-testid="${shown}"]`) === null) return;
          seen.disconnect();
          resolve(performance.now() - startMs);
        };
        const seen = new MutationObserver(look);
        seen.observe(document.body, { childList: true, subtree: true });
        location.hash = to ?? '';
      }),
    [route, testId],
  );
}

async function medianShowMs(page: Page, route: string, testId: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await page.evaluate(() => location.assign('#data'));
    await page.getByTestId('export-json').waitFor();
    times.push(await showMs(page, route, testId));
  }
  return medianOf(times);
}

/** Runs in a page before its own code: records when it becomes usable. */
function noteWhenUsable(): void {
  const seen = new MutationObserver(() => {
    if (document.querySelector('[data-testid="headline"]') === null) return;
    seen.disconnect();
    document.documentElement.dataset.usableMs = String(performance.now());
  });
  seen.observe(document, { childList: true, subtree: true });
}

async function medianPopupMs(browser: Launched): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const popup = await browser.context.newPage();
    await popup.addInitScript(noteWhenUsable);
    await popup.goto(`chrome-extension://${browser.extensionId}/popup/index.html`);
    await popup.waitForSelector('html[data-usable-ms]');
    times.push(Number(await popup.evaluate(() => document.documentElement.dataset.usableMs)));
    await popup.close();
  }
  return medianOf(times);
}

function medianOf(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** Fills the history with ten years, and times the pages that show it. */
export async function measureHistory(): Promise<HistoryResult> {
  const browser = await launchChromium({ extension: EXTENSION, headless: true });
  try {
    const page = await browser.openPage('dashboard/index.html#data');
    await page.getByTestId('export-json').waitFor();
    // The page creates the database when it first reads it.
    await page.evaluate(() => location.assign('#today'));
    await page.getByTestId('day-empty').waitFor();
    const emptyBytes = await usedBytes(page);
    await fill(page, await page.evaluate(() => new Date().toISOString().slice(0, 10)));
    const kbPerDay = ((await usedBytes(page)) - emptyBytes) / 1000 / DAYS;
    const monthMs = await medianShowMs(page, 'month', 'heat');
    const dayMs = await medianShowMs(page, 'today', 'parts');
    return { days: DAYS, kbPerDay, monthMs, dayMs, popupMs: await medianPopupMs(browser) };
  } finally {
    await browser.close();
  }
}
