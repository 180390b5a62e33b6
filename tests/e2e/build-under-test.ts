import { inject } from 'vitest';
import type { Browser } from '../../scripts/build/browsers.ts';
import { type ProductTime, REAL_TIME } from '../../scripts/build/product-time.ts';
import { readTestTime, shippedBuildOf, testBuildOf } from '../../scripts/build/test-builds.ts';

/* The built extension under test, made beforehand: a build with fast product time or, before a release, what ships. */

/** Whether the tests run what ships, at its own speed. */
export const RUNS_AS_SHIPPED = inject('build') === 'shipped';

/** The folder of the build for a browser. */
export function builtFor(browser: Browser): string {
  return RUNS_AS_SHIPPED ? shippedBuildOf(browser) : testBuildOf(browser);
}

async function timeOf(browser: Browser): Promise<ProductTime> {
  return RUNS_AS_SHIPPED ? REAL_TIME : readTestTime(browser);
}

const TIMES: Readonly<Record<Browser, ProductTime>> = {
  chrome: await timeOf('chrome'),
  firefox: await timeOf('firefox'),
};

/** Product seconds in a real second. */
export const SPEED = TIMES.chrome.scale;

/** The current product time in the build for a browser, ms since 1970. */
export function productNow(browser: Browser = 'chrome'): number {
  const { scale, originMs } = TIMES[browser];
  return originMs + (Date.now() - originMs) * scale;
}
