/*
 * The whole product in Node: the shipped code of the background, the camera host, its detection worker and a
 * page, each in a context of its own on one fake machine. Only the browser, the camera and the model are
 * replaced. Time moves only when a test lets it.
 */
import 'fake-indexeddb/auto';
import type { DaySummary } from '../../src/history/day-summary.ts';
import type { AnswerOf, DataOf, MessagesTo } from '../../src/platform/messaging/protocol.ts';
import type { Face } from '../../src/posture/body/face.ts';
import type { FrameSize, Pose } from '../../src/posture/body/keypoints.ts';
import { calibrateFromPoses } from '../../src/posture/calibration/calibration.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/state/settings.ts';
import { FRAME } from '../unit/posture/seated.ts';
import { loadScript } from './bundle/load-script.ts';
import { deliverMessage, type Sender } from './fake/api/runtime.ts';
import { countImmediates } from './fake/clock.ts';
import { type Context, type ContextKind, createContext } from './fake/context.ts';
import { createGlobals } from './fake/globals.ts';
import { createMachine, findContext, type Machine } from './fake/machine.ts';
import { createTab, type Tab } from './fake/tabs.ts';
import { filmPose, UPRIGHT } from './pictures.ts';

export type PageCode = typeof import('./page-code.ts');

/** A Saturday morning: no test depends on the hour unless it sets one. */
const STARTS_AT = new Date(2026, 10, 28, 9).getTime();
/** A service worker dies after this long without activity. */
const WORKER_DIES_AFTER_MS = 30_000;
/** Alerts come at once, so that tests of other things need not wait for a pause. */
export const PROMPT_SETTINGS: Settings = { ...DEFAULT_SETTINGS, waitForPause: false };
const STEP_MS = 5;
const LONGEST_ANSWER_MS = 60_000;

export interface WorldOptions {
  readonly startsAtMs?: number;
  readonly seed?: number;
  readonly settings?: Partial<Settings>;
  /** Whether there is already a calibration. */
  readonly calibrated?: boolean;
}

export interface World {
  readonly machine: Machine;
  /** Everything the contexts have written to the console. */
  readonly log: string[];
  /** The shipped code of a page of the extension. */
  readonly page: PageCode;
  /** Lets time pass. */
  pass(seconds: number): Promise<void>;
  /** Lets time pass until something is done. Rejects after a minute. */
  finish<T>(doing: Promise<T>): Promise<T>;
  /** Somebody holds a posture before the camera for some time. */
  sit(pose: Pose, seconds: number): Promise<void>;
  /** Sends a message as a page does, and waits for the answer. Throws the error in the answer. */
  send<N extends MessagesTo<'Background' | 'Host'> & `page${string}`>(
    name: N,
    data?: DataOf<N>,
  ): Promise<AnswerOf<N>>;
  /** Sends a message as another context than a page. */
  sendAs(sender: Partial<Sender>, message: unknown): Promise<unknown>;
  /** Opens another page, with the shipped code in a context of its own. */
  openPage(): { readonly context: Context; readonly code: PageCode };
  openTab(url: string): Tab;
  /** The user activates a tab. */
  showTab(tab: Tab): void;
  context(kind: ContextKind): Context | null;
  kill(kind: 'background' | 'host'): void;
  /** The machine sleeps: only the wall clock runs on. */
  sleep(seconds: number): Promise<void>;
  setClock(bySeconds: number): void;
  lock(): void;
  unlock(): void;
  /** The browser restarts, and session storage is lost. */
  restartBrowser(): void;
  /** A new version replaces the running one. */
  update(): void;
  /** Replaces all calibrations by one from a posture. */
  calibrate(pose: Pose): void;
  /** The same for several workplaces; the last of them was used last. */
  calibrateFrom(workplaces: readonly Workplace[]): void;
  today(): Promise<DaySummary>;
  cameraIsOn(): boolean;
}

/** A calibrated workplace: the upright pose there, and its camera. */
export interface Workplace {
  readonly id: string;
  readonly name: string | null;
  readonly poses: readonly Pose[];
  readonly faces?: readonly (Face | null)[];
  readonly frame: FrameSize;
  readonly camera?: { readonly deviceId: string; readonly label: string };
}

function storedWorkplace({ id, name, poses, faces, frame, camera }: Workplace, lastUsedAtMs: number) {
  const calibrated = calibrateFromPoses(poses, frame, 0, faces);
  if (!('baseline' in calibrated)) throw new Error(`This does not calibrate: ${calibrated.problem}`);
  const stored = {
    id,
    name,
    stance: 'sitting',
    camera: camera ?? null,
    calibrationPoses: null,
    lastUsedAtMs,
  };
  return JSON.parse(JSON.stringify({ ...stored, baseline: { ...calibrated.baseline } }));
}

