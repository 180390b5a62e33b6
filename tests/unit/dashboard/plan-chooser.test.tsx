// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PlanChooser, PlanLine } from '../../../src/dashboard/history/plan-chooser.tsx';
import type { NextThing } from '../../../src/history/weekly-review.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

const world = vi.hoisted(() => ({ plan: { value: undefined as unknown } }));
vi.mock('../../../src/state/stored-items.ts', async (original) => {
  const { fakeStoredItem } = await import('../state/fake-stored-item.ts');
  return { ...(await original<object>()), ifThenPlanItem: fakeStoredItem(world.plan) };
});

const settle = () => new Promise((resolve) => setImmediate(resolve));
const find = (selector: string) => document.querySelector<HTMLElement>(selector);

async function show(next: NextThing = { kind: 'issue', issue: 'slouch' }): Promise<void> {
  await act(async () => {
    render(
      <>
        <PlanChooser next={next} />
        <PlanLine />
      </>,
      document.body,
    );
    await settle();
  });
}

async function choose(name: string, value: string): Promise<void> {
  const select = document.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  if (select === null) throw new Error(`No list ${name}.`);
  await act(async () => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
  });
}

beforeEach(() => {
  world.plan.value = null;
});
afterEach(() => act(async () => render(null, document.body)));

it('makes a plan, changes it, shows it as a line, and removes it', async () => {
  await show();
  expect(find('[data-testid="plan-line"]')).toBe(null);
  await act(async () => {
    find('[data-testid="make-plan"]')?.click();
    await settle();
  });
  await choose('cue', 'lunch');
  await choose('action', 'stand');
  expect(world.plan.value).toMatchObject({ cue: 'lunch', action: 'stand' });
  expect(find('[data-testid="plan-sentence"]')?.textContent).toBe(
    find('[data-testid="plan-line"] a')?.textContent,
  );
  await act(async () => {
    find('[data-testid="plan"] button')?.click();
    await settle();
  });
  expect(world.plan.value).toBe(null);
});

it('takes the user’s own words, and shows no sentence before there are any', async () => {
  await show();
  await act(async () => {
    find('[data-testid="make-plan"]')?.click();
    await settle();
  });
  await choose('cue', 'own');
  expect(find('[data-testid="plan-sentence"]')).toBe(null);
  expect(find('[data-testid="plan-line"]')).toBe(null);
  const own = document.querySelector<HTMLInputElement>('input[type="text"]');
  if (own === null) throw new Error('No field for own words.');
  await act(async () => {
    own.value = 'the kettle boils';
    own.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
  });
  expect(find('[data-testid="plan-sentence"]')?.textContent).toContain('the kettle boils');
});

it.each<[NextThing, string]>([
  [{ kind: 'movement' }, 'When a new hour starts: I’ll stand up for a minute.'],
  [{ kind: 'issue', issue: 'forward_head' }, 'When I sit down: I’ll pull the screen closer and sit back.'],
  [{ kind: 'issue', issue: 'slouch' }, 'When I sit down: I’ll slide my hips to the back of the chair.'],
  [{ kind: 'issue', issue: 'lean' }, 'When I sit down: I’ll lean on both armrests, or on neither.'],
  [{ kind: 'issue', issue: 'head_tilt' }, 'When I sit down: I’ll put what I read straight in front of me.'],
  [{ kind: 'issue', issue: 'uneven_shoulders' }, 'When I sit down: I’ll breathe out and drop my shoulders.'],
])('begins with what the review suggests: %j', async (next, sentence) => {
  await show(next);
  await act(async () => {
    find('[data-testid="make-plan"]')?.click();
    await settle();
  });
  expect(find('[data-testid="plan-sentence"]')?.textContent).toBe(sentence);
});
