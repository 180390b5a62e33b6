import { describe, expect, it } from 'vitest';
import { SLOUCHED, UPRIGHT } from './pictures.ts';
import { countAlerts, countedSeconds, showsAlert, storedSession, watchSomebody } from './scenes.ts';
import type { World } from './world.ts';

const HOUR_S = 3600;

describe('the machine sleeps', () => {
  it('and that time is not counted and causes no alert, and a standing alert is removed', async () => {
    const world = await watchSomebody();
    const [host, worker] = [world.context('host'), world.context('worker')];
    await world.sit(SLOUCHED, 15);
    await world.sleep(2 * HOUR_S);
    await world.sit(SLOUCHED, 10);
    expect(countAlerts(world)).toBe(0);
    await world.sit(SLOUCHED, 15);
    expect(showsAlert(world)).toBe(true);
    await world.sleep(2 * HOUR_S);
    await world.sit(UPRIGHT, 10);
    expect(showsAlert(world)).toBe(false);
    expect([world.context('host'), world.context('worker')]).toEqual([host, worker]);
    await world.send('pageToBackground.stop');
    expect(Math.abs(countedSeconds(await world.today()) - 60)).toBeLessThan(5);
  });
});

describe('a time that nobody saw', () => {
  const praises = ({ machine }: World) => machine.notified.filter((id) => id === 'passing').length;

  it.each([
    ['in which the machine slept', (world: World) => world.sleep(2 * HOUR_S)],
    ['by which the clock was set forward', (world: World) => world.setClock(2 * HOUR_S)],
  ])('%s is not praised as a time upright', async (_, jump) => {
    const world = await watchSomebody();
    await world.sit(UPRIGHT, 5 * 60);
    await jump(world);
    await world.sit(UPRIGHT, 38 * 60);
    expect(praises(world)).toBe(0);
    await world.sit(UPRIGHT, 4 * 60);
    expect(praises(world)).toBe(1);
  });
});

describe('the clock is set', () => {
  it('back after a film: what was heard does not keep alerts away until the old time', async () => {
    const world = await watchSomebody();
    const [film] = [...world.machine.tabs.values()].filter(({ active }) => active);
    if (film === undefined) throw new Error('There is no tab.');
    film.audible = true;
    world.machine.window.state = 'fullscreen';
    await world.sit(UPRIGHT, 2 * 60);
    film.audible = false;
    world.setClock(-3 * HOUR_S);
    await world.sit(UPRIGHT, 12 * 60);
    await world.sit(SLOUCHED, 60);
    expect(showsAlert(world)).toBe(true);
  });

  it('forward in a slouch: it is alerted as a new one, once, and no time is invented', async () => {
    const world = await watchSomebody();
    await world.sit(SLOUCHED, 25);
    world.setClock(2 * HOUR_S);
    await world.sit(SLOUCHED, 5);
    expect(showsAlert(world)).toBe(false);
    await world.sit(SLOUCHED, 60);
    expect(countAlerts(world)).toBe(2);
    await world.send('pageToBackground.stop');
    expect(Math.abs(countedSeconds(await world.today()) - 100)).toBeLessThan(5);
  });

  it('back: a snooze lasts no longer than set, and neither does the time between alerts', async () => {
    const world = await watchSomebody();
    await world.sit(SLOUCHED, 25);
    await world.send('pageToBackground.snooze', { length: 15 });
    world.setClock(-2 * HOUR_S);
    await world.sit(UPRIGHT, 5);
    const leftMs = Number(storedSession(world).snoozedUntilMs) - world.machine.clock.wallMs();
    expect(leftMs / 60_000).toBeGreaterThan(14);
    expect(leftMs / 60_000).toBeLessThanOrEqual(15);
    await world.sit(UPRIGHT, 15 * 60);
    await world.sit(SLOUCHED, 25);
    expect(countAlerts(world)).toBe(2);
  });

  it('back in a pause: it lasts at most as long again, once something wakes the browser', async () => {
    const world = await watchSomebody();
    await world.send('pageToBackground.pause', { minutes: 15 });
    await world.pass(60);
    world.setClock(-2 * HOUR_S);
    const tab = world.openTab('https://example.org/');
    world.showTab(tab);
    await world.pass(1);
    expect(storedSession(world).phase).toBe('paused');
    await world.sit(UPRIGHT, 16 * 60);
    expect(world.machine.toolbar.icon).toBe('on');
  });

  it('forward in a pause: what should have ended by then ends, and no more is counted than the planned pause', async () => {
    const world = await watchSomebody();
    await world.send('pageToBackground.pause', { minutes: 30 });
    await world.pass(10);
    world.setClock(2 * HOUR_S);
    await world.sit(UPRIGHT, 40);
    expect(world.cameraIsOn()).toBe(true);
    expect(Math.round((await world.today()).pausedMs / 60_000)).toBe(30);
  });

  it('and runs past midnight: a night shift counts for the day on which it began, if the user has set that', async () => {
    const startsAtMs = new Date(2026, 10, 28, 23, 40).getTime();
    const world = await watchSomebody({ startsAtMs, settings: { dayStartHour: 12 } });
    await world.sit(UPRIGHT, 40 * 60);
    const database = await world.finish(world.page.openDatabase());
    const [shift, next] = await world.finish(
      Promise.all(['2026-11-28', '2026-11-29'].map((day) => world.page.readDay(database, day))),
    );
    database.close();
    expect(Math.round((shift?.goodMs ?? 0) / 60_000)).toBe(40);
    expect(next?.goodMs).toBe(0);
  });

  it('and a silent worker is noticed all the same', async () => {
    const world = await watchSomebody();
    world.setClock(-HOUR_S);
    world.context('worker')?.kill();
    const worker = world.context('worker');
    expect(worker).toBe(null);
    await world.sit(UPRIGHT, 15);
    expect(world.context('worker')).not.toBe(null);
    expect(world.machine.toolbar).toMatchObject({ icon: 'on', badge: '' });
  });
});
