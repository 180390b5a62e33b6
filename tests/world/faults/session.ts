import type { Pose } from '../../../src/posture/body/keypoints.ts';
import { createRandom } from '../fake/random.ts';
import { AWAY, SLOUCHED, UPRIGHT } from '../pictures.ts';
import { createWorld, type World } from '../world.ts';
import { FAULT_NAMES, FAULTS, type FaultName } from './faults.ts';

/** Log of a session, for the error message. */
export interface SessionLog {
  readonly seed: number;
  readonly faults: readonly FaultName[];
  readonly problems: readonly string[];
}

/** Faults after which the time of the last alert may be unknown, so that the next may follow sooner. */
const FORGETFUL: ReadonlySet<FaultName> = new Set([
  'sleep',
  'clockForward',
  'clockBack',
  'storageFull',
  'databaseBlocked',
]);
/** The minimum time between two alerts, less the tolerance of a sample. */
const APART_MS = 110_000;

/** For how long an alert may wait for a pause, with the tolerance of an alarm. */
const LONGEST_WAIT_S = 65;

const COMMANDS = [
  (world: World) => world.page.send('pageToBackground.pause', { minutes: 15 }),
  (world: World) => world.page.send('pageToBackground.snooze', { length: 15 }),
  (world: World) => world.page.send('pageToBackground.stop'),
  (world: World) => world.page.send('pageToBackground.wasFine'),
] as const;

function pick<T>(all: readonly T[], random: () => number): T {
  return all[Math.floor(random() * all.length)] as T;
}

function phaseOf({ machine }: World): unknown {
  return (machine.areas.local.get('session') as { phase?: unknown } | undefined)?.phase;
}

/** Resumes or starts the watch, without a snooze, and checks that it runs. */
async function watchAgain(world: World, problems: string[]): Promise<void> {
  await world.finish(world.page.send('pageToBackground.start'));
  await world.finish(world.page.send('pageToBackground.snooze', { length: null }));
  await world.sit(UPRIGHT, 60);
  if (!world.cameraIsOn())
    problems.push('a silent stop: the camera is off though the user wants to be watched');
  if (world.machine.toolbar.icon !== 'on')
    problems.push(`the toolbar says ${world.machine.toolbar.icon}, not on`);
  if (world.machine.toolbar.badge !== '') problems.push('an alert stands while the user is upright');
}

/** A slouch without faults causes one alert, which ends with it. */
async function probeAlert(world: World, waitsS: number, problems: string[]): Promise<void> {
  await world.sit(UPRIGHT, 125);
  const before = world.machine.notified.filter((id) => id === 'posture').length;
  await world.sit(SLOUCHED, 35 + waitsS);
  const alerts = world.machine.notified.filter((id) => id === 'posture').length - before;
  if (alerts !== 1) problems.push(`a slouch brought ${alerts} alerts`);
  if (world.machine.toolbar.badge !== '!') problems.push('the toolbar has no sign of the alert');
  await world.sit(UPRIGHT, 10);
  if (world.machine.notifications.has('posture')) problems.push('the alert stays when the slouch is over');
  if (world.machine.toolbar.badge !== '') problems.push('the sign stays when the slouch is over');
}

/** Faults during a slouch that do not prevent its alert. */
const HARMLESS = ['killWorker', 'loseMessage', 'storageFull', 'databaseBlocked', 'twoPagesWrite'] as const;

function countAlerts({ machine }: World): number {
  return machine.notified.filter((id) => id === 'posture').length;
}

/** Faults while an alert is raised, and again while it ends: there is still one alert, and it ends. */
async function probeAlertUnderFaults(
  world: World,
  waitsS: number,
  random: () => number,
  problems: string[],
): Promise<FaultName[]> {
  const faults = [pick(HARMLESS, random), pick(HARMLESS, random)] as const;
  const during = `while ${faults.join(' and ')}`;
  await world.sit(UPRIGHT, 125);
  const before = countAlerts(world);
  await world.sit(SLOUCHED, 16 + random() * 5);
  await FAULTS[faults[0]](world, random);
  await world.sit(SLOUCHED, 30 + waitsS);
  const alerts = countAlerts(world) - before;
  if (alerts !== 1) problems.push(`a slouch brought ${alerts} alerts ${during}`);
  if (!world.machine.notifications.has('posture')) problems.push(`the alert is not to be seen ${during}`);
  if (world.machine.toolbar.badge !== '!') problems.push(`the toolbar has no sign of the alert ${during}`);
  await world.sit(UPRIGHT, random() * 4);
  await FAULTS[faults[1]](world, random);
  await world.sit(UPRIGHT, 25);
  if (world.machine.notifications.has('posture'))
    problems.push(`the alert stays when the slouch is over ${during}`);
  if (world.machine.toolbar.badge !== '') problems.push(`the sign stays when the slouch is over ${during}`);
  if (world.machine.toolbar.icon !== 'on')
    problems.push(`the toolbar says ${world.machine.toolbar.icon} ${during}`);
  return [...faults];
}

