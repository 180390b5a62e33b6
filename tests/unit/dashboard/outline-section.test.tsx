// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OutlineSection } from '../../../src/dashboard/today/outline-section.tsx';
import type { Outline } from '../../../src/posture/body/outline.ts';
import { DEFAULT_SETTINGS } from '../../../src/state/settings.ts';
import type { ProductState } from '../../../src/ui/product-state.ts';
import { FRAME } from '../posture/seated.ts';
import { liveHost, liveStatus, productState } from '../ui/made-up.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

const outlineAt = (y: number): Outline => ({
  head: { x: 320, y },
  headRadius: 60,
  leftShoulder: { x: 460, y: 370 },
  rightShoulder: { x: 180, y: 370 },
  frame: FRAME,
});
const headY = () => document.querySelector('.outline-now ellipse')?.getAttribute('cy');
const withOutline = (outline: Outline | null) => liveStatus(liveHost('good'), { outline });

let product: ProductState;

async function show(wanted: boolean, outline: Outline | null): Promise<void> {
  product = productState({ live: withOutline(outline) });
  product.settings.value = { ...DEFAULT_SETTINGS, outline: wanted };
  await act(async () => render(<OutlineSection product={product} />, document.body));
}

async function see(outline: Outline | null): Promise<void> {
  await act(async () => {
    product.live.value = withOutline(outline);
  });
}

beforeEach(() => vi.useFakeTimers());
afterEach(async () => {
  await act(async () => render(null, document.body));
  vi.useRealTimers();
});

it('is empty unless the user has switched it on', async () => {
  await show(false, outlineAt(200));
  expect(document.body.textContent).toBe('');
});

it('shows a moment, keeps it for minutes, and then the next', async () => {
  await show(true, null);
  expect(headY()).toBe(undefined);
  await see(outlineAt(200));
  expect(headY()).toBe('200');
  await see(outlineAt(240));
  expect(headY()).toBe('200');
  await act(async () => {
    vi.advanceTimersByTime(6 * 60_000);
  });
  expect(headY()).toBe('240');
});

it('looks again when the user asks for it', async () => {
  await show(true, outlineAt(200));
  await see(outlineAt(250));
  await act(async () => document.querySelector('button')?.click());
  expect(headY()).toBe('250');
});
