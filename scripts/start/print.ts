import type { Launched } from '../../tools/browser/launch.ts';
import type { Clip } from '../../tools/simulator/render-clip.ts';

interface Shown {
  readonly toolbar: string;
  readonly badge: string;
  readonly notification: string;
}

/** Asks the browser what toolbar and desktop show. */
async function readShown(browser: Launched): Promise<Shown> {
  const worker = await browser.serviceWorker();
  return worker.evaluate(async () => ({
    toolbar: await chrome.action.getTitle({}),
    badge: await chrome.action.getBadgeText({}),
    notification: Object.keys(await chrome.notifications.getAll()).join(),
  }));
}

function clipLabelAt(clip: Clip, atMs: number): string {
  const moment = clip.truth.findLast(({ tMs }) => tMs <= atMs);
  return moment?.label ?? '';
}

function tell(seconds: number, label: string, { toolbar, badge, notification }: Shown): void {
  const signs = [badge && `badge ${badge}`, notification && 'notification'].filter(Boolean).join(', ');
  console.log(`${String(seconds).padStart(4)} s  ${label.padEnd(13)} ${toolbar}${signs && `  [${signs}]`}`);
}

/** Prints, while the clip plays once, what the person does and what the product shows. */
export async function followAndTell(browser: Launched, clip: Clip): Promise<void> {
  const startMs = Date.now();
  let before = '';
  while (Date.now() - startMs < clip.durationMs) {
    const elapsedMs = Date.now() - startMs;
    const shown = await readShown(browser);
    const label = clipLabelAt(clip, elapsedMs);
    const key = JSON.stringify([label, shown]);
    if (key !== before) tell(Math.round(elapsedMs / 1000), label, shown);
    before = key;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const popup = await browser.openPage('popup/index.html');
  await popup.waitForTimeout(1000);
  console.log(`\nThe popup says:\n${await popup.locator('main').innerText()}`);
}
