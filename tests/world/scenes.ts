import type { DaySummary } from '../../src/history/day-summary.ts';
import type { LiveStatus } from '../../src/platform/messaging/live-status-schema.ts';
import type { Settings } from '../../src/state/settings.ts';
import { UPRIGHT } from './pictures.ts';
import { createWorld, PROMPT_SETTINGS, type World, type WorldOptions } from './world.ts';

/** A world in which somebody is watched, and sits upright in front of a tab with an ordinary page. */
export async function watchSomebody(options: WorldOptions = {}): Promise<World> {
  const world = await createWorld(options);
  world.openTab('https://example.com/');
  await world.send('pageToBackground.start');
  await world.sit(UPRIGHT, 10);
  return world;
}

/** Follows, as a page does, what the camera host reports; null until it has. */
export function followLive({ page }: World): { status(): LiveStatus | null } {
  let last: LiveStatus | null = null;
  void page.followLiveStatus((status) => {
    last = status;
  }, new AbortController().signal);
  return { status: () => last };
}

/** Changes some of the default settings. */
export async function change(world: World, changed: Partial<Settings>): Promise<void> {
  await world.send('pageToBackground.changeSettings', { settings: { ...PROMPT_SETTINGS, ...changed } });
}

/** How many alerts have been shown so far. */
export function countAlerts({ machine }: World): number {
  return machine.notified.filter((id) => id === 'posture').length;
}

/** Whether an alert is shown now. */
export function showsAlert({ machine }: World): boolean {
  return machine.notifications.has('posture');
}

/** Total time in a day's summary, in seconds. */
export function countedSeconds({ goodMs, badMs, unknownMs, awayMs }: DaySummary): number {
  return (goodMs + badMs + unknownMs + awayMs) / 1000;
}

/** The problem that the host reported to the background; null if there is none. */
export function hostProblem({ machine }: World): string | null {
  const host = machine.areas.session.get('hostStatus') as { readonly problem?: string } | undefined;
  return host?.problem ?? null;
}

/** The stored session. */
export function storedSession({ machine }: World): Readonly<Record<string, unknown>> {
  return machine.areas.local.get('session') as Readonly<Record<string, unknown>>;
}
