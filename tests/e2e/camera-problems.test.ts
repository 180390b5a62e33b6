import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Launched, LaunchOptions } from '../../tools/browser/launch.ts';
import { headline, readToday, showing, startWatching } from './extension.ts';
import { clipPath, launch } from './launch.ts';
import { seedBaseline, writeFrozenClip, writeShutterClip } from './scene.ts';
import { until } from './until.ts';

/** Each problem of the camera has its own text and its own remedy, and is never shown as watching. */
describe('a camera that cannot watch', () => {
  let folder: string;
  let browser: Launched;
  let popup: Page;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-e2e-'));
  });
  afterEach(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function begin(options: Partial<LaunchOptions>): Promise<void> {
    browser = await launch(options);
    await seedBaseline(browser, 'upright');
    popup = await browser.openPage('popup/index.html');
    await startWatching(popup);
  }

  async function allowCamera(): Promise<void> {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    // The permission lasts as long as the session that granted it.
    const session = await browser.context.newCDPSession(page);
    await session.send('Browser.grantPermissions', {
      origin: `chrome-extension://${browser.extensionId}`,
      permissions: ['videoCapture'],
    });
  }

  it('reports that there is no camera', async () => {
    await begin({ extraArgs: ['--use-fake-device-for-media-stream=device-count=0'] });
    await expect.poll(() => headline(popup)).toMatch(/permission|No camera/);
    // Without a fake device the browser has no camera. That must be shown with or without permission.
    await allowCamera();
    await expect.poll(() => headline(popup)).toBe('No camera found');
    await expect.poll(() => showing(browser)).toMatchObject({ icon: 'problem', badge: '×' });
  });

  it('asks for permission, and continues by itself once it is granted', async () => {
    const clip = await clipPath('upright');
    await begin({
      extraArgs: ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${clip}`],
    });
    await expect.poll(() => headline(popup)).toBe('The camera needs your permission');
    await expect.poll(() => popup.getByTestId('way-out').textContent()).toBe('Allow the camera');
    await expect.poll(() => showing(browser)).toMatchObject({ icon: 'problem', badge: '×' });
    await allowCamera();
    await until(async () => (await showing(browser)).badge === '');
    await expect.poll(() => headline(popup)).not.toBe('The camera needs your permission');
  });

  it('reports a closed shutter, and continues by itself once it is opened', async () => {
    await begin({ clip: await writeShutterClip(folder) });
    await expect.poll(() => headline(popup)).toBe('The picture is black');
    await expect.poll(() => showing(browser)).toMatchObject({ icon: 'problem', badge: '×' });
    await until(async () => (await showing(browser)).badge === '');
  });

  it('reports a camera that keeps delivering one picture of an upright person, and never claims to be watching', async () => {
    await begin({ clip: await writeFrozenClip(folder) });
    const icons = new Set<string>();
    await until(async () => {
      icons.add((await showing(browser)).icon);
      return (await headline(popup)) === 'The camera’s picture is frozen';
    }, 120);
    expect(['on', 'drift', 'away', 'unknown'].filter((icon) => icons.has(icon))).toEqual([]);
    const { goodMs, badMs, awayMs } = await readToday(popup);
    expect(goodMs + badMs + awayMs).toBe(0);
  });
});
