import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { runAsFirefox } from './bidi.ts';
import { endBrowser } from './end-browser.ts';
import { findFirefox } from './find-firefox.ts';
import { findMissedTabs } from './missed-tabs.ts';
import { zipFolder } from './zip-folder.ts';

export interface FirefoxOptions {
  /** The built extension. */
  readonly extension: string;
  readonly headless: boolean;
  /** Firefox's own fake camera, a picture whose colour changes, instead of the real one. */
  readonly fakeCamera: boolean;
  /**
   * An existing profile, into which the extension is installed permanently. If omitted, an empty profile with
   * a temporary add-on.
   */
  readonly profile?: string;
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Firefox with the extension installed. */
export interface LaunchedFirefox {
  readonly browser: Browser;
  /** Opens a page of the extension in its own window, so that no other page is hidden by it. */
  openPage(path: string): Promise<Page>;
  /**
   * The page of the extension at a path, for example one that it opens itself. Rejects if there is none
   * within a minute.
   */
  waitForPage(path: string): Promise<Page>;
  /** Removes the extension, as Firefox does with the old version in an update. */
  removeExtension(): Promise<void>;
  /** Switches the extension off or on, as the user can in Firefox's list of extensions. */
  switchExtension(to: 'off' | 'on'): Promise<void>;
  close(): Promise<void>;
}

const ADDON_ID = '{8f0b6c1e-3d5a-4b7e-9c21-5a1f6de0c7b4}';
/** Firefox chooses a random address for every installation; tests use a fixed one. */
const ADDRESS = 'b1c3d5e7-0000-4000-8000-706c756d626c';
const ORIGIN = `moz-extension://${ADDRESS}`;

const SOON_MS = 60_000;

const PREFS = {
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: ADDRESS }),
  'xpinstall.signatures.required': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
};
const FAKE_CAMERA = {
  'media.navigator.streams.fake': true,
  'permissions.default.camera': 1,
  // Firefox reveals device names only to the focused window; headless, that is the one opened last.
  'media.devices.unfocused.enabled': true,
};

/** BiDi reports no address for pages that an extension has opened; the page itself does. */
function addressOf(page: Page): Promise<string> {
  return page.evaluate(() => location.pathname + location.hash).catch(() => '');
}

function switchTo(state: 'off' | 'on'): string {
  return `(async () => {
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const extension = await AddonManager.getAddonByID('${ADDON_ID}');
    await extension.${state === 'on' ? 'enable' : 'disable'}();
  })()`;
}

/** Puts the packed extension where Firefox looks for add-ons when it starts, if it is not there yet. */
async function installInto(profile: string, extension: string): Promise<void> {
  const folder = join(profile, 'extensions');
  await mkdir(folder, { recursive: true });
  const installed = join(folder, `${ADDON_ID}.xpi`);
  if (!existsSync(installed)) await writeFile(installed, await zipFolder(extension));
}

/**
 * Launches Firefox with the extension. With a profile, only a Firefox that accepts unsigned add-ons installs
 * it: an ESR, Debian's, a developer edition.
 */
export async function launchFirefox(options: FirefoxOptions): Promise<LaunchedFirefox> {
  const { profile, extension } = options;
  if (profile !== undefined) await installInto(profile, extension);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: options.headless,
    // Without this, extension pages are closed to automation.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...PREFS, ...(options.fakeCamera ? FAKE_CAMERA : {}), ...options.prefs },
    env: { ...process.env, ...options.environment },
    ...(profile === undefined ? {} : { userDataDir: profile }),
  });
  if (profile === undefined) await browser.installExtension(extension);
  return {
    browser,
    async waitForPage(path) {
      for (const deadline = Date.now() + SOON_MS; Date.now() < deadline; await pause(200)) {
        await findMissedTabs(browser);
        for (const page of await browser.pages()) if ((await addressOf(page)).startsWith(path)) return page;
      }
      throw new Error(`No page has opened at ${path}.`);
    },
    async openPage(path) {
      const page = await browser.newPage({ type: 'window' });
      // The load event of an extension's page, which is in its own process, is never reported.
      page.goto(`${ORIGIN}${path}`).catch(() => {});
      while (!(await addressOf(page)).startsWith(path.replace(/[?#].*/, ''))) await pause(100);
      return page;
    },
    removeExtension: () => browser.uninstallExtension(ADDON_ID),
    switchExtension: (to) => runAsFirefox(browser, switchTo(to)),
    close: () => endBrowser(browser),
  };
}
