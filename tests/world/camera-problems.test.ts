import { describe, expect, it } from 'vitest';
import { filmCover, UPRIGHT } from './pictures.ts';
import { watchSomebody } from './scenes.ts';
import { createWorld } from './world.ts';

describe('a camera', () => {
  it('is unplugged: said at once, and watched again when it is back', async () => {
    const world = await watchSomebody();
    world.machine.camera.unplug('built-in');
    await world.pass(3);
    expect(world.machine.toolbar.badge).toBe('×');
    expect(world.cameraIsOn()).toBe(false);
    await world.pass(120);
    world.machine.camera.devices = [{ deviceId: 'built-in', label: 'Built-in camera' }];
    world.machine.emit('devicechange');
    await world.sit(UPRIGHT, 5);
    expect(world.machine.toolbar).toMatchObject({ icon: 'on', badge: '' });
  });

  it('is in use elsewhere: tried again until it is free', async () => {
    const world = await createWorld();
    world.machine.camera.faults.opening = 'NotReadableError';
    await world.send('pageToBackground.start');
    await world.sit(UPRIGHT, 5);
    expect(world.machine.toolbar.badge).toBe('×');
    await world.sit(UPRIGHT, 60);
    world.machine.camera.faults.opening = null;
    await world.sit(UPRIGHT, 65);
    expect(world.machine.toolbar).toMatchObject({ icon: 'on', badge: '' });
  });

  it('is forbidden, and allowed again: watched as soon as it may be', async () => {
    const world = await createWorld();
    const { camera } = world.machine;
    camera.permission = 'denied';
    await world.send('pageToBackground.start');
    await world.sit(UPRIGHT, 60);
    expect(world.machine.toolbar.badge).toBe('×');
    camera.permission = 'granted';
    camera.permissionStatus.dispatchEvent(new Event('change'));
    await world.sit(UPRIGHT, 5);
    expect(world.machine.toolbar).toMatchObject({ icon: 'on', badge: '' });
  });

  it('is covered by a shutter: said, counted as nothing, and watched again when it opens', async () => {
    const world = await watchSomebody();
    const before = await world.today();
    world.machine.camera.picture = filmCover();
    await world.pass(20);
    expect(world.machine.toolbar.badge).toBe('×');
    await world.sit(UPRIGHT, 10);
    expect(world.machine.toolbar).toMatchObject({ icon: 'on', badge: '' });
    await world.send('pageToBackground.stop');
    const after = await world.today();
    expect((after.goodMs - before.goodMs) / 1000).toBeLessThan(22);
    expect(after.awayMs + after.badMs).toBe(0);
  });

  it('is muted for a moment: nothing happens; for longer: said, and opened again', async () => {
    const world = await watchSomebody();
    const [track] = world.machine.camera.tracks;
    track?.dispatchEvent(new Event('mute'));
    await world.pass(1);
    track?.dispatchEvent(new Event('unmute'));
    await world.sit(UPRIGHT, 10);
    expect([...world.machine.camera.tracks]).toEqual([track]);
    track?.dispatchEvent(new Event('mute'));
    await world.pass(4);
    expect(world.machine.toolbar.badge).toBe('×');
    await world.sit(UPRIGHT, 15);
    expect(world.machine.toolbar).toMatchObject({ icon: 'on', badge: '' });
  });
});