/** The service worker dies while handling a command: the camera is soon off all the same. */
async function probeStopUnderFaults(
  world: World,
  random: () => number,
  problems: string[],
): Promise<FaultName[]> {
  void world.page.send('pageToBackground.stop');
  await FAULTS.killWorker(world, random);
  await world.pass(35);
  if (phaseOf(world) === 'off' && world.cameraIsOn())
    problems.push('the camera is on half a minute after a stop');
  return ['killWorker'];
}

async function probeStop(world: World, problems: string[]): Promise<void> {
  await world.finish(world.page.send('pageToBackground.stop'));
  await world.pass(2);
  if (world.cameraIsOn()) problems.push('the camera is on after a stop');
  if (world.machine.toolbar.icon !== 'off')
    problems.push(`the toolbar says ${world.machine.toolbar.icon}, not off`);
}

/** No more may be counted than has passed. */
async function probeTotals(world: World, problems: string[], clockWasSet: boolean): Promise<void> {
  const passedMs = world.machine.clock.monotonicMs();
  const day = await world.today();
  const countedMs = day.goodMs + day.badMs + day.unknownMs + day.awayMs;
  if (countedMs > passedMs) problems.push(`counted ${countedMs} ms in ${passedMs}`);
  if (!clockWasSet && day.alerts.some(({ outcome }) => outcome === null))
    problems.push('an alert has no end');
}

/** When alerts were shown, by the monotonic clock. */
function followAlerts(
  world: World,
  waitsS: number,
  problems: string[],
  memory: { forgotten: boolean },
): void {
  let lastMs: number | null = null;
  const { notified, clock } = world.machine;
  const push = notified.push.bind(notified);
  notified.push = (...ids: string[]) => {
    const nowMs = clock.monotonicMs();
    if (ids.includes('posture')) {
      const doubled = lastMs !== null && nowMs - lastMs < APART_MS - waitsS * 1000 && !memory.forgotten;
      if (doubled) problems.push(`two alerts within ${Math.round(nowMs - (lastMs ?? 0))} ms`);
      lastMs = nowMs;
      memory.forgotten = false;
    }
    return push(...ids);
  };
}

/**
 * Lets a user sit, slouch, leave and command at random during random faults, then checks the state of the
 * product.
 */
export async function runSession(seed: number, faultCount: number): Promise<SessionLog> {
  const random = createRandom(seed * 7919);
  // In every second session, alerts wait for a pause that never comes.
  const waitsS = seed % 2 === 0 ? LONGEST_WAIT_S : 0;
  const world = await createWorld({ seed, settings: { waitForPause: waitsS > 0 } });
  world.openTab('https://example.com/');
  const faults: FaultName[] = [];
  const problems: string[] = [];
  const memory = { forgotten: false };
  followAlerts(world, waitsS, problems, memory);
  await world.finish(world.page.send('pageToBackground.start'));
  while (faults.length < faultCount) {
    const pose: Pose = pick([UPRIGHT, UPRIGHT, SLOUCHED, SLOUCHED, AWAY], random);
    await world.sit(pose, 1 + random() * 12);
    if (random() < 0.1) void pick(COMMANDS, random)(world);
    if (random() < 0.2) void world.page.send('pageToBackground.start');
    const fault = pick(FAULT_NAMES, random);
    faults.push(fault);
    memory.forgotten ||= FORGETFUL.has(fault);
    await FAULTS[fault](world, random);
    if (phaseOf(world) !== 'watching' && world.context('host') === null && world.cameraIsOn())
      problems.push('a camera is on that belongs to nobody');
  }
  await watchAgain(world, problems);
  await probeAlert(world, waitsS, problems);
  faults.push(...(await probeAlertUnderFaults(world, waitsS, random, problems)));
  faults.push(...(await probeStopUnderFaults(world, random, problems)));
  await watchAgain(world, problems);
  await probeStop(world, problems);
  await probeTotals(world, problems, faults.includes('clockBack'));
  return { seed, faults, problems };
}
