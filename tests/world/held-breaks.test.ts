import { describe, expect, it } from 'vitest';
import { AWAY, SLOUCHED, UPRIGHT } from './pictures.ts';
import { change, showsAlert, watchSomebody } from './scenes.ts';
import type { World } from './world.ts';

const SETTINGS = { longBreakMinutes: 45, microBreakMinutes: 0, inCall: 'mute' } as const;

/** How many breaks have been suggested so far. */
function countSuggested({ machine }: World): number {
  return machine.notified.filter((id) => id === 'break').length;
}

async function sitMinutes(world: World, minutes: number): Promise<void> {
  await world.sit(UPRIGHT, minutes * 60);
}

/** Somebody in a call, in which nothing disturbs them. */
async function beginCall(world: World) {
  world.machine.permissions.add('https://meet.google.com/*');
  const call = world.openTab('https://meet.google.com/abc-defg-hij');
  call.audible = true;
  return () => world.machine.tabs.delete(call.id);
}

async function watchCall(minutes: number, settings = {}) {
  const world = await watchSomebody({ settings: { ...SETTINGS, ...settings } });
  await sitMinutes(world, 40);
  const hangUp = await beginCall(world);
  await sitMinutes(world, minutes);
  expect(countSuggested(world)).toBe(0);
  return { world, hangUp };
}

describe('a break that falls due in a call', () => {
  it('is suggested once, after the call', async () => {
    const { world, hangUp } = await watchCall(10);
    hangUp();
    await sitMinutes(world, 1);
    expect(countSuggested(world)).toBe(1);
    await sitMinutes(world, 10);
    expect(countSuggested(world)).toBe(1);
    const { movement } = await world.today();
    expect(movement?.breaks.long).toEqual({ suggested: 1, taken: 0 });
  });

  it('outlasts a service worker that dies', async () => {
    const { world, hangUp } = await watchCall(10);
    world.kill('background');
    await sitMinutes(world, 2);
    hangUp();
    await sitMinutes(world, 1);
    expect(countSuggested(world)).toBe(1);
  });

  it('outlasts a camera host that dies', async () => {
    const { world, hangUp } = await watchCall(10);
    world.kill('host');
    await sitMinutes(world, 2);
    hangUp();
    await sitMinutes(world, 1);
    expect(countSuggested(world)).toBe(1);
  });

  it('is dropped if the user has taken it', async () => {
    const { world, hangUp } = await watchCall(10);
    await world.sit(AWAY, 6 * 60);
    hangUp();
    await sitMinutes(world, 5);
    expect(countSuggested(world)).toBe(0);
  });

  it('waits while nobody is seen at the desk', async () => {
    const { world, hangUp } = await watchCall(10);
    await world.sit(AWAY, 30);
    hangUp();
    await world.sit(AWAY, 90);
    expect(countSuggested(world)).toBe(0);
    await sitMinutes(world, 1);
    expect(countSuggested(world)).toBe(1);
  });

  it('is dropped if the user skips it', async () => {
    const { world, hangUp } = await watchCall(10);
    await world.finish(world.page.send('pageToHost.skipBreak', { kind: 'long' }));
    hangUp();
    await sitMinutes(world, 5);
    expect(countSuggested(world)).toBe(0);
  });

  it('is dropped if the user stops the watch', async () => {
    const { world, hangUp } = await watchCall(10);
    await world.send('pageToBackground.stop');
    hangUp();
    await world.send('pageToBackground.start');
    await sitMinutes(world, 5);
    expect(countSuggested(world)).toBe(0);
  });

  it('is one suggestion if two fell due: the more important one', async () => {
    const { world, hangUp } = await watchCall(35, { longBreakMinutes: 60, microBreakMinutes: 45 });
    hangUp();
    await sitMinutes(world, 4);
    expect(countSuggested(world)).toBe(1);
    const { movement } = await world.today();
    expect(movement?.breaks.long.suggested).toBe(1);
    expect(movement?.breaks.micro.suggested).toBe(0);
  });
});

describe('a break is held', () => {
  it('through full screen', async () => {
    const world = await watchSomebody({ settings: SETTINGS });
    await sitMinutes(world, 40);
    const film = [...world.machine.tabs.values()].find(({ active }) => active);
    if (film !== undefined) film.audible = true;
    world.machine.window.state = 'fullscreen';
    await sitMinutes(world, 10);
    expect(countSuggested(world)).toBe(0);
    world.machine.window.state = 'normal';
    if (film !== undefined) film.audible = false;
    await sitMinutes(world, 1);
    expect(countSuggested(world)).toBe(1);
  });

  it('through a snooze', async () => {
    const world = await watchSomebody({ settings: SETTINGS });
    await sitMinutes(world, 40);
    await world.send('pageToBackground.snooze', { length: 15 });
    await sitMinutes(world, 10);
    expect(countSuggested(world)).toBe(0);
    await sitMinutes(world, 6);
    expect(countSuggested(world)).toBe(1);
  });

  it('through a restart of the browser', async () => {
    const world = await watchSomebody({ settings: SETTINGS });
    await sitMinutes(world, 40);
    await world.send('pageToBackground.snooze', { length: 15 });
    await sitMinutes(world, 10);
    world.restartBrowser();
    await sitMinutes(world, 10);
    expect(countSuggested(world)).toBe(1);
  });

  it('through an alert', async () => {
    const world = await watchSomebody({ settings: SETTINGS });
    await sitMinutes(world, 44);
    await world.sit(SLOUCHED, 120);
    expect(showsAlert(world)).toBe(true);
    await sitMinutes(world, 2);
    expect(countSuggested(world)).toBe(1);
  });

  it('but not if the user has turned such breaks off meanwhile', async () => {
    const { world, hangUp } = await watchCall(10);
    await change(world, { ...SETTINGS, longBreakMinutes: 0 });
    hangUp();
    await sitMinutes(world, 2);
    expect(countSuggested(world)).toBe(0);
  });
});
