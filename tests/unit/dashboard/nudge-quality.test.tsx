// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  NudgeQualityFold,
  NudgeQualityOffer,
  usePoorQuality,
} from '../../../src/dashboard/history/nudge-quality.tsx';
import { judgeNudges } from '../../../src/history/nudge-quality.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

const world = vi.hoisted(() => ({ closedOn: { value: null as unknown }, quality: null as unknown }));
vi.mock('../../../src/dashboard/shared/use-history.ts', () => ({
  useHistory: () => ({ value: world.quality, failed: false }),
}));
vi.mock('../../../src/state/stored-items.ts', async (original) => {
  const { fakeStoredItem } = await import('../state/fake-stored-item.ts');
  return { ...(await original<object>()), qualityOfferClosedItem: fakeStoredItem(world.closedOn) };
});

const find = (testId: string) => document.querySelector<HTMLElement>(`[data-testid="${testId}"]`);

function OfferIfPoor() {
  const poor = usePoorQuality();
  return poor === null ? null : <NudgeQualityOffer poor={poor} />;
}

async function show(nudges: number, corrected: number, fine: number): Promise<void> {
  world.quality = judgeNudges([{ nudges, corrected, fine }]);
  await act(async () => {
    render(
      <>
        <NudgeQualityFold />
        <OfferIfPoor />
      </>,
      document.body,
    );
    await new Promise((resolve) => setImmediate(resolve));
  });
}

beforeEach(() => {
  world.closedOn.value = null;
});
afterEach(() => act(async () => render(null, document.body)));

it('shows the shares, and no offer while nudges work', async () => {
  await show(10, 8, 1);
  expect(find('quality-corrected')?.textContent).toMatch(/80/);
  expect(find('quality-fine')?.textContent).toMatch(/10/);
  expect(find('quality-offer')).toBe(null);
});

it.each([
  ['unheeded', 2, 0],
  ['mistaken', 6, 4],
])('offers three ways out when nudges work poorly, and stays closed: %s', async (_, corrected, fine) => {
  await show(10, corrected, fine);
  const links = [...(find('quality-offer')?.querySelectorAll('a') ?? [])].map(
    ({ hash }) => hash.split('?')[0],
  );
  expect(links).toEqual(['#calibrate', '#slouch', '#settings']);
  await act(async () => {
    find('quality-offer')?.querySelector('button')?.click();
    await new Promise((resolve) => setImmediate(resolve));
  });
  expect(find('quality-offer')).toBe(null);
});

it('shows nothing without nudges', async () => {
  await show(0, 0, 0);
  expect(find('quality')).toBe(null);
});
