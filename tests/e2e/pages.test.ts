import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Workplaces } from '../../src/state/workplaces.ts';
import type { Launched } from '../../tools/browser/launch.ts';
import { findViolations } from './axe.ts';
import { PAGES } from './dashboard-pages.ts';
import { chooseFromMore } from './extension.ts';
import { launch } from './launch.ts';
import { findShifts } from './layout-shift.ts';
import { seedBaseline } from './scene.ts';

/* Every page of the product as a new user finds it: from an empty profile, in light and dark, wide and narrow. */

/** Each is looked at without motion: a color that is still changing has no fixed contrast. */
const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [1280, 400];

/** How far the page extends beyond its window, in pixels: nobody should have to scroll it sideways. */
/* Where nothing scrolls, the scrollbar's place is kept free: then the page is narrower than the window. */
const sticksOut = (page: Page) =>
  page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  );

/** Runs in the page: stores the only calibrated workplace a second time, with another name. */
async function addPlace(name: string): Promise<void> {
  const { setups } = (await chrome.storage.local.get('setups')) as { setups: Workplaces };
  const others = setups.setups.map((place) => ({ ...place, id: 'other', name }));
  await chrome.storage.local.set({ setups: { ...setups, setups: [...setups.setups, ...others] } });
}

/** Runs in the page. What has the focus: whether it is new, and whether a ring is on it or closely around it. */
function readFocus(): { name: string; again: boolean; ring: boolean } | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return null;
  const hasRing = (element: Element | null): boolean => {
    if (element === null) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
  };
  const again = focused.dataset.reached === 'yes';
  focused.dataset.reached = 'yes';
  // A control that cannot be seen itself has its ring on what stands for it.
  const around = [focused, focused.parentElement, focused.nextElementSibling];
  const ring = around.some(hasRing) || focused.closest('label')?.matches(':has(:focus-visible)') === true;
  return { name: focused.outerHTML.slice(0, 120), again, ring };
}

/** Runs in the page. Controls that Tab has not reached. Of a group of radio buttons it reaches one. */
function findUnreached(): string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    'a[href], button:enabled, input:enabled:not([type="radio"]), select:enabled, summary, [tabindex="0"]',
  );
  return [...controls]
    .filter(
      (control) =>
        control.dataset.reached === undefined && control.tabIndex >= 0 && control.closest('[inert]') === null,
    )
    .filter((control) => control.checkVisibility())
    .map((control) => control.outerHTML.slice(0, 120));
}

/** Goes through a page by Tab, and names what shows no focus or is not reached. */
async function findKeyboardFaults(page: Page): Promise<string[]> {
  const unseen: string[] = [];
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(readFocus);
    // A field for a date has several stops.
    if (focus === null || (focus.again && !focus.name.includes('type="date"'))) break;
    // At its last stop the browser draws the ring inside it.
    if (!focus.ring && !focus.again) unseen.push(`no ring: ${focus.name}`);
  }
  return [...unseen, ...(await page.evaluate(findUnreached))];
}

