import { describe, expect, it } from 'vitest';
import type { Pose } from '../../src/posture/body/keypoints.ts';
import { DEFAULT_SETTINGS } from '../../src/state/settings.ts';
import { sit } from '../unit/posture/seated.ts';
import { exampleAt } from '../unit/posture/taught-examples.ts';
import { SLOUCHED, UPRIGHT } from './pictures.ts';
import { createWorld, type World } from './world.ts';

const HEAD_A_LITTLE_FORWARD = sit({ head: 1.08, eyeHeight: 0.59 });

/** Delays, in ms, around a moment at which two messages cross. */
function delays(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}

/** Lets time pass until a call of the API, or a message of that name, leaves its context. */
async function untilCalled(world: World, name: string): Promise<void> {
  let called = false;
  world.machine.onCall = (_, call) => {
    called ||= call === name;
  };
  for (let ms = 0; !called; ms++) {
    if (ms > 60_000) throw new Error(`${name} was never called.`);
    await world.pass(0.001);
  }
  world.machine.onCall = () => {};
}

/** Starts on a slow machine, up to the moment when the camera host asks for its start config. */
async function startUntilReadyIsAsked(world: World): Promise<void> {
  world.machine.latencyMs = () => world.machine.random() * 40;
  void world.page.send('pageToBackground.start');
  await untilCalled(world, 'hostToBackground.ready');
}

/** Whether no alert is shown while somebody sits like that. */
async function sitSilently(world: World, pose: Pose, seconds: number): Promise<boolean> {
  let silent = true;
  for (let passed = 0; passed < seconds; passed += 5) {
    await world.sit(pose, 5);
    silent &&= world.machine.notifications.size === 0 && world.machine.toolbar.badge === '';
  }
  return silent;
}

describe('what arrives while the answer to the camera host is on its way', () => {
  /** Starts, and does something while the host's start config has been made but not yet delivered. */
  async function startAndMeanwhile(act: (world: World) => Promise<unknown>): Promise<World> {
    const world = await createWorld();
    let deliver: () => void = () => {};
    world.machine.delayAnswer = (name) =>
      name === 'hostToBackground.ready'
        ? new Promise((resolve) => {
            deliver = resolve;
          })
        : Promise.resolve();
    await world.send('pageToBackground.start');
    await world.pass(1);
    await act(world);
    deliver();
    await world.sit(UPRIGHT, 10);
    expect(world.cameraIsOn()).toBe(true);
    return world;
  }

  it('if a snooze, allows no alert', async () => {
    const world = await startAndMeanwhile((w) => w.send('pageToBackground.snooze', { length: 60 }));
    expect(await sitSilently(world, SLOUCHED, 40)).toBe(true);
  });

  it('if a setting, takes effect', async () => {
    const settings = { ...DEFAULT_SETTINGS, tooLong: 'relaxed' as const };
    const world = await startAndMeanwhile((w) => w.send('pageToBackground.changeSettings', { settings }));
    // The relaxed rule waits for two minutes, the default for 20 s.
    expect(await sitSilently(world, SLOUCHED, 40)).toBe(true);
  });

  it('if an example, takes effect', async () => {
    const untaught = await startAndMeanwhile(async () => {});
    expect(await sitSilently(untaught, HEAD_A_LITTLE_FORWARD, 40)).toBe(false);
    const taught = await startAndMeanwhile(async (world) => {
      for (const atMs of [1, 2, 3, 4])
        await world.send('pageToBackground.addExample', exampleAt(HEAD_A_LITTLE_FORWARD, { atMs }));
    });
    expect(await sitSilently(taught, HEAD_A_LITTLE_FORWARD, 40)).toBe(true);
  });
});

