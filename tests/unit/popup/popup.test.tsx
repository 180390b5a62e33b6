// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_MOVEMENT } from '../../../src/history/movement-hour.ts';
import { Popup } from '../../../src/popup/popup.tsx';
import { type HostStatus, OFF } from '../../../src/state/session.ts';
import { DEFAULT_SETTINGS } from '../../../src/state/settings.ts';
import { NO_SIGNS } from '../../../src/state/standing-signs-schema.ts';
import { findFrom } from '../../../src/ui/addresses.ts';
import type { ProductState } from '../../../src/ui/product-state.ts';
import { browser, sentMessages } from '../ui/fake-browser.ts';
import {
  day,
  liveHost,
  liveStatus,
  measurement,
  productState,
  setup,
  setupsOf,
  WATCHING,
} from '../ui/made-up.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

const MINUTE_MS = 60_000;

function show(product: ProductState): void {
  act(() => render(<Popup product={product} />, document.body));
}

function find(testId: string): HTMLElement | null {
  return document.querySelector(`[data-testid="${testId}"]`);
}

function words(testId: string): string {
  return find(testId)?.textContent ?? '';
}

/** The weekday, Monday first, and the minute of the day. */
function wallClock() {
  const now = new Date();
  const day = ((now.getDay() + 6) % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6;
  return { day, minute: now.getHours() * 60 + now.getMinutes() };
}

async function click(testId: string): Promise<void> {
  await act(async () => find(testId)?.click());
}

/** An upright posture, as a calibrated user's is judged. */
function judged() {
  const signs = { any: -1, forward_head: -3, slouch: -2, lean: -1.5, head_tilt: -4, uneven_shoulders: -9 };
  return liveStatus(liveHost('good'), { measurement: measurement({ signs }) });
}

async function openMenu(testId: string): Promise<void> {
  const menu = find(testId) as HTMLDetailsElement;
  await act(async () => {
    menu.open = true;
    menu.dispatchEvent(new Event('toggle'));
  });
}

beforeEach(() => {
  vi.clearAllMocks();
  vi.spyOn(window, 'close').mockImplementation(() => {});
});
afterEach(() => {
  act(() => render(null, document.body));
});

describe('the popup', () => {
  it('is empty until it has read the state', () => {
    show(productState({ ready: false }));
    expect(find('headline')).toBeNull();
    expect(document.body.textContent).toContain('Plumbline');
  });

  it('says before the calibration that everything stays on this computer', () => {
    show(productState({ session: OFF, calibrated: false }));
    expect(words('local')).toBe('Everything stays on this computer');
    show(productState());
    expect(find('local')).toBeNull();
  });

  it('says how far the first numbers are while a share would say nothing', () => {
    show(productState({ today: day({ good: 5 * MINUTE_MS, slouch: 2 * MINUTE_MS }) }));
    expect(find('upright-share')).toBeNull();
    expect(words('young-day')).toBe('7 min of 10 min measured');
    // As on Today: a gray ring fills.
    const filled = document.querySelector('.ring-awaited .ring-fill')?.getAttribute('stroke-dasharray');
    const [part = 0, around = 1] = filled?.split(' ').map(Number) ?? [];
    expect(part / around).toBeCloseTo(0.7);
  });

  it('shows the posture, and can be used, while the day is still being read', () => {
    const product = productState({
      live: liveStatus(liveHost('good')),
      today: day({ good: 20 * MINUTE_MS }),
      complete: false,
    });
    show(product);
    expect(words('headline')).toBe('You’re upright');
    expect(find('stop')).not.toBeNull();
    expect(find('upright-share')).toBeNull();
    act(() => {
      product.complete.value = true;
    });
    expect(words('upright-share')).toBe('100%');
  });

  it('shows that it watches, the posture, and the day', () => {
    const today = day({ good: 30 * MINUTE_MS, slouch: 10 * MINUTE_MS });
    show(productState({ live: liveStatus(liveHost('good')), today }));
    expect(words('watching')).toBe('Upright');
    expect(words('headline')).toBe('You’re upright');
    expect(words('upright-share')).toBe('75%');
  });

  it('shows what to do about a warning sign in place of advice, until the sign is withdrawn', () => {
    const signs = { signs: ['chest_pain' as const], day: '2026-11-28' };
    const live = liveStatus(liveHost('bad'), { nextBreak: { kind: 'long', atMs: 200_000 } });
    show(productState({ signs, host: liveHost('bad'), live }));
    expect(words('signs-notice')).toContain('Call emergency services now');
    expect(find('withdraw-signs')).not.toBeNull();
    expect(find('take-break')).toBeNull();
    show(productState({ live }));
    expect(find('signs-notice')).toBeNull();
    expect(find('take-break')).not.toBeNull();
  });

  it('says so if notifications are disabled outside, and alerts use them', async () => {
    const getPermissionLevel = vi.fn(async () => 'denied');
    Object.assign(browser.notifications, { getPermissionLevel });
    await act(async () => show(productState()));
    await vi.waitFor(() => expect(words('notifications-off')).toContain('turned off'));
    getPermissionLevel.mockResolvedValue('granted');
    await act(async () => render(null, document.body));
    await act(async () => show(productState()));
    expect(find('notifications-off')).toBeNull();
    Reflect.deleteProperty(browser.notifications, 'getPermissionLevel');
  });

  it('is right about a day without a verdict', () => {
    show(productState({ today: day({}) }));
    expect(find('upright-share')).toBeNull();
    expect(document.body.textContent).not.toContain('NaN');
  });

  it('does not claim to watch if it cannot', () => {
    show(productState({ host: { camera: 'failed', problem: 'muted' } }));
    expect(words('watching')).toBe('Needs attention');
    expect(find('watching')?.className).toContain('problem');
    expect(words('headline')).toBe('No picture from the camera');
  });

  it('says so if the history cannot be written', () => {
    show(productState({ live: liveStatus(liveHost('good'), { historySaved: false }) }));
    expect(document.querySelector('.warning')?.textContent).toContain('out of space');
  });

  it('says so if the history cannot be read, unless an earlier reading is shown', () => {
    show(productState({ historyFailed: true }));
    expect(find('history-unreadable')).not.toBeNull();
    show(productState({ historyFailed: true, today: day({ good: 30 * 60_000 }) }));
    expect(find('history-unreadable')).toBeNull();
  });

  it('links to the whole day', async () => {
    show(productState({ today: day({ good: 30 * 60_000 }) }));
    await act(async () => find('whole-day')?.click());
    expect(browser.tabs.create).toHaveBeenCalledWith({
      url: 'chrome-extension://plumbline/dashboard/index.html#today',
    });
  });

  it('says how much the user has moved, beside the posture', () => {
    const movement = { ...NO_MOVEMENT, changes: 9 };
    show(productState({ today: day({ good: 30 * MINUTE_MS }, { movement: [movement] }) }));
    expect(words('changes')).toBe('9 position changes');
  });

  it('says for how long the user has been upright, once it is a minute', () => {
    show(productState({ live: liveStatus(liveHost('good'), { atMs: 8 * MINUTE_MS, sinceMs: 0 }) }));
    expect(document.querySelector('.verdict')?.textContent).toContain('For 8 min.');
    show(productState({ live: liveStatus(liveHost('good'), { atMs: 50_000, sinceMs: 0 }) }));
    expect(document.querySelector('.verdict')?.textContent).toContain('Your head is over your shoulders');
  });

  it('does not claim that the user is upright when they have only said that they are fine', () => {
    const live = liveStatus(liveHost('good'), { fineAsSaid: true, atMs: 8 * MINUTE_MS, sinceMs: 0 });
    show(productState({ live }));
    expect(words('headline')).toBe('Counted as upright');
    expect(words('watching')).toBe('On');
    expect(document.querySelector('.verdict')?.textContent).toContain('You said this posture is fine.');
  });

  it.each([
    ['micro', 'Move now'],
    ['long', 'Get up now'],
    ['eyes', 'Rest eyes now'],
  ] as const)('says what to do now for the next break: %s', (kind, label) => {
    show(productState({ live: liveStatus(liveHost('good'), { nextBreak: { kind, atMs: 200_000 } }) }));
    expect(words('take-break')).toBe(label);
  });

  it('shows one notice at a time, in the place of the next break: the most important one', () => {
    const live = liveStatus(liveHost('good'), {
      calibrationDoubt: 'nearer',
      historySaved: false,
      tooClose: { cm: 40, fromCm: 35, toCm: 45 },
    });
    show(productState({ live, signs: NO_SIGNS }));
    expect(document.querySelectorAll('.notice > *')).toHaveLength(1);
    expect(words('history-not-saved')).toContain('out of space');
    expect(find('next-break')).toBeNull();
  });

  it('says when the next break is due; it can be taken or skipped', async () => {
    const live = liveStatus(liveHost('good'), {
      nextBreak: { kind: 'micro', atMs: 100_000 + 12 * MINUTE_MS },
    });
    show(productState({ live, signs: NO_SIGNS }));
    expect(words('next-break')).toBe('Time to move in 12 min');
    await act(async () => find('skip-break')?.click());
    expect(browser.runtime.sendMessage).toHaveBeenCalledWith({
      name: 'pageToHost.skipBreak',
      data: { kind: 'micro' },
    });
    await act(async () => find('take-break')?.click());
    expect(browser.tabs.create).toHaveBeenCalledWith({
      url: 'chrome-extension://plumbline/dashboard/index.html#break',
    });
  });

  it('shows which workplace is watched, and lets the user choose another one, if there are several', async () => {
    show(productState());
    expect(find('place')).toBeNull();
    show(productState({ setups: setupsOf(setup(), setup({ id: 'desk', name: 'Desk' })) }));
    const select = find('place')?.querySelector('select');
    expect([...(select?.options ?? [])].map(({ text, selected }) => [text, selected])).toEqual([
      ['My workplace', true],
      ['Desk', false],
    ]);
    await act(async () => {
      if (select) select.value = 'desk';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(sentMessages()).toEqual([{ name: 'pageToBackground.chooseSetup', data: { id: 'desk' } }]);
  });

  it('offers to calibrate a new workplace if this is none of them', async () => {
    const assessment = { state: 'unknown', reason: 'other_place', issues: [] } as const;
    show(productState({ host: liveHost('unknown'), live: liveStatus(liveHost('unknown'), { assessment }) }));
    expect(document.querySelector('.now')?.textContent).toContain(
      'doesn’t look like the workplace you calibrated',
    );
    await act(async () => find('way-out')?.click());
    expect(browser.tabs.create).toHaveBeenCalledWith({
      url: 'chrome-extension://plumbline/dashboard/index.html#calibrate?place=new',
    });
  });

  it('offers a new calibration, calmly, if the old one may not fit, and only once', () => {
    show(productState({ live: liveStatus(liveHost('good'), { calibrationDoubt: 'nearer' }) }));
    expect(words('calibration-doubt')).toMatch(/closer to the camera.*Recalibrate/);
    expect(words('headline')).toBe('You’re upright');
    const unknown = { state: 'unknown', reason: 'view_changed', issues: [] } as const;
    const live = liveStatus(liveHost('unknown'), { assessment: unknown, calibrationDoubt: 'view_changed' });
    show(productState({ host: liveHost('unknown'), live }));
    expect(words('way-out')).toBe('Calibrate');
    expect(find('calibration-doubt')).toBeNull();
  });

  it('follows the live status', () => {
    const product = productState();
    show(product);
    act(() => {
      product.host.value = liveHost('bad', 'head_tilt');
    });
    expect(words('headline')).toBe('Your head is tilted to one side');
  });

  it('judges nothing while the user does as a page asks', () => {
    show(productState({ host: liveHost('exercising'), live: liveStatus(liveHost('exercising')) }));
    expect(words('watching')).toBe('Exercising');
    expect(words('headline')).toBe('Exercising');
    expect(find('not-right')).toBeNull();
  });
});

describe('its buttons', () => {
  it('stop', async () => {
    show(productState());
    await click('stop');
    expect(sentMessages()).toEqual([{ name: 'pageToBackground.stop', data: null }]);
  });

  it.each([15, 30, 60])('pause for %s minutes', async (minutes) => {
    show(productState());
    const labels = new Map([
      [15, '15 min'],
      [30, '30 min'],
      [60, '1 hour'],
    ]);
    const button = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent === labels.get(minutes),
    );
    await act(async () => button?.click());
    expect(sentMessages()).toEqual([{ name: 'pageToBackground.pause', data: { minutes } }]);
  });

  it('start', async () => {
    show(productState({ session: OFF }));
    await click('way-out');
    expect(sentMessages()).toEqual([{ name: 'pageToBackground.start', data: null }]);
  });

  it('retry with a fresh start', async () => {
    show(productState({ host: { camera: 'failed', problem: 'model_failed' } }));
    await click('way-out');
    expect(sentMessages().map(({ name }) => name)).toEqual([
      'pageToBackground.stop',
      'pageToBackground.start',
    ]);
  });

  it.each([
    ['way-out', productState({ host: { camera: 'failed', problem: 'permission_needed' } })],
    ['way-out', productState({ calibrated: false })],
    ['recalibrate', productState()],
  ])('%s opens the calibration page', async (testId, product) => {
    show(product);
    await click(testId);
    expect(browser.tabs.create).toHaveBeenCalledWith({
      url: 'chrome-extension://plumbline/dashboard/index.html#calibrate',
    });
  });

  it('name the other camera in use, and open the page where it is chosen', async () => {
    show(productState());
    expect(find('other-camera')).toBeNull();
    const otherCamera = { wanted: 'Desk Cam', used: 'Integrated Webcam' };
    show(productState({ host: { ...liveHost('good'), otherCamera } as HostStatus }));
    expect(words('other-camera')).toContain('using Integrated Webcam because Desk Cam isn’t connected');
    document.querySelector<HTMLButtonElement>('[data-testid="other-camera"] button')?.click();
    expect(browser.tabs.create).toHaveBeenCalledWith({
      url: 'chrome-extension://plumbline/dashboard/index.html#places',
    });
  });

  it('snooze at any time while watching', async () => {
    show(productState());
    for (const length of [5, 15, 60, 'tomorrow']) await click(`snooze-${length}`);
    expect(sentMessages().map(({ data }) => data)).toEqual(
      [5, 15, 60, 'tomorrow'].map((length) => ({ length })),
    );
  });

  it('snooze until a time, and move the end of a snooze', async () => {
    const snoozedUntilMs = Date.now() + 10 * MINUTE_MS;
    for (const session of [WATCHING, { ...WATCHING, snoozedUntilMs } as typeof WATCHING]) {
      show(productState({ session }));
      const time = find('snooze-time') as HTMLInputElement;
      expect(time.value).toMatch(/^\d\d:00$/);
      time.value = '15:30';
      await click('snooze-until');
    }
    const message = { name: 'pageToBackground.snooze', data: { length: { untilMinute: 930 } } };
    expect(sentMessages()).toEqual([message, message]);
  });

  it('end a snooze, shown with its end', async () => {
    // Shortly before midnight it would end tomorrow, and say so.
    const nowMs = new Date().setHours(12, 0, 0, 0);
    vi.useFakeTimers({ now: nowMs, toFake: ['Date'] });
    const snoozedUntilMs = nowMs + 10 * MINUTE_MS;
    show(productState({ session: { ...WATCHING, snoozedUntilMs } as typeof WATCHING }));
    expect(words('snoozed')).toMatch(/No nudges until \d/);
    vi.useRealTimers();
    await click('end-snooze');
    expect(sentMessages()).toEqual([{ name: 'pageToBackground.snooze', data: { length: null } }]);
  });

  it('says how to get out of a camera problem also in quiet hours, when there are no nudges anyway', () => {
    const host: HostStatus = { camera: 'failed', problem: 'camera_busy' };
    show(productState({ host, session: WATCHING, quiet: { reason: 'quiet_hours', hold: null } }));
    expect(words('headline')).toBe('The camera is in use');
    expect(document.body.textContent).toContain('Another program is using it.');
    expect(find('quiet')).toBeNull();
  });

  it('says that the camera is off, not that it starts, while the screen is locked', () => {
    show(productState({ host: { camera: 'off' }, session: WATCHING, locked: true }));
    expect(words('headline')).toBe('The screen is locked');
    expect(words('watching')).toBe('Camera off');
  });

  it('say why there are no alerts, instead of a snooze', () => {
    show(
      productState({ host: liveHost('bad', 'slouch', true), quiet: { reason: 'quiet_hours', hold: null } }),
    );
    expect(words('quiet')).toBe('Quiet hours: no nudges.');
    expect(find('snooze')).toBeNull();
  });

  it('say until when the quiet hours last', () => {
    const product = productState({ quiet: { reason: 'quiet_hours', hold: null } });
    const { day, minute } = wallClock();
    const quietHours = [{ days: [day], fromMinute: minute, toMinute: (minute + 30) % 1440 }];
    product.settings.value = { ...DEFAULT_SETTINGS, quietHours };
    show(product);
    expect(words('quiet')).toMatch(/^Quiet hours: no nudges until .*\d\.$/);
  });

  it.each([
    ['wrong', 'Sensitivity'],
    ['busy', 'Quiet hours and full screen'],
    ['often', 'Minimum time between nudges'],
  ])('ask why alerts were ignored, and offer the setting that fits: %s', async (reason, setting) => {
    show(productState({ asksWhy: true }));
    await click(`why-${reason}`);
    expect(find('why')?.textContent).toContain('Open the setting');
    await click('why-setting');
    expect(sentMessages()).toEqual([{ name: 'pageToBackground.answerWhy', data: null }]);
    const [[{ url }]] = browser.tabs.create.mock.calls as unknown as [[{ url: string }]];
    expect(findFrom(new URL(url).hash)).toBe(setting);
  });

  it('ask no more when the question is dismissed, nor if the user does not want it', async () => {
    show(productState({ asksWhy: true }));
    await click('why-close');
    expect(sentMessages()).toEqual([{ name: 'pageToBackground.answerWhy', data: null }]);
    const product = productState({ asksWhy: true });
    product.settings.value = { ...DEFAULT_SETTINGS, quieterWhenIgnored: false };
    show(product);
    expect(find('why')).toBeNull();
  });

  it('no longer show a snooze that is over', () => {
    show(productState({ session: { ...WATCHING, snoozedUntilMs: 1 } as typeof WATCHING }));
    expect(find('snoozed')).toBeNull();
  });

  it('keep the popup in view in the side panel, where the browser has one', async () => {
    show(productState());
    expect(find('keep-in-view')).toBeNull();
    act(() => render(null, document.body));
    const open = vi.fn(async () => {});
    vi.stubGlobal('chrome', { sidePanel: { open } });
    Object.assign(browser.windows, { getCurrent: async () => ({ id: 7 }) });
    await act(async () => show(productState()));
    await vi.waitFor(() => expect(find('keep-in-view')).not.toBeNull());
    await click('keep-in-view');
    expect(open).toHaveBeenCalledWith({ windowId: 7 });
    vi.unstubAllGlobals();
  });

  it('are gone through with the arrow keys in a menu, which closes once something is chosen', async () => {
    show(productState());
    const menu = find('pause') as HTMLDetailsElement;
    menu.open = true;
    const press = (key: string) =>
      act(() => void menu.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
    press('ArrowDown');
    expect(document.activeElement?.textContent).toBe('15 min');
    press('ArrowUp');
    expect(document.activeElement?.getAttribute('data-testid')).toBe('stop');
    await click('stop');
    expect(menu.open).toBe(false);
  });

  it('pause for longer while paused, and resume', async () => {
    show(productState({ session: { version: 1, phase: 'paused', sinceMs: 0, untilMs: null } }));
    expect(words('way-out')).toBe('Resume');
    expect(find('pause')?.querySelector('summary')?.textContent).toBe('Longer');
    expect(find('snooze')).toBeNull();
  });

  it("offer 'I was fine' while an alert stands, and show the result", async () => {
    const learned = { problem: null };
    browser.runtime.sendMessage.mockResolvedValueOnce({ ok: true, value: learned });
    const product = productState({ host: liveHost('bad', 'slouch', true), nudge: ['badge'] });
    show(product);
    expect(find('correct')?.closest('details')).toBeNull();
    expect(words('correct')).toBe('I was fine');
    await click('correct');
    expect(sentMessages()).toEqual([{ name: 'pageToBackground.wasFine', data: null }]);
    expect(words('noted')).toBe(
      'Fine until you sit up. Each answer also shifts what counts as a slouch for you.',
    );
    // The verdict changes at once. The result stays to be read.
    await act(async () => {
      product.host.value = liveHost('good');
    });
    expect(words('noted')).toContain('Fine until you sit up.');
  });

  it.each([
    ['not_watching', 'Turn it on'],
    ['not_seen', 'clearly'],
    ['camera_moved', 'camera and the chair'],
  ])('say why nothing was learned, and what to do: %s', async (problem, hint) => {
    browser.runtime.sendMessage.mockResolvedValueOnce({ ok: true, value: { problem } });
    show(productState({ host: liveHost('bad', 'slouch', true), nudge: ['badge'] }));
    await click('correct');
    expect(words('noted')).toContain(hint);
  });

  it('say neutrally that the missed slouch looks upright to the camera, and offer to recalibrate', async () => {
    const refused = { problem: 'same_as_upright' };
    browser.runtime.sendMessage.mockResolvedValueOnce({ ok: true, value: refused });
    const product = productState({ live: judged() });
    show(product);
    await click('slouching-slouch');
    expect(words('noted')).toContain('looks like your upright posture');
    expect(find('noted')?.parentElement?.className).toContain('banner-plain');
    await click('note-recalibrate');
    expect(browser.tabs.create).toHaveBeenCalledWith({
      url: 'chrome-extension://plumbline/dashboard/index.html#calibrate',
    });
  });

  it.each([
    [
      'the posture changes',
      ({ host }: ProductState) => {
        host.value = liveHost('bad', 'lean');
      },
    ],
    [
      'the user snoozes',
      ({ session }: ProductState) => {
        session.value = { version: 1, phase: 'watching', sinceMs: 0, snoozedUntilMs: Date.now() + MINUTE_MS };
      },
    ],
    ['it has been read', () => void vi.advanceTimersByTime(13_000)],
  ])('no longer say that nothing changed once %s', async (_, happen) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const refused = { problem: 'same_as_upright' };
    browser.runtime.sendMessage.mockResolvedValueOnce({ ok: true, value: refused });
    const product = productState({ live: judged() });
    show(product);
    await click('slouching-slouch');
    expect(words('noted')).not.toBe('');
    await act(async () => happen(product));
    expect(words('noted')).toBe('');
    // It is still there for screen readers.
    expect(find('noted')?.closest('[role="status"]')).not.toBeNull();
    vi.useRealTimers();
  });

  it('say that a nudge is a nudge, once the user can have seen it', () => {
    const product = productState({ host: liveHost('bad', 'slouch', true) });
    show(product);
    expect([words('watching'), find('nudge-stands')]).toEqual(['Rounded back', null]);
    act(() => {
      product.nudge.value = ['badge', 'notification'];
    });
    expect(words('watching')).toBe('Nudge');
    expect(words('nudge-stands')).toContain('oes away when you sit up');
  });

  it('lead to what was taught while the posture counts as upright because of it', () => {
    const product = productState({ live: { ...judged(), fineAsSaid: true } });
    show(product);
    expect(find('open-taught')?.textContent).toContain('learned');
    act(() => {
      product.live.value = judged();
    });
    expect(find('open-taught')).toBeNull();
  });

  it('say what a nudge says while it stands, unless a warning sign replaces tips', () => {
    const product = productState({ host: liveHost('bad', 'slouch', true), nudge: ['card'] });
    product.nudgeTip.value = 'Let the backrest take your weight';
    const verdict = () => document.querySelector('.verdict p')?.textContent;
    show(product);
    expect(verdict()).toBe('Let the backrest take your weight');
    act(() => {
      product.signs.value = { signs: ['chest_pain'], day: null };
    });
    expect(verdict()).not.toBe('Let the backrest take your weight');
    act(() => {
      product.signs.value = NO_SIGNS;
      product.nudge.value = [];
    });
    expect(verdict()).toBe('Sit back in your chair and lift your chest.');
  });

  it.each([
    ['it is due soon', { nudgeInMs: 40_000 }, 'Nudge within 2 min'],
    ['it is left out', { nudgeInMs: 200_000, nudgeSkipped: true }, 'Steady lately: nudge within 5 min'],
  ])('say when the nudge comes, or why not: %s', (_, live, expected) => {
    const host = liveHost('bad', 'slouch');
    const product = productState({ host, live: liveStatus(host, live) });
    show(product);
    expect(words('nudge-timing')).toBe(expected);
    act(() => {
      product.nudgeWaits.value = true;
    });
    expect(words('nudge-timing')).toBe('Nudge when you stop typing');
  });

  it('say that a nudge is left out because the user wants it so', () => {
    const host = liveHost('bad', 'slouch');
    const product = productState({ host, live: liveStatus(host, { nudgeSkipped: true }) });
    product.settings.value = { ...DEFAULT_SETTINGS, nudgePlan: 'maintenance' };
    show(product);
    expect(words('nudge-timing')).toBe('Skipped by your nudge plan');
  });

  it("offer 'I'm fine' while a slouch is seen and no nudge has come", async () => {
    show(productState({ host: liveHost('bad', 'head_tilt') }));
    expect(words('fine-now')).toBe('I’m fine like this');
    await click('fine-now');
    expect(sentMessages()).toEqual([{ name: 'pageToBackground.fineNow', data: { atMs: null } }]);
  });

  it('keep what an open menu is about, whatever happens meanwhile', async () => {
    const product = productState({ host: liveHost('bad', 'slouch'), live: judged() });
    show(product);
    await openMenu('not-right');
    for (const [host, nudge] of [
      [liveHost('bad', 'slouch', true), ['badge']],
      [liveHost('good'), []],
      [liveHost('away'), []],
    ] as const) {
      act(() => {
        product.host.value = host;
        product.nudge.value = nudge;
      });
      expect(find('fine-now')).not.toBeNull();
      expect(find('slouching-slouch')).toBeNull();
    }
    await click('fine-now');
    expect(sentMessages()).toEqual([
      { name: 'pageToBackground.fineNow', data: { atMs: expect.any(Number) } },
    ]);
  });

  it('let the user say which slouch is missed while it says upright, and undo that on the spot', async () => {
    browser.runtime.sendMessage.mockResolvedValueOnce({ ok: true, value: { problem: null } });
    const product = productState({ live: judged() });
    product.examples.value = [
      { atMs: 5, source: 'correction', bad: true, kind: 'lean', setup: 'first' },
      { atMs: 9, source: 'correction', bad: true, kind: 'slouch', setup: 'first' },
    ] as unknown as NonNullable<typeof product.examples.value>;
    show(product);
    await click('slouching-slouch');
    expect(sentMessages()).toEqual([
      { name: 'pageToBackground.slouchingNow', data: { issue: 'slouch', atMs: null } },
    ]);
    await click('undo-correction');
    expect(sentMessages().at(-1)).toEqual({ name: 'pageToBackground.undoExample', data: { atMs: 9 } });
    expect(words('noted')).toContain('Undone');
    expect(find('undo-correction')).toBeNull();
  });

  it('offer no correction if there is nothing to correct', () => {
    for (const host of [liveHost('unknown'), liveHost('away'), liveHost('good')]) {
      show(productState({ host }));
      expect(find('not-right')).toBeNull();
    }
  });

  it('are hidden if they make no sense', () => {
    show(productState({ session: OFF, calibrated: false }));
    expect(find('stop')).toBeNull();
    expect(find('recalibrate')).toBeNull();
    expect(find('pause')).toBeNull();
    expect(find('watching')?.textContent).toBe('Not set up');
  });
});
