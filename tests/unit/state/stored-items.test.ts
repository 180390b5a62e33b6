import { beforeEach, describe, expect, it, vi } from 'vitest';
import { withExamples } from '../../../src/state/personal-examples.ts';
import { OFF } from '../../../src/state/session.ts';
import { DEFAULT_SETTINGS } from '../../../src/state/settings.ts';
import { NO_SETUPS } from '../../../src/state/workplaces.ts';
import { createFakeBrowser } from '../platform/fake-browser.ts';
import { sit } from '../posture/seated.ts';
import { exampleAt, shownAt } from '../posture/taught-examples.ts';
import { setup, setupsOf } from '../ui/made-up.ts';

const fake = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('../../../src/platform/browser/browser.ts', () => ({
  get browser() {
    return fake.browser;
  },
}));

const { personalExamplesItem, sessionItem, settingsItem, workplacesItem } = await import(
  '../../../src/state/stored-items.ts'
);

describe('a stored value', () => {
  let browser: ReturnType<typeof createFakeBrowser>;
  beforeEach(() => {
    browser = createFakeBrowser();
    fake.browser = browser;
  });

  it('is the default before anything was stored', async () => {
    expect(await sessionItem.get()).toEqual(OFF);
    expect(await settingsItem.get()).toEqual(DEFAULT_SETTINGS);
    expect(await workplacesItem.get()).toEqual(NO_SETUPS);
    expect([...browser.storage.local.values.keys()]).toEqual([]);
  });

  it('is read back as it was stored', async () => {
    const watching = { version: 1, phase: 'watching', sinceMs: 5, snoozedUntilMs: null } as const;
    await sessionItem.set(watching);
    expect(await sessionItem.get()).toEqual(watching);
  });

  it.each([
    ['a corrupt session', 'session', { version: 1, phase: 'watching', sinceMs: 'yesterday' }],
    ['a session of a newer version', 'session', { version: 9, phase: 'watching', sinceMs: 5 }],
    ['corrupt workplaces', 'setups', { version: 1, setups: 7 }],
    ['workplaces of a newer version', 'setups', { version: 2, inUse: null, setups: [] }],
  ])('is kept aside, not lost, if it cannot be read: %s', async (_name, key, broken) => {
    browser.storage.local.values.set(key, broken);
    const item = key === 'session' ? sessionItem : workplacesItem;
    expect(await item.get()).toEqual(key === 'session' ? OFF : NO_SETUPS);
    const [[aside, kept] = ['', null]] = [...browser.storage.local.values];
    expect(aside).toMatch(new RegExp(`^${key}\\.unreadable\\.\\d+$`));
    expect(kept).toEqual(broken);
  });

  it('reports changes until the signal aborts', async () => {
    const seen: unknown[] = [];
    const watching = new AbortController();
    settingsItem.watch((settings) => seen.push(settings.tooLong), watching.signal);
    await settingsItem.set({ ...DEFAULT_SETTINGS, tooLong: 'relaxed' });
    watching.abort();
    await settingsItem.set({ ...DEFAULT_SETTINGS, tooLong: 'guideline' });
    expect(seen).toEqual(['relaxed']);
  });

  it.each([
    ['a number', 7, DEFAULT_SETTINGS],
    ['empty', {}, DEFAULT_SETTINGS],
    ['of a newer version', { version: 99, tooLong: 'relaxed' }, DEFAULT_SETTINGS],
    [
      'partly invalid; only the invalid fields are lost',
      { version: 1, tooLong: 'endless', coolDownSeconds: 600, notification: 'maybe' },
      { ...DEFAULT_SETTINGS, coolDownSeconds: 600 },
    ],
  ])('of settings is usable even if it is %s', async (_name, stored, settings) => {
    browser.storage.local.values.set('settings', stored);
    expect(await settingsItem.get()).toEqual(settings);
  });

  it('keeps the readable workplaces if one cannot be read, and keeps that one aside', async () => {
    const stored = { ...setupsOf(setup(), setup({ id: 'desk' })), inUse: 'broken' };
    const broken = { ...stored, setups: [...stored.setups, { id: 'broken', baseline: { version: 9 } }] };
    browser.storage.local.values.set('setups', broken);
    const { inUse, setups } = await workplacesItem.get();
    expect(setups.map(({ id }) => id)).toEqual(['first', 'desk']);
    expect(inUse).toBe('first');
    const aside = [...browser.storage.local.values].filter(([key]) => key.includes('unreadable'));
    expect(aside.map(([, value]) => value)).toEqual([broken]);
    await workplacesItem.get();
    expect([...browser.storage.local.values.keys()].filter((key) => key.includes('unreadable'))).toHaveLength(
      1,
    );
  });
});

describe('what the user has shown and answered', () => {
  const browser = createFakeBrowser();
  const { values } = browser.storage.local;
  const aside = () => [...values].filter(([key]) => key.includes('unreadable')).map(([, value]) => value);
  beforeEach(() => {
    fake.browser = browser;
    values.clear();
  });

  it('is read back as it was stored', async () => {
    const stored = { version: 1, examples: [exampleAt(sit()), shownAt(sit(), { atMs: 2, setup: 'desk' })] };
    values.set('personalExamples', stored);
    expect(await personalExamplesItem.get()).toEqual(stored);
    expect(aside()).toEqual([]);
  });

  it('stays if one example cannot be read, and that one is kept aside', async () => {
    const good = exampleAt(sit());
    // As from an estimator that reads other numbers.
    const foreign = { ...good, atMs: 2, looks: [{ view: 'front', features: [1, 2, 3] }] };
    const stored = { version: 1, examples: [foreign, good, { atMs: 3 }] };
    values.set('personalExamples', stored);
    expect(await personalExamplesItem.get()).toEqual({ version: 1, examples: [good] });
    expect(aside()).toEqual([stored]);
    expect(await personalExamplesItem.get()).toEqual({ version: 1, examples: [good] });
    expect(aside()).toHaveLength(1);
  });

  it.each([[{ version: 2, examples: [] }], ['nonsense'], [[]], [{ version: 1 }]])(
    'is nothing if it is %j',
    async (stored) => {
      values.set('personalExamples', stored);
      expect(await personalExamplesItem.get()).toEqual({ version: 1, examples: [] });
      expect(aside()).toEqual([stored]);
    },
  );

  it('is the newest sixty, in order', async () => {
    const examples = Array.from({ length: 70 }, (_, index) => exampleAt(sit(), { atMs: 70 - index }));
    const { examples: kept } = withExamples({ version: 1, examples: [] }, examples);
    expect(kept.map(({ atMs }) => atMs)).toEqual(Array.from({ length: 60 }, (_, index) => index + 11));
  });
});
