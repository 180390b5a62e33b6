// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SettingsPage } from '../../../src/dashboard/settings-page.tsx';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/platform/settings.ts';
import type { ProductState } from '../../../src/ui/product-state.ts';
import { browser, sentMessages } from '../ui/fake-browser.ts';
import { productState } from '../ui/made-up.ts';

vi.mock('../../../src/platform/browser.ts', async () => import('../ui/fake-browser.ts'));

let product: ProductState;

async function show(settings: Partial<Settings> = {}, allowed = false): Promise<void> {
  browser.permissions.contains.mockResolvedValue(allowed);
  product = productState();
  product.settings.value = { ...DEFAULT_SETTINGS, ...settings };
  await act(async () => render(<SettingsPage product={product} />, document.body));
}

function input(name: string, value?: string | number): HTMLInputElement {
  const selector = `input[name="${name}"]${value === undefined ? '' : `[value="${value}"]`}`;
  const found = document.querySelector<HTMLInputElement>(selector);
  if (found === null) throw new Error(`No ${selector}`);
  return found;
}

async function click(element: HTMLElement | null): Promise<void> {
  await act(async () => element?.click());
}

function sentSettings(): unknown[] {
  return sentMessages().map(({ name, data }) => {
    expect(name).toBe('pageToBackground.changeSettings');
    return (data as { settings: unknown }).settings;
  });
}

beforeEach(() => {
  vi.clearAllMocks();
  browser.permissions.request.mockResolvedValue(true);
});
afterEach(() => {
  act(() => render(null, document.body));
});

describe('the settings', () => {
  const changes: [keyof Settings, string | number | undefined, Settings[keyof Settings]][] = [
    ['tooLong', 'guideline', 'guideline'],
    ['coolDownSeconds', 300, 300],
    ['sensitivity', 'strict', 'strict'],
    ['notification', undefined, false],
    ['badge', undefined, false],
    ['card', undefined, true],
  ];

  it.each(changes)('%s is changed and sent at once', async (name, option, value) => {
    await show();
    await click(input(name, option));
    expect(sentSettings()).toEqual([{ ...DEFAULT_SETTINGS, [name]: value }]);
    expect(product.settings.value?.[name]).toBe(value);
  });

  it('are all there', () => {
    const onThePage = changes.map(([name]) => name).sort();
    const stored = Object.keys(DEFAULT_SETTINGS).filter((name) => name !== 'version');
    expect(onThePage).toEqual(stored.sort());
  });

  it('show what is stored, also a value that is not on offer', async () => {
    await show({ tooLong: 'relaxed', coolDownSeconds: 90, notification: false });
    expect(input('tooLong', 'relaxed').checked).toBe(true);
    expect(input('coolDownSeconds', 90).checked).toBe(true);
    expect(input('notification').checked).toBe(false);
  });

  it('build on each other when changed in quick turn', async () => {
    await show();
    await act(async () => {
      input('badge').click();
      input('tooLong', 'relaxed').click();
    });
    expect(sentSettings().at(-1)).toEqual({ ...DEFAULT_SETTINGS, badge: false, tooLong: 'relaxed' });
  });

  it('go back, and say so, when they cannot be stored', async () => {
    await show();
    browser.runtime.sendMessage.mockRejectedValueOnce(new Error('Nobody there.'));
    await click(input('badge'));
    expect(product.settings.value).toEqual(DEFAULT_SETTINGS);
    expect(document.body.textContent).toContain('could not be saved');
  });

  it('are reset to the defaults', async () => {
    await show({ tooLong: 'relaxed', badge: false });
    await click(document.querySelector('[data-testid="reset"]'));
    expect(sentSettings()).toEqual([DEFAULT_SETTINGS]);
  });

  it('have a name and an explanation each', async () => {
    await show();
    for (const each of document.querySelectorAll('input')) {
      expect(each.closest('label')?.textContent).toBeTruthy();
      const explains = document.getElementById(each.getAttribute('aria-describedby') ?? '');
      expect(explains?.textContent).toBeTruthy();
    }
  });
});

describe('what the user has corrected', () => {
  const limits = [
    { issue: 'forward_head', shift: 0.5, sinceMs: new Date(2025, 10, 22).getTime() },
    { issue: 'lean', shift: -2, sinceMs: new Date(2025, 10, 3).getTime() },
  ] as const;

  it('is listed in words, with since when', async () => {
    await show();
    expect(document.querySelector('[data-testid="limit"]')).toBeNull();
    await act(async () => {
      product.limits.value = limits;
    });
    const lines = [...document.querySelectorAll('[data-testid="limit"] span')].map(
      (each) => each.textContent,
    );
    expect(lines).toEqual([
      'Head forward: a little more relaxed, since 22 Nov',
      'Leaning: as strict as it can be, since 3 Nov',
    ]);
  });

  it('can be undone, each and all', async () => {
    await show();
    await act(async () => {
      product.limits.value = limits;
    });
    await click(document.querySelector('[data-testid="limit"] button'));
    await click(document.querySelector('[data-testid="undo-limits"]'));
    expect(sentMessages()).toEqual([
      { name: 'pageToBackground.undoLimits', data: { issue: 'forward_head' } },
      { name: 'pageToBackground.undoLimits', data: { issue: null } },
    ]);
  });
});

describe('the card in the page', () => {
  it('is asked for before anything else happens in the click', async () => {
    await show();
    input('card').click();
    expect(browser.permissions.request).toHaveBeenCalledOnce();
  });

  it('stays off, and says why, when the browser is told no', async () => {
    browser.permissions.request.mockResolvedValue(false);
    await show();
    await click(input('card'));
    expect(sentMessages()).toEqual([]);
    expect(input('card').checked).toBe(false);
    expect(document.body.textContent).toContain('It stays off');
  });

  it('gives the permission back when it is turned off', async () => {
    await show({ card: true }, true);
    expect(input('card').checked).toBe(true);
    await click(input('card'));
    expect(sentSettings()).toEqual([DEFAULT_SETTINGS]);
    expect(browser.permissions.remove).toHaveBeenCalledOnce();
  });

  it('is shown as off when the permission was taken back in the browser', async () => {
    await show({ card: true }, true);
    browser.permissions.contains.mockResolvedValue(false);
    await act(async () => browser.permissions.onRemoved.fire());
    expect(input('card').checked).toBe(false);
    expect(document.body.textContent).toContain('no longer allows');
  });

  it('listens no longer once the page is left', async () => {
    await show();
    act(() => render(null, document.body));
    expect(browser.permissions.onRemoved.count()).toBe(0);
  });
});
