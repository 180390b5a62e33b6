import { describe, expect, it } from 'vitest';
import type { Settings } from '../../src/state/settings.ts';
import { SLOUCHED, UPRIGHT } from './pictures.ts';
import { countAlerts, followLive, showsAlert, watchSomebody } from './scenes.ts';
import type { World } from './world.ts';

const WAITING = { settings: { waitForPause: true } } as const;
const ALL_DAY: Settings['quietHours'][number] = {
  days: [0, 1, 2, 3, 4, 5, 6],
  fromMinute: 0,
  toMinute: 1439,
};

/** The try-out page is in view: it says so for longer than the test lasts. */
async function tryOut(world: World, forMs = 60_000): Promise<void> {
  await world.send('pageToBackground.tryOut', { forMs });
}

describe('while the user tries it out, a nudge comes when the page says', () => {
  it('not only at the next pause', async () => {
    const world = await watchSomebody(WAITING);
    await tryOut(world);
    await world.sit(SLOUCHED, 24);
    expect([showsAlert(world), world.machine.toolbar.badge]).toEqual([true, '!']);
    await world.sit(UPRIGHT, 8);
    expect([showsAlert(world), world.machine.toolbar.badge]).toEqual([false, '']);
  });

  it('also if it was waiting for a pause before', async () => {
    const world = await watchSomebody(WAITING);
    await world.sit(SLOUCHED, 24);
    expect(showsAlert(world)).toBe(false);
    await tryOut(world);
    await world.pass(0.5);
    expect(showsAlert(world)).toBe(true);
  });

  it('however short ago the last one was', async () => {
    const world = await watchSomebody();
    await world.sit(SLOUCHED, 24);
    await world.sit(UPRIGHT, 8);
    await tryOut(world);
    await world.sit(SLOUCHED, 24);
    expect(countAlerts(world)).toBe(2);
  });

  it('also in quiet hours, and in a week of practice', async () => {
    const world = await watchSomebody({ settings: { quietHours: [ALL_DAY], nudgePlan: 'maintenance' } });
    await world.sit(SLOUCHED, 30);
    await world.sit(UPRIGHT, 10);
    expect(countAlerts(world)).toBe(0);
    await tryOut(world);
    await world.sit(SLOUCHED, 24);
    expect(countAlerts(world)).toBe(1);
  });

  it('and the first real one comes no later for it', async () => {
    const world = await watchSomebody({ settings: { coolDownSeconds: 120 } });
    await tryOut(world);
    await world.sit(SLOUCHED, 24);
    await world.sit(UPRIGHT, 8);
    await tryOut(world, 0);
    await world.sit(UPRIGHT, 8);
    await world.sit(SLOUCHED, 25);
    expect(countAlerts(world)).toBe(2);
  });

  it('and leaves no trace in the day', async () => {
    const world = await watchSomebody();
    await world.sit(UPRIGHT, 20);
    await tryOut(world);
    await world.sit(SLOUCHED, 24);
    expect(showsAlert(world)).toBe(true);
    await world.sit(UPRIGHT, 10);
    const { badMs, unknownMs, alerts, episodes } = await world.today();
    expect([badMs, alerts, episodes]).toEqual([0, [], []]);
    expect(unknownMs).toBeGreaterThan(20_000);
  });

  it('and does not lengthen a slouch that was counted before it', async () => {
    const world = await watchSomebody();
    await world.sit(SLOUCHED, 30);
    await tryOut(world, 20_000);
    await world.sit(UPRIGHT, 25);
    await world.sit(SLOUCHED, 15);
    await world.sit(UPRIGHT, 10);
    const { episodes } = await world.today();
    const lasted = episodes.map(({ fromMs, toMs }) => Math.round((toMs - fromMs) / 1000));
    expect(lasted[0]).toBeLessThan(32);
    expect(lasted[1]).toBeLessThan(20);
  });

  it('and is not part of the time upright that pages show', async () => {
    const world = await watchSomebody();
    const live = followLive(world);
    await world.sit(UPRIGHT, 60);
    await tryOut(world, 20_000);
    await world.sit(UPRIGHT, 25);
    const { atMs = 0, sinceMs = 0 } = live.status() ?? {};
    expect(atMs - sinceMs).toBeGreaterThan(0);
    expect(atMs - sinceMs).toBeLessThan(10_000);
  });

  it('by every channel at once', async () => {
    const world = await watchSomebody({
      settings: { badge: false, notification: false, sound: true, soundAfterSeconds: 120 },
    });
    await tryOut(world);
    await world.sit(SLOUCHED, 24);
    expect(world.machine.heard.tones).toBeGreaterThan(0);
  });

  it('but not while the user has snoozed', async () => {
    const world = await watchSomebody(WAITING);
    await tryOut(world);
    await world.send('pageToBackground.snooze', { length: 15 });
    await world.sit(SLOUCHED, 40);
    expect(countAlerts(world)).toBe(0);
  });

  it.each([
    ['the page is hidden', async (world: World) => tryOut(world, 0)],
    ['nothing more is heard of the page', async (world: World) => world.sit(UPRIGHT, 100)],
  ])('and ends when %s', async (_, end) => {
    const world = await watchSomebody({ settings: { waitForPause: true, quietHours: [ALL_DAY] } });
    await tryOut(world);
    await end(world);
    await world.sit(SLOUCHED, 90);
    expect(countAlerts(world)).toBe(0);
  });
});

describe('the time until the nudge that a page is told', () => {
  it('is that at which it comes: also if it is too soon after the last one, or the user tries it out', async () => {
    const world = await watchSomebody();
    const live = followLive(world);
    await world.sit(SLOUCHED, 24);
    expect(live.status()?.nudgeInMs).toBeNull();
    await world.sit(UPRIGHT, 8);
    expect(live.status()?.nudgeInMs).toBeNull();
    await world.sit(SLOUCHED, 30);
    const seconds = (live.status()?.nudgeInMs ?? 0) / 1000;
    expect(seconds).toBeGreaterThan(30);
    await world.sit(SLOUCHED, seconds - 3);
    expect(countAlerts(world)).toBe(1);
    await world.sit(SLOUCHED, 6);
    expect(countAlerts(world)).toBe(2);
    await world.sit(UPRIGHT, 8);
    await tryOut(world);
    await world.sit(SLOUCHED, 10);
    expect(live.status()?.nudgeInMs).toBeLessThan(14_000);
  });
});

describe('a nudge that nobody saw', () => {
  it.each([
    ['', () => {}],
    [', not even after the camera host has died', (world: World) => world.kill('host')],
  ])('does not make the next one wait%s', async (_, happen) => {
    const world = await watchSomebody(WAITING);
    await world.sit(SLOUCHED, 30);
    await world.sit(UPRIGHT, 8);
    happen(world);
    await world.sit(UPRIGHT, 8);
    world.machine.idle = 'idle';
    await world.sit(SLOUCHED, 26);
    expect(countAlerts(world)).toBe(1);
  });
});
