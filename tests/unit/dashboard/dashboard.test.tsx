// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FlowPhase } from '../../../src/dashboard/calibration/calibration-flow.ts';
import { findFormer, type Renewal } from '../../../src/dashboard/calibration/renewal.ts';
import type { CalibrationHint } from '../../../src/dashboard/camera/calibration-hint.ts';
import { Dashboard } from '../../../src/dashboard/dashboard.tsx';
import type { Route } from '../../../src/dashboard/route.ts';
import { CAMERA_PROBLEMS, type HostStatus, OFF, type Session } from '../../../src/state/session.ts';
import type { CalibrationTarget, WorkplaceCamera } from '../../../src/state/workplaces.ts';
import { browser, sentMessages } from '../ui/fake-browser.ts';
import { liveHost, liveStatus, measurement, productState, setup, setupsOf, WATCHING } from '../ui/made-up.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

/** A fake flow that the test puts into any state. */
const flow = {
  state: signal<FlowPhase>({ phase: 'intro' }),
  stream: signal<MediaStream | null>(null),
  seen: signal(null),
  hint: signal<CalibrationHint>('waiting'),
  cameras: signal<readonly WorkplaceCamera[]>([]),
  cameraId: signal<string | null>(null),
  place: signal<CalibrationTarget>(null),
  renewal: signal<Renewal | null>(null),
  useAnyway: vi.fn(async () => {}),
  undo: vi.fn(async () => {}),
  chooseCamera: vi.fn(async () => {}),
  openPreview: vi.fn(async () => {}),
  calibrate: vi.fn(async () => {}),
  keepOld: vi.fn(async () => {}),
  end: vi.fn(),
  goOn: vi.fn(),
  close: vi.fn(),
};
vi.mock('../../../src/dashboard/calibration/calibration-flow.ts', () => ({
  createCalibrationFlow: () => flow,
}));

const route = signal<Route>('welcome');

function show(host: HostStatus = liveHost('good'), calibrated = false): void {
  act(() => render(<Dashboard product={productState({ host, calibrated })} route={route} />, document.body));
}

function phase(state: FlowPhase): void {
  act(() => {
    flow.state.value = state;
  });
}

function find(testId: string): HTMLButtonElement | null {
  return document.querySelector(`[data-testid="${testId}"]`);
}

function pageText(): string {
  return document.body.textContent ?? '';
}

function setVisibility(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.clearAllMocks();
  route.value = 'welcome';
  location.hash = '';
  flow.state.value = { phase: 'intro' };
  flow.stream.value = null;
  flow.place.value = null;
  flow.renewal.value = null;
  flow.hint.value = 'waiting';
});
afterEach(() => {
  act(() => render(null, document.body));
});

