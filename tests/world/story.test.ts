import { expect, it } from 'vitest';
import { AWAY, SLOUCHED, UPRIGHT } from './pictures.ts';
import { createWorld } from './world.ts';

it('watches a slouch, alerts, sees it end, and counts the day', async () => {
  const world = await createWorld();
  const { toolbar, notifications } = world.machine;
  await world.send('pageToBackground.start');
  await world.sit(UPRIGHT, 30);
  expect(toolbar).toMatchObject({ icon: 'on', badge: '' });
  expect(world.cameraIsOn()).toBe(true);

  await world.sit(SLOUCHED, 19);
  expect(toolbar).toMatchObject({ icon: 'drift', badge: '' });
  expect([...notifications.keys()]).toEqual([]);
  await world.sit(SLOUCHED, 21);
  expect(toolbar.badge).toBe('!');
  expect([...notifications.keys()]).toEqual(['posture']);

  await world.sit(UPRIGHT, 25);
  expect(toolbar).toMatchObject({ icon: 'on', badge: '' });
  expect([...notifications.keys()]).toEqual([]);
  await world.sit(AWAY, 25);
  expect(toolbar.icon).toBe('away');

  await world.send('pageToBackground.stop');
  await world.pass(1);
  expect(toolbar.icon).toBe('off');
  expect(world.cameraIsOn()).toBe(false);
  expect(world.log).toEqual([]);
  const day = await world.today();
  expect(day.alerts.map(({ issue, outcome }) => [issue, outcome])).toEqual([['slouch', 'mended']]);
  expect(day.episodes).toHaveLength(1);
  // A change of posture counts from the sample that confirms it: a second or two after it happened.
  expect(day.goodMs / 1000).toBeCloseTo(55, -1);
  expect(day.badMs / 1000).toBeCloseTo(40, -1);
  const countedMs = day.goodMs + day.badMs + day.unknownMs + day.awayMs;
  expect(Math.abs(countedMs - 120_000)).toBeLessThan(3000);
});
