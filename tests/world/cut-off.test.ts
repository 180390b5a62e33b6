import { expect, it } from 'vitest';
import { movePose } from '../unit/posture/seated.ts';
import { UPRIGHT } from './pictures.ts';
import { countAlerts, watchSomebody } from './scenes.ts';

it('a head that the picture cuts off is reported as unknown, and causes no alert', async () => {
  const world = await watchSomebody();
  await world.sit(movePose(UPRIGHT, 1, 0, -200), 120);
  expect(world.machine.areas.session.get('hostStatus')).toMatchObject({ posture: 'unknown' });
  expect(world.machine.toolbar.title).toContain('can’t tell how you’re sitting');
  expect(countAlerts(world)).toBe(0);
});
