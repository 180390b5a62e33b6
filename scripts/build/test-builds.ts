import { join } from 'node:path';
import { type BuildOptions, buildExtension } from '../build.ts';
import type { Browser } from './browsers.ts';
import { type ProductTime, TEST_TIME_SCALE } from './product-time.ts';
import { hashSources, readStamp, type Stamp } from './stamp.ts';

/* The builds for tests: the shipped one, and the same with faster product time. */

const DIST = join(import.meta.dirname, '../../dist');

/**
 * In a build that is a day old, product time is hours ahead: a calendar day could end in the middle of a
 * test.
 */
const FRESH_FOR_MS = 60 * 60_000;

/** The folder of the shipped build for a browser. */
export function shippedBuildOf(browser: Browser): string {
  return join(DIST, browser);
}

/** The folder of the build with fast product time. */
export function testBuildOf(browser: Browser): string {
  return join(DIST, `e2e-${browser}`);
}

/** The product time of the fast build, which must exist. */
export async function readTestTime(browser: Browser): Promise<ProductTime> {
  const stamp = await readStamp(testBuildOf(browser));
  if (stamp === null) throw new Error(`${testBuildOf(browser)} has not been built.`);
  return stamp;
}

async function buildUnless(
  isFresh: (stamp: Stamp) => boolean,
  folder: string,
  browser: Browser,
  options: BuildOptions,
): Promise<void> {
  const stamp = await readStamp(folder);
  if (stamp !== null && stamp.sources === (await hashSources()) && isFresh(stamp)) return;
  await buildExtension(browser, options);
}

/** Builds the shipped and the fast variant, unless they exist, have the same sources and are fresh. */
export async function buildForTests(browser: Browser): Promise<void> {
  await buildUnless(({ scale }) => scale === 1, shippedBuildOf(browser), browser, {});
  const time = { scale: TEST_TIME_SCALE, originMs: Date.now() };
  const isFresh = ({ scale, originMs }: Stamp) =>
    scale === TEST_TIME_SCALE && Date.now() - originMs < FRESH_FOR_MS;
  await buildUnless(isFresh, testBuildOf(browser), browser, { time, folder: `e2e-${browser}` });
}
