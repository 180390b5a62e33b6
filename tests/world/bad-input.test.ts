import { describe, expect, it } from 'vitest';
import { UPRIGHT } from './pictures.ts';
import { storedSession, watchSomebody } from './scenes.ts';
import { createWorld } from './world.ts';

/** The stored calibrations, without the time of their last use, which changes. */
function placesOf(stored: unknown): unknown {
  const { setups } = stored as { setups: readonly { id: string; baseline: unknown }[] };
  return setups.map(({ id, baseline }) => ({ id, baseline }));
}

describe('a stored value that is broken or of a newer version', () => {
  it.each([
    ['session', { version: 99, phase: 'dancing' }],
    ['session', 'nonsense'],
    ['settings', 42],
    ['personalLimits', { version: 1, limits: 'none' }],
    ['personalExamples', { version: 2, examples: [] }],
    ['personalExamples', { version: 1, examples: [{ atMs: 'then' }, 7] }],
    ['manners', []],
  ])('%s: backed up, replaced by a default, the others unchanged', async (key, broken) => {
    const world = await createWorld();
    const { local } = world.machine.areas;
    const setups = structuredClone(local.get('setups'));
    local.set(key, broken);
    await world.send('pageToBackground.start');
    await world.sit(UPRIGHT, 10);
    expect(world.machine.toolbar.icon).toBe('on');
    await world.send('pageToBackground.wasFine');
    const aside = [...local.keys()].filter((each) => each.startsWith(`${key}.unreadable.`));
    // Settings fall back field by field, and `manners` is read with the first alert.
    if (key !== 'manners') expect(aside.map((each) => local.get(each))).toEqual([broken]);
    expect(placesOf(local.get('setups'))).toEqual(placesOf(setups));
  });
});

describe('a foreign or broken message', () => {
  const FOREIGN = { id: 'another-extension' };
  const PAGE = { url: 'chrome-extension://plumbline/popup/index.html' };

  it('from another extension gets no answer and changes nothing', async () => {
    const world = await watchSomebody();
    const stop = { name: 'pageToBackground.stop', data: null };
    expect(await world.sendAs(FOREIGN, stop)).toBe(undefined);
    await world.pass(1);
    expect(world.cameraIsOn()).toBe(true);
  });

  it('from a content script may not command', async () => {
    const world = await watchSomebody();
    const stop = { name: 'pageToBackground.stop', data: null };
    expect(await world.sendAs({ url: 'https://example.com/', tab: { id: 1 } }, stop)).toBe(undefined);
    await world.pass(1);
    expect(world.cameraIsOn()).toBe(true);
  });

  it.each([
    [{ name: 'pageToBackground.pause', data: { minutes: -5 } }],
    [{ name: 'pageToBackground.pause', data: 'soon' }],
    [{ name: 'pageToBackground.snooze', data: { length: 7 } }],
    [{ name: 'pageToBackground.changeSettings', data: { settings: { version: 'x' } } }],
  ])('%j is answered with the error, and changes nothing', async (message) => {
    const world = await watchSomebody();
    const before = structuredClone(storedSession(world));
    expect(await world.sendAs(PAGE, message)).toMatchObject({ ok: false, error: { code: 'bad_message' } });
    expect(storedSession(world)).toEqual(before);
  });

  it.each([[null], ['hello'], [{ name: 'toString', data: null }], [{ name: 'pageToBackground.unheardOf' }]])(
    '%j gets no answer',
    async (message) => {
      const world = await watchSomebody();
      expect(await world.sendAs(PAGE, message)).toBe(undefined);
    },
  );
});
