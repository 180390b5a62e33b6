import type { Page } from 'playwright-core';

/**
 * When to kill a service worker: the same moments in every run, in ms, from zero to most of a second after it was
 * woken.
 */
export function* moments(): Generator<number> {
  for (let seed = 7; ; seed = (seed * 16807) % 2147483647) yield (seed % 700) + 1;
}

/**
 * Wakes the worker by a message that changes nothing, so that it is killed while it handles that message or one of the
 * camera host's.
 */
export function wakeWorker(page: Page): void {
  void page.evaluate(() =>
    chrome.runtime.sendMessage({ name: 'pageToBackground.answerWhy', data: null }).catch(() => {}),
  );
}
