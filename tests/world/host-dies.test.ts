import { describe, expect, it } from 'vitest';
import { SLOUCHED, UPRIGHT } from './pictures.ts';
import { countAlerts, showsAlert, watchSomebody } from './scenes.ts';

describe('the camera host dies', () => {
  it('is missed at once, reported, and replaced within 5 s', async () => {
    const world = await watchSomebody();
    world.kill('host');
    expect(world.cameraIsOn()).toBe(false);
    await world.pass(0.1);
    expect(world.machine.toolbar.title).toContain('turning on the camera');
    await world.sit(UPRIGHT, 7);
    expect(world.cameraIsOn()).toBe(true);
    expect(world.machine.toolbar.icon).toBe('on');
  });

  it('and its alert is removed; the next one keeps its distance', async () => {
    const world = await watchSomebody();
    await world.sit(SLOUCHED, 25);
    expect(showsAlert(world)).toBe(true);
    world.kill('host');
    await world.pass(1);
    expect(showsAlert(world)).toBe(false);
    await world.sit(SLOUCHED, 60);
    expect(countAlerts(world)).toBe(1);
    await world.sit(SLOUCHED, 60);
    expect(countAlerts(world)).toBe(2);
    const { alerts } = await world.today();
    expect(alerts.map(({ outcome }) => outcome)).toEqual(['interrupted', null]);
  });

  it('and the next alert keeps its distance, even from one that never reached the history', async () => {
    const world = await watchSomebody();
    world.machine.databases.setHeld(true);
    await world.sit(SLOUCHED, 25);
    expect(countAlerts(world)).toBe(1);
    world.kill('host');
    world.machine.databases.setHeld(false);
    await world.sit(SLOUCHED, 60);
    expect(countAlerts(world)).toBe(1);
    await world.sit(SLOUCHED, 60);
    expect(countAlerts(world)).toBe(2);
  });

  it('again and again, and never for good', async () => {
    const world = await watchSomebody();
    for (let times = 0; times < 10; times++) {
      await world.sit(UPRIGHT, 1 + times);
      world.kill('host');
    }
    await world.sit(UPRIGHT, 10);
    expect(world.machine.toolbar.icon).toBe('on');
  });

  it('at the same moment as the service worker: the next event that wakes that brings both back', async () => {
    const world = await watchSomebody();
    world.kill('background');
    world.kill('host');
    world.openTab('https://example.org/');
    world.machine.emit('tabs.onActivated', { tabId: 2, windowId: 1 });
    await world.sit(UPRIGHT, 5);
    expect(world.cameraIsOn()).toBe(true);
  });

  it('at the same moment as the service worker, and nothing happens: the watchdog brings both back', async () => {
    const world = await watchSomebody();
    world.kill('background');
    world.kill('host');
    await world.sit(UPRIGHT, 35);
    expect(world.cameraIsOn()).toBe(true);
    expect(world.machine.toolbar.icon).toBe('on');
  });

  it('or hangs without dying: it is replaced when it does not answer twice', async () => {
    const world = await watchSomebody();
    const host = world.context('host');
    host?.event('runtime.onMessage').clear();
    await world.sit(UPRIGHT, 45);
    expect(world.context('host')).not.toBe(host);
    expect(world.machine.toolbar.icon).toBe('on');
  });
});
