import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OFF } from '../../../src/platform/session.ts';
import { DEFAULT_SETTINGS } from '../../../src/platform/settings.ts';
import { createFakeBrowser } from './fake-browser.ts';

const fake = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('../../../src/platform/browser.ts', () => ({
  get browser() {
    return fake.browser;
  },
}));

const { baselineItem, sessionItem, settingsItem } = await import('../../../src/platform/storage.ts');

describe('what is stored', () => {
  let browser: ReturnType<typeof createFakeBrowser>;
  beforeEach(() => {
    browser = createFakeBrowser();
    fake.browser = browser;
  });

  it('is the default before anything was stored', async () => {
    expect(await sessionItem.get()).toEqual(OFF);
    expect(await settingsItem.get()).toEqual(DEFAULT_SETTINGS);
    expect(await baselineItem.get()).toBeNull();
    expect([...browser.storage.local.values.keys()]).toEqual([]);
  });

  it('comes back as it was', async () => {
    const watching = { version: 1, phase: 'watching', sinceMs: 5, snoozedUntilMs: null } as const;
    await sessionItem.set(watching);
    expect(await sessionItem.get()).toEqual(watching);
  });

  it.each([
    ['a corrupt session', 'session', { version: 1, phase: 'watching', sinceMs: 'yesterday' }],
    ['a session of a newer version', 'session', { version: 9, phase: 'watching', sinceMs: 5 }],
    ['a corrupt baseline', 'baseline', { version: 1, createdAtMs: null }],
  ])('is kept aside, not lost, when it cannot be read: %s', async (_name, key, broken) => {
    browser.storage.local.values.set(key, broken);
    const item = key === 'session' ? sessionItem : baselineItem;
    expect(await item.get()).toEqual(key === 'session' ? OFF : null);
    const [[aside, kept] = ['', null]] = [...browser.storage.local.values];
    expect(aside).toMatch(new RegExp(`^${key}\\.unreadable\\.\\d+$`));
    expect(kept).toEqual(broken);
  });

  it('tells who watches it of changes, until the signal aborts', async () => {
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
      'partly bad, and lose the bad fields only',
      { version: 1, tooLong: 'endless', coolDownSeconds: 600, notification: 'maybe' },
      { ...DEFAULT_SETTINGS, coolDownSeconds: 600 },
    ],
  ])('are usable settings also when they are %s', async (_name, stored, settings) => {
    browser.storage.local.values.set('settings', stored);
    expect(await settingsItem.get()).toEqual(settings);
  });
});
