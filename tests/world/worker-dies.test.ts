import { expect, it } from 'vitest';
import { SLOUCHED, UPRIGHT } from './pictures.ts';
import { countAlerts, countedSeconds, showsAlert, watchSomebody } from './scenes.ts';

it('the service worker dies a hundred times: one alert, mended; one episode; the day adds up', async () => {
  const world = await watchSomebody();
  const { machine } = world;
  let kills = 0;
  let nextMs = 0;
  machine.onCall = (context) => {
    const nowMs = machine.clock.monotonicMs();
    if (context.kind !== 'background' || kills >= 100 || nowMs < nextMs) return;
    kills++;
    // At some call within the next second, and so in the middle of something else each time.
    nextMs = nowMs + 500 + machine.random() * 500;
    context.kill();
  };
  /** Something calls the background all the time, so that it never sleeps. */
  const busy = async (pose: typeof UPRIGHT, seconds: number) => {
    for (let passed = 0; passed < seconds; passed++) {
      void world.page.send('pageToBackground.answerWhy');
      await world.sit(pose, 1);
    }
  };
  await busy(UPRIGHT, 20);
  await busy(SLOUCHED, 40);
  expect(showsAlert(world)).toBe(true);
  await busy(UPRIGHT, 50);
  expect(kills).toBe(100);
  machine.onCall = () => {};
  await world.sit(UPRIGHT, 15);

  expect(countAlerts(world)).toBe(1);
  expect(showsAlert(world)).toBe(false);
  expect(machine.toolbar).toMatchObject({ icon: 'on', badge: '' });
  await world.send('pageToBackground.stop');
  const day = await world.today();
  expect(day.alerts.map(({ outcome }) => outcome)).toEqual(['mended']);
  expect(day.episodes).toHaveLength(1);
  expect(Math.abs(countedSeconds(day) - 135)).toBeLessThan(4);
});

it('dies at any single call while it raises an alert: the user sees one', async () => {
  for (let atCall = 1; atCall <= 40; atCall++) {
    const world = await watchSomebody();
    let calls = 0;
    world.machine.onCall = (context) => {
      const raising = context.kind === 'background' && world.machine.areas.session.has('standingAlert');
      if (raising && ++calls === atCall) context.kill();
    };
    await world.sit(SLOUCHED, 30);
    world.machine.onCall = () => {};
    expect(countAlerts(world), `at call ${atCall}`).toBe(1);
    expect(showsAlert(world), `at call ${atCall}`).toBe(true);
  }
});

it('falls asleep if nothing is watched, and wakes for events', async () => {
  const world = await watchSomebody();
  await world.send('pageToBackground.pause', { minutes: 15 });
  await world.pass(10 * 60);
  expect(world.cameraIsOn()).toBe(false);
  await world.sit(UPRIGHT, 5 * 60 + 10);
  expect(world.cameraIsOn()).toBe(true);
});

it('a pause that was stored when the worker died turns the camera off', async () => {
  const world = await watchSomebody();
  world.machine.onCall = (context, name) => {
    // The session has been stored, and nothing else has happened.
    if (context.kind === 'background' && name === 'alarms.get') context.kill();
  };
  void world.page.send('pageToBackground.pause', { minutes: null });
  await world.pass(0.1);
  world.machine.onCall = () => {};
  await world.pass(31);
  expect(world.cameraIsOn()).toBe(false);
  expect(world.machine.toolbar.icon).toBe('paused');
});
