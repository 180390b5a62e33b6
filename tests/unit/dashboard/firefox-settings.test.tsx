// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { SettingsPage } from '../../../src/dashboard/settings/settings-page.tsx';
import { DEFAULT_SETTINGS } from '../../../src/state/settings.ts';
import { sentMessages } from '../ui/fake-browser.ts';
import { productState } from '../ui/made-up.ts';

const opened = vi.hoisted(() => {
  // As in the build for Firefox.
  vi.stubGlobal('__BROWSER__', 'firefox');
  return vi.fn();
});
vi.mock('../../../src/platform/browser/browser.ts', async () => {
  const { browser } = await import('../ui/fake-browser.ts');
  return { browser: { ...browser, sidebarAction: { open: opened } } };
});

afterEach(() => {
  act(() => render(null, document.body));
});

async function show(): Promise<void> {
  // A narrow window shows every group.
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }));
  const product = productState();
  product.settings.value = DEFAULT_SETTINGS;
  await act(async () => render(<SettingsPage product={product} />, document.body));
}

it('asks in Firefox for the location of the host page, and opens the sidebar within the click', async () => {
  await show();
  const sidebar = document.querySelector<HTMLInputElement>('input[name=cameraHostPlace][value=sidebar]');
  sidebar?.click();
  expect(opened).toHaveBeenCalledOnce();
  await act(async () => {});
  expect(sentMessages()).toEqual([
    {
      name: 'pageToBackground.changeSettings',
      data: { settings: { ...DEFAULT_SETTINGS, cameraHostPlace: 'sidebar' } },
    },
  ]);
});

it('says what Firefox lacks, and offers no setting without effect', async () => {
  await show();
  expect(document.body.textContent).toContain('can’t detect a locked screen');
  expect(document.querySelector('[name=onBattery]')).toBeNull();
});
