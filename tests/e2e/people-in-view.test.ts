import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFirstRun } from '../../scripts/browser/first-run.ts';
import { type Launched, launchChromium } from '../../scripts/browser/launch.ts';
import { renderClip } from '../simulator/clip.ts';
import { EXTENSION, headline, readToday, showing, until } from './extension.ts';

/*
 * A portrait hangs on the wall all the time. The user sits upright; a colleague walks through behind, comes back and stands close
 * behind for longer than a slouch may last; then the user leaves, and only the portrait is left.
 */
const ALONE_S = 25;
const WALK_S = 8;
const STAND_S = 26;
const AWAY_S = 24;
const LEAVES_AT_S = ALONE_S + WALK_S + STAND_S + 3;

describe('others in view', () => {
  let browser: Launched;
  let popup: Page;
  let startedMs = 0;
  const since = () => (Date.now() - startedMs) / 1000;

  beforeAll(async () => {
    const clip = await renderClip({
      person: 'A',
      camera: 'laptop',
      timeline: `upright:${ALONE_S},upright:${WALK_S}:walks_behind,upright:${STAND_S}:stands_behind,upright:3,away:${AWAY_S}`,
      portrait: 'C',
      fps: 5,
      format: 'y4m',
      sensorNoise: 2,
    });
    browser = await launchChromium({ extension: EXTENSION, clip: clip.path, headless: true });
  });

  afterAll(async () => {
    await browser?.close();
  });

  it('are not judged: no alert and no drift while they pass and stand behind the upright user', async () => {
    await runFirstRun(browser);
    startedMs = Date.now();
    popup = await browser.openPage('popup/index.html');
    await until(async () => (await showing(browser)).icon === 'on', 10);
    const shown = new Set<string>();
    while (since() < LEAVES_AT_S - 1) {
      const { icon, badge } = await showing(browser);
      shown.add(`${icon}${badge}`);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    expect(shown).not.toContain('drift');
    expect([...shown].filter((each) => each.endsWith('!'))).toEqual([]);
  });

  it('do not stand in for the user: with the portrait alone the user is away', async () => {
    await until(async () => (await headline(popup)).includes('away'), LEAVES_AT_S + 14 - since());
    await new Promise((resolve) => setTimeout(resolve, 5000));
    expect(await headline(popup)).toContain('away');
    await popup.getByTestId('stop').click();
    await until(async () => (await showing(browser)).icon === 'off', 5);
    const today = await readToday(popup);
    expect(today.alerts).toEqual([]);
    expect(today.badMs).toBe(0);
    expect(today.goodMs).toBeGreaterThan((ALONE_S - 4) * 1000);
  });
});
