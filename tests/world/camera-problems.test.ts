import { describe, expect, it } from 'vitest';
import { FRAME } from '../unit/posture/seated.ts';
import { filmCover, UPRIGHT } from './pictures.ts';
import { hostProblem, watchSomebody } from './scenes.ts';
import { createWorld } from './world.ts';

describe('a camera', () => {
  it('is unplugged: reported at once, and the watch continues when it is back', async () => {
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

  it('is forbidden, and allowed again: the watch continues as soon as it may', async () => {
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

  it('is covered by a shutter: reported, not counted, and the watch continues when it opens', async () => {
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

  it('is muted for a moment: nothing happens; for longer: reported, and opened again', async () => {
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

describe('a camera that is open but shows nothing new', () => {
  it('hangs with its last picture: reported, opened again, and none of that time counted', async () => {
    const world = await watchSomebody();
    world.machine.camera.faults.frozen = true;
    await world.pass(16);
    expect(world.machine.toolbar.badge).toBe('×');
    expect(hostProblem(world)).toBe('frozen');
    await world.pass(300);
    expect(world.machine.toolbar).toMatchObject({ icon: 'unknown', badge: '×' });
    world.machine.camera.faults.frozen = false;
    await world.sit(UPRIGHT, 70);
    expect(world.machine.toolbar).toMatchObject({ icon: 'on', badge: '' });
    await world.send('pageToBackground.stop');
    const { goodMs, awayMs, badMs } = await world.today();
    expect(goodMs / 1000).toBeLessThan(10 + 70 + 2);
    expect(awayMs + badMs).toBe(0);
  });

  it('hangs from the beginning: never reported as watching', async () => {
    const world = await createWorld();
    world.machine.camera.faults.frozen = true;
    const icons = new Set<string>();
    await world.send('pageToBackground.start');
    for (let second = 0; second < 120; second++) {
      await world.pass(1);
      icons.add(world.machine.toolbar.icon);
    }
    expect([...icons]).toEqual(['unknown']);
    expect(hostProblem(world)).toBe('frozen');
  });

  it('repeats its picture for a few seconds, as one that compresses may: nothing happens', async () => {
    const world = await watchSomebody();
    const [track] = world.machine.camera.tracks;
    world.machine.camera.faults.frozen = true;
    await world.pass(9);
    world.machine.camera.faults.frozen = false;
    await world.sit(UPRIGHT, 5);
    expect([...world.machine.camera.tracks]).toEqual([track]);
    expect(world.machine.toolbar).toMatchObject({ icon: 'on', badge: '' });
  });

  it('stops sending: reported as a fault of the camera, not of the detector, and opened again', async () => {
    const world = await watchSomebody();
    world.machine.camera.faults.frameNeverComes = true;
    await world.pass(30);
    expect(hostProblem(world)).toBe('silent');
    expect(world.machine.toolbar.badge).toBe('×');
    world.machine.camera.faults.frameNeverComes = false;
    await world.sit(UPRIGHT, 40);
    expect(world.machine.toolbar).toMatchObject({ icon: 'on', badge: '' });
  });

  it('sends what the browser cannot read: reported, and no backend abandoned for it', async () => {
    const world = await watchSomebody();
    world.machine.camera.faults.unreadable = true;
    await world.pass(8);
    expect(hostProblem(world)).toBe('unreadable');
    expect(world.log.filter((line) => line.includes('detection worker failed'))).toEqual([]);
    world.machine.camera.faults.unreadable = false;
    await world.sit(UPRIGHT, 60);
    expect(world.machine.toolbar).toMatchObject({ icon: 'on', badge: '' });
  });

  it('sends one picture in 6 s: watched as well as possible, and never taken for one that stopped', async () => {
    const world = await createWorld();
    world.machine.camera.frameMs = 6000;
    await world.send('pageToBackground.start');
    await world.sit(UPRIGHT, 20);
    for (let second = 0; second < 60; second++) {
      await world.sit(UPRIGHT, 1);
      expect(world.machine.toolbar).toMatchObject({ icon: 'on', badge: '' });
    }
  });
});

describe('the camera of a workplace', () => {
  const BUILT_IN = { deviceId: 'built-in', label: 'Built-in camera' };
  const DESK_CAM = { deviceId: 'desk-cam', label: 'Desk camera' };
  const poses = Array.from({ length: 6 }, () => UPRIGHT);
  const desk = { id: 'desk', name: 'Desk', poses, frame: FRAME, camera: DESK_CAM };

  it('is not connected, but another one is: that one is used, and the toolbar says so meanwhile', async () => {
    const world = await createWorld();
    world.calibrateFrom([desk]);
    await world.send('pageToBackground.start');
    await world.sit(UPRIGHT, 20);
    expect(world.machine.toolbar).toMatchObject({ icon: 'on', badge: '' });
    expect(world.machine.toolbar.title).toContain(
      'Plumbline is using Built-in camera because Desk camera isn’t connected.',
    );
    world.machine.camera.devices = [BUILT_IN, DESK_CAM];
    world.machine.emit('devicechange');
    await world.sit(UPRIGHT, 20);
    expect([...world.machine.camera.tracks].map(({ label }) => label)).toEqual(['Desk camera']);
    expect(world.machine.toolbar.title).not.toContain('isn’t connected');
  });

  it('has swapped ids with another one: the right one is opened, and its new id is stored', async () => {
    const world = await createWorld();
    world.calibrateFrom([desk]);
    const swapped = [
      { ...BUILT_IN, deviceId: 'desk-cam' },
      { ...DESK_CAM, deviceId: 'built-in' },
    ];
    world.machine.camera.devices = swapped;
    await world.send('pageToBackground.start');
    await world.sit(UPRIGHT, 10);
    expect([...world.machine.camera.tracks].map(({ label }) => label)).toEqual(['Desk camera']);
    expect(world.machine.areas.local.get('setups')).toMatchObject({ setups: [{ camera: swapped[1] }] });
  });
});
