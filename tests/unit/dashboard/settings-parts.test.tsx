// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeSettings } from '../../../src/dashboard/data/settings-file.ts';
import { SettingsParts } from '../../../src/dashboard/data/settings-parts.tsx';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/state/settings.ts';
import { dataPartAddress } from '../../../src/ui/addresses.ts';
import { sit } from '../posture/seated.ts';
import { exampleAt } from '../posture/taught-examples.ts';
import { browser, sentMessages } from '../ui/fake-browser.ts';
import { productState } from '../ui/made-up.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

async function show(settings: Partial<Settings> = {}): Promise<void> {
  const product = productState();
  product.settings.value = { ...DEFAULT_SETTINGS, ...settings };
  await act(async () => render(<SettingsParts product={product} />, document.body));
}

const find = (testId: string) => document.querySelector<HTMLElement>(`[data-testid="${testId}"]`);

/** Clicks, and gives the background time to answer. */
const click = (testId: string) =>
  act(async () => {
    find(testId)?.click();
    await new Promise((resolve) => setTimeout(resolve));
  });

function sentSettings(): unknown[] {
  return sentMessages().map(({ data }) => (data as { settings: unknown }).settings);
}

beforeEach(() => vi.clearAllMocks());
afterEach(() => {
  act(() => render(null, document.body));
  location.hash = '';
});

describe('the settings among the data', () => {
  it('are reset to the defaults after a question, and that can be undone', async () => {
    const own: Partial<Settings> = { tooLong: 'relaxed', badge: false };
    await show(own);
    await click('reset');
    expect(sentSettings()).toEqual([]);
    await click('keep');
    await click('reset');
    await click('confirm');
    expect(sentSettings()).toEqual([DEFAULT_SETTINGS]);
    expect(find('reset-told')?.textContent).toContain('defaults');
    await click('undo-reset');
    expect(sentSettings().at(-1)).toEqual({ ...DEFAULT_SETTINGS, ...own });
    expect(find('undo-reset')).toBeNull();
  });

  it('say so if they cannot be stored', async () => {
    await show({ badge: false });
    browser.runtime.sendMessage.mockRejectedValueOnce(new Error('Full.'));
    await click('reset');
    await click('confirm');
    expect(find('reset-told')?.textContent).toContain('couldn’t be saved');
    expect(find('undo-reset')).toBeNull();
  });

  it.each(['settings-file', 'reset-settings'])('are where the address leads: %s', async (part) => {
    location.hash = `#${dataPartAddress(part)}`;
    await show();
    expect(document.activeElement?.id).toBe(part);
  });
});

describe('the settings file', () => {
  const told = () => find('file-told')?.textContent;

  async function take(content: string): Promise<void> {
    const field = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (field === null) throw new Error('No field for a file.');
    Object.defineProperty(field, 'files', { value: [new File([content], 'a.json')], configurable: true });
    await act(async () => {
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await vi.waitFor(async () => {
      await act(async () => {});
      expect(told()).toBeTruthy();
    });
  }

  it('is imported, and applies at once', async () => {
    await show();
    const settings: Settings = { ...DEFAULT_SETTINGS, sound: true, volume: 1 };
    await take(writeSettings(settings, []));
    expect(sentSettings()).toEqual([settings]);
    expect(told()).toBe('Settings loaded.');
  });

  it('adds what was taught to what has been learned', async () => {
    await show();
    const example = exampleAt(sit());
    await take(writeSettings(DEFAULT_SETTINGS, [example]));
    expect(sentMessages().at(-1)).toEqual({
      name: 'pageToBackground.importExamples',
      data: { version: 1, examples: [example] },
    });
    expect(told()).toBe('Settings loaded.');
  });

  it('changes nothing if it is invalid', async () => {
    await show();
    await take('{"some": "thing"}');
    expect(sentMessages()).toEqual([]);
    expect(told()).toContain('Nothing changed');
  });
});
