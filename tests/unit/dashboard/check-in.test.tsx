// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CheckInLine } from '../../../src/dashboard/check-in/check-in-line.tsx';
import { NewsLine } from '../../../src/dashboard/check-in/news-line.tsx';
import { areNewsDue, NEWS } from '../../../src/dashboard/settings/news.ts';
import { type CheckIn, NO_CHECK_IN } from '../../../src/state/check-in.ts';
import { valuesOf } from '../../../src/state/presets.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/state/settings.ts';
import { browser, sentMessages } from '../ui/fake-browser.ts';
import { productState } from '../ui/made-up.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

const find = (testId: string) => document.querySelector<HTMLElement>(`[data-testid="${testId}"]`);
const told = () => find('check-in-told')?.textContent;

async function press(testId: string): Promise<void> {
  await act(async () => {
    find(testId)?.click();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

async function show(settings: Partial<Settings> = {}, stored: Record<string, unknown> = {}): Promise<void> {
  const due: CheckIn = { ...NO_CHECK_IN, sinceMs: 0 };
  const values: Record<string, unknown> = { checkIn: due, newsSeen: NEWS[0]?.version, ...stored };
  browser.storage.local.get.mockImplementation(async (key: string) => ({ [key]: values[key] }));
  const product = productState();
  product.settings.value = { ...DEFAULT_SETTINGS, ...settings };
  act(() =>
    render(
      <>
        <CheckInLine product={product} />
        <NewsLine />
      </>,
      document.body,
    ),
  );
  // What is stored is read meanwhile.
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve));
  });
}

function sentSettings(): unknown[] {
  return sentMessages().map(({ data }) => (data as { settings: unknown }).settings);
}

beforeEach(() => vi.clearAllMocks());
afterEach(() => act(() => render(null, document.body)));

describe('the check-in', () => {
  it('makes nudges one step gentler after too many, says so, and undoes it', async () => {
    await show();
    await press('check-in-many');
    expect(sentSettings()).toEqual([{ ...DEFAULT_SETTINGS, ...valuesOf('gentle') }]);
    expect(told()).toContain('Gentle');
    expect(find('check-in')).toBeNull();
    await press('check-in-undo');
    expect(sentSettings().at(-1)).toEqual(DEFAULT_SETTINGS);
    expect(told()).toContain('as before');
  });

  it('names the setting it has changed if the settings are the user’s own', async () => {
    await show({ coolDownSeconds: 300 });
    await press('check-in-few');
    expect(told()).toContain('Sensitivity: High');
  });

  it('changes nothing when they are about right, and remembers the answer', async () => {
    await show();
    await press('check-in-right');
    expect(sentMessages()).toEqual([]);
    expect(told()).toContain('Nothing changes');
    const [stored] = browser.storage.local.set.mock.calls.at(-1) ?? [];
    expect(stored).toMatchObject({ checkIn: { answers: [{ changed: false }] } });
  });

  it('leads to the settings when there is no step left', async () => {
    await show(valuesOf('gentle'));
    await press('check-in-many');
    expect(sentMessages()).toEqual([]);
    expect(document.querySelector('a')?.getAttribute('href')).toContain('nudges');
  });

  it('is not asked in the first days', async () => {
    await show({}, { checkIn: { ...NO_CHECK_IN, sinceMs: Date.now() } });
    expect(find('check-in')).toBeNull();
  });
});

describe('the news', () => {
  it.each([
    ['', '0.1.0', false],
    ['0.0.9', '0.1.0', true],
    ['0.1.0', '0.1.0', false],
    ['0.1.0', '9.9.9', false],
  ])('seen %s, now %s: %s', (seen, version, due) => {
    expect(areNewsDue(seen, version)).toBe(due);
  });

  it('wait until the question was answered, and are shown once', async () => {
    await show({}, { newsSeen: '0.0.9' });
    expect([find('check-in'), find('news')].map((each) => each !== null)).toEqual([true, false]);
    act(() => render(null, document.body));
    await show({}, { newsSeen: '0.0.9', checkIn: { ...NO_CHECK_IN, sinceMs: Date.now() } });
    expect(find('news')?.querySelector('a')?.getAttribute('href')).toContain('help');
    await press('news-close');
    expect(browser.storage.local.set.mock.calls.at(-1)?.[0]).toEqual({ newsSeen: NEWS[0]?.version });
  });
});
