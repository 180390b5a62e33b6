import { describe, expect, it } from 'vitest';
import { sit } from '../unit/posture/seated.ts';
import { AWAY, UPRIGHT } from './pictures.ts';
import { watchSomebody } from './scenes.ts';
import type { World } from './world.ts';

const SETTINGS = { longBreakMinutes: 0, microBreakMinutes: 0 } as const;
/** Somebody who has moved on the chair, a good hand's width to the side. */
const ASIDE = sit({ x: 400 });
const MINUTE = 60_000;

async function movementOf(world: World) {
  const { movement, goodMs, badMs } = await world.today();
  if (movement === null) throw new Error('No movement was counted.');
  return { ...movement, judgedMs: goodMs + badMs };
}

describe('movement', () => {
  it('is counted: changes of position, the longest stillness and breaks', async () => {
    const world = await watchSomebody({ settings: SETTINGS });
    await world.sit(UPRIGHT, 20 * 60);
    await world.sit(ASIDE, 10 * 60);
    await world.sit(AWAY, 6 * 60);
    await world.sit(UPRIGHT, 5 * 60);
    const counted = await movementOf(world);
    expect(counted.changes).toBe(2);
    expect(Math.abs(counted.longestStillMs - 20 * MINUTE)).toBeLessThan(15_000);
    expect(counted.breaks.long).toEqual({ suggested: 0, taken: 1 });
    expect(counted.breaks.micro.taken).toBe(0);
    expect(Math.abs(counted.seatedMs - 35 * MINUTE)).toBeLessThan(30_000);
  });

  it.each<[string, (world: World) => void]>([
    ['the service worker dies', (world) => world.kill('background')],
    ['the camera host dies', (world) => world.kill('host')],
    ['the browser restarts', (world) => world.restartBrowser()],
  ])('is never counted twice if %s', async (_name, interrupt) => {
    const world = await watchSomebody({ settings: SETTINGS });
    for (let times = 0; times < 4; times++) {
      await world.sit(times % 2 === 0 ? UPRIGHT : ASIDE, 150);
      interrupt(world);
      await world.sit(times % 2 === 0 ? UPRIGHT : ASIDE, 30);
    }
    const counted = await movementOf(world);
    expect(counted.changes).toBe(3);
    expect(counted.seatedMs).toBeLessThanOrEqual(12 * MINUTE + 10_000);
    expect(counted.seatedMs).toBeGreaterThan(9 * MINUTE);
  });

  it('is never counted twice by a host that takes over just after a change', async () => {
    const world = await watchSomebody({ settings: SETTINGS });
    await world.sit(UPRIGHT, 60);
    const delays = [31, 35, 39, 43, 47, 51, 55, 59];
    for (const [times, seconds] of delays.entries()) {
      const place = times % 2 === 0 ? ASIDE : UPRIGHT;
      await world.sit(place, seconds);
      world.kill('host');
      await world.sit(place, 60);
    }
    const { changes } = await movementOf(world);
    expect(changes).toBeLessThanOrEqual(delays.length);
    expect(changes).toBeGreaterThanOrEqual(delays.length / 2);
  });

  it('is not lost or counted twice by a duty cycle', async () => {
    const world = await watchSomebody({ settings: { ...SETTINGS, lookEveryMinutes: 2 } });
    await world.sit(UPRIGHT, 30 * 60);
    const counted = await movementOf(world);
    expect(counted.changes).toBe(0);
    expect(counted.seatedMs).toBeGreaterThan(26 * MINUTE);
    expect(counted.seatedMs).toBeLessThanOrEqual(30 * MINUTE + 10_000);
  });

  it('is counted in the hour in which it happened', async () => {
    const world = await watchSomebody({
      settings: SETTINGS,
      startsAtMs: new Date(2026, 10, 28, 9, 50).getTime(),
    });
    await world.sit(UPRIGHT, 15 * 60);
    const database = await world.finish(world.page.openDatabase());
    const hours = await world.finish(world.page.readMovement(database, '2026-11-28', '2026-11-28'));
    database.close();
    expect(hours.map(({ hour }) => hour)).toEqual([9, 10]);
    expect(hours.map(({ longestStillMs }) => Math.round(longestStillMs / MINUTE))).toEqual([10, 15]);
    expect(hours.map(({ seatedMs }) => Math.round(seatedMs / MINUTE))).toEqual([10, 5]);
  });

  it('counts a break in which the screen was locked', async () => {
    const world = await watchSomebody({ settings: SETTINGS });
    await world.sit(UPRIGHT, 10 * 60);
    world.machine.idle = 'idle';
    world.lock();
    await world.sit(AWAY, 12 * 60);
    world.unlock();
    await world.sit(UPRIGHT, 2 * 60);
    const counted = await movementOf(world);
    expect(counted.breaks.long.taken).toBe(1);
    expect(counted.changes).toBe(1);
  });
});
