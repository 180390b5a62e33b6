import { describe, expect, it } from 'vitest';
import { LOOKING_DOWN, SLOUCHED, UPRIGHT } from './pictures.ts';
import { change, countAlerts, followLive, showsAlert, watchSomebody } from './scenes.ts';
import type { World } from './world.ts';

const HOUR = 3_600_000;
const WAITING = { settings: { waitForPause: true } } as const;

/** The text of the alert that is shown. */
function shownTitle({ machine }: World): string {
  return String(machine.notifications.get('posture')?.title ?? '');
}

describe('an alert waits for a pause', () => {
  it('for a minute at most, and keeps toolbar and sound waiting too', async () => {
    const world = await watchSomebody({
      settings: { waitForPause: true, sound: true, soundAfterSeconds: 30 },
    });
    await world.sit(SLOUCHED, 50);
    expect([showsAlert(world), world.machine.toolbar.badge]).toEqual([false, '']);
    // Samples are up to two seconds apart, so the slouch is noticed that much later than it begins.
    await world.sit(SLOUCHED, 34);
    expect([showsAlert(world), world.machine.toolbar.badge]).toEqual([true, '!']);
    expect(world.machine.heard.tones).toBe(0);
    // The later channels count from the delivery.
    await world.sit(SLOUCHED, 35);
    expect(world.machine.heard.tones).toBeGreaterThan(0);
    const [alert] = (await world.today()).alerts;
    expect(alert?.outcome).toBe(null);
    // The day's page says when it could be seen, and not when it was due.
    expect((alert?.shownAtMs ?? 0) - (alert?.atMs ?? 0)).toBeGreaterThan(55_000);
  });

  it.each([
    ['another tab', (world: World) => world.showTab(world.openTab('https://example.net/'))],
    ['another window', (world: World) => world.machine.emit('windows.onFocusChanged', 2)],
  ])('and comes when the user turns to %s', async (_, turn) => {
    const world = await watchSomebody(WAITING);
    await world.sit(SLOUCHED, 30);
    expect(showsAlert(world)).toBe(false);
    turn(world);
    await world.pass(0.5);
    expect(showsAlert(world)).toBe(true);
  });

  it.each([2, 3, 4])('and never shows to somebody who sat up %d s ago', async (seconds) => {
    const world = await watchSomebody(WAITING);
    await world.sit(SLOUCHED, 40);
    await world.sit(UPRIGHT, seconds);
    world.showTab(world.openTab('https://example.net/'));
    await world.sit(UPRIGHT, 60);
    expect(world.machine.notified).toEqual([]);
    expect((await world.today()).alerts).toEqual([]);
  });

  it('and the next one keeps its distance from when it was shown', async () => {
    const world = await watchSomebody({ settings: { waitForPause: true, coolDownSeconds: 120 } });
    await world.sit(SLOUCHED, 84);
    expect(showsAlert(world)).toBe(true);
    await world.sit(UPRIGHT, 10);
    world.machine.idle = 'idle';
    // Two minutes after it was due, one after it was shown.
    await world.sit(SLOUCHED, 75);
    expect(countAlerts(world)).toBe(1);
    await world.sit(SLOUCHED, 45);
    expect(countAlerts(world)).toBe(2);
  });

  it('and comes at once if the user is not typing', async () => {
    const world = await watchSomebody(WAITING);
    world.machine.idle = 'idle';
    await world.sit(SLOUCHED, 24);
    expect(showsAlert(world)).toBe(true);
  });

  it('and never shows or counts if the user sits up first', async () => {
    const world = await watchSomebody(WAITING);
    await world.sit(SLOUCHED, 40);
    await world.sit(UPRIGHT, 90);
    expect(countAlerts(world)).toBe(0);
    expect(world.machine.notified).toEqual([]);
    const { alerts, episodes } = await world.today();
    expect(alerts).toEqual([]);
    expect(episodes.map(({ alertedAtMs }) => alertedAtMs)).toEqual([null]);
  });

  it('even if the service worker dies meanwhile', async () => {
    const world = await watchSomebody(WAITING);
    await world.sit(SLOUCHED, 30);
    world.kill('background');
    await world.sit(SLOUCHED, 60);
    expect(countAlerts(world)).toBe(1);
  });

  it('and not at all if it is paused meanwhile', async () => {
    const world = await watchSomebody(WAITING);
    await world.sit(SLOUCHED, 30);
    await world.send('pageToBackground.pause', { minutes: null });
    await world.pass(120);
    expect(countAlerts(world)).toBe(0);
    expect((await world.today()).alerts).toEqual([]);
  });

  it('no longer once the user does not want that', async () => {
    const world = await watchSomebody(WAITING);
    await world.sit(SLOUCHED, 30);
    await change(world, { waitForPause: false });
    await world.pass(0.5);
    expect(showsAlert(world)).toBe(true);
  });
});