describe('an alert that was on its way', () => {
  async function slouchUntil(seed: number, ms: number): Promise<World> {
    const world = await createWorld({ seed });
    await world.send('pageToBackground.start');
    await world.sit(UPRIGHT, 10);
    await world.sit(SLOUCHED, (ms - world.machine.clock.monotonicMs()) / 1000);
    return world;
  }

  /** When the camera host sends the alert, in a world without interference. */
  async function whenAlertIsSent(seed: number): Promise<number> {
    const world = await slouchUntil(seed, 15_000);
    await untilCalled(world, 'hostToBackground.alert');
    return world.machine.clock.monotonicMs();
  }

  const ANSWERS = [
    ['a pause', (world: World) => world.send('pageToBackground.pause', { minutes: 15 })],
    ['a snooze', (world: World) => world.send('pageToBackground.snooze', { length: 15 })],
    ['a stop', (world: World) => world.send('pageToBackground.stop')],
  ] as const;

  it.each(ANSWERS)('is not raised after %s', async (_, answer) => {
    const sentMs = await whenAlertIsSent(1);
    for (const ms of delays(0, 40, 4)) {
      const world = await slouchUntil(1, sentMs - ms);
      await answer(world);
      const before = world.machine.notified.length;
      await world.sit(SLOUCHED, 3);
      expect(world.machine.notified.length, `answered ${ms} ms before`).toBe(before);
      expect(world.machine.notifications.size).toBe(0);
      expect(world.machine.toolbar.badge).toBe('');
      expect(world.machine.areas.session.get('standingAlert') ?? null).toBe(null);
    }
  });
});

describe('the camera host', () => {
  it('asks again if the service worker dies before it answers', async () => {
    for (const ms of delays(0, 150, 15)) {
      const world = await createWorld({ seed: ms + 1 });
      await startUntilReadyIsAsked(world);
      await world.pass(ms / 1000);
      world.kill('background');
      await world.sit(UPRIGHT, 15);
      expect(world.cameraIsOn(), `killed ${ms} ms after`).toBe(true);
      expect(world.machine.toolbar.icon).toBe('on');
    }
  });

  it('that replaced one that died early is not reported as opening, and is itself replaced', async () => {
    for (const seconds of [0.2, 1, 2, 4]) {
      const world = await createWorld({ seed: seconds * 10 });
      await world.send('pageToBackground.start');
      await world.sit(UPRIGHT, seconds);
      world.kill('host');
      await world.pass(0.1);
      // Any command makes the background check the host.
      await world.send('pageToBackground.changeSettings', { settings: DEFAULT_SETTINGS });
      await world.sit(UPRIGHT, 15);
      expect(world.machine.toolbar.icon, `died after ${seconds} s`).toBe('on');
      world.kill('host');
      await world.sit(UPRIGHT, 12);
      expect(world.cameraIsOn(), `second death, first after ${seconds} s`).toBe(true);
      expect(world.machine.toolbar.icon).toBe('on');
    }
  });
});

it('obeys at once after a sleep, though it has to be asked twice', async () => {
  const world = await createWorld();
  await world.send('pageToBackground.start');
  await world.sit(UPRIGHT, 40);
  await world.sleep(3600);
  await world.pass(0.05);
  const askedMs = world.machine.clock.monotonicMs();
  await world.send('pageToBackground.stop');
  expect(world.machine.clock.monotonicMs() - askedMs).toBeLessThan(1000);
  await world.pass(1);
  expect(world.cameraIsOn()).toBe(false);
});

it('sets the toolbar to the last state, even if its updates overtake each other', async () => {
  for (let seed = 1; seed <= 20; seed++) {
    const world = await createWorld({ seed });
    await world.send('pageToBackground.start');
    await world.sit(UPRIGHT, 5);
    await world.sit(SLOUCHED, 24);
    expect(world.machine.toolbar, `seed ${seed}`).toMatchObject({ icon: 'drift', badge: '!' });
    await world.sit(UPRIGHT, 6);
    expect(world.machine.toolbar, `seed ${seed}`).toMatchObject({ icon: 'on', badge: '' });
  }
});

it('closes the history after a pause, even if there is no room to count it', async () => {
  const world = await createWorld();
  await world.send('pageToBackground.start');
  await world.sit(UPRIGHT, 5);
  world.machine.databases.setFull(true);
  for (let times = 0; times < 5; times++) {
    await world.send('pageToBackground.pause', { minutes: null });
    await world.pass(2);
    await world.send('pageToBackground.start');
    await world.sit(UPRIGHT, 3);
  }
  await world.send('pageToBackground.stop');
  await world.pass(1);
  expect(world.machine.databases.countConnections()).toBe(0);
});

it('keeps what two pages store at once', async () => {
  const world = await createWorld();
  const pages = [world.page, world.openPage().code];
  await world.finish(Promise.all(pages.map((page, index) => page.rememberShown([`advice-${index}`]))));
  const { shownOn } = await world.finish(world.page.adviceMemoryItem.get());
  expect(Object.keys(shownOn).sort()).toEqual(['advice-0', 'advice-1']);
});
