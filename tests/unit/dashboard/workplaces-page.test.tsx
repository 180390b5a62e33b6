// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_ANSWERS } from '../../../src/advice/desk-check.ts';
import { WorkplacesPage } from '../../../src/dashboard/workplaces/workplaces-page.tsx';
import { NOTHING_MEASURED } from '../../../src/posture/measure-desk.ts';
import { addCheck, NO_CHECKS } from '../../../src/state/desk-checks.ts';
import type { Session } from '../../../src/state/session.ts';
import { OFF } from '../../../src/state/session.ts';
import { NO_SETUPS, type Workplaces } from '../../../src/state/workplaces.ts';
import { sentMessages } from '../ui/fake-browser.ts';
import { productState, setup, setupsOf, WATCHING } from '../ui/made-up.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

const desk = vi.hoisted(() => ({ value: undefined as unknown }));
vi.mock('../../../src/state/stored-items.ts', async (original) => {
  const { fakeStoredItem } = await import('../state/fake-stored-item.ts');
  return { ...(await original<object>()), deskChecksItem: fakeStoredItem(desk) };
});

const BUILT_IN = { deviceId: 'built-in', label: 'Integrated Webcam' };
const RECENT = { ...setup().baseline, createdAtMs: Date.now() };
const HOME = setup({ name: 'Home', camera: BUILT_IN, baseline: RECENT });
const OFFICE = setup({
  id: 'office',
  name: 'Office',
  camera: { deviceId: 'o', label: 'Logitech' },
  baseline: RECENT,
});
const OLD = setup({ id: 'old', camera: null });

const CHECK = { atMs: Date.UTC(2026, 10, 20, 12), laptop: false, measured: NOTHING_MEASURED };

async function show(setups: Workplaces, session: Session = WATCHING): Promise<void> {
  act(() => render(<WorkplacesPage product={productState({ setups, session })} />, document.body));
  // The cameras are listed meanwhile.
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve));
  });
}

const cards = () => [...document.querySelectorAll('[data-testid="place-card"]')];
const cardOf = (name: string) => {
  const found = cards().find((card) => card.querySelector('h2')?.textContent?.startsWith(name));
  if (found === undefined) throw new Error(`No ${name}`);
  return found;
};

async function press(label: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === label,
  );
  if (button === undefined) throw new Error(`No ${label}`);
  await act(async () => {
    button.click();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

async function enter<E extends HTMLInputElement | HTMLSelectElement>(
  field: E | null,
  value: string,
): Promise<void> {
  if (field === null) throw new Error('No such field');
  await act(async () => {
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve));
  });
}

beforeEach(() => {
  vi.clearAllMocks();
  const mediaDevices = Object.assign(new EventTarget(), {
    enumerateDevices: async () => [{ kind: 'videoinput', ...BUILT_IN }],
  });
  vi.stubGlobal('navigator', { mediaDevices });
});
afterEach(() => {
  act(() => render(null, document.body));
  vi.unstubAllGlobals();
});

it.each([
  ['was never done', NO_CHECKS, 'Six questions'],
  [
    'has something to change',
    addCheck(NO_CHECKS, { ...CHECK, answers: { ...NO_ANSWERS, height: 'low' } }),
    'Checked 20 Nov: 1 thing to change',
  ],
  [
    'has nothing to change',
    addCheck(NO_CHECKS, { ...CHECK, answers: { ...NO_ANSWERS, height: 'fits' } }),
    'Checked 20 Nov: nothing to change',
  ],
] as const)('tells of a desk check that %s', async (_, checks, words) => {
  desk.value = checks;
  await show(setupsOf(HOME));
  expect(document.querySelector('a[href="#workplace"]')?.textContent).toContain(words);
});

