import { describe, expect, it } from 'vitest';
import { AWAY, filmPose, SLOUCHED, UPRIGHT } from './pictures.ts';
import { change, showsAlert, watchSomebody } from './scenes.ts';
import { createWorld, type World } from './world.ts';

const NEVER = { longBreakMinutes: 0, microBreakMinutes: 0 } as const;

function suggests({ machine }: World): boolean {
  return machine.notifications.has('break');
}

async function sitMinutes(world: World, minutes: number): Promise<void> {
  await world.sit(UPRIGHT, minutes * 60);
}

describe('breaks', () => {
  it('are suggested once, after sitting for long enough; a click opens the exercises', async () => {
    const world = await watchSomebody({ settings: { ...NEVER, longBreakMinutes: 45 } });
    await sitMinutes(world, 44);
    expect(suggests(world)).toBe(false);
    await sitMinutes(world, 2);
    expect(suggests(world)).toBe(true);
    world.machine.emit('notifications.onClicked', 'break');
    await world.pass(1);
    expect(suggests(world)).toBe(false);
    expect([...world.machine.tabs.values()].some(({ url }) => url.endsWith('#break'))).toBe(true);
    await sitMinutes(world, 10);
    expect(suggests(world)).toBe(false);
  });

  it('are not suggested in quiet hours, nor when they are turned off, but are later when allowed again', async () => {
    const always = [
      { days: [0, 1, 2, 3, 4, 5, 6] as (0 | 1 | 2 | 3 | 4 | 5 | 6)[], fromMinute: 0, toMinute: 0 },
    ];
    const world = await watchSomebody({ settings: { ...NEVER, longBreakMinutes: 45, quietHours: always } });
    await sitMinutes(world, 50);
    expect(suggests(world)).toBe(false);
    await change(world, NEVER);
    await sitMinutes(world, 50);
    expect(suggests(world)).toBe(false);
    await change(world, { ...NEVER, longBreakMinutes: 45 });
    await sitMinutes(world, 46);
    expect(suggests(world)).toBe(true);
  });

  it('from sitting still are not suggested to somebody who gets up in between', async () => {
    const world = await watchSomebody({ settings: { ...NEVER, microBreakMinutes: 20 } });
    for (let times = 0; times < 4; times++) {
      await sitMinutes(world, 12);
      await world.sit(AWAY, 120);
    }
    expect(suggests(world)).toBe(false);
    await sitMinutes(world, 21);
    expect(suggests(world)).toBe(true);
  });

  it('count somebody who sits so still that no picture is judged', async () => {
    const world = await watchSomebody({ settings: { ...NEVER, microBreakMinutes: 20 } });
    world.machine.camera.picture = filmPose(UPRIGHT, true);
    await world.pass(21 * 60);
    expect(suggests(world)).toBe(true);
  });

  it('are not suggested during an alert', async () => {
    const world = await watchSomebody({ settings: { ...NEVER, longBreakMinutes: 45 } });
    await sitMinutes(world, 44);
    await world.sit(SLOUCHED, 120);
    expect(showsAlert(world)).toBe(true);
    expect(suggests(world)).toBe(false);
  });
});

describe('the time seated', () => {
  const settings = { ...NEVER, longBreakMinutes: 45 } as const;

  async function pause(world: World, minutes: number): Promise<void> {
    await world.send('pageToBackground.pause', { minutes: null });
    await world.pass(minutes * 60);
    await world.send('pageToBackground.start');
  }

  it('outlasts an update from a version that stored less', async () => {
    const world = await createWorld({ settings });
    const nowMs = world.machine.clock.wallMs();
    const since = { long: nowMs - 40 * 60_000, micro: nowMs - 60_000, eyes: nowMs - 60_000 };
    const suggested = { long: null, micro: null, eyes: null };
    const state = { since, suggested, goneSinceMs: null, lastAtMs: nowMs - 1000, place: null };
    world.machine.areas.local.set('sitting', { state, attendedAtMs: nowMs, longestAbsenceMs: 0 });
    await world.send('pageToBackground.start');
    await sitMinutes(world, 4);
    expect(suggests(world)).toBe(false);
    await sitMinutes(world, 2);
    expect(suggests(world)).toBe(true);
  });

  it.each<[string, number, (world: World) => Promise<void>]>([
    [
      'a lock of ten seconds',
      0,
      async (world) => {
        world.lock();
        await world.pass(10);
        world.unlock();
      },
    ],
    ['a pause in which the user works on', 8, (world) => pause(world, 8)],
    [
      'a camera host that died',
      0,
      async (world) => {
        world.kill('host');
        await world.pass(20);
      },
    ],
    [
      'a restart of the browser',
      0,
      async (world) => {
        world.restartBrowser();
        await world.pass(30);
      },
    ],
    [
      'a call with the camera off',
      8,
      async (world) => {
        world.machine.permissions.add('https://meet.google.com/*');
        const call = world.openTab('https://meet.google.com/abc-defg-hij');
        call.audible = true;
        world.machine.idle = 'idle';
        await change(world, { ...settings, inCall: 'camera_off' });
        await world.pass(8 * 60);
        expect(world.cameraIsOn()).toBe(false);
        world.machine.idle = 'active';
        world.machine.tabs.delete(call.id);
        await world.pass(31);
      },
    ],
  ])('outlasts %s', async (_name, minutes, interrupt) => {
    const world = await watchSomebody({ settings });
    await sitMinutes(world, 30);
    await interrupt(world);
    await sitMinutes(world, 12 - minutes);
    expect(suggests(world)).toBe(false);
    await sitMinutes(world, 6);
    expect(suggests(world)).toBe(true);
  });

  it('ends with a pause in which nobody is at the computer', async () => {
    const world = await watchSomebody({ settings });
    await sitMinutes(world, 30);
    await world.send('pageToBackground.pause', { minutes: null });
    world.machine.idle = 'idle';
    await world.pass(8 * 60);
    world.machine.idle = 'active';
    await world.send('pageToBackground.start');
    await sitMinutes(world, 40);
    expect(suggests(world)).toBe(false);
  });

  it('ends with a night in which the machine sleeps', async () => {
    const world = await watchSomebody({ settings });
    await sitMinutes(world, 30);
    world.lock();
    await world.pass(1);
    await world.sleep(8 * 60 * 60);
    world.unlock();
    await sitMinutes(world, 40);
    expect(suggests(world)).toBe(false);
  });
});

describe('the duty cycle', () => {
  it('closes the camera once an observation has shown enough, and opens it again after the camera pause', async () => {
    const world = await watchSomebody({ settings: { lookEveryMinutes: 1 } });
    expect(world.machine.toolbar.title).toContain('camera is off until');
    expect(world.cameraIsOn()).toBe(false);
    expect(world.context('host')).not.toBe(null);
    await world.sit(UPRIGHT, 58);
    await world.sit(UPRIGHT, 70);
    await change(world, { lookEveryMinutes: 0 });
    await world.sit(UPRIGHT, 3);
    expect(world.cameraIsOn()).toBe(true);
  });
});
