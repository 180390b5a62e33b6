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

const { migrateOldCalibration, personalExamplesItem, sessionItem, settingsItem, workplacesItem } =
  await import('../../../src/state/stored-items.ts');

/** As version 0.1.0 stored it, before there were several places. */
const OLD = {
  baseline: {
    version: 1,
    createdAtMs: 1772600000000,
    frame: { width: 640, height: 480 },
    view: 'front',
    proportions: {
      shoulderWidthPx: 280,
      faceSizePx: 47.4188,
      earSpanPx: 132.3,
      eyeSpanPx: 58.8,
      eyeHeight: 0.62,
      earHeight: 0.5255,
      noseHeight: 0.5413,
      logFace: -1.7758,
      logEars: -0.7497,
      logEyes: -1.5606,
      earDrop: 0.558,
      noseDrop: 0.465,
      noseFromEars: 0,
      noseFromEyes: 0,
      earBalance: 0,
      eyesAside: 0,
      earsAside: 0,
      shoulderTiltDeg: 0,
      eyeTiltDeg: 0,
      earTiltDeg: 0,
    },
    profile: {
      scalePx: 15.435,
      shoulderXPx: -460,
      shoulderYPx: 370,
      eyeXPx: -320,
      eyeYPx: 196.4,
      earX: 4.7846,
      earY: 9.5329,
      farEarX: 13.356,
      farEarY: 9.5329,
      noseX: 9.0703,
      noseY: 9.8186,
      eyeX: 9.0703,
      eyeY: 11.2472,
      farEyeX: 3.8095,
      farEyeY: 0,
      farShoulderX: 18.1406,
      farShoulderY: 0,
      earAngleDeg: 43.5756,
      midAngleDeg: 0,
      gazeDeg: -87.8357,
      noseAngleDeg: -77.2238,
    },
  },
  calibrationPoses: {
    version: 1,
    frame: { width: 640, height: 480 },
    poses: [
      [
        [320, 218.5, 0.7],
        [349.4, 196.4, 0.7],
        [290.6, 196.4, 0.7],
        [386.2, 222.9, 0.7],
        [253.9, 222.9, 0.7],
        [460, 370, 0.7],
        [180, 370, 0.7],
        [320, 510, 0.1],
        [320, 510, 0.1],
        [320, 510, 0.1],
        [320, 510, 0.1],
        [320, 510, 0.1],
        [320, 510, 0.1],
        [320, 510, 0.1],
        [320, 510, 0.1],
        [320, 510, 0.1],
        [320, 510, 0.1],
      ],
    ],
  },
} as const;

describe('what is stored', () => {
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

  it('comes back as it was', async () => {
    const watching = { version: 1, phase: 'watching', sinceMs: 5, snoozedUntilMs: null } as const;
    await sessionItem.set(watching);
    expect(await sessionItem.get()).toEqual(watching);
  });

  it.each([
    ['a corrupt session', 'session', { version: 1, phase: 'watching', sinceMs: 'yesterday' }],
    ['a session of a newer version', 'session', { version: 9, phase: 'watching', sinceMs: 5 }],
    ['corrupt places', 'setups', { version: 1, setups: 7 }],
    ['places of a newer version', 'setups', { version: 2, inUse: null, setups: [] }],
  ])('is kept aside, not lost, when it cannot be read: %s', async (_name, key, broken) => {
    browser.storage.local.values.set(key, broken);
    const item = key === 'session' ? sessionItem : workplacesItem;
    expect(await item.get()).toEqual(key === 'session' ? OFF : NO_SETUPS);
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

  it('keeps the places that can be read where one cannot, and that one aside', async () => {
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

  it('comes back as it was stored', async () => {
    const stored = { version: 1, examples: [exampleAt(sit()), shownAt(sit(), { atMs: 2, setup: 'desk' })] };
    values.set('personalExamples', stored);
    expect(await personalExamplesItem.get()).toEqual(stored);
    expect(aside()).toEqual([]);
  });

  it('stays where one example cannot be read, and that one is kept aside', async () => {
    const good = exampleAt(sit());
    // As by an estimator that reads other numbers.
    const foreign = { ...good, atMs: 2, looks: [{ view: 'front', features: [1, 2, 3] }] };
    const stored = { version: 1, examples: [foreign, good, { atMs: 3 }] };
    values.set('personalExamples', stored);
    expect(await personalExamplesItem.get()).toEqual({ version: 1, examples: [good] });
    expect(aside()).toEqual([stored]);
    expect(await personalExamplesItem.get()).toEqual({ version: 1, examples: [good] });
    expect(aside()).toHaveLength(1);
  });

  it.each([[{ version: 2, examples: [] }], ['nonsense'], [[]], [{ version: 1 }]])(
    'is nothing where it is %j',
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

describe('the one calibration of an older version', () => {
  let browser: ReturnType<typeof createFakeBrowser>;
  const aside = () => [...browser.storage.local.values].filter(([key]) => key.includes('unreadable'));
  beforeEach(() => {
    browser = createFakeBrowser();
    fake.browser = browser;
    for (const [key, value] of Object.entries(OLD))
      browser.storage.local.values.set(key, structuredClone(value));
  });

  it('becomes the first place, in use, once', async () => {
    await migrateOldCalibration('a');
    await migrateOldCalibration('b');
    const { inUse, setups } = await workplacesItem.get();
    expect(inUse).toBe('a');
    expect(setups).toHaveLength(1);
    expect(setups[0]).toMatchObject({ id: 'a', name: null, stance: 'sitting', camera: null });
    expect(setups[0]?.baseline).toMatchObject({ createdAtMs: 1772600000000, view: 'front', places: [] });
    expect(setups[0]?.calibrationPoses?.poses).toHaveLength(1);
    expect([...browser.storage.local.values.keys()]).toEqual(['setups']);
  });

  it('that cannot be read is kept aside, and so are poses that cannot', async () => {
    browser.storage.local.values.set('baseline', { ...OLD.baseline, view: 'behind' });
    await migrateOldCalibration('a');
    expect(await workplacesItem.get()).toEqual(NO_SETUPS);
    expect(aside().map(([, value]) => value)).toEqual([{ ...OLD.baseline, view: 'behind' }]);
    browser.storage.local.values.clear();
    browser.storage.local.values.set('baseline', OLD.baseline);
    browser.storage.local.values.set('calibrationPoses', { version: 8 });
    await migrateOldCalibration('a');
    expect((await workplacesItem.get()).setups[0]?.calibrationPoses).toBeNull();
    expect(aside().map(([, value]) => value)).toEqual([{ version: 8 }]);
  });

  it('never replaces what has been calibrated since', async () => {
    const since = setupsOf(setup());
    await workplacesItem.set(since);
    await migrateOldCalibration('a');
    expect(await workplacesItem.get()).toEqual(since);
  });
});