/** Ends the service worker after half a minute without activity. */
function endWhenSilent(context: Context): void {
  const { clock } = context.machine;
  const check = () => {
    const silentMs = clock.monotonicMs() - context.lastActiveMs();
    if (silentMs >= WORKER_DIES_AFTER_MS) context.kill();
    else context.after(WORKER_DIES_AFTER_MS - silentMs, check);
  };
  context.after(WORKER_DIES_AFTER_MS, check);
}

/** Installs the product on a fresh machine. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  countImmediates();
  const machine = createMachine(options.startsAtMs ?? STARTS_AT, options.seed ?? 1);
  const { clock, areas } = machine;
  const log: string[] = [];

  function load(kind: ContextKind): Context {
    const context = createContext(kind, machine);
    loadScript(kind, createGlobals(context, log));
    return context;
  }

  machine.wakeBackground = () => {
    if (findContext(machine, 'background') !== null) return;
    const context = load('background');
    machine.backgroundListens = context.listened();
    endWhenSilent(context);
  };
  machine.openHost = () => {
    load('host');
  };

  function openPage() {
    const context = createContext('page', machine);
    return { context, code: loadScript('page', createGlobals(context, log)) as PageCode };
  }

  async function finish<T>(doing: Promise<T>): Promise<T> {
    let done = false;
    doing
      .catch(() => {})
      .finally(() => {
        done = true;
      });
    for (let waitedMs = 0; !done; waitedMs += STEP_MS) {
      if (waitedMs > LONGEST_ANSWER_MS) throw new Error('Not done within a minute.');
      await clock.advance(STEP_MS);
    }
    return doing;
  }

  const { code: page } = openPage();

  const world: World = {
    machine,
    log,
    page,
    pass: (seconds) => clock.advance(seconds * 1000),
    finish,
    async sit(pose, seconds) {
      machine.camera.picture = filmPose(pose);
      await clock.advance(seconds * 1000);
    },
    async send(name, data) {
      const reply = await finish(page.send(name, data));
      if (!reply.ok) throw new Error(`${name}: ${reply.error.code}, ${reply.error.message}`);
      return reply.value;
    },
    sendAs: (sender, message) =>
      finish(
        deliverMessage(machine, null, message, { id: 'plumbline', url: 'https://example.com/', ...sender }),
      ),
    openPage,
    openTab(url) {
      for (const tab of machine.tabs.values()) tab.active = false;
      const tab = createTab(Math.max(0, ...machine.tabs.keys()) + 1, url, true);
      machine.tabs.set(tab.id, tab);
      return tab;
    },
    showTab(tab) {
      for (const each of machine.tabs.values()) each.active = each === tab;
      machine.emit('tabs.onActivated', { tabId: tab.id, windowId: tab.windowId });
    },
    context: (kind) => findContext(machine, kind),
    kill: (kind) => findContext(machine, kind)?.kill(),
    async sleep(seconds) {
      await clock.advance(0);
      clock.shiftWall(seconds * 1000);
      await clock.advance(0);
    },
    setClock: (bySeconds) => clock.shiftWall(bySeconds * 1000),
    lock() {
      machine.idle = 'locked';
      machine.emit('idle.onStateChanged', 'locked');
    },
    unlock() {
      machine.idle = 'active';
      machine.emit('idle.onStateChanged', 'active');
    },
    restartBrowser() {
      for (const context of [...machine.contexts]) if (context.kind !== 'page') context.kill();
      areas.session.clear();
      for (const name of [...machine.alarms.keys()]) clock.cancel(machine.alarms.get(name)?.timer ?? 0);
      machine.alarms.clear();
      machine.notifications.clear();
      machine.emit('runtime.onStartup');
    },
    update() {
      for (const context of [...machine.contexts]) if (context.kind !== 'page') context.kill();
      areas.session.clear();
      machine.wakeBackground();
      machine.emit('runtime.onInstalled', { reason: 'update', previousVersion: '0.0.9' });
    },
    calibrate: (pose) =>
      world.calibrateFrom([
        { id: 'desk', name: null, poses: Array.from({ length: 6 }, () => pose), frame: FRAME },
      ]),
    calibrateFrom(workplaces) {
      const setups = workplaces.map(storedWorkplace);
      areas.local.set('setups', { version: 1, inUse: workplaces.at(-1)?.id ?? null, setups });
    },
    async today() {
      const database = await finish(page.openDatabase());
      const day = await finish(page.readDay(database, page.dayAt(clock.wallMs())));
      database.close();
      return day;
    },
    cameraIsOn: () => machine.camera.tracks.size > 0,
  };

  if (options.calibrated ?? true) world.calibrate(UPRIGHT);
  areas.local.set('settings', { ...PROMPT_SETTINGS, ...options.settings });
  machine.wakeBackground();
  machine.emit('runtime.onInstalled', { reason: 'install' });
  await world.pass(1);
  return world;
}
