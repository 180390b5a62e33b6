// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { DeleteSection } from '../../../src/dashboard/data/delete-section.tsx';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

afterEach(() => act(() => render(null, document.body)));

it.each(['delete-days', 'delete-all'])(
  '%s says everything that it deletes, and deletes nothing before the answer',
  (button) => {
    act(() => render(<DeleteSection />, document.body));
    act(() => document.querySelector<HTMLElement>(`[data-testid="${button}"]`)?.click());
    const question = document.querySelector('[role="alertdialog"]');
    for (const part of ['posture', 'movement', 'nudges', 'breaks', 'exercises', 'pain diary'])
      expect(question?.textContent).toContain(part);
    expect(document.activeElement?.textContent).toBe('Cancel');
    act(() => document.querySelector<HTMLElement>('[data-testid="keep"]')?.click());
    expect(document.querySelector('[role="alertdialog"]')).toBeNull();
  },
);

it.each([
  ['delete-days', 'Some days'],
  ['delete-all', 'Whole history'],
])('%s asks in its own place', (button, place) => {
  act(() => render(<DeleteSection />, document.body));
  act(() => document.querySelector<HTMLElement>(`[data-testid="${button}"]`)?.click());
  expect(document.querySelector('[role="alertdialog"]')?.closest('.data-row')?.textContent).toContain(place);
});

it('speaks of one day if only one goes', () => {
  act(() => render(<DeleteSection />, document.body));
  act(() => document.querySelector<HTMLElement>('[data-testid="delete-days"]')?.click());
  const words = document.querySelector('[role="alertdialog"]')?.textContent;
  expect(words).toContain('of this day');
  expect(words).not.toContain('these days');
});