describe('the first page', () => {
  it('explains what it does with the camera, and how to allow it, before it asks', () => {
    show();
    expect(pageText()).toContain('Keeps no pictures');
    expect(find('step')).toBeNull();
    expect(pageText()).toContain('Allow while visiting');
    act(() => find('open-camera')?.click());
    expect(flow.openPreview).toHaveBeenCalledOnce();
  });

  it('says at once, also to screen readers, that the upright posture is saved', () => {
    show(liveHost('good'), true);
    phase({ phase: 'calibrated' });
    expect(find('step')?.textContent).toBe('Step 2 of 3');
    expect(find('upright-saved')?.textContent).toBe('That’s your upright posture. Saved.');
    expect(document.activeElement?.textContent).toBe('Now show your slouch');
    expect(document.activeElement?.getAttribute('aria-describedby')).toBe(find('upright-saved')?.id);
  });

  it.each(['calibrated', 'done'] as const)('goes on after a reload in the middle: %s', (step) => {
    location.hash = '#welcome';
    show();
    phase({ phase: step });
    act(() => render(null, document.body));
    flow.state.value = { phase: 'intro' };
    show(liveHost('good'), true);
    expect(flow.goOn).toHaveBeenCalledExactlyOnceWith(step);
  });

  it('does not ask for a camera that it has just used, nor for a workplace, while it saves', () => {
    show(liveHost('good'), true);
    phase({ phase: 'collecting', progress: 1, problem: null });
    expect(pageText()).not.toContain('once you turn on the camera');
    expect(find('recording-warning')).toBeNull();
    expect(document.querySelector('[name="place"]')).toBeNull();
  });

  it('leads to the calibration once the camera is on', () => {
    show();
    phase({ phase: 'preview', refused: null });
    expect(find('step')?.textContent).toBe('Step 1 of 3');
    expect(find('keep-old')).toBeNull();
    act(() => find('calibrate')?.click());
    expect(flow.calibrate).toHaveBeenCalledOnce();
  });

  it('counts down in an announced element', () => {
    show();
    phase({ phase: 'countdown', secondsLeft: 2 });
    expect(find('countdown')?.closest('[aria-live]')?.textContent).toBe('2');
    expect(find('calibrate')?.disabled).toBe(true);
  });

  it('shows progress, and what prevents it', () => {
    show();
    phase({ phase: 'collecting', progress: 0.4, problem: null });
    expect(document.querySelector('progress')?.getAttribute('value')).toBe('0.4');
    phase({ phase: 'collecting', progress: 0, problem: 'moving' });
    expect(find('feedback')?.textContent).toContain('You’re moving.');
  });

  it('says why a calibration was refused until that is fixed', () => {
    show();
    phase({ phase: 'preview', refused: 'too_dark' });
    expect(find('feedback')?.textContent).toMatch(/didn’t work.*too dark.*light/);
    expect(find('calibrate')?.textContent).toBe('Try again');
    act(() => {
      flow.hint.value = 'clear';
    });
    expect(find('feedback')?.textContent).toContain('You can calibrate.');
  });

  it.each(CAMERA_PROBLEMS)('has a text and a remedy for %s', (problem) => {
    show();
    phase({ phase: 'failed', problem });
    const alert = document.querySelector('[role="alert"]');
    expect(alert?.textContent).not.toMatch(/\[|undefined/);
    expect(find('open-camera')?.textContent).toBe('Try again');
  });

  it('says truthfully at the end whether it watches, or why not', () => {
    show();
    phase({ phase: 'done' });
    expect(find('done')?.textContent).toContain('You’re all set');
    expect(find('done')?.textContent).toContain('close this page');
    expect(find('done')?.querySelector('a[href="#workplace"]')?.textContent).toBe('Desk check');
    act(() => render(null, document.body));
    show({ camera: 'failed', problem: 'camera_busy' }, true);
    expect(find('done')?.textContent).toContain('The camera is in use');
    expect(find('try-out')).toBeNull();
  });

  it('has the try-out and the way on first, and below them what has a default', () => {
    show(liveHost('good'), true);
    phase({ phase: 'done' });
    const parts = [...(find('done')?.querySelectorAll('.try-out, .button-primary, h2') ?? [])];
    expect(parts.map(({ className, textContent }) => className || textContent)).toEqual([
      'try-out',
      'button button-primary large',
      'How to nudge you',
      'Keep it in sight',
    ]);
  });

  it('folds the ways that come later', () => {
    show(liveHost('good'), true);
    phase({ phase: 'done' });
    const namesIn = (selector: string) =>
      [...document.querySelectorAll<HTMLInputElement>(`${selector} input`)].map(({ name }) => name);
    expect(namesIn('.later-channels')).toEqual(['dim', 'sound', 'speech']);
    expect(document.querySelector<HTMLDetailsElement>('.later-channels')?.open).toBe(false);
  });

  it('lets the user try out a nudge at the end, and choose how it comes', async () => {
    show(liveHost('good'), true);
    phase({ phase: 'done' });
    expect(find('try-out-next')?.textContent).toContain('Slouch for a moment');
    act(() => render(null, document.body));
    show(liveHost('good'), true);
    phase({ phase: 'done' });
    browser.runtime.sendMessage.mockClear();
    act(() => find('try-out-show')?.click());
    expect(sentMessages().map(({ data }) => data)).toEqual([{ way: 'badge' }, { way: 'notification' }]);
    expect(find('try-out-title')?.textContent).toBe('That’s what a nudge looks like');
    expect(find('try-out-next')?.textContent).toBe('Look at the toolbar icon and the notification.');
    await act(async () => document.querySelector<HTMLInputElement>('input[name="notification"]')?.click());
    expect(sentMessages().at(-1)?.name).toBe('pageToBackground.changeSettings');
  });

  it('says while the user slouches when the nudge comes', () => {
    const slouching = liveHost('bad', 'slouch');
    const product = productState({ host: slouching, live: liveStatus(slouching, { nudgeInMs: 9000 }) });
    act(() => render(<Dashboard product={product} route={route} />, document.body));
    phase({ phase: 'done' });
    // They may still be in the slouch that they have just shown.
    expect(find('try-out-next')?.textContent).toContain('Sit up first.');
    act(() => {
      product.host.value = liveHost('good');
    });
    act(() => {
      product.host.value = slouching;
    });
    expect(find('try-out-next')?.textContent).toContain('for about 10 s');
  });

  it('goes on after a look that found the user upright, and says meanwhile that they stay so', () => {
    const slouching = liveHost('bad', 'slouch');
    const looked = (state: 'fine' | 'bad') =>
      liveStatus(slouching, {
        nudgeInMs: 20_000,
        assessment:
          state === 'fine'
            ? { state, issues: [] }
            : { state, issues: [{ kind: 'slouch', severity: 1, confidence: 1 }] },
      });
    const product = productState({ host: slouching, live: looked('bad') });
    act(() => render(<Dashboard product={product} route={route} />, document.body));
    phase({ phase: 'done' });
    expect(find('try-out-next')?.textContent).toContain('Sit up first.');
    act(() => {
      product.live.value = looked('fine');
    });
    expect(find('try-out-title')?.textContent).toBe('You’re upright');
    expect(find('try-out-next')?.textContent).toBe('Stay upright a moment.');
    // They slouch before the verdict has followed.
    act(() => {
      product.live.value = looked('bad');
    });
    expect(find('try-out-next')?.textContent).toContain('for about 20 s');
  });

  it('points at the notification only for as long as it is there', async () => {
    const nudge = ['badge', 'notification'] as const;
    const product = productState({ host: liveHost('good'), nudge: [...nudge] });
    await act(async () => render(<Dashboard product={product} route={route} />, document.body));
    phase({ phase: 'done' });
    await act(async () => {
      product.host.value = liveHost('bad', 'slouch', true);
    });
    const next = () => find('try-out-next')?.textContent;
    expect(next()).toBe('Look at the toolbar icon and the notification. Now sit up.');
    const notice = { type: 'basic', iconUrl: '', title: '', message: '' } as const;
    await act(async () => {
      await browser.notifications.create('posture', notice);
      await browser.notifications.clear('posture');
    });
    expect(next()).toBe('Look at the toolbar icon. Now sit up.');
  });

  it('says when the nudge is there, and that it goes away when the user sits up', () => {
    const product = productState({ host: liveHost('good'), nudge: ['badge'] });
    act(() => render(<Dashboard product={product} route={route} />, document.body));
    phase({ phase: 'done' });
    const words = () => [find('try-out-title')?.textContent, find('try-out-next')?.textContent];
    // A nudge from before is not one that they have tried.
    expect(words()[1]).toBe('Slouch for a moment to try a nudge.');
    act(() => {
      product.host.value = liveHost('bad', 'slouch', true);
    });
    expect(words()).toEqual(['There it is', 'Look at the toolbar icon. Now sit up.']);
    act(() => {
      product.host.value = liveHost('good');
    });
    expect(words()[1]).toBe('Sitting up makes the nudge go away by itself.');
    act(() => {
      product.nudge.value = [];
    });
    expect(words()[1]).toBe('Sitting up makes the nudge go away by itself.');
    act(() => {
      product.host.value = liveHost('bad', 'slouch');
    });
    expect(words()[1]).toBe('Noticed. Stay like that for a nudge.');
    act(() => {
      product.host.value = liveHost('good');
    });
    expect(words()[1]).toBe('Sitting up makes the nudge go away by itself.');
  });

  it('lets nudges come at once while it is in view, and no longer', () => {
    const asked = () =>
      sentMessages()
        .filter(({ name }) => name === 'pageToBackground.tryOut')
        .map(({ data }) => (data as { forMs: number }).forMs > 0);
    const hide = (hidden: boolean) => {
      vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
      document.dispatchEvent(new Event('visibilitychange'));
    };
    show(liveHost('good'), true);
    expect(asked()).toEqual([]);
    phase({ phase: 'done' });
    expect(asked()).toEqual([true]);
    hide(true);
    hide(false);
    act(() => render(null, document.body));
    expect(asked()).toEqual([true, false, true, false]);
  });

  it('lets them come as usual once one was tried, and the day counts', () => {
    const product = productState({ host: liveHost('good') });
    act(() => render(<Dashboard product={product} route={route} />, document.body));
    phase({ phase: 'done' });
    const lasts = () =>
      sentMessages()
        .filter(({ name }) => name === 'pageToBackground.tryOut')
        .map(({ data }) => (data as { forMs: number }).forMs > 0);
    act(() => {
      product.nudge.value = ['badge'];
      product.host.value = liveHost('bad', 'slouch', true);
    });
    expect(lasts()).toEqual([true]);
    act(() => {
      product.host.value = liveHost('good');
    });
    expect(lasts()).toEqual([true, false]);
  });
});

describe('a later calibration', () => {
  const several = setupsOf(
    setup({ name: 'Laptop' }),
    setup({
      id: 'desk',
      name: 'Standing desk',
      stance: 'standing',
      camera: { deviceId: 'd', label: 'Desk Cam' },
    }),
  );

  function calibrate(address: string, session: Session = WATCHING): void {
    location.hash = address;
    route.value = 'calibrate';
    const product = productState({ setups: several, session });
    act(() => render(<Dashboard product={product} route={route} />, document.body));
  }

  it('says what it is for while the camera is off, and what to do once it is on or opens by itself', () => {
    calibrate('calibrate?place=new', OFF);
    expect(document.querySelector('h1')?.textContent).toBe('Add a workplace');
    expect(find('open-camera')).not.toBeNull();
    act(() => render(null, document.body));
    calibrate('calibrate?place=new');
    expect(document.querySelector('h1')?.textContent).toBe('Show your upright posture');
    expect(find('open-camera')).toBeNull();
    const before = [...document.querySelectorAll('.actions :is(a, button)')].map((each) => each.textContent);
    phase({ phase: 'preview', refused: null });
    const after = [...document.querySelectorAll('.actions :is(a, button)')].map((each) => each.textContent);
    expect(after).toEqual(before);
  });

  it('is of the active workplace unless the user says otherwise; the first one does not ask', () => {
    calibrate('calibrate');
    expect(flow.place.value).toEqual({ id: 'first' });
    act(() => render(null, document.body));
    show();
    expect(document.querySelector('select')).toBeNull();
    expect(flow.place.value).toBeNull();
  });

  it('is of the workplace that the address names, by its camera, and says how to stand there', () => {
    calibrate('calibrate?place=desk');
    expect(flow.place.value).toEqual({ id: 'desk' });
    expect(flow.chooseCamera).toHaveBeenLastCalledWith(expect.objectContaining({ deviceId: 'd' }));
    phase({ phase: 'preview', refused: null });
    expect(pageText()).toContain('Stand on both feet');
  });

  it('is of the active workplace if the address names a deleted one, even if the stored value is read late', () => {
    location.hash = 'calibrate?place=gone';
    route.value = 'calibrate';
    const product = productState({ setups: several });
    product.workplaces.value = null;
    act(() => render(<Dashboard product={product} route={route} />, document.body));
    act(() => {
      product.workplaces.value = several;
    });
    expect(flow.place.value).toEqual({ id: 'first' });
    expect(document.querySelector<HTMLSelectElement>('select[name="place"]')?.value).toBe('first');
  });

  it('can be of a new workplace, with an unused name that says nothing of it until the user does', () => {
    calibrate('calibrate?place=new');
    expect(flow.place.value).toEqual({ name: 'Workplace 3', stance: 'sitting' });
    const name = document.querySelector<HTMLInputElement>('input[name="place-name"]');
    expect([name?.value, name?.placeholder]).toEqual(['', 'Workplace 3']);
    act(() => {
      if (name) name.value = ' Sofa ';
      name?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(flow.place.value).toEqual({ name: 'Sofa', stance: 'sitting' });
  });

  it('of the first workplace asks for no name, and gives it none', () => {
    location.hash = 'calibrate?place=new';
    route.value = 'calibrate';
    act(() =>
      render(<Dashboard product={productState({ setups: setupsOf() })} route={route} />, document.body),
    );
    expect(document.querySelector('input[name="place-name"]')).toBeNull();
    expect(flow.place.value).toEqual({ name: null, stance: 'sitting' });
  });

  it('offers the cameras if there are several', () => {
    flow.cameras.value = [
      { deviceId: 'a', label: 'Integrated Webcam' },
      { deviceId: 'd', label: '' },
    ];
    calibrate('calibrate');
    const select = document.querySelector<HTMLSelectElement>('select[name="camera"]');
    expect([...(select?.options ?? [])].map(({ text }) => text)).toEqual(['Integrated Webcam', 'Camera 2']);
    flow.cameras.value = [];
  });

  it('shows the picture at once if the camera is in use anyway, and otherwise after a click', () => {
    route.value = 'calibrate';
    show({ camera: 'failed', problem: 'camera_busy' }, true);
    expect(flow.openPreview).not.toHaveBeenCalled();
    show(liveHost('good'), true);
    expect(flow.openPreview).toHaveBeenCalledOnce();
    act(() => render(null, document.body));
    route.value = 'welcome';
    show(liveHost('good'));
    expect(flow.openPreview).toHaveBeenCalledOnce();
  });

  it('of a new workplace can be given up, and ends at the workplaces', () => {
    calibrate('calibrate?place=new');
    phase({ phase: 'preview', refused: null });
    expect(find('keep-old')).toBeNull();
    expect(document.querySelector('.actions a[href="#places"]')?.textContent).toBe('Cancel');
    phase({ phase: 'done' });
    expect(find('done')?.textContent).toContain('Calibrated');
    expect(find('done')?.querySelector('a[href="#places"]')).not.toBeNull();
  });

  /** The address changes as by a link; the page of the extension hears of it. */
  function follow(address: string): void {
    act(() => {
      location.hash = address;
      dispatchEvent(new Event('hashchange'));
    });
  }

  it('starts over if the page is opened again, and no longer asks for a new workplace', () => {
    calibrate('calibrate?place=new', OFF);
    phase({ phase: 'calibrated' });
    expect(location.hash).not.toContain('new');
    expect(flow.close).not.toHaveBeenCalled();
    follow('calibrate');
    expect(flow.close).toHaveBeenCalledOnce();
    phase({ phase: 'intro' });
    expect(document.querySelector('h1')?.textContent).toBe('Recalibrate');
    expect(flow.place.value).toEqual({ id: 'first' });
  });

  it('starts over even at the address that it was opened at', () => {
    calibrate('calibrate');
    phase({ phase: 'calibrated' });
    follow('calibrate');
    expect(flow.close).toHaveBeenCalledOnce();
  });

  function renew(forwardDeg: number, state: Renewal['state'] = 'saved'): void {
    const former = findFormer(productState({ setups: several }), { id: 'first' });
    if (former === null) throw new Error('There is no such workplace.');
    const comparison = { measurement: measurement(), forwardDeg, slouch: null };
    act(() => {
      flow.renewal.value = { former, comparison, state };
      flow.state.value = { phase: 'done' };
    });
  }

  it.each([
    [-4.4, '4° more upright than before.'],
    [1, 'About the same as before.'],
    [6, '6° farther forward than before.'],
  ])('shows what it has changed (%d°), and can be undone', (forwardDeg, words) => {
    calibrate('calibrate');
    renew(forwardDeg);
    expect(find('renewal')?.textContent).toBe(words);
    expect(find('before-and-now')?.querySelectorAll('svg')).toHaveLength(2);
    act(() => find('undo-calibration')?.click());
    expect(flow.undo).toHaveBeenCalledOnce();
    renew(forwardDeg, 'undone');
    expect(find('renewal')?.textContent).toBe('Undone. Your previous calibration is back.');
  });

  it('can be undone at the end of the first run too, where it comes before all else', () => {
    const product = productState({ calibrated: false });
    act(() => render(<Dashboard product={product} route={route} />, document.body));
    act(() => {
      product.workplaces.value = several;
    });
    phase({ phase: 'done' });
    expect(find('renewal')).toBeNull();
    renew(6);
    phase({ phase: 'calibrated' });
    expect(flow.end).toHaveBeenCalledOnce();
    expect(pageText()).toContain('6° farther forward than before.');
    act(() => find('undo-calibration')?.click());
    expect(flow.undo).toHaveBeenCalledOnce();
  });

  it('that looks like a slouch offers to try again first, and to use it', () => {
    calibrate('calibrate');
    const comparison = { measurement: measurement(), forwardDeg: 14, slouch: 'slouch' } as const;
    phase({ phase: 'doubted', comparison, slouch: 'slouch' });
    expect(document.querySelector('h1')?.textContent).toBe('This looks like your rounded back');
    act(() => find('doubted-again')?.click());
    expect(flow.openPreview).toHaveBeenCalled();
    act(() => find('doubted-use')?.click());
    expect(flow.useAnyway).toHaveBeenCalledOnce();
  });

  it('can be left unchanged, and then nothing says that it was calibrated', async () => {
    route.value = 'calibrate';
    show(liveHost('good'), true);
    phase({ phase: 'preview', refused: null });
    await act(async () => find('keep-old')?.click());
    expect(flow.keepOld).toHaveBeenCalledOnce();
    expect(location.hash).toBe('#places');
  });
});

describe('a camera that may not be used', () => {
  const blocked: HostStatus = { camera: 'failed', problem: 'permission_denied' };

  it('is named on a page without a camera of its own, with the way out', () => {
    route.value = 'guide';
    show(blocked, true);
    expect(find('problem')?.textContent).toContain('The camera is blocked');
    act(() => find('way-out')?.click());
    expect(location.hash).toBe('#calibrate');
    show(liveHost('good'), true);
    expect(find('problem')?.textContent).toBe('');
  });

  it('is all that the end of the first run speaks of', () => {
    show(blocked, true);
    phase({ phase: 'done' });
    expect(find('done')?.textContent).toContain('The camera is blocked');
    expect(find('way-out')?.textContent).toBe('Allow the camera');
    expect(pageText()).not.toContain('keeps running in the background');
  });

  it('is allowed without calibrating again', () => {
    route.value = 'calibrate';
    show(blocked, true);
    expect(document.querySelector('h1')?.textContent).toBe('Allow the camera');
    phase({ phase: 'preview', refused: null });
    expect(flow.keepOld).toHaveBeenCalledOnce();
  });
});

describe('a calibration that may no longer fit', () => {
  it('is offered again, except on the calibration page', () => {
    const live = liveStatus(liveHost('good'), { calibrationDoubt: 'farther' });
    route.value = 'settings';
    act(() => render(<Dashboard product={productState({ live })} route={route} />, document.body));
    expect(find('calibration-doubt')?.textContent).toContain('farther from the camera');
    act(() => find('calibration-doubt')?.querySelector('button')?.click());
    expect(location.hash).toBe('#calibrate');
    act(() => {
      route.value = 'calibrate';
    });
    expect(find('calibration-doubt')).toBeNull();
  });
});

describe('the camera of the page', () => {
  it('is turned off when another page is opened', () => {
    show();
    act(() => {
      route.value = 'settings';
    });
    expect(flow.close).toHaveBeenCalledOnce();
    expect(document.title).toBe('Settings · Plumbline');
  });

  it('is turned off while the tab is hidden, and on again when it is visible', () => {
    show();
    flow.stream.value = {} as MediaStream;
    setVisibility('hidden');
    expect(flow.close).toHaveBeenCalledOnce();
    setVisibility('visible');
    expect(flow.openPreview).toHaveBeenCalledOnce();
  });

  it('is not turned on by returning if it was off', () => {
    show();
    setVisibility('hidden');
    setVisibility('visible');
    expect(flow.openPreview).not.toHaveBeenCalled();
  });
});
