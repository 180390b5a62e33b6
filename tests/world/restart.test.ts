import { expect, it } from 'vitest';
import { SLOUCHED, UPRIGHT } from './pictures.ts';
import { countAlerts, showsAlert, watchSomebody } from './scenes.ts';

it('the browser restarts: the watch continues, its alarms are set again', async () => {
  const world = await watchSomebody();
  world.restartBrowser();
  await world.sit(UPRIGHT, 10);
  expect(world.machine.toolbar.icon).toBe('on');
  expect([...world.machine.alarms.keys()]).toEqual(['watchdog']);
});

it('a pause that ended while the browser was closed is over at the start', async () => {
  const world = await watchSomebody();
  await world.send('pageToBackground.pause', { minutes: 15 });
  await world.sleep(3600);
  world.restartBrowser();
  await world.sit(UPRIGHT, 10);
  expect(world.cameraIsOn()).toBe(true);
  const { pausedMs } = await world.today();
  expect(Math.round(pausedMs / 60_000)).toBe(15);
});

it('after a stop, it stays off', async () => {
  const world = await watchSomebody();
  await world.send('pageToBackground.stop');
  world.restartBrowser();
  await world.sit(UPRIGHT, 60);
  expect(world.cameraIsOn()).toBe(false);
  expect(world.machine.toolbar.icon).toBe('off');
});

it('an update in mid-session: the watch continues, keeps the distance between alerts, and loses no more than ten seconds', async () => {
  const world = await watchSomebody();
  await world.sit(SLOUCHED, 45);
  expect(countAlerts(world)).toBe(1);
  world.update();
  await world.sit(SLOUCHED, 30);
  expect(world.cameraIsOn()).toBe(true);
  expect(showsAlert(world)).toBe(false);
  await world.sit(SLOUCHED, 90);
  expect(countAlerts(world)).toBe(2);
  await world.sit(UPRIGHT, 20);
  await world.send('pageToBackground.stop');
  const { alerts, episodes, badMs } = await world.today();
  expect(alerts.map(({ outcome }) => outcome)).toEqual(['interrupted', 'mended']);
  const [first = Number.NaN, second = Number.NaN] = alerts.map(({ atMs }) => atMs);
  expect(second - first).toBeGreaterThanOrEqual(120_000);
  expect(episodes).toHaveLength(2);
  expect(Math.abs(badMs / 1000 - 165)).toBeLessThan(16);
  // No second welcome: the open page is that of the installation.
  expect([...world.machine.tabs.values()].filter(({ url }) => url.includes('welcome'))).toHaveLength(1);
});

it('keeps which version the user knows: news come with an update only', async () => {
  const world = await watchSomebody();
  const { local } = world.machine.areas;
  const known = () => local.get('newsSeen');
  expect(known()).toBe('0.1.0');
  local.delete('newsSeen');
  world.update();
  await world.pass(1);
  expect(known()).toBe('0.0.9');
});
