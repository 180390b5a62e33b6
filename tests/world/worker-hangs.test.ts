import { describe, expect, it } from 'vitest';
import { SLOUCHED, UPRIGHT } from './pictures.ts';
import { showsAlert, watchSomebody } from './scenes.ts';
import type { World } from './world.ts';

/** Whether the toolbar reports within some seconds that nothing is seen. */
async function isSaidWithin(world: World, seconds: number): Promise<boolean> {
  let said = false;
  for (let passed = 0; passed < seconds; passed += 0.1) {
    await world.pass(0.1);
    said ||= world.machine.toolbar.icon === 'unknown';
  }
  return said;
}

describe('the detection worker', () => {
  it('is silent: reported within 10 s, replaced, and the watch continues', async () => {
    const world = await watchSomebody();
    const worker = world.context('worker');
    world.machine.camera.faults.frameNeverComes = true;
    expect(await isSaidWithin(world, 10)).toBe(true);
    world.machine.camera.faults.frameNeverComes = false;
    await world.sit(UPRIGHT, 15);
    expect(world.context('worker')).not.toBe(worker);
    expect(world.machine.toolbar).toMatchObject({ icon: 'on', badge: '' });
  });

  it('dies: its silence is noticed all the same', async () => {
    const world = await watchSomebody();
    world.context('worker')?.kill();
    await world.sit(UPRIGHT, 20);
    expect(world.machine.toolbar).toMatchObject({ icon: 'on', badge: '' });
    await world.sit(SLOUCHED, 25);
    expect(showsAlert(world)).toBe(true);
  });

  it('reads a stream that breaks: another worker takes over at once', async () => {
    const world = await watchSomebody();
    world.machine.camera.faults.streamFails = true;
    await world.sit(UPRIGHT, 3);
    world.machine.camera.faults.streamFails = false;
    await world.sit(UPRIGHT, 5);
    expect(world.machine.toolbar).toMatchObject({ icon: 'on', badge: '' });
  });

  it('cannot load its model: reported, tried again, and fine once it can', async () => {
    const world = await watchSomebody();
    world.machine.camera.faults.modelFailsToLoad = true;
    world.kill('host');
    await world.sit(UPRIGHT, 12);
    expect(world.machine.toolbar.badge).toBe('×');
    world.machine.camera.faults.modelFailsToLoad = false;
    await world.sit(UPRIGHT, 40);
    expect(world.machine.toolbar).toMatchObject({ icon: 'on', badge: '' });
  });
});