describe('the workplaces page', () => {
  it('does not call a camera missing while the browser names none, without permission', async () => {
    const enumerateDevices = async () => [{ kind: 'videoinput', deviceId: '', label: '', groupId: '' }];
    vi.stubGlobal('navigator', { mediaDevices: Object.assign(new EventTarget(), { enumerateDevices }) });
    await show(setupsOf(HOME));
    await press('Rename or change: Home');
    expect(document.body.textContent).toContain('Integrated Webcam');
    expect(document.body.textContent).not.toContain('not connected');
  });

  it('says which is active, which has lost its camera, and which is old', async () => {
    await show(setupsOf(HOME, OFFICE, OLD));
    expect(cardOf('Home').textContent).toContain('In use');
    expect(cardOf('Office').textContent).not.toContain('In use');
    expect(cardOf('Home').querySelector('[data-testid="place-stale"]')).toBeNull();
    expect(cardOf('Office').textContent).toContain('Its camera isn’t connected');
    expect(cardOf('My workplace').textContent).toContain('a long time ago');
  });

  it('describes each in two lines, without the numbers of its camera', async () => {
    const camera = { deviceId: 'built-in', label: 'Integrated Camera (04f2:b6d0)' };
    await show(setupsOf({ ...HOME, camera }));
    const [where, known] = [...cardOf('Home').querySelectorAll('p.quiet')].map((line) => line.textContent);
    expect(where).toBe('Sitting · camera in front · Integrated Camera');
    expect(known).toMatch(/^Calibrated on /);
  });

  it("asks for the camera if several have the workplace's camera name and none its id", async () => {
    const twins = [1, 2].map((number) => ({
      kind: 'videoinput',
      deviceId: `new ${number}`,
      label: 'Logitech',
    }));
    vi.stubGlobal('navigator', {
      mediaDevices: Object.assign(new EventTarget(), { enumerateDevices: async () => twins }),
    });
    await show(setupsOf(OFFICE));
    await press('Rename or change: Office');
    expect(cardOf('Office').textContent).toContain('Choose the right one');
    const [, camera] = cardOf('Office').querySelectorAll('select');
    expect([...(camera?.options ?? [])].map(({ text }) => text)).toEqual([
      'Logitech (which one?)',
      'Logitech (no. 1)',
      'Logitech (no. 2)',
    ]);
  });

  it('calls none of them watched while nothing is watched', async () => {
    await show(setupsOf(HOME, OFFICE), OFF);
    expect(document.body.textContent).not.toContain('In use');
  });

  it('lets the user choose, rename, and set stance and camera', async () => {
    await show(setupsOf(HOME, OFFICE));
    expect(document.querySelector('main input, main select')).toBeNull();
    await press('I’m here: Office');
    await press('Rename or change: Home');
    await press('Rename or change: Office');
    await enter(cardOf('Home').querySelector<HTMLInputElement>('input'), '  Kitchen table ');
    const [stance, camera] = cardOf('Office').querySelectorAll('select');
    await enter(stance ?? null, 'standing');
    await enter(camera ?? null, 'built-in');
    expect(sentMessages()).toEqual([
      { name: 'pageToBackground.chooseSetup', data: { id: 'office' } },
      { name: 'pageToBackground.changeSetup', data: { id: 'first', change: { name: 'Kitchen table' } } },
      { name: 'pageToBackground.changeSetup', data: { id: 'office', change: { stance: 'standing' } } },
      { name: 'pageToBackground.changeSetup', data: { id: 'office', change: { camera: BUILT_IN } } },
    ]);
  });

  it('keeps a name if nothing is entered instead', async () => {
    await show(setupsOf(HOME));
    await press('Rename or change: Home');
    expect(document.activeElement?.getAttribute('data-testid')).toBe('place-name');
    const field = cardOf('Home').querySelector<HTMLInputElement>('input');
    await enter(field, '   ');
    expect(field?.value).toBe('Home');
    expect(sentMessages()).toEqual([]);
  });

  it('closes the fields of a workplace when its deletion is asked about', async () => {
    await show(setupsOf(HOME, OFFICE));
    await press('Rename or change: Office');
    expect(cardOf('Office').querySelector('input')).not.toBeNull();
    await press('Delete: Office');
    expect(cardOf('Office').querySelector('input')).toBeNull();
    expect(cardOf('Office').querySelector('[data-testid="delete-place"]')?.textContent).toBe('Delete…');
  });

  it('deletes one only after a confirmation', async () => {
    await show(setupsOf(HOME, OFFICE));
    await press('Delete: Office');
    expect(document.querySelector('[role="alertdialog"]')?.textContent).toContain('Delete Office?');
    await press('Cancel');
    expect(sentMessages()).toEqual([]);
    await press('Delete: Office');
    await press('Delete');
    expect(sentMessages()).toEqual([{ name: 'pageToBackground.deleteSetup', data: { id: 'office' } }]);
    expect(document.querySelector('[data-testid="places-told"]')?.textContent).toBe('Office was deleted.');
  });

  it('says what deleting the last one means', async () => {
    await show(setupsOf(HOME));
    await press('Delete: Home');
    expect(document.querySelector('[role="alertdialog"]')?.textContent).toContain('Plumbline stops');
  });

  it('links to the calibration of each, to showing a slouch at the active one, to a new one, the desk check and the camera', async () => {
    await show(setupsOf(HOME));
    const addresses = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(addresses).toEqual([
      '#calibrate?place=first',
      '#slouch',
      '#calibrate?place=new',
      '#workplace',
      '#camera',
    ]);
    await show(NO_SETUPS);
    expect(document.querySelector('a')?.textContent).toBe('Calibrate this workplace');
    expect(document.querySelector('.link-row')?.textContent).toContain('Desk check');
  });
});
