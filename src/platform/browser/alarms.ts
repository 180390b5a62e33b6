import { browser } from './browser.ts';
import { toRealMoment, toRealMs } from './clock.ts';

/** Sets an alarm for a moment of product time. It replaces an alarm of the same name. */
export function setAlarm(name: string, atMs: number): void {
  browser.alarms.create(name, { when: toRealMoment(atMs) });
}

/** Sets a repeating alarm. */
export function setRepeatingAlarm(name: string, everyMs: number): void {
  browser.alarms.create(name, { periodInMinutes: toRealMs(everyMs) / 60_000 });
}

/** Clears an alarm; no error if there is none. */
export async function clearAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/** When an alarm is due, in real time; null if there is none. */
export async function readAlarm(name: string): Promise<number | null> {
  return (await browser.alarms.get(name))?.scheduledTime ?? null;
}

/** Calls back when an alarm goes off. */
export function onAlarm(act: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => act(name));
}
