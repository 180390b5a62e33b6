import { expect, it } from 'vitest';
import { SLOUCHED, UPRIGHT } from './pictures.ts';
import { countAlerts, showsAlert, storedSession, watchSomebody } from './scenes.ts';
import { createWorld, type World } from './world.ts';

function countHosts({ machine }: World): number {
  return [...machine.contexts].filter(({ kind }) => kind === 'host').length;
}

it('ten starts and stops at once: one after the other, one camera host, and the last one holds', async () => {
  const world = await createWorld();
  const sent = Array.from({ length: 10 }, (_, index) =>
    world.page.send(index % 2 === 0 ? 'pageToBackground.start' : 'pageToBackground.stop'),
  );
  let most = 0;
  for (let ms = 0; ms < 3000; ms += 10) {
    await world.pass(0.01);
    most = Math.max(most, countHosts(world));
  }
  expect((await Promise.all(sent)).every(({ ok }) => ok)).toBe(true);
  expect(most).toBe(1);
  expect(world.cameraIsOn()).toBe(false);
  await world.send('pageToBackground.start');
  await world.sit(UPRIGHT, 5);
  expect(countHosts(world)).toBe(1);
  expect(world.machine.camera.tracks.size).toBe(1);
});

it('a pause turns the camera off, ends by itself, and is counted as a pause', async () => {
  const world = await watchSomebody();
  await world.send('pageToBackground.pause', { minutes: 15 });
  await world.pass(0.5);
  expect(world.cameraIsOn()).toBe(false);
  expect(world.machine.toolbar.icon).toBe('paused');
  await world.sit(UPRIGHT, 15 * 60 + 10);
  expect(world.machine.toolbar.icon).toBe('on');
  const { pausedMs } = await world.today();
  expect(Math.abs(pausedMs / 1000 - 900)).toBeLessThan(2);
});

it('a lock that no event reports turns the camera off, and one that has ended back on', async () => {
  const world = await watchSomebody();
  world.machine.idle = 'locked';
  await world.pass(35);
  expect(world.cameraIsOn()).toBe(false);
  world.machine.idle = 'active';
  await world.pass(35);
  expect(world.cameraIsOn()).toBe(true);
});

it('a locked screen turns the camera off, and back on', async () => {
  const world = await watchSomebody();
  world.lock();
  await world.pass(2);
  expect(world.cameraIsOn()).toBe(false);
  await world.pass(600);
  expect(world.cameraIsOn()).toBe(false);
  world.unlock();
  await world.sit(UPRIGHT, 5);
  expect(world.machine.toolbar.icon).toBe('on');
});

it('without a calibration a start leads to one', async () => {
  const world = await createWorld({ calibrated: false });
  await world.send('pageToBackground.start');
  expect([...world.machine.tabs.values()].some(({ url }) => url.includes('#calibrate'))).toBe(true);
  expect(world.cameraIsOn()).toBe(false);
});

it('a snooze lasts as long as it should, and alerts come again after it', async () => {
  const world = await watchSomebody();
  await world.sit(SLOUCHED, 25);
  expect(showsAlert(world)).toBe(true);
  await world.send('pageToBackground.snooze', { length: 5 });
  expect(showsAlert(world)).toBe(false);
  expect(world.machine.toolbar.title).toMatch(/no nudges until \d/);
  await world.sit(SLOUCHED, 290);
  expect(countAlerts(world)).toBe(1);
  await world.sit(UPRIGHT, 15);
  await world.sit(SLOUCHED, 30);
  expect(countAlerts(world)).toBe(2);
});

it('alerts snoozed until tomorrow come back at five in the morning', async () => {
  const world = await watchSomebody();
  await world.send('pageToBackground.snooze', { length: 'tomorrow' });
  const { snoozedUntilMs } = storedSession(world);
  expect(new Date(Number(snoozedUntilMs)).getHours()).toBe(5);
  await world.sit(SLOUCHED, 60);
  expect(countAlerts(world)).toBe(0);
  await world.send('pageToBackground.snooze', { length: null });
  expect(storedSession(world).snoozedUntilMs).toBe(null);
});

it('keyboard shortcuts snooze, report that all was fine, pause, resume and calibrate', async () => {
  const world = await watchSomebody({ settings: { snooze: 60 } });
  const press = async (command: string) => {
    world.machine.emit('commands.onCommand', command);
    await world.pass(0.5);
  };
  await world.sit(SLOUCHED, 25);
  await press('snooze');
  expect(showsAlert(world)).toBe(false);
  const snoozedForMs = Number(storedSession(world).snoozedUntilMs) - world.machine.clock.wallMs();
  expect(Math.round(snoozedForMs / 60_000)).toBe(60);
  await press('snooze');
  expect(storedSession(world).snoozedUntilMs).toBe(null);
  await world.sit(UPRIGHT, 125);
  await world.sit(SLOUCHED, 25);
  expect(showsAlert(world)).toBe(true);
  await press('was_fine');
  expect(showsAlert(world)).toBe(false);
  expect(world.machine.areas.local.get('personalExamples')).toMatchObject({
    examples: [{ source: 'was_fine', bad: false }],
  });
  await press('toggle');
  expect(storedSession(world)).toMatchObject({ phase: 'paused', untilMs: null });
  await press('recalibrate');
  expect([...world.machine.tabs.values()].some(({ url }) => url.includes('#calibrate'))).toBe(true);
  await press('toggle');
  await world.sit(UPRIGHT, 5);
  expect(world.machine.toolbar.icon).toBe('on');
});
