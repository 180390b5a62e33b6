import { describe, expect, it } from 'vitest';
import { sit } from '../unit/posture/seated.ts';
import { change, watchSomebody } from './scenes.ts';
import { createWorld, type World } from './world.ts';

/** Eyes about 33 cm from the camera. */
const CLOSE = sit({ shoulderWidth: 480, y: 460 });

async function watchClose(settings = {}): Promise<World> {
  const world = await createWorld({ settings: { waitForPause: false, ...settings } });
  world.calibrate(CLOSE);
  await world.send('pageToBackground.start');
  await world.sit(CLOSE, 10);
  return world;
}

const hints = ({ machine }: World) => machine.notified.filter((id) => id === 'passing').length;

describe('eyes close to the screen', () => {
  it('bring one hint after some minutes, which goes by itself', async () => {
    const world = await watchClose();
    await world.sit(CLOSE, 120);
    expect(hints(world)).toBe(0);
    await world.sit(CLOSE, 70);
    expect(hints(world)).toBe(1);
    await world.sit(CLOSE, 600);
    expect(hints(world)).toBe(1);
    expect(world.machine.notifications.has('passing')).toBe(false);
  });

  it('bring none in quiet hours, or if the user does not want that', async () => {
    const unwanted = await watchClose({ tooClose: false });
    await unwanted.sit(CLOSE, 300);
    expect(hints(unwanted)).toBe(0);
    const snoozed = await watchClose();
    await snoozed.send('pageToBackground.snooze', { length: 15 });
    await snoozed.sit(CLOSE, 300);
    expect(hints(snoozed)).toBe(0);
  });
});

describe('a kind of issue that is switched off', () => {
  it('brings no alert, and is no slouch in the history', async () => {
    const world = await watchSomebody();
    await change(world, { ignoredIssues: ['head_tilt'] });
    await world.sit(sit({ headTiltDeg: 22, aside: -0.12 }), 60);
    expect(world.machine.notified).not.toContain('posture');
    expect((await world.today()).badMs).toBe(0);
    await change(world, {});
    await world.sit(sit({ headTiltDeg: 22, aside: -0.12 }), 60);
    expect(world.machine.notified).toContain('posture');
  });
});
