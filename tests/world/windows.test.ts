import { expect, it } from 'vitest';
import type { Tab } from './fake/tabs.ts';
import { SLOUCHED, UPRIGHT } from './pictures.ts';
import { countAlerts, watchSomebody } from './scenes.ts';

it('one alert, shown in the active tab, moves with the user to another and is removed from all', async () => {
  const world = await watchSomebody({ settings: { card: true } });
  const first = world.openTab('https://example.org/');
  await world.sit(SLOUCHED, 25);
  expect(first.card).not.toBe(null);
  const second = world.openTab('https://example.net/');
  world.showTab(second);
  await world.pass(0.5);
  expect([first.card === null, second.card === null]).toEqual([true, false]);
  await world.sit(UPRIGHT, 10);
  expect([first.card, second.card]).toEqual([null, null]);
  expect(countAlerts(world)).toBe(1);
});

it('counts on each page from the beginning of the slouch', async () => {
  const world = await watchSomebody({ settings: { card: true } });
  const [first, second] = [world.openTab('https://example.org/'), world.openTab('https://example.net/')];
  world.showTab(first);
  const secondsOn = ({ card }: Tab) => (world.machine.clock.wallMs() - Number(card?.sinceMs)) / 1000;
  await world.sit(SLOUCHED, 25);
  expect(secondsOn(first)).toBeGreaterThan(20);
  expect(secondsOn(first)).toBeLessThan(27);
  const { sinceMs } = first.card ?? {};
  await world.sit(SLOUCHED, 40);
  world.showTab(second);
  await world.pass(0.5);
  expect(second.card?.sinceMs).toBe(sinceMs);
});

it('a page that allows no script is left alone; the alert uses other channels', async () => {
  const world = await watchSomebody({ settings: { card: true } });
  const internal = world.openTab('chrome://settings/');
  await world.sit(SLOUCHED, 25);
  expect(internal.injected).toBe(false);
  expect(countAlerts(world)).toBe(1);
});