describe('the words of an alert', () => {
  it('change from one to the next, and not while it stands', async () => {
    const world = await watchSomebody({
      settings: { coolDownSeconds: 30, card: true, cardAfterSeconds: 60 },
    });
    const tab = world.openTab('https://example.org/');
    const titles: string[] = [];
    for (let times = 0; times < 7; times++) {
      await world.sit(SLOUCHED, 25);
      titles.push(shownTitle(world));
      if (times === 0) {
        await world.sit(SLOUCHED, 60);
        expect(tab.card?.title).toBe(titles[0]);
      }
      await world.sit(UPRIGHT, 40);
    }
    expect(new Set(titles.slice(0, 6)).size).toBe(6);
    expect(titles[6]).toBe(titles[0]);
  });
});

/** Two weeks of steady days before today. */
async function recordSteadyDays(world: World, share: number): Promise<void> {
  const database = await world.finish(world.page.openDatabase());
  for (let back = 14; back >= 1; back--) {
    const fromMs = world.machine.clock.wallMs() - back * 24 * HOUR;
    const spans = [
      { fromMs, toMs: fromMs + share * 2 * HOUR, state: 'good' as const, issue: null },
      {
        fromMs: fromMs + share * 2 * HOUR,
        toMs: fromMs + 2 * HOUR,
        state: 'bad' as const,
        issue: 'slouch' as const,
      },
    ];
    for (const span of spans) await world.finish(world.page.countSpan(database, span));
  }
  database.close();
}

describe('fading', () => {
  /** A slouch that gets its nudge, or not, and that the user corrects. */
  async function slouchOnce(world: World): Promise<boolean> {
    const before = countAlerts(world);
    await world.sit(SLOUCHED, 30);
    const shown = countAlerts(world) > before;
    await world.sit(UPRIGHT, 130);
    return shown;
  }

  it('leaves out one nudge of three after two steady weeks, and counts only those that are shown', async () => {
    const world = await watchSomebody();
    await recordSteadyDays(world, 0.8);
    // The record is read every ten minutes.
    await world.sit(UPRIGHT, 11 * 60);
    const shown = [];
    for (let times = 0; times < 6; times++) shown.push(await slouchOnce(world));
    expect(shown).toEqual([true, true, false, true, true, false]);
    expect((await world.today()).alerts).toHaveLength(4);
  });

  /** Two nudges were shown after two steady weeks: the next one is left out. */
  async function beforeOneIsLeftOut(): Promise<World> {
    const world = await watchSomebody();
    await recordSteadyDays(world, 0.8);
    await world.sit(UPRIGHT, 11 * 60);
    await slouchOnce(world);
    await slouchOnce(world);
    return world;
  }

  it('nudges all the same if a slouch lasts on', async () => {
    const world = await beforeOneIsLeftOut();
    const live = followLive(world);
    await world.sit(SLOUCHED, 15);
    expect(live.status()?.nudgeSkipped).toBe(false);
    await world.sit(SLOUCHED, 225);
    expect([showsAlert(world), live.status()?.nudgeSkipped]).toEqual([false, true]);
    await world.sit(SLOUCHED, 2 * 60);
    expect([showsAlert(world), live.status()?.nudgeSkipped]).toEqual([true, false]);
  });

  it('nudges in the slouch that goes on once the user wants every nudge', async () => {
    const world = await beforeOneIsLeftOut();
    const live = followLive(world);
    await world.sit(SLOUCHED, 60);
    expect([showsAlert(world), live.status()?.nudgeSkipped]).toEqual([false, true]);
    await change(world, { nudgePlan: 'every' });
    await world.sit(SLOUCHED, 10);
    expect([showsAlert(world), live.status()?.nudgeSkipped]).toEqual([true, false]);
  });

  it('nudges every time if the user wants that', async () => {
    const world = await watchSomebody({ settings: { nudgePlan: 'every' } });
    await recordSteadyDays(world, 0.8);
    await world.sit(UPRIGHT, 11 * 60);
    for (let times = 0; times < 3; times++) expect(await slouchOnce(world)).toBe(true);
  });

  it('nudges every time on a day that is clearly worse than usual', async () => {
    const world = await watchSomebody();
    await recordSteadyDays(world, 1);
    await world.sit(SLOUCHED, 60 * 60);
    await world.sit(UPRIGHT, 75 * 60);
    for (let times = 0; times < 4; times++) expect(await slouchOnce(world)).toBe(true);
  });
});

