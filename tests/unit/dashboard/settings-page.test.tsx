// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SettingsPage } from '../../../src/dashboard/settings/settings-page.tsx';
import type { StoredExample } from '../../../src/state/personal-examples.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/state/settings.ts';
import { groupAddress, settingsAddress } from '../../../src/ui/addresses.ts';
import type { ProductState } from '../../../src/ui/product-state.ts';
import { sit } from '../posture/seated.ts';
import { exampleAt, shownAt } from '../posture/taught-examples.ts';
import { browser, sentMessages } from '../ui/fake-browser.ts';
import { productState, setup, setupsOf } from '../ui/made-up.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

let product: ProductState;

/** The window is too narrow for the side list, unless a test says otherwise. */
function widen(wide: boolean): void {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: wide }));
}

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

function list(name: string): HTMLSelectElement {
  const found = document.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  if (found === null) throw new Error(`No list ${name}`);
  return found;
}

function find(testId: string): HTMLElement | null {
  return document.querySelector(`[data-testid="${testId}"]`);
}

async function choose(name: string, option: string | number | undefined): Promise<void> {
  const select = document.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  if (select === null) return click(input(name, option));
  await act(async () => {
    select.value = String(option);
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

async function click(element: HTMLElement | null): Promise<void> {
  await act(async () => element?.click());
}

async function search(words: string): Promise<void> {
  await act(async () => {
    const box = input('search');
    box.value = words;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function sentSettings(): unknown[] {
  return sentMessages().map(({ name, data }) => {
    expect(name).toBe('pageToBackground.changeSettings');
    return (data as { settings: unknown }).settings;
  });
}

beforeEach(() => {
  widen(false);
  vi.clearAllMocks();
  browser.permissions.request.mockResolvedValue(true);
});
afterEach(() => {
  act(() => render(null, document.body));
  location.hash = '';
  vi.unstubAllGlobals();
});

describe('the settings', () => {
  /** What must be on for a setting to be offered: the details of a channel are shown only while it is on. */
  const NEEDED: Partial<Record<keyof Settings, Partial<Settings>>> = {
    cardAfterSeconds: { card: true },
    dimAfterSeconds: { dim: true },
    dimDepth: { dim: true },
    soundAfterSeconds: { sound: true },
    soundKind: { sound: true },
    speechAfterSeconds: { speech: true },
    volume: { sound: true },
  };
  const changes: [keyof Settings, string | number | undefined, Settings[keyof Settings]][] = [
    ['tooLong', 'guideline', 'guideline'],
    ['coolDownSeconds', 300, 300],
    ['sensitivity', 'strict', 'strict'],
    ['badge', undefined, false],
    ['badgeAfterSeconds', 300, 300],
    ['notification', undefined, false],
    ['notificationAfterSeconds', 30, 30],
    ['card', undefined, true],
    ['cardAfterSeconds', 60, 60],
    ['dim', undefined, true],
    ['dimAfterSeconds', 120, 120],
    ['dimDepth', 'deep', 'deep'],
    ['sound', undefined, true],
    ['soundAfterSeconds', 0, 0],
    ['soundKind', 'bowl', 'bowl'],
    ['speech', undefined, true],
    ['speechAfterSeconds', 300, 300],
    ['volume', 0.5, 0.5],
    ['outline', undefined, true],
    ['tooClose', undefined, false],
    ['nudgePlan', 'maintenance', 'maintenance'],
    ['waitForPause', undefined, false],
    ['weeklyReview', undefined, false],
    ['thanks', undefined, false],
    ['quieterWhenIgnored', undefined, false],
    ['questions', undefined, false],
    ['snooze', 'tomorrow', 'tomorrow'],
    ['inCall', 'mute', 'mute'],
    ['inFullScreen', 'watch', 'watch'],
    ['whenIdle', 'camera_off', 'camera_off'],
    ['idleMinutes', 10, 10],
    ['onBattery', 'now_and_then', 'now_and_then'],
    ['lookEveryMinutes', 2, 2],
    ['longBreakMinutes', 90, 90],
    ['microBreakMinutes', 20, 20],
    ['eyeBreaks', undefined, true],
    ['summaryHour', 18, 18],
    ['dayStartHour', 4, 4],
    ['clock', 'h24', 'h24'],
  ];

  it.each(changes)('%s is changed and sent at once', async (name, option, value) => {
    const needed = NEEDED[name] ?? {};
    await show(needed, true);
    await choose(name, option);
    expect(sentSettings()).toEqual([{ ...DEFAULT_SETTINGS, ...needed, [name]: value }]);
    expect(product.settings.value?.[name]).toBe(value);
  });

  it('switch a kind of issue off, and on again', async () => {
    await show();
    await choose('issue-lean', undefined);
    await choose('issue-head_tilt', undefined);
    await choose('issue-lean', undefined);
    expect(sentSettings().map((sent) => (sent as Settings).ignoredIssues)).toEqual([
      ['lean'],
      ['lean', 'head_tilt'],
      ['head_tilt'],
    ]);
  });

  it('are complete', () => {
    // Only Firefox has the location of the host page: firefox-settings.test.tsx.
    const onThePage = [
      ...changes.map(([name]) => name),
      'quietHours',
      'cameraHostPlace',
      'ignoredIssues',
    ].sort();
    const stored = Object.keys(DEFAULT_SETTINGS).filter((name) => name !== 'version');
    expect(onThePage).toEqual(stored.sort());
  });

  it('show what is stored, even a value that is not offered', async () => {
    await show({ tooLong: 'relaxed', coolDownSeconds: 90, notification: false });
    expect(list('tooLong').value).toBe('relaxed');
    expect(list('coolDownSeconds').value).toBe('90');
    expect(input('notification').checked).toBe(false);
  });

  it('say what comes on top of the time until a nudge', async () => {
    const words = () => document.querySelector('main')?.textContent;
    await show({ waitForPause: true });
    expect(words()).toContain('Then it waits up to a minute for a pause in your work.');
    await show({ waitForPause: false });
    expect(words()).not.toContain('Then it waits');
    await show({ tooLong: 'guideline' });
    expect(words()).toContain('ISO 11226');
  });

  it('build on each other when changed quickly', async () => {
    await show();
    await act(async () => {
      input('badge').click();
      input('sensitivity', 'relaxed').click();
    });
    expect(sentSettings().at(-1)).toEqual({ ...DEFAULT_SETTINGS, badge: false, sensitivity: 'relaxed' });
  });

  it('revert, and say so, if they cannot be stored', async () => {
    await show();
    browser.runtime.sendMessage.mockRejectedValueOnce(new Error('Nobody there.'));
    await click(input('badge'));
    expect(product.settings.value).toEqual(DEFAULT_SETTINGS);
    expect(document.body.textContent).toContain('couldn’t be saved');
  });

  it('have a name and an explanation each', async () => {
    await show();
    await click(document.querySelector('[data-testid="add-quiet-time"]'));
    for (const each of document.querySelectorAll('select'))
      expect(each.closest('label')?.textContent).toBeTruthy();
    for (const each of document.querySelectorAll<HTMLInputElement>('main input')) {
      expect(each.closest('label')?.textContent).toBeTruthy();
      const explains = document.getElementById(each.getAttribute('aria-describedby') ?? '');
      expect(explains?.textContent).toBeTruthy();
    }
  });
});

describe('the presets', () => {
  it('follow the settings; once a value was changed, none is chosen, and a line says what is different', async () => {
    await show();
    expect(input('preset', 'balanced').checked).toBe(true);
    expect(find('preset-own')).toBeNull();
    await choose('sensitivity', 'strict');
    expect(document.querySelector('input[name="preset"]:checked')).toBeNull();
    expect(find('preset-own')?.textContent).toBe('Custom · Based on Balanced · Changed: Sensitivity');
  });

  it('say how soon and how often', async () => {
    await show();
    expect(document.querySelector('#preset-gentle-explains')?.textContent).toMatch(
      /After 2 minutes.*At most every 15 min/,
    );
  });

  it('share no name with a value of a setting', async () => {
    await show();
    const names = [...document.querySelectorAll('.preset .setting-title')].map((each) => each.textContent);
    const values = [...document.querySelectorAll('.segments span, option')].map((each) => each.textContent);
    expect(names.filter((name) => values.includes(name))).toEqual([]);
  });

  it('set several settings at once, and leave the others alone', async () => {
    await show({ badge: false });
    await click(input('preset', 'gentle'));
    const sent = sentSettings().at(-1);
    expect(sent).toMatchObject({ sensitivity: 'relaxed', tooLong: 'relaxed', badge: false });
    expect(input('preset', 'gentle').checked).toBe(true);
  });
});

describe('the groups', () => {
  const group = (id: string) => document.querySelector<HTMLDetailsElement>(`details[data-group="${id}"]`);
  const openGroups = () =>
    [...document.querySelectorAll('details[open]')].map((each) => each.getAttribute('data-group'));

  afterEach(() => {
    location.hash = '';
  });

  it('are closed at first, and say their present values', async () => {
    await show({ eyeBreaks: true });
    expect(openGroups()).toEqual([]);
    expect(group('breaks')?.querySelector('summary')?.textContent).toContain('eye breaks');
  });

  it('count every switch of what is checked, also the distance', async () => {
    const summary = () => group('checks')?.querySelector('summary')?.textContent;
    await show({ tooClose: true });
    expect(group('checks')?.querySelectorAll('input[type="checkbox"]')).toHaveLength(6);
    expect(summary()).toContain('6 of 6 on');
    await click(input('tooClose'));
    expect(summary()).toContain('5 of 6 on');
  });

  it('are opened by the address', async () => {
    location.hash = `#${groupAddress('nudges')}`;
    await show();
    expect(openGroups()).toEqual(['nudges']);
    await act(async () => {
      location.hash = `#${groupAddress('quiet')}`;
      dispatchEvent(new Event('hashchange'));
    });
    expect(openGroups()).toEqual(['nudges', 'quiet']);
  });

  it('show the delay and the example of a channel only while it is on', async () => {
    await show();
    expect(find('way-notification')).not.toBeNull();
    expect(find('way-sound')).toBeNull();
    await click(input('sound'));
    expect(find('way-sound')?.querySelector('button')?.textContent).toBe('Try it');
  });
});

describe('a group in a wide window', () => {
  const marked = () => document.querySelector('.settings-side [aria-current]')?.textContent;
  const heading = () => document.querySelector('main h1')?.textContent;
  const has = (name: string) => document.querySelector(`main [name="${name}"]`) !== null;

  async function goTo(address: string): Promise<void> {
    await act(async () => {
      location.hash = `#${address}`;
      dispatchEvent(new Event('hashchange'));
    });
  }
  beforeEach(() => widen(true));
  afterEach(() => {
    location.hash = '';
  });

  it('is shown alone, and marked in the side list', async () => {
    await show();
    expect([marked(), heading()]).toEqual(['Basics', 'Basics']);
    expect([has('sensitivity'), has('snooze')]).toEqual([true, false]);
    await goTo(groupAddress('nudges'));
    expect([marked(), heading()]).toEqual(['Nudges', 'Nudges']);
    expect([has('sensitivity'), has('snooze'), has('eyeBreaks')]).toEqual([false, true, false]);
    expect(document.querySelector('main details[data-group]')).toBeNull();
    await goTo('settings');
    expect([marked(), has('sensitivity'), has('snooze')]).toEqual(['Basics', true, false]);
  });

  it('has all breaks and how they differ; the basics have getting up too', async () => {
    location.hash = `#${groupAddress('breaks')}`;
    await show();
    expect(['longBreakMinutes', 'microBreakMinutes', 'eyeBreaks'].map(has)).toEqual([true, true, true]);
    expect(document.querySelector('.group-lead')?.textContent).toContain(
      'A long break comes after sitting for long',
    );
    await goTo('settings');
    expect(has('longBreakMinutes')).toBe(true);
    await search('breaks');
    expect(document.querySelectorAll('[name="longBreakMinutes"]')).toHaveLength(1);
  });

  it('is left for whatever a search finds, and comes back after it', async () => {
    location.hash = `#${groupAddress('nudges')}`;
    await show();
    await search('mute');
    expect(marked()).toBeUndefined();
    expect([has('inCall'), has('snooze')]).toEqual([true, true]);
    await search('');
    expect([marked(), has('inCall'), has('snooze')]).toEqual(['Nudges', false, true]);
  });

  it('is reached from the basics, by its own address', async () => {
    await show();
    await click(find('open-quiet-hours'));
    await act(async () => void (await new Promise((resolve) => requestAnimationFrame(resolve))));
    expect(marked()).toBe('Quiet hours and full screen');
    expect(document.activeElement?.textContent).toBe('Quiet hours and full screen');
    expect(location.hash).toBe(`#${groupAddress('quiet')}`);
  });

  it('with a page of its own is not shown here', async () => {
    location.hash = `#${groupAddress('data')}`;
    await show();
    expect(marked()).toBe('Basics');
    const links = [...document.querySelectorAll('.settings-side nav a')].map((each) =>
      each.getAttribute('href'),
    );
    expect(links).toContain('#data');
    expect(links).toContain('#places');
  });
});

describe('quiet hours', () => {
  const add = () => click(document.querySelector('[data-testid="add-quiet-time"]'));
  const quietHours = () => product.settings.value?.quietHours;

  async function setClock(name: string, value: string): Promise<void> {
    await act(async () => {
      const clock = input(name);
      clock.value = value;
      clock.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }

  const save = () => click(find('save-quiet-time'));

  it('count only once they are saved, and can be canceled', async () => {
    await show();
    await add();
    await click(input('quietDay-0-6'));
    expect(quietHours()).toEqual([]);
    expect(find('add-quiet-time')).toBeNull();
    await click(find('cancel-quiet-time'));
    expect(quietHours()).toEqual([]);
    expect(sentMessages()).toEqual([]);
    await add();
    for (const day of [0, 1, 2, 3, 4]) await click(input(`quietDay-0-${day}`));
    expect(find('save-quiet-time')?.hasAttribute('disabled')).toBe(true);
    await click(input('quietDay-0-6'));
    await save();
    expect(quietHours()).toEqual([{ days: [6], fromMinute: 1080, toMinute: 480 }]);
    expect(find('save-quiet-time')).toBeNull();
  });

  it('are forgotten unsaved when the page is left', async () => {
    await show();
    await add();
    act(() => render(null, document.body));
    await show();
    expect(find('save-quiet-time')).toBeNull();
  });

  it('are added, set by day and time, and removed', async () => {
    await show();
    await add();
    await save();
    expect(quietHours()).toEqual([{ days: [0, 1, 2, 3, 4], fromMinute: 1080, toMinute: 480 }]);
    expect(document.body.textContent).toContain('Ends the next day.');
    await setClock('quietFrom-0', '12:30');
    await setClock('quietTo-0', '13:15');
    await click(input('quietDay-0-0'));
    await click(input('quietDay-0-6'));
    expect(quietHours()).toEqual([{ days: [1, 2, 3, 4, 6], fromMinute: 750, toMinute: 795 }]);
    await setClock('quietTo-0', '');
    expect(quietHours()?.[0]?.toMinute).toBe(795);
    await click(document.querySelector('[aria-label="Remove: Quiet hours 1"]'));
    expect(quietHours()).toEqual([]);
    expect(sentSettings().at(-1)).toEqual(DEFAULT_SETTINGS);
  });

  it('are summed up among the basics, which opens a draft of the first ones', async () => {
    await show();
    await click(find('open-quiet-hours'));
    expect(quietHours()).toEqual([]);
    await save();
    expect(quietHours()).toHaveLength(1);
    expect(find('open-quiet-hours')?.closest('.setting')?.textContent).toContain('Mon–Fri');
    expect(document.querySelector('details[data-group="quiet"]')?.hasAttribute('open')).toBe(true);
    await click(find('open-quiet-hours'));
    expect(quietHours()).toHaveLength(1);
  });

  it('are confirmed once they are saved, and named by their group', async () => {
    await show();
    const summary = () => document.querySelector('details[data-group="quiet"] > summary')?.textContent;
    expect(summary()).toContain('Quiet hours: none');
    await click(find('open-quiet-hours'));
    expect(find('quiet-saved')?.textContent).toBe('');
    await save();
    expect(find('quiet-saved')?.getAttribute('role')).toBe('status');
    expect(find('quiet-saved')?.textContent).toMatch(/^Saved: Mon–Fri/);
    expect(summary()).toMatch(/Quiet hours: Mon–Fri/);
    await click(document.querySelector('[aria-label="Remove: Quiet hours 1"]'));
    expect(find('quiet-saved')?.textContent).toBe('');
  });

  it('are not confirmed if they cannot be stored', async () => {
    await show();
    await click(find('open-quiet-hours'));
    browser.runtime.sendMessage.mockRejectedValueOnce(new Error('Full.'));
    await save();
    expect(find('quiet-saved')?.textContent).toBe('');
  });

  it('say so if they can never occur, and end at seven', async () => {
    await show({ quietHours: [{ days: [], fromMinute: 0, toMinute: 60 }] });
    expect(document.body.textContent).toContain('have no effect');
    for (let i = 0; i < 6; i++) {
      await add();
      await save();
    }
    expect(quietHours()).toHaveLength(7);
    expect(document.querySelector('[data-testid="add-quiet-time"]')).toBeNull();
  });
});

describe('the search', () => {
  const titles = () =>
    [...document.querySelectorAll('.setting :is(legend, .setting-title), .searchable h3')].map(
      (each) => each.textContent,
    );

  it.each([
    ['dim', ['How to nudge you']],
    ['BEEP', ['How to nudge you']],
    ['mute', ['How to nudge you', 'During calls', 'Snooze length', 'Quiet hours']],
    ['battery', ['Camera', 'How often to check', 'On battery']],
    ['power', ['How often to check', 'On battery']],
    ['singing', ['How to nudge you']],
    ['lunch', ['Quiet hours']],
    ['privacy', ['Privacy']],
    ['not disturb', ['During calls', 'Quiet hours', 'Full screen', 'When the computer is idle']],
    ['volume', ['How to nudge you']],
    ['loudness', ['How to nudge you']],
    ['mirror', ['What the camera sees']],
    ['preview', ['What the camera sees']],
    ['self-test', ['Test it on yourself']],
    ['accuracy', ['Sensitivity', 'Test it on yourself']],
    ['backup', ['Settings file', 'Reset settings']],
    ['reset', ['Reset settings']],
    ['misjudged', ['Posture recording', 'Test it on yourself']],
    ['wrong', ['Posture recording', 'Test it on yourself']],
    ['mistake', ['Sensitivity', 'What you’ve taught Plumbline', 'Posture recording', 'Test it on yourself']],
    ['version', ['What’s new', 'Licenses']],
    ['xyzzy', []],
  ])('for %s finds %j', async (words, found) => {
    await show();
    await search(words);
    expect(titles()).toEqual(found);
    expect(document.getElementById('search-found')?.textContent).toBe(
      found.length === 0
        ? `No results for “${words}”`
        : `${found.length} result${found.length === 1 ? '' : 's'}`,
    );
  });

  it.each([
    ['turn off sound', 'sound'],
    ['how do I stop the beep', 'beep'],
    ['change my quiet hours', 'quiet hours'],
    ['turn off mute', 'mute'],
  ])('for the phrase %s finds what it does for %s', async (phrase, words) => {
    await show();
    await search(words);
    const found = titles();
    expect(found).not.toEqual([]);
    await search(phrase);
    expect(titles()).toEqual(found);
  });

  const hidden = () =>
    [...document.querySelectorAll('[data-testid="hidden-option"]')].map((each) => each.textContent);
  it.each([
    ['sound type', ['“Sound type” is under “Nudges” once “Sound” is on.']],
    ['singing bowl', ['“Sound type” is under “Nudges” once “Sound” is on.']],
    ['volume', ['“Volume” is under “Nudges” once “Sound” is on.']],
    ['maximum dimming', ['“Maximum dimming” is under “Nudges” once “Dim the page” is on.']],
    ['beep', []],
  ])('for %s says which channel shows it', async (words, said) => {
    await show();
    expect(hidden()).toEqual([]);
    await search(words);
    expect(hidden()).toEqual(said);
    expect(input('sound')).toBeTruthy();
  });

  it('finds the options of a channel that is on where they are', async () => {
    await show({ sound: true });
    await search('singing');
    expect(hidden()).toEqual([]);
    expect(list('soundKind').closest('[data-group]')?.getAttribute('data-group')).toBe('nudges');
  });

  it.each(['fewer nudges', 'more nudges', 'too many', 'less often', 'annoying'])(
    'for %s finds the presets and the sensitivity',
    async (words) => {
      await show();
      await search(words);
      expect(input('preset', 'gentle')).toBeTruthy();
      expect(input('preset', 'strict')).toBeTruthy();
      expect(titles()).toContain('Sensitivity');
    },
  );

  it.each([
    ['quiet', ['Quiet hours', 'Sensitivity', 'During calls']],
    ['sens', ['Sensitivity']],
    ['desk', ['Desk check', 'How to nudge you']],
  ])('for %s begins with what is named so', async (words, inOrder) => {
    await show();
    await search(words);
    const found = titles();
    expect(found[0]).toBe(inOrder[0]);
    expect(inOrder.map((title) => found.indexOf(title))).toEqual(
      inOrder.map((title) => found.indexOf(title)).toSorted((a, b) => a - b),
    );
    await search('');
    expect(titles()[0]).toBe('Sensitivity');
  });

  it('opens the groups in which it finds something', async () => {
    await show();
    await search('eye');
    expect(document.querySelector('details[data-group="breaks"]')?.hasAttribute('open')).toBe(true);
    await search('');
    expect(document.querySelector('details[open]')).toBeNull();
  });

  it('says where each hit belongs, with its group’s title and nothing else of it', async () => {
    await show();
    await search('mute');
    const summaries = [...document.querySelectorAll('details:has(.setting) > summary')];
    expect(document.querySelector('.found-title')?.textContent).toBe('Basics');
    expect(summaries.map((each) => each.textContent)).toEqual(['Nudges', 'Quiet hours and full screen']);
    await search('eye');
    expect(document.querySelector('.found-title')).toBeNull();
  });

  it('shows all of them again when it is cleared', async () => {
    await show();
    const all = titles();
    await search('dim');
    await search('');
    expect(titles()).toEqual(all);
    expect(all.length).toBeGreaterThan(18);
  });

  it('is filled from the address', async () => {
    location.hash = `#${settingsAddress('Quiet hours')}`;
    await show();
    expect(titles()).toEqual(['Quiet hours', 'Full screen', 'When the computer is idle', 'During calls']);
    location.hash = '';
  });
});

describe('what the user has taught it', () => {
  const at = (hour: number) => new Date(2025, 10, 22, hour).getTime();
  const examples = [
    shownAt(sit(), { atMs: at(8), setup: 'first' }),
    exampleAt(sit(), { atMs: at(10), setup: 'second' }),
    exampleAt(sit(), { atMs: at(9), source: 'slouching_now', bad: true, kind: 'lean' }),
  ];
  const lines = () =>
    [...document.querySelectorAll('[data-testid="example"]')].map((line) =>
      [...line.querySelectorAll('span > span')].map((each) => each.textContent?.replace(/\s/g, ' ')),
    );

  async function teach(taught: readonly StoredExample[]): Promise<void> {
    await act(async () => {
      product.examples.value = taught;
    });
  }

  it('explains how to teach it if it has learned nothing', async () => {
    await show();
    expect(find('taught-count')?.textContent).toContain('hasn’t learned anything');
    expect(find('show-slouch')?.getAttribute('href')).toBe('#slouch');
    expect(find('forget-all')).toBeNull();
  });

  it('is listed, the newest first', async () => {
    await show();
    await teach(examples);
    expect(find('taught-count')?.textContent).toBe('Learned from 3 examples');
    expect(lines()).toEqual([
      ['“I was fine”: this posture is fine', '22 Nov, 10:00'],
      ['Missed slouch: Leaning', '22 Nov, 9:00'],
      ['You showed a slouch: Rounded back', '22 Nov, 8:00'],
    ]);
  });

  it('names the workplace if there is more than one', async () => {
    await show();
    product.workplaces.value = setupsOf(setup(), setup({ id: 'second', name: 'Office' }));
    await teach(examples);
    expect(lines().map(([, when]) => when)).toEqual([
      '22 Nov, 10:00 · Office',
      '22 Nov, 9:00',
      '22 Nov, 8:00 · My workplace',
    ]);
  });

  it('shows the newest five until all are requested', async () => {
    await show();
    await teach(Array.from({ length: 14 }, (_, index) => exampleAt(sit(), { atMs: index })));
    expect(lines()).toHaveLength(5);
    await click(find('taught-all'));
    expect(lines()).toHaveLength(14);
  });

  it('can be undone one by one, with the focus kept', async () => {
    await show();
    await teach(examples);
    const button = document.querySelector<HTMLElement>('[data-testid="example"] button');
    expect(button?.getAttribute('aria-label')).toMatch(/^Undo: “I was fine”.*10:00/);
    await click(button);
    expect(sentMessages()).toEqual([{ name: 'pageToBackground.undoExample', data: { atMs: at(10) } }]);
    expect(find('taught-told')?.textContent).toBe('Undone.');
    expect(document.activeElement?.id).toBe('taught');
  });

  it('can be forgotten altogether after a confirmation', async () => {
    await show();
    await teach(examples);
    await click(find('forget-all'));
    expect(sentMessages()).toEqual([]);
    await click(find('keep'));
    expect(find('confirm-delete')).toBeNull();
    await click(find('forget-all'));
    await click(find('confirm'));
    expect(sentMessages()).toEqual([{ name: 'pageToBackground.undoExample', data: { atMs: null } }]);
    expect(find('taught-told')?.textContent).toBe('Everything is forgotten.');
  });
});

describe('what the user has corrected in earlier versions', () => {
  const limits = [
    { issue: 'forward_head', shift: 0.5, sinceMs: new Date(2025, 10, 22).getTime() },
    { issue: 'lean', shift: -2, sinceMs: new Date(2025, 10, 3).getTime() },
  ] as const;

  it('is listed in words, with its date', async () => {
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
      'Leaning: as strict as possible, since 3 Nov',
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

describe('the camera among the settings', () => {
  const group = () => document.querySelector('details[data-group="camera"]');

  it('is named', async () => {
    await show();
    expect(find('camera-name')?.textContent).toBe('Integrated Webcam, in use now');
    expect(find('camera-problem')).toBeNull();
  });

  it('says its problem in the summary too, with the way out', async () => {
    await show();
    await act(async () => {
      product.host.value = { camera: 'failed', problem: 'permission_denied' };
    });
    expect(group()?.querySelector('summary')?.textContent).toContain('The camera is blocked');
    expect(find('camera-problem')?.textContent).toContain('The camera is blocked');
    await click(find('way-out'));
    expect(location.hash).toBe('#calibrate');
    expect(find('camera-name')?.textContent).toBe('Integrated Webcam');
  });

  it('is started again where that may help', async () => {
    await show();
    await act(async () => {
      product.host.value = { camera: 'failed', problem: 'not_started' };
    });
    await click(find('way-out'));
    expect(sentMessages().map(({ name }) => name)).toEqual([
      'pageToBackground.stop',
      'pageToBackground.start',
    ]);
  });
});

describe('the choice for calls', () => {
  const line = () => find('calls-permission')?.textContent;
  const answerLater = () => {
    let answer = (_allowed: boolean) => {};
    browser.permissions.request.mockReturnValueOnce(
      new Promise<boolean>((resolve) => {
        answer = resolve;
      }),
    );
    return (allowed: boolean) =>
      act(async () => {
        answer(allowed);
        await new Promise((resolve) => setTimeout(resolve));
      });
  };

  it('says beside it that the browser is asking, and is not set before the answer', async () => {
    const answer = answerLater();
    await show();
    await choose('inCall', 'mute');
    expect(list('inCall').value).toBe('watch');
    expect(line()).toContain('Your browser is asking');
    expect(line()).toContain('“No nudges”');
    await answer(true);
    expect(line()).toBe('');
    expect(product.settings.value?.inCall).toBe('mute');
  });

  it('says why it stays, and what to do, also after a search and another change', async () => {
    browser.permissions.request.mockResolvedValue(false);
    await show();
    await choose('inCall', 'mute');
    const why = line();
    expect(why).toContain('nudges stay on');
    expect(why).toContain('choose “No nudges” again');
    await search('eye');
    await search('');
    expect(line()).toBe(why);
    await choose('tooLong', 'relaxed');
    expect(line()).toBe(why);
    expect(list('inCall').value).toBe('watch');
    browser.permissions.request.mockResolvedValue(true);
    await choose('inCall', 'mute');
    expect(line()).toBe('');
  });
});

describe('the card in the page', () => {
  it('asks for its permission before anything else happens in the click', async () => {
    await show();
    input('card').click();
    expect(browser.permissions.request).toHaveBeenCalledOnce();
  });

  it('stays off, and says why, if the user refuses', async () => {
    browser.permissions.request.mockResolvedValue(false);
    await show();
    await click(input('card'));
    expect(sentMessages()).toEqual([]);
    expect(input('card').checked).toBe(false);
    expect(document.body.textContent).toContain('so this stays off');
    expect(document.body.textContent).toContain('select “On-page card” again');
  });

  it('still says why after a search', async () => {
    browser.permissions.request.mockResolvedValue(false);
    await show();
    await click(input('card'));
    await search('eye');
    await search('');
    expect(document.body.textContent).toContain('so this stays off');
  });

  it('says below the chips that the browser is asking, as long as it is', async () => {
    let answer = (_allowed: boolean) => {};
    browser.permissions.request.mockReturnValueOnce(
      new Promise<boolean>((resolve) => {
        answer = resolve;
      }),
    );
    await show();
    await click(input('card'));
    const line = () => document.querySelector('[data-testid="pages-permission"]')?.textContent;
    expect(line()).toContain('Your browser is asking');
    expect(line()).toContain('On-page card');
    await act(async () => {
      answer(true);
      await new Promise((resolve) => setTimeout(resolve));
    });
    expect(line()).toBe('');
  });

  it('gives the permission back when it is turned off', async () => {
    await show({ card: true }, true);
    expect(input('card').checked).toBe(true);
    await click(input('card'));
    expect(sentSettings()).toEqual([DEFAULT_SETTINGS]);
    expect(browser.permissions.remove).toHaveBeenCalledOnce();
  });

  it('is shown as off if the permission was revoked in the browser', async () => {
    await show({ card: true }, true);
    browser.permissions.contains.mockResolvedValue(false);
    await act(async () => void browser.permissions.onRemoved.fire());
    expect(input('card').checked).toBe(false);
    expect(document.body.textContent).toContain('no longer allows');
  });

  it('keeps the permission while another setting needs it', async () => {
    await show({ card: true, dim: true }, true);
    await click(input('card'));
    expect(browser.permissions.remove).not.toHaveBeenCalled();
    await click(input('dim'));
    expect(browser.permissions.remove).toHaveBeenCalledOnce();
  });

  it('stops listening once the page is left', async () => {
    await show();
    act(() => render(null, document.body));
    expect(browser.permissions.onRemoved.count()).toBe(0);
  });
});

describe('what a search finds', () => {
  const listed = () =>
    [...document.querySelectorAll('.settings-side nav a')].map(({ textContent }) => textContent);
  it('is counted in the side list, which leaves out groups without any', async () => {
    await show();
    const all = listed().length;
    await search('quiet');
    expect(listed().length).toBeLessThan(all);
    for (const entry of listed()) expect(entry).toMatch(/\d+$/);
    await search('');
    expect(listed()).toHaveLength(all);
  });

  it('is cleared by the button beside it, and by Esc', async () => {
    await show();
    await search('eye');
    await act(async () => document.querySelector<HTMLElement>('[data-testid="clear-search"]')?.click());
    expect(input('search').value).toBe('');
    await search('eye');
    await act(async () => {
      input('search').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    expect(input('search').value).toBe('');
  });

  it.each(['glasses', 'xyzzy'])('is nothing for %s, with a way back to all settings', async (words) => {
    await show();
    await search(words);
    expect([...document.querySelectorAll('main button')].map(({ textContent }) => textContent)).toEqual([
      'Show all settings',
    ]);
    await act(async () => document.querySelector<HTMLElement>('[data-testid="show-all-settings"]')?.click());
    expect(input('search').value).toBe('');
    expect(document.getElementById('search-found')?.textContent).toBe('');
    expect(document.querySelectorAll('main .setting').length).toBeGreaterThan(5);
  });
});
