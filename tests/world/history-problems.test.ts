import { describe, expect, it } from 'vitest';
import { SLOUCHED, UPRIGHT } from './pictures.ts';
import { countAlerts, countedSeconds, watchSomebody } from './scenes.ts';
import type { World } from './world.ts';

/** What pages are told about whether the history is written. */
async function isHistorySaved(world: World): Promise<boolean | null> {
  const left = new AbortController();
  let saved: boolean | null = null;
  void world.page.followLiveStatus((status) => {
    saved = status?.historySaved ?? null;
  }, left.signal);
  await world.pass(0.1);
  left.abort();
  return saved;
}

describe('no room for the history', () => {
  it('is reported; watch and alerts continue, and nothing is lost once there is room', async () => {
    const world = await watchSomebody();
    world.machine.databases.setFull(true);
    await world.sit(UPRIGHT, 20);
    expect(await isHistorySaved(world)).toBe(false);
    await world.sit(SLOUCHED, 30);
    expect(countAlerts(world)).toBe(1);
    expect((await world.today()).alerts).toEqual([]);
    world.machine.databases.setFull(false);
    await world.sit(UPRIGHT, 30);
    expect(await isHistorySaved(world)).toBe(true);
    await world.send('pageToBackground.stop');
    const day = await world.today();
    expect(Math.abs(countedSeconds(day) - 90)).toBeLessThan(5);
    expect(day.alerts.map(({ outcome }) => outcome)).toEqual(['mended']);
    expect(day.episodes).toHaveLength(1);
  });
});

describe('another page blocks the history', () => {
  it('and nobody is kept from watching, pausing or resuming; it is reported, and written once it is released', async () => {
    const world = await watchSomebody();
    await world.send('pageToBackground.stop');
    world.machine.databases.setHeld(true);
    await world.send('pageToBackground.start');
    await world.sit(UPRIGHT, 15);
    expect(world.machine.toolbar.icon).toBe('on');
    await world.sit(UPRIGHT, 15);
    expect(await isHistorySaved(world)).toBe(false);
    await world.send('pageToBackground.pause', { minutes: 30 });
    await world.pass(12);
    expect(world.cameraIsOn()).toBe(false);
    await world.send('pageToBackground.start');
    await world.sit(UPRIGHT, 20);
    expect(world.cameraIsOn()).toBe(true);
    world.machine.databases.setHeld(false);
    await world.sit(UPRIGHT, 30);
    expect(await isHistorySaved(world)).toBe(true);
    expect(countedSeconds(await world.today())).toBeGreaterThan(40);
  });
});
