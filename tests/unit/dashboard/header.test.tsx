// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Header, PageLinks } from '../../../src/dashboard/frame/header.tsx';
import { PAGES_OF, SECTIONS, sectionOf } from '../../../src/dashboard/frame/sections.ts';
import { ROUTES, type Route } from '../../../src/dashboard/route.ts';
import type { Session } from '../../../src/state/session.ts';
import { sentMessages } from '../ui/fake-browser.ts';
import { liveHost, productState } from '../ui/made-up.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

const WATCHING: Session = { version: 1, phase: 'watching', sinceMs: 0, snoozedUntilMs: null };
const find = (testId: string) => document.querySelector<HTMLElement>(`[data-testid="${testId}"]`);
const current = () =>
  [...document.querySelectorAll('[aria-current]')].map((link) => link.getAttribute('href'));

function show(route: Route, session: Session = WATCHING, calibrated = true, address = ''): void {
  const section = sectionOf(route, address);
  const product = productState({ host: liveHost('good'), calibrated });
  product.session.value = session;
  act(() =>
    render(
      <>
        <Header product={product} route={route} section={section} />
        <PageLinks route={route} section={section} />
      </>,
      document.body,
    ),
  );
}

beforeEach(() => vi.clearAllMocks());
afterEach(() => act(() => render(null, document.body)));

describe('the sections', () => {
  it('cover every page but the first run', () => {
    expect(ROUTES.filter((route) => sectionOf(route, '') === null)).toEqual(['welcome']);
    for (const section of SECTIONS)
      for (const page of PAGES_OF[section]) expect(sectionOf(page, '')).toBe(section);
  });

  it.each<[Route, string[]]>([
    ['today', ['#today', '#today']],
    ['week', ['#today', '#week']],
    ['break', ['#break']],
    ['doctor', ['#guide', '#doctor']],
    ['data', ['#settings']],
    ['calibrate', ['#settings']],
  ])('mark where %s is', (route, links) => {
    show(route);
    expect(current()).toEqual(links);
  });

  it('leave the desk check in the guide if that led to it', () => {
    show('workplace', WATCHING, true, '#workplace?back=guide');
    expect(current()).toEqual(['#guide']);
    show('workplace');
    expect(current()).toEqual(['#settings']);
  });

  it('are left out of the first run', () => {
    show('welcome');
    expect(document.querySelectorAll('a, button')).toHaveLength(0);
  });
});

describe('the status on every page', () => {
  it('offers to pause and to snooze while it is on', () => {
    show('today');
    expect(find('status')?.textContent).toContain('Upright');
    act(() => find('snooze')?.querySelector('button')?.click());
    act(() => find('pause')?.querySelector('button')?.click());
    expect(sentMessages().map(({ name }) => name)).toEqual([
      'pageToBackground.snooze',
      'pageToBackground.pause',
    ]);
  });

  it.each([
    ['exercising', 'Exercising'],
    ['testing', 'Testing'],
  ] as const)('says what the user is led through, without a verdict: %s', (posture, words) => {
    const product = productState({ host: liveHost(posture), calibrated: true });
    act(() => render(<Header product={product} route="break" section="break" />, document.body));
    expect(find('status')?.textContent).toBe(words);
    expect(find('status')?.className).toBe('pill pill-on');
  });

  it('shows the shortcut of what it offers', async () => {
    show('today');
    // The browser is asked for the keys meanwhile.
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve));
    });
    expect(find('snooze')?.querySelector('summary')?.title).toBe('Snooze (Alt+Shift+S)');
  });

  it('says until when alerts are off, and ends that', () => {
    show('today', { ...WATCHING, snoozedUntilMs: Date.now() + 600_000 });
    expect(find('status')?.textContent).toMatch(/until/);
    act(() => find('header-end-snooze')?.click());
    expect(sentMessages()).toMatchObject([{ name: 'pageToBackground.snooze', data: { length: null } }]);
  });

  it.each([
    ['the screen is locked', true, null],
    ['a call has turned the camera off', false, 'call'],
  ] as const)('says that the camera is off while %s, also in a snooze', (_, locked, hold) => {
    const product = productState({ host: { camera: 'off' }, calibrated: true });
    product.session.value = { ...WATCHING, snoozedUntilMs: Date.now() + 600_000 };
    product.locked.value = locked;
    product.suppression.value = { reason: null, hold };
    act(() => render(<Header product={product} route="today" section="today" />, document.body));
    expect(find('status')?.textContent).toBe('Camera off');
  });

  it.each<Session>([
    { version: 1, phase: 'off' },
    { version: 1, phase: 'paused', sinceMs: 0, untilMs: null },
  ])('starts and resumes: $phase', (session) => {
    show('week', session);
    act(() => find('header-start')?.click());
    expect(sentMessages().map(({ name }) => name)).toEqual(['pageToBackground.start']);
  });

  it('says as the popup does that it is not set up, and offers no start', () => {
    show('week', { version: 1, phase: 'off' }, false);
    expect(find('status')?.textContent).toBe('Not set up');
    expect(find('header-start')).toBe(null);
  });
});
