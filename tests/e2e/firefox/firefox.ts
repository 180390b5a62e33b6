import type { Page } from 'puppeteer-core';
import type { Route } from '../../../src/dashboard/route.ts';
import { type DayRecords, type DaySummary, summariseDay } from '../../../src/history/day-summary.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import type { Session } from '../../../src/state/session.ts';
import type { Workplaces } from '../../../src/state/workplaces.ts';
import { press } from '../../../tools/browser/first-run-firefox.ts';
import type { LaunchedFirefox } from '../../../tools/browser/launch-firefox.ts';
import { FRAME, sit } from '../../unit/posture/seated.ts';
import { builtFor } from '../build-under-test.ts';
import { readStores } from '../extension.ts';
import { until } from '../until.ts';

/** The extension built for Firefox, made beforehand. */
export const EXTENSION = builtFor('firefox');

export const HOST = '/camera/host-tab.html';

/** What the product shows at this moment, as the browser reports it, and where the camera's tab is. */
export interface Showing {
  readonly title: string;
  readonly badge: string;
  readonly session: Session['phase'];
  /** The channels by which the standing alert has been delivered. */
  readonly told: readonly string[];
  readonly cameraTab: 'none' | 'in front' | 'behind';
}

/** Asks the browser, in a page of the extension. */
export function showing(page: Page): Promise<Showing> {
  return page.evaluate(async (host): Promise<Showing> => {
    const { session } = await chrome.storage.local.get('session');
    const { standingAlert } = await chrome.storage.session.get('standingAlert');
    const tabs = await chrome.tabs.query({});
    const camera = tabs.find((tab) => tab.pinned && tab.url?.endsWith(host));
    return {
      title: await chrome.action.getTitle({}),
      badge: await chrome.action.getBadgeText({}),
      session: (session as Session | undefined)?.phase ?? 'off',
      told: (standingAlert as { told: string[] } | null | undefined)?.told ?? [],
      cameraTab: camera === undefined ? 'none' : camera.active ? 'in front' : 'behind',
    };
  }, HOST);
}

/** The text of the element with a test id; '' while it does not exist. */
export function told(page: Page, testId: string): Promise<string> {
  return page.evaluate((id) => document.querySelector(`[data-testid=${id}]`)?.textContent ?? '', testId);
}

/** All stored history, summed up as the popup sums up a day. */
export async function readToday(page: Page): Promise<DaySummary> {
  const stores = ['hours', 'movement', 'stretches', 'alerts', 'episodes'];
  const [minutes, movement, stretches, alerts, episodes] = await page.evaluate(readStores, stores);
  return summariseDay('today', { minutes, movement, stretches, alerts, episodes } as DayRecords);
}

/** Goes to one of the dashboard's pages, in the dashboard. */
export async function goTo(dashboard: Page, route: Route): Promise<void> {
  await dashboard.evaluate((hash) => {
    location.hash = hash;
  }, route);
  await dashboard.waitForSelector('main h1');
}

/** Stores a calibration. It is of a person who is not there: Firefox's fake camera shows nobody to calibrate. */
export async function storeCalibration(page: Page): Promise<void> {
  const pose = sit();
  const calibrated = calibrateFromPoses([pose, pose, pose], FRAME, 0);
  if (!('baseline' in calibrated)) throw new Error(calibrated.problem);
  const setups: Workplaces = {
    version: 1,
    inUse: 'first',
    setups: [
      {
        id: 'first',
        name: null,
        stance: 'sitting',
        camera: null,
        baseline: calibrated.baseline,
        calibrationPoses: null,
        lastUsedAtMs: 0,
      },
    ],
  };
  await page.evaluate(
    (stored) => chrome.storage.local.set({ setups: stored }),
    JSON.parse(JSON.stringify(setups)),
  );
}

/** Closes the camera's tab as the user does. */
export async function closeCameraTab(page: Page): Promise<void> {
  await page.evaluate(async (host) => {
    const tabs = await chrome.tabs.query({ pinned: true });
    for (const { id, url } of tabs) if (id !== undefined && url?.endsWith(host)) await chrome.tabs.remove(id);
  }, HOST);
}

/** Starts a watch before the fake camera, and resolves with the popup once that says that nobody is there. */
export async function watchNobody(firefox: LaunchedFirefox): Promise<Page> {
  const popup = await firefox.openPage('/popup/index.html');
  const says = (words: string) => until(async () => (await told(popup, 'headline')).includes(words));
  await storeCalibration(popup);
  await says('off');
  await press(popup, 'way-out');
  await says('away');
  return popup;
}
