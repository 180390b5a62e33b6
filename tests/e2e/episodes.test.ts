import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { runFirstRun } from '../../scripts/browser/first-run.ts';
import { type Launched, launchChromium } from '../../scripts/browser/launch.ts';
import type { DaySummary } from '../../src/history/day-summary.ts';
import type { CameraId } from '../simulator/camera.ts';
import { renderClip } from '../simulator/clip.ts';
import type { PersonId } from '../simulator/person.ts';
import { EXTENSION, readToday, showing, until } from './extension.ts';

/*
 * Real detector, motion gate and adaptive cadence in the loop: what the built extension says of a clip is held against what
 * the clip truly shows. The people are those that nothing was ever learned from.
 */
const UPRIGHT_S = 25;
const FORWARD_S = 30;
const BETWEEN_S = 15;
const SLOUCH_S = 25;
const AFTER_S = 12;
/** A glance, which is no episode; passing into it and back takes about a second more, and seeing that it is over another. */
const GLANCE_S = 3;
/** Passing from one posture to the next, smoothing, and two busy cores. */
const LATE_S = 6;
const TIMELINE = [
  `upright:${UPRIGHT_S}`,
  `forward_head:${FORWARD_S}`,
  `upright:${BETWEEN_S}`,
  `slouch:${SLOUCH_S}`,
  `upright:${AFTER_S}`,
  `look_down:${GLANCE_S}`,
  `upright:${AFTER_S}`,
].join(',');
const EPISODES = [
  { fromS: UPRIGHT_S, lengthS: FORWARD_S },
  { fromS: UPRIGHT_S + FORWARD_S + BETWEEN_S, lengthS: SLOUCH_S },
] as const;
const WHOLE_S = UPRIGHT_S + FORWARD_S + BETWEEN_S + SLOUCH_S + AFTER_S + GLANCE_S + AFTER_S;

let browser: Launched | null = null;

afterEach(async () => {
  await browser?.close();
  browser = null;
});

async function watchClip(
  person: PersonId,
  camera: CameraId,
): Promise<{ today: DaySummary; startedMs: number }> {
  const clip = await renderClip({
    person,
    camera,
    timeline: TIMELINE,
    fps: 5,
    format: 'y4m',
    sensorNoise: 2,
  });
  browser = await launchChromium({ extension: EXTENSION, clip: clip.path, headless: true });
  const launched = browser;
  await runFirstRun(launched);
  const startedMs = Date.now();
  const popup: Page = await launched.openPage('popup/index.html');
  await until(async () => (await showing(launched)).icon === 'on', 10);
  await new Promise((resolve) => setTimeout(resolve, startedMs + (WHOLE_S - 2) * 1000 - Date.now()));
  await popup.getByTestId('stop').click();
  await until(async () => (await showing(launched)).icon === 'off', 5);
  return { today: await readToday(popup), startedMs };
}

describe('the episodes of a clip', () => {
  it.each<[PersonId, CameraId]>([['B', 'monitor']])(
    'are those that person %s shows before the %s camera',
    async (person, camera) => {
      const { today, startedMs } = await watchClip(person, camera);
      const found = today.episodes.map(({ fromMs, toMs }) => ({
        fromS: (fromMs - startedMs) / 1000,
        lengthS: (toMs - fromMs) / 1000,
      }));
      expect(found, JSON.stringify(found)).toHaveLength(EPISODES.length);
      for (const [index, { fromS, lengthS }] of EPISODES.entries()) {
        expect(Math.abs((found[index]?.fromS ?? Number.NaN) - fromS)).toBeLessThan(LATE_S);
        expect(Math.abs((found[index]?.lengthS ?? Number.NaN) - lengthS)).toBeLessThan(LATE_S);
      }
      // The second comes within the cool-down of the first.
      expect(today.alerts).toHaveLength(1);
    },
  );
});
