import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findWorkerFile } from '../../scripts/bench/inference.ts';
import { beginEndurance, goOn, replaceWorker } from '../../scripts/endure/worker-page.ts';
import type { Launched } from '../../tools/browser/launch.ts';
import { builtFor } from './build-under-test.ts';
import { launchBefore } from './launch.ts';

/*
 * The product replaces its worker every hour (recycling-worker.ts). Here the same messages go to the built worker
 * within seconds.
 */
describe('a worker that is replaced by a fresh one', () => {
  let browser: Launched;

  beforeAll(async () => {
    browser = await launchBefore('upright');
  });
  afterAll(() => browser?.close());

  it('releases the camera’s frames, and the camera stays open for the next one', async () => {
    const page = await browser.openPage('popup/index.html');
    await page.evaluate(beginEndurance, [await findWorkerFile(builtFor('chrome')), 'wasm'] as const);
    const kept = await page.evaluate(goOn, 3);
    for (let change = 0; change < 3; change++) {
      expect(await page.evaluate(replaceWorker)).toBe(true);
      expect(await page.evaluate(goOn, 3)).toBe(kept);
    }
  });
});
