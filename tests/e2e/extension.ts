import type { CDPSession, Page } from 'playwright-core';
import { type DayRecords, type DaySummary, summariseDay } from '../../src/history/day-summary.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/state/settings.ts';
import type { Launched } from '../../tools/browser/launch.ts';

/** What toolbar and desktop show at this moment. */
export interface Showing {
  readonly icon: string;
  readonly badge: string;
  readonly title: string;
  readonly notifications: number;
}

/**
 * Asks the browser itself what it shows. Chrome does not report the icon. The title is set together with it and
 * identifies it.
 */
export async function showing(browser: Launched): Promise<Showing> {
  const worker = await browser.serviceWorker();
  const { badge, title, notifications, titles } = await worker.evaluate(async () => {
    const keys = [
      'Off',
      'Paused',
      'Locked',
      'Problem',
      'Opening',
      'Resting',
      'Good',
      'Away',
      'Snoozed',
      'Unknown',
    ];
    return {
      badge: await chrome.action.getBadgeText({}),
      title: await chrome.action.getTitle({}),
      notifications: Object.keys(await chrome.notifications.getAll()).length,
      // Replacements come last, so the title begins with the text before them. A slouch is named, by a nudge alone.
      titles: [
        ...keys.map(
          (key) => [key, chrome.i18n.getMessage(`toolbar${key}`, '§').split('§')[0] ?? ''] as const,
        ),
        ...['forward_head', 'look_down', 'slouch', 'lean', 'head_tilt', 'uneven_shoulders'].flatMap(
          (posture) => {
            const named = chrome.i18n.getMessage(`alertTitle_${posture}`);
            return [
              ['Drift', named] as const,
              ['Drift', chrome.i18n.getMessage('toolbarDrift', named)] as const,
            ];
          },
        ),
      ],
    };
  });
  const key = titles.find(([, text]) => title.startsWith(text))?.[0] ?? title;
  const icons: Readonly<Record<string, string>> = {
    Good: 'on',
    Drift: 'drift',
    Off: 'off',
    Paused: 'paused',
  };
  return { icon: icons[key] ?? key.toLowerCase(), badge, title, notifications };
}

/** Chooses something from the popup's menu of everything that is needed seldom. */
export async function chooseFromMore(popup: Page, testId: string): Promise<void> {
  await popup.locator('[data-testid=more] summary').click();
  await popup.getByTestId(testId).click();
}

/** Turns it off, in the menu of pauses. */
export async function turnOff(popup: Page): Promise<void> {
  await popup.locator('[data-testid=pause] summary').click();
  await popup.getByTestId('stop').click();
}

/**
 * Kills the service worker as the browser does after 30 s of inactivity. Resolves once it is dead, not just told to
 * die.
 */
export async function killServiceWorker(launched: Launched): Promise<void> {
  const { extensionId } = launched;
  const session = await debugBrowser(launched);
  const { targetInfos } = await session.send('Target.getTargets');
  const ours = targetInfos.filter(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  for (const { targetId } of ours) {
    const death = await hearDeath(session, targetId);
    await session.send('Target.closeTarget', { targetId });
    await death();
  }
  await session.detach();
}

/**
 * Watches a worker from now on. Resolves with a function that waits for its death. Requests sent before that
 * fail.
 */
async function hearDeath(session: CDPSession, targetId: string): Promise<() => Promise<void>> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId });
  const died = new Promise<void>((resolve) => {
    session.on('Target.receivedMessageFromTarget', (told) => {
      if (told.sessionId === sessionId && JSON.parse(told.message).method === 'Inspector.targetCrashed')
        resolve();
    });
    session.on('Target.detachedFromTarget', (gone) => gone.sessionId === sessionId && resolve());
  });
  const message = JSON.stringify({ id: 1, method: 'Inspector.enable' });
  await session.send('Target.sendMessageToTarget', { message, sessionId });
  return () => died;
}

/** All stored history, summed up as the popup sums up a day. Read in a page of the extension. */
export async function readToday(page: Page): Promise<DaySummary> {
  const [minutes, movement, stretches, alerts, episodes] = await page.evaluate(readStores, [
    'hours',
    'movement',
    'stretches',
    'alerts',
    'episodes',
  ]);
  return summariseDay('today', { minutes, movement, stretches, alerts, episodes } as DayRecords);
}

/** Runs in the page. */
export async function readStores(stores: readonly string[]): Promise<unknown[][]> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('plumbline'));
  const all = stores.map((store) => settled(database.transaction(store).objectStore(store).getAll()));
  const records = await Promise.all(all);
  database.close();
  return records;
}

/** Sends the background a message, as a page or the camera host does. Resolves with the value of the answer. */
export async function send(page: Page, name: string, data: unknown = null): Promise<unknown> {
  const answer: unknown = await page.evaluate(
    ([to, what]) => chrome.runtime.sendMessage({ name: to, data: what }),
    [name, data] as const,
  );
  const { ok, value } = answer as { ok?: boolean; value?: unknown };
  if (ok !== true) throw new Error(`${name} was answered ${JSON.stringify(answer)}`);
  return value;
}

/** Alerts come at once, so that tests of other things need not wait for a pause. */
export const PROMPT_SETTINGS: Settings = { ...DEFAULT_SETTINGS, waitForPause: false };

/** Changes some settings. The others have their defaults. */
export async function changeSettings(page: Page, changed: Partial<Settings>): Promise<void> {
  await send(page, 'pageToBackground.changeSettings', { settings: { ...PROMPT_SETTINGS, ...changed } });
}

/** The stored value of a key. */
export async function readStored(
  launched: Launched,
  area: 'local' | 'session',
  key: string,
): Promise<unknown> {
  const worker = await launched.serviceWorker();
  return worker.evaluate(async ([from, name]) => (await chrome.storage[from].get(name))[name], [
    area,
    key,
  ] as const);
}

/** How many camera hosts there are. */
export async function countHosts(launched: Launched): Promise<number> {
  const worker = await launched.serviceWorker();
  return worker.evaluate(async () => {
    const contextTypes = ['OFFSCREEN_DOCUMENT' as chrome.runtime.ContextType];
    return (await chrome.runtime.getContexts({ contextTypes })).length;
  });
}

/** Asks to start watching, like the popup's button. */
export async function startWatching(page: Page): Promise<void> {
  await send(page, 'pageToBackground.start');
}

/** The popup's headline. */
export async function headline(popup: Page): Promise<string> {
  return (await popup.getByTestId('headline').textContent()) ?? '';
}

/** Whether there is a camera host. Only it opens the camera, so without it the camera is off. */
export async function hostIsOpen(launched: Launched): Promise<boolean> {
  return (await findHost(launched)) !== undefined;
}

/** Ends the camera host from outside, without notifying the extension. */
export async function closeHostBehindItsBack(launched: Launched): Promise<void> {
  const targetId = await findHost(launched);
  if (targetId === undefined) throw new Error('There is no camera host.');
  const session = await debugBrowser(launched);
  await session.send('Target.closeTarget', { targetId });
  await session.detach();
}

/** The debugger's target of the camera host; undefined if there is none. */
export async function findHost(launched: Launched): Promise<string | undefined> {
  const session = await debugBrowser(launched);
  try {
    const { targetInfos } = await session.send('Target.getTargets');
    const page = `chrome-extension://${launched.extensionId}/camera/index.html`;
    return targetInfos.find(({ url }) => url === page)?.targetId;
  } finally {
    await session.detach();
  }
}

export async function debugBrowser({ context }: Launched): Promise<CDPSession> {
  return context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
}