describe('practice', () => {
  it('nudges in its spans only, is measured all the time, and ends after a week', async () => {
    const world = await watchSomebody();
    await change(world, { nudgePlan: 'practice' });
    await world.sit(SLOUCHED, 30);
    expect(countAlerts(world)).toBe(1);
    await world.sit(UPRIGHT, 10 * 60);
    await world.sit(SLOUCHED, 15 * 60);
    expect(countAlerts(world)).toBe(1);
    const { badMs } = await world.today();
    expect(badMs / 60_000).toBeGreaterThan(14);
    await world.send('pageToBackground.stop');
    await world.sleep(8 * 24 * 3600);
    await world.send('pageToBackground.start');
    await world.sit(UPRIGHT, 90);
    expect(world.machine.areas.local.get('settings')).toMatchObject({ nudgePlan: 'fading' });
  });
});

describe('praise', () => {
  it('comes for a long time upright, and not again for the same one', async () => {
    const world = await watchSomebody();
    await world.sit(UPRIGHT, 42 * 60);
    const praises = () => world.machine.notified.filter((id) => id === 'passing').length;
    expect(praises()).toBe(1);
    await world.sit(UPRIGHT, 100 * 60);
    expect(praises()).toBe(1);
  });

  it('does not come if the user does not want it', async () => {
    const world = await watchSomebody({ settings: { thanks: false } });
    await world.sit(UPRIGHT, 45 * 60);
    expect(world.machine.notified).not.toContain('passing');
  });

  it('follows the first recovery of a day, and not the next', async () => {
    const world = await watchSomebody();
    const praises = () => world.machine.notified.filter((id) => id === 'passing').length;
    for (let times = 0; times < 3; times++) {
      await world.sit(SLOUCHED, 25);
      await world.sit(UPRIGHT, 130);
    }
    expect(praises()).toBe(1);
  });
});

describe('the weekly review', () => {
  const reviews = (world: World) => world.machine.notified.filter((id) => id === 'review').length;

  it('comes by itself, once in a week, and names what went well first', async () => {
    const world = await watchSomebody();
    await recordSteadyDays(world, 0.8);
    await world.sit(UPRIGHT, 90);
    expect(reviews(world)).toBe(1);
    expect(world.machine.notifications.get('review')).toMatchObject({
      message: expect.stringMatching(/^You were upright .*One thing to try/),
    });
    world.kill('background');
    await world.sit(UPRIGHT, 300);
    expect(reviews(world)).toBe(1);
  });

  it('waits until it disturbs nobody', async () => {
    const world = await watchSomebody();
    await recordSteadyDays(world, 0.8);
    await world.send('pageToBackground.snooze', { length: 5 });
    await world.sit(UPRIGHT, 200);
    expect(reviews(world)).toBe(0);
    await world.sit(UPRIGHT, 200);
    expect(reviews(world)).toBe(1);
  });

  it('does not come without a record, or if the user does not want it', async () => {
    const fresh = await watchSomebody();
    await fresh.sit(UPRIGHT, 90);
    expect(reviews(fresh)).toBe(0);
    const unwanted = await watchSomebody({ settings: { weeklyReview: false } });
    await recordSteadyDays(unwanted, 0.8);
    await unwanted.sit(UPRIGHT, 90);
    expect(reviews(unwanted)).toBe(0);
  });
});

describe('a look down at a phone', () => {
  it('is not nudged within a minute, and then in its own words', async () => {
    const world = await watchSomebody();
    await world.sit(LOOKING_DOWN, 50);
    expect(countAlerts(world)).toBe(0);
    await world.sit(LOOKING_DOWN, 15);
    expect(countAlerts(world)).toBe(1);
    expect(String(world.machine.notifications.get('posture')?.message)).toContain('looking down');
  });
});
