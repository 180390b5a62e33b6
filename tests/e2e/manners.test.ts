import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Launched, launchChromium } from '../../scripts/browser/launch.ts';
import type { QuietTime } from '../../src/platform/quiet.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/platform/settings.ts';
import { hostIsOpen, showing, startWatching, until } from './extension.ts';
import { copyWithHostPermission } from './in-page.ts';
import { renderUprightClip, seedBaseline } from './scene.ts';

const _ALWAYS: QuietTime = { days: [0, 1, 2, 3, 4, 5, 6], fromMinute: 0, toMinute: 0 };

/** A meeting in which somebody speaks, once the user has joined. */
const MEETING = `<!doctype html><title>Meeting</title><button>Join</button><script>
  document.querySelector('button').onclick = () => {
    const context = new AudioContext();
    const voice = context.createOscillator();
    voice.connect(context.destination);
    voice.start();
  };
</script>`;

/* The alerts of this file are made up, as the camera host would tell of them: manners begin where an alert is raised. */
describe('the manners', () => {
  let folder: string;
  let browser: Launched;
  let page: Page;

  async function send(name: string, data: unknown): Promise<void> {
    const answer = await page.evaluate((message) => chrome.runtime.sendMessage(message), { name, data });
    expect(answer).toMatchObject({ ok: true });
  }
  const change = (settings: Partial<Settings>) =>
    send('pageToBackground.changeSettings', { settings: { ...DEFAULT_SETTINGS, ...settings } });
  const notifications = async () => (await showing(browser)).notifications;
  const stored = async (area: 'local' | 'session', key: string) => {
    const worker = await browser.serviceWorker();
    return worker.evaluate(async ([from, name]) => (await chrome.storage[from].get(name))[name], [
      area,
      key,
    ] as const);
  };

  const hostIsGone = async () => !(await hostIsOpen(browser));

  function raise(): Promise<void> {
    const atMs = Date.now();
    const alert = { atMs, issue: 'slouch', sinceMs: atMs - 20_000, severity: 1, headForwardCm: null };
    return send('hostToBackground.alert', { ...alert, byDeg: null });
  }
  const end = (outcome: string) => send('hostToBackground.alertEnded', { issue: 'slouch', outcome });

  /** Whether an alert that is raised now is told. */
  async function isTold(): Promise<boolean> {
    await raise();
    const told = (await notifications()) > 0;
    await end('left');
    return told;
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-e2e-'));
    const extension = await copyWithHostPermission(folder);
    const clip = await renderUprightClip(20);
    browser = await launchChromium({ extension, clip, headless: true });
    await browser.context.route('https://meet.google.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: MEETING }),
    );
    await seedBaseline(browser);
    page = await browser.openPage('dashboard/index.html#settings');
    await startWatching(page);
    await until(async () => (await showing(browser)).icon === 'on', 30);
  });
  beforeEach(async () => {
    await change({});
    await page.bringToFront();
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('are quiet in full screen, unless the user minds not', async () => {
    const worker = await browser.serviceWorker();
    const setState = (state: 'fullscreen' | 'normal') =>
      worker.evaluate(async (wanted) => {
        const { id } = await chrome.windows.getLastFocused();
        if (id !== undefined) await chrome.windows.update(id, { state: wanted, focused: true });
      }, state);
    await setState('fullscreen');
    expect(await isTold()).toBe(false);
    await change({ inFullScreen: 'watch' });
    expect(await isTold()).toBe(true);
    await change({ inFullScreen: 'camera_off' });
    await until(hostIsGone, 5);
    await expect.poll(async () => (await showing(browser)).title).toContain('full screen');
    await setState('normal');
    await change({});
    await until(() => hostIsOpen(browser), 10);
  });

  it('hear a call, keep alerts or the camera away in it, and come back after it', async () => {
    const meeting = await browser.context.newPage();
    await meeting.goto('https://meet.google.com/abc-defg-hij');
    await change({ inCall: 'mute' });
    expect(await isTold()).toBe(true);
    await meeting.bringToFront();
    await meeting.locator('button').click();
    const worker = await browser.serviceWorker();
    await until(
      async () => worker.evaluate(async () => (await chrome.tabs.query({ audible: true })).length > 0),
      15,
    );
    expect(await isTold()).toBe(false);
    expect(await stored('session', 'quiet')).toEqual({ reason: 'call', hold: null });
    await change({ inCall: 'camera_off' });
    await until(hostIsGone, 5);
    await expect.poll(async () => (await showing(browser)).title).toContain('in a call');
    await change({ inCall: 'watch' });
    await until(() => hostIsOpen(browser), 10);
    expect(await isTold()).toBe(true);
    await change({ inCall: 'camera_off' });
    await meeting.close();
    // The next look is half a minute away at most.
    await until(() => hostIsOpen(browser), 40);
  });

  it('turn the camera off on battery, and on again when the computer has power', async () => {
    await change({ onBattery: 'camera_off' });
    await page.evaluate(() => {
      const tasks: unknown[] = [];
      Object.assign(globalThis, { tasks });
      chrome.storage.session.onChanged.addListener(({ hostTask }) => {
        if (hostTask !== undefined) tasks.push(hostTask.newValue);
      });
    });
    // This computer has power, and the new camera host finds that out and says so.
    await send('hostToBackground.battery', { onBattery: true });
    await until(
      async () =>
        (await page.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'tasks')))) ===
        '["wait_for_power","watch"]',
      15,
    );
    await until(async () => (await showing(browser)).icon === 'on', 20);
  });

  it('save the settings as a file, and take them from one, at once', async () => {
    const saved = page.waitForEvent('download');
    await page.getByTestId('save-settings').click();
    const path = join(folder, 'settings.json');
    await (await saved).saveAs(path);
    const file = JSON.parse(await readFile(path, 'utf8'));
    expect(file.settings).toEqual(DEFAULT_SETTINGS);
    await writeFile(path, JSON.stringify({ ...file, settings: { ...file.settings, notification: false } }));
    await page.locator('input[type=file]').setInputFiles(path);
    await expect.poll(() => stored('local', 'settings')).toMatchObject({ notification: false });
    expect(await isTold()).toBe(false);
  });
});
