import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { HOUR_MS } from '../../src/shared/durations.ts';
import { copyInLanguage } from '../../tools/browser/in-language.ts';
import type { Launched } from '../../tools/browser/launch.ts';
import { builtFor, productNow } from './build-under-test.ts';
import { PAGES } from './dashboard-pages.ts';
import { launch, launchBefore } from './launch.ts';
import { calibratedWith } from './scene.ts';

/*
 * No text is cut off in any language. The available browser may know only English, so each language replaces English in
 * a copy of the extension.
 */

/** Elements whose text does not fit, buttons that are too small for theirs, and what extends beyond the window. */
function findCutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      const hides = overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis';
      const shown = element.clientWidth > 1 && element.textContent?.trim() !== '';
      const holds = hides || element.matches('button, summary, .button');
      return shown && holds && element.scrollWidth > element.clientWidth + 1;
    });
    const found = cut.map((element) => `${element.className}: ${element.textContent?.slice(0, 60)}`);
    return root.scrollWidth > root.clientWidth ? [...found, 'the page'] : found;
  });
}

/** The popup's size in a browser, pixels. */
const POPUP = { width: 372, height: 480 } as const;

const LANGUAGES = ['de', 'es', 'fr', 'ja'] as const;
type Language = (typeof LANGUAGES)[number];

/** The id that Chromium gives an extension loaded from a folder. */
function idOf(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

interface InLanguages {
  openIn(language: Language, path: string): Promise<Page>;
}

/** A browser with a copy of the extension in each language, for the tests of a block. */
function launchInLanguages(start: (options: { extension: string }) => Promise<Launched>): InLanguages {
  let folder: string;
  let browser: Launched;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-language-'));
    const copies = await Promise.all(
      LANGUAGES.map((language) => copyInLanguage(builtFor('chrome'), language, join(folder, language))),
    );
    browser = await start({ extension: copies.join() });
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    async openIn(language, path) {
      const page = await browser.context.newPage();
      await page.goto(`chrome-extension://${idOf(join(folder, language))}/${path}`);
      onTestFinished(() => page.close());
      return page;
    },
  };
}

describe('the pages in other languages', () => {
  const { openIn } = launchInLanguages(launch);

  /** On and snoozed until tomorrow: the header has its longest status and both buttons. */
  async function snooze(page: Page): Promise<void> {
    const nowMs = productNow();
    const session = { version: 1, phase: 'watching', sinceMs: nowMs, snoozedUntilMs: nowMs + 20 * HOUR_MS };
    await page.evaluate((value) => chrome.storage.local.set({ session: value }), session);
    await page.getByTestId('header-end-snooze').waitFor();
  }

  it.each(LANGUAGES)(
    '%s: every page says what it says in that language, and none of it is cut off',
    async (language) => {
      const page = await openIn(language, 'dashboard/index.html');
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      await snooze(page);
      for (const route of PAGES) {
        await page.goto(`${page.url().replace(/#.*/, '')}#${route}`);
        await page.locator('main h1').first().waitFor();
        for (const width of [1280, 840, 400]) {
          await page.setViewportSize({ width, height: 900 });
          expect([route, width, await findCutOff(page)]).toEqual([route, width, []]);
        }
      }
    },
  );
});

describe('the popup in other languages', () => {
  const { openIn } = launchInLanguages((options) => launchBefore('upright', options));

  it.each(LANGUAGES)(
    '%s: the text fits into the popup, in each state of a calibrated user too',
    async (language) => {
      const popup = await openIn(language, 'popup/index.html');
      await popup.setViewportSize(POPUP);
      const expectToFit = async (shown: string) => {
        await popup.locator(shown).waitFor();
        expect([shown, await findCutOff(popup)]).toEqual([shown, []]);
      };
      await expectToFit('#headline');
      const sinceMs = productNow();
      const untilMs = sinceMs + 20 * HOUR_MS;
      const store = (value: object) => popup.evaluate((each) => chrome.storage.local.set(each), value);
      await store({ setups: await calibratedWith('upright') });
      for (const [shown, session] of [
        ['[data-testid=end-snooze]', { phase: 'watching', sinceMs, snoozedUntilMs: untilMs }],
        ['.pill-paused', { phase: 'paused', sinceMs, untilMs }],
        ['.pill-hollow', { phase: 'off' }],
      ] as const) {
        await store({ session: { version: 1, ...session } });
        await expectToFit(shown);
      }
    },
  );
});
