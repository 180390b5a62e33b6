import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Launched } from '../../tools/browser/launch.ts';
import { endAlert, raiseAlert } from './alert.ts';
import { changeSettings, hostIsOpen, PROMPT_SETTINGS, readStored, send, showing } from './extension.ts';
import { copyWithHostPermission } from './in-page.ts';
import { until } from './until.ts';
import { isJudging, watchClip } from './watch.ts';

/*
 * Context signals from the browser, and settings files. The decisions that follow are tested without a browser:
 * tests/world.
 */

/** A meeting in which somebody speaks, once the user has joined. */
const MEETING = `<!doctype html><title>Meeting</title><button>Join</button><script>
  document.querySelector('button').onclick = () => {
    const context = new AudioContext();
    const voice = context.createOscillator();
    voice.connect(context.destination);
    voice.start();
  };
</script>`;

describe('context signals and settings files', () => {
  let folder: string;
  let browser: Launched;
  let page: Page;

  const hostIsGone = async () => !(await hostIsOpen(browser));

  /** Whether an alert that is raised now is delivered. */
  async function isTold(): Promise<boolean> {
    await raiseAlert(page);
    const told = (await showing(browser)).notifications > 0;
    await endAlert(page, 'left');
    return told;
  }

  async function openMeeting(): Promise<Page> {
    const meeting = await browser.context.newPage();
    await meeting.goto('https://meet.google.com/abc-defg-hij');
    return meeting;
  }

  async function joinCall(meeting: Page): Promise<void> {
    await meeting.bringToFront();
    await meeting.locator('button').click();
    const worker = await browser.serviceWorker();
    await until(async () =>
      worker.evaluate(async () => (await chrome.tabs.query({ audible: true })).length > 0),
    );
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-e2e-'));
    const extension = await copyWithHostPermission(folder);
    const watched = await watchClip('upright', { extension });
    browser = watched.browser;
    await browser.context.route('https://meet.google.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: MEETING }),
    );
    page = await browser.openPage('dashboard/index.html#data');
  });
  beforeEach(async () => {
    await changeSettings(page, {});
    await until(() => hostIsOpen(browser));
    await page.bringToFront();
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('keep alerts away while something plays in full screen, unless the user turned that off', async () => {
    const film = await openMeeting();
    onTestFinished(() => film.close());
    const worker = await browser.serviceWorker();
    const setState = (state: 'fullscreen' | 'normal') =>
      worker.evaluate(async (wanted) => {
        const { id } = await chrome.windows.getLastFocused();
        if (id !== undefined) await chrome.windows.update(id, { state: wanted, focused: true });
      }, state);
    onTestFinished(() => setState('normal'));
    await setState('fullscreen');
    expect(await isTold()).toBe(true);
    await joinCall(film);
    expect(await isTold()).toBe(false);
    await changeSettings(page, { inFullScreen: 'watch' });
    expect(await isTold()).toBe(true);
    await changeSettings(page, { inFullScreen: 'camera_off' });
    await until(hostIsGone);
    await expect.poll(async () => (await showing(browser)).title).toContain('full screen');
    await setState('normal');
    await changeSettings(page, {});
    await until(() => hostIsOpen(browser));
  });

  it('keep alerts or the camera off during a call, and allow them after it', async () => {
    const meeting = await openMeeting();
    onTestFinished(() => meeting.close());
    await changeSettings(page, { inCall: 'mute' });
    expect(await isTold()).toBe(true);
    await joinCall(meeting);
    expect(await isTold()).toBe(false);
    expect(await readStored(browser, 'session', 'quiet')).toEqual({ reason: 'call', hold: null });
    await changeSettings(page, { inCall: 'camera_off' });
    await until(hostIsGone);
    await expect.poll(async () => (await showing(browser)).title).toContain('on a call');
    await changeSettings(page, { inCall: 'watch' });
    await until(() => hostIsOpen(browser));
    expect(await isTold()).toBe(true);
    await changeSettings(page, { inCall: 'camera_off' });
    await until(hostIsGone);
    await meeting.close();
    // The next check is at most 30 s away.
    await until(() => hostIsOpen(browser), 30);
  });

  it('turn the camera off on battery, and on again when the computer has power', async () => {
    await changeSettings(page, { onBattery: 'camera_off' });
    await page.evaluate(() => {
      const tasks: unknown[] = [];
      Object.assign(globalThis, { tasks });
      chrome.storage.session.onChanged.addListener(({ hostTask }) => {
        if (hostTask !== undefined) tasks.push(hostTask.newValue);
      });
    });
    // This computer has power. The new camera host detects that and reports it.
    await send(page, 'hostToBackground.battery', { onBattery: true });
    await until(
      async () =>
        (await page.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'tasks')))) ===
        '["wait_for_power","watch"]',
    );
    await until(() => isJudging(browser));
  });

  it('save the settings to a file, and load them from one at once', async () => {
    const saved = page.waitForEvent('download');
    await page.getByTestId('save-settings').click();
    const path = join(folder, 'settings.json');
    await (await saved).saveAs(path);
    const file = JSON.parse(await readFile(path, 'utf8'));
    expect(file.settings).toEqual(PROMPT_SETTINGS);
    await writeFile(path, JSON.stringify({ ...file, settings: { ...file.settings, notification: false } }));
    await page.getByTestId('open-settings').setInputFiles(path);
    await expect.poll(() => readStored(browser, 'local', 'settings')).toMatchObject({ notification: false });
    expect(await isTold()).toBe(false);
  });
});