describe('every page', () => {
  let browser: Launched;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    page = await browser.openPage('dashboard/index.html');
  });
  afterAll(() => browser?.close());

  it.each(PAGES)('%s is readable and accessible, and nothing moves while it loads', async (route) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${page.url().replace(/#.*/, '')}#${route}`);
    await page.reload();
    await page.locator('main h1').first().waitFor();
    expect([route, await findShifts(page)]).toEqual([route, []]);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect([route, width, await sticksOut(page)]).toEqual([route, width, 0]);
    }
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect([route, colorScheme, await findViolations(page)]).toEqual([route, colorScheme, []]);
    }
  });

  it.each(PAGES)('%s is used by keyboard alone', async (route) => {
    // In a narrow window the address of a group moves the focus to it.
    await page.setViewportSize({ width: route.includes('group=') ? 1280 : 400, height: 900 });
    await page.goto(`${page.url().replace(/#.*/, '')}#${route}`);
    await page.reload();
    await page.locator('main h1').first().waitFor();
    expect(await findKeyboardFaults(page)).toEqual([]);
  });

  it('begins at its top, and is where it was when the user comes back', async () => {
    const scrolled = () => page.evaluate(() => scrollY);
    await page.setViewportSize({ width: 1280, height: 500 });
    await page.goto(`${page.url().replace(/#.*/, '')}#settings?group=nudges`);
    await page.getByRole('heading', { name: 'Nudges', level: 1 }).waitFor();
    await page.evaluate(() => scrollTo(0, 150));
    const list = page.getByRole('navigation', { name: 'Groups of settings' });
    await list.getByRole('link', { name: 'Your data' }).click();
    await page.getByRole('heading', { name: 'Your data', level: 1 }).waitFor();
    await expect.poll(scrolled).toBe(0);
    await page.goBack();
    await page.getByRole('heading', { name: 'Nudges', level: 1 }).waitFor();
    await expect.poll(scrolled).toBe(150);
    expect(await list.locator('[aria-current]').textContent()).toBe('Nudges');
  });

  it('has a search of the settings that keeps its height while it is typed in', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${page.url().replace(/#.*/, '')}#settings?group=breaks`);
    const field = page.locator('.settings-search');
    const heightOf = async () => (await field.boundingBox())?.height;
    await field.waitFor();
    const empty = await heightOf();
    await field.getByRole('searchbox').fill('call');
    await field.getByTestId('clear-search').waitFor();
    expect(await heightOf()).toBe(empty);
  });

  it('names the basics over what a search finds only there', async () => {
    const page = await browser.openPage('dashboard/index.html');
    await page.goto(`${page.url().replace(/#.*/, '')}#settings?find=volume`);
    await page.locator('#search-found').getByText('1 result').waitFor();
    expect(await page.locator('.found-title').isVisible()).toBe(true);
    await page.close();
  });

  it('shows what a search of the settings finds in cards with the same edges, each below its heading', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${page.url().replace(/#.*/, '')}#settings?find=sound`);
    const heads = page.locator('.found-title, .found-group:visible > summary');
    await expect.poll(() => heads.count()).toBeGreaterThan(2);
    const lefts = await page
      .locator('main .setting :is(.setting-title, legend)')
      .evaluateAll((titles) => titles.map((title) => Math.round(title.getBoundingClientRect().left)));
    expect(new Set(lefts).size).toBe(1);
    const gaps = await heads.evaluateAll((each) =>
      each.map((head) => {
        const top = head.nextElementSibling?.getBoundingClientRect().top ?? 0;
        return Math.round(top - head.getBoundingClientRect().bottom);
      }),
    );
    expect(new Set(gaps)).toEqual(new Set([8]));
  });

  it('the popup is readable and accessible', async () => {
    const popup = await browser.openPage('popup/index.html');
    await popup.getByTestId('headline').waitFor();
    for (const colorScheme of SCHEMES) {
      await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect([colorScheme, await findViolations(popup)]).toEqual([colorScheme, []]);
    }
  });

  it('workplaces are renamed and deleted by keyboard, on a page without accessibility violations', async () => {
    await seedBaseline(browser, 'upright');
    const places = await browser.openPage('dashboard/index.html#places');
    await places.evaluate(addPlace, 'Office monitor');
    await places.reload();
    await places.getByTestId('place-card').nth(1).waitFor();
    for (const colorScheme of SCHEMES) {
      await places.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect([colorScheme, await findViolations(places)]).toEqual([colorScheme, []]);
    }
    await places.getByTestId('place-menu').first().locator('summary').press('Enter');
    await places.getByTestId('edit-place').first().press('Enter');
    const name = places.getByTestId('place-name').first();
    await name.focus();
    await places.keyboard.press('Control+A');
    await places.keyboard.type('Kitchen table');
    await places.keyboard.press('Enter');
    await places.getByRole('heading', { name: 'Kitchen table' }).waitFor();
    await places.getByTestId('place-menu').nth(1).locator('summary').press('Enter');
    await places.getByRole('button', { name: 'Delete: Office monitor' }).focus();
    await places.keyboard.press('Enter');
    await places.getByTestId('confirm-delete').waitFor();
    await places.keyboard.press('Tab');
    await places.keyboard.press('Enter');
    // The card disappears with the stored value. The text comes with the worker's answer, which may be later.
    await expect
      .poll(() => places.getByTestId('places-told').textContent())
      .toBe('Office monitor was deleted.');
    await expect.poll(() => places.getByTestId('place-card').count()).toBe(1);
  });

  it('leads from the menu of the popup to the warning signs and to the guide', async () => {
    const popup = await browser.openPage('popup/index.html');
    const [doctor] = await Promise.all([
      browser.context.waitForEvent('page'),
      chooseFromMore(popup, 'doctor'),
    ]);
    await doctor.getByTestId('flag-chest_pain').waitFor();
    const again = await browser.openPage('popup/index.html');
    const [guide] = await Promise.all([browser.context.waitForEvent('page'), chooseFromMore(again, 'guide')]);
    await guide.getByRole('heading', { level: 1 }).waitFor();
  });
});
