/*
 * Which workplace is watched, and with which camera. The background owns the list of workplaces. Which of them is
 * active is decided by the connected cameras (here), by what is seen (the engine), or by the user.
 */

import type { WorkplaceTrust } from '../../engine/workplace-recognition.ts';
import type { KnownWorkplaces } from '../../platform/messaging/protocol.ts';
import { parseBaseline } from '../../posture/baseline/baseline.ts';
import type { KnownWorkplace } from '../../posture/presence/pick-workplace.ts';
import type { OtherCamera } from '../../state/session.ts';
import type { WorkplaceCamera } from '../../state/workplaces.ts';
import {
  type CameraChoice,
  chooseByCamera,
  chooseFresh,
  chooseOther,
  findCamera,
  type Likeness,
  likenessOf,
  listCameras,
  workplacesOfCamera,
} from '../source/camera-identity.ts';
import { cameraOf } from '../source/camera-stream.ts';

interface WorkplacePort {
  /** Judge by one of these workplaces from now on. */
  moved(workplaces: readonly KnownWorkplace[], id: string, trust: WorkplaceTrust): void;
  /** This workplace is watched, with this camera if it is surely its own. */
  inUse(id: string, camera: WorkplaceCamera | null): void;
}

export interface WorkplaceWatch {
  /** Takes the workplaces as stored now. chosen: the user has said which of them this is. */
  take(known: KnownWorkplaces, chosen: boolean): void;
  /** The engine has recognised another workplace. */
  recognised(id: string): void;
  /** What is seen matches the active workplace. */
  confirmed(): void;
  /** The camera in use, if it is not the active workplace's own; otherwise null. */
  otherCamera(): OtherCamera | null;
  /** What is seen matches no workplace: another camera may show the user better. */
  lost(): void;
  /** Whether the workplace is for standing. */
  standing(): boolean;
  cameraId(): Promise<string | null>;
  opened(track: MediaStreamTrack): Promise<void>;
  otherCameraWanted(signal: AbortSignal): Promise<void>;
  /** If a camera is plugged in that belongs to another workplace, the user is at that workplace. */
  followDevices(signal: AbortSignal): void;
}

function workplacesOf(workplaces: readonly KnownWorkplaces['setups'][number][]): KnownWorkplace[] {
  return workplaces.flatMap(({ id, baseline }) => {
    const parsed = parseBaseline(baseline);
    return parsed === null ? [] : [{ id, baseline: parsed }];
  });
}

/** What the watch knows. Its functions below change it. */
interface Watch {
  readonly port: WorkplacePort;
  known: KnownWorkplaces;
  connected: readonly WorkplaceCamera[];
  open: WorkplaceCamera | null;
  /** The user has said which workplace this is. */
  chosen: boolean;
  wantOther: (() => void) | null;
  /** The camera to open next, overriding the active workplace's own. */
  next: CameraChoice | null;
  readonly tried: Set<string>;
  /**
   * Cameras that were opened only because the browser names cameras while one is open. They are not opened a second
   * time.
   */
  readonly corrected: Set<string>;
}

function use(watch: Watch, id: string | null): void {
  watch.known = { ...watch.known, inUse: id };
}

/** The camera with which the active workplace was calibrated; null if it is unknown. */
function ownCamera({ known }: Watch): WorkplaceCamera | null {
  return known.setups.find(({ id }) => id === known.inUse)?.camera ?? null;
}

/** How surely the open camera is that of a workplace; null if either is unknown. */
function likenessTo({ known, open, connected }: Watch, id: string | null): Likeness | null {
  const camera = known.setups.find((each) => each.id === id)?.camera ?? null;
  return camera === null || open === null ? null : likenessOf(camera, open, connected);
}

/**
 * Reports that a workplace is watched. If it is surely watched with its own camera, it also reports that camera's
 * current name and id.
 */
function reportInUse(watch: Watch, id: string, isItsOwn: boolean): void {
  const camera = isItsOwn ? watch.open : null;
  if (camera !== null) {
    const setups = watch.known.setups.map((each) => (each.id === id ? { ...each, camera } : each));
    watch.known = { ...watch.known, setups };
  }
  watch.port.inUse(id, camera);
}

/**
 * Firefox may name cameras only while one is open. The names can show that the active workplace's camera is another one
 * than the open one.
 */
function correctedChoice(watch: Watch): CameraChoice | null {
  const { known, connected, corrected } = watch;
  const own = ownCamera(watch);
  const found = own === null || likenessTo(watch, known.inUse) !== 'no' ? null : findCamera(own, connected);
  if (found === null || corrected.has(found.deviceId)) return null;
  corrected.add(found.deviceId);
  return { id: known.inUse, camera: found };
}

function watchHere({ port, known, open, connected, chosen }: Watch, seen: 'to_be_seen' | 'as_before'): void {
  if (known.inUse === null) return;
  const here =
    open === null ? { setups: known.setups, strange: false } : workplacesOfCamera(known, open, connected);
  const isHere = here.setups.some(({ id }) => id === known.inUse);
  // The user may choose a workplace whose own camera is missing. It is then watched with the camera that is there.
  const workplaces = isHere
    ? here.setups
    : [...here.setups, ...known.setups.filter(({ id }) => id === known.inUse)];
  const strange = here.strange || !isHere;
  const trust = chosen ? 'chosen' : seen === 'to_be_seen' && strange ? 'strange_camera' : seen;
  port.moved(workplacesOf(workplaces), known.inUse, trust);
}

/** Opens the active workplace's camera if another one is open. */
function wantItsCamera(watch: Watch): boolean {
  const { open, connected } = watch;
  const own = ownCamera(watch);
  const found = own === null ? null : findCamera(own, connected);
  if (open === null || found === null || found.deviceId === open.deviceId) return false;
  watch.wantOther?.();
  return true;
}

async function readDevices(watch: Watch): Promise<void> {
  const before = new Set(watch.connected.map(({ deviceId }) => deviceId));
  watch.connected = await listCameras();
  const fresh = watch.connected.filter(({ deviceId }) => !before.has(deviceId));
  watch.tried.clear();
  watch.corrected.clear();
  if (watch.open === null) return;
  const other = chooseFresh(watch.known, watch.open, watch.connected, fresh);
  if (other === null) return;
  watch.chosen = false;
  use(watch, other.id);
  watch.wantOther?.();
}

/** Chooses the camera to open. */
async function chooseCamera(watch: Watch): Promise<string | null> {
  watch.open = null;
  watch.connected = await listCameras();
  const { next, connected, known } = watch;
  const isThere = connected.some(({ deviceId }) => deviceId === next?.camera?.deviceId);
  const choice = next !== null && isThere ? next : chooseByCamera(known, connected);
  watch.next = null;
  if (choice.id !== known.inUse) watch.chosen = false;
  use(watch, choice.id);
  return choice.camera?.deviceId ?? null;
}

/**
 * Whether the open camera is taken for the active workplace's own. A match that is only possible is learned once it was
 * confirmed by sight, or at once if the user has said which workplace this is.
 */
function isOwnCamera(watch: Watch): boolean {
  const like = likenessTo(watch, watch.known.inUse);
  return like === null || like === 'sure' || like === 'likely' || (like === 'possible' && watch.chosen);
}

async function noteOpened(watch: Watch, track: MediaStreamTrack): Promise<void> {
  watch.connected = await listCameras();
  // A camera that the browser does not list has a name and an id for this time only.
  const opened = cameraOf(track);
  watch.open = watch.connected.find(({ deviceId }) => deviceId === opened?.deviceId) ?? null;
  watchHere(watch, 'to_be_seen');
  const { inUse, setups } = watch.known;
  if (setups.some(({ id }) => id === inUse)) reportInUse(watch, inUse ?? '', isOwnCamera(watch));
  watch.next = correctedChoice(watch);
}

function otherCameraOf(watch: Watch): OtherCamera | null {
  const [wanted, open] = [ownCamera(watch), watch.open];
  const like = likenessTo(watch, watch.known.inUse);
  const isIt = like !== 'no' && (like !== 'possible' || wanted?.label === open?.label);
  return isIt || wanted === null || open === null ? null : { wanted: wanted.label, used: open.label };
}

/** What is seen matches no workplace: another camera may show the user better. */
function tryOther(watch: Watch): void {
  if (watch.open === null) return;
  watch.tried.add(watch.open.deviceId);
  const other = chooseOther(watch.known, watch.open, watch.connected, watch.tried);
  if (other === null) return;
  use(watch, other.id);
  watch.next = other;
  watch.wantOther?.();
}

function whenOtherWanted(watch: Watch, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    watch.wantOther = resolve;
    if (watch.next !== null) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function beginWatch(port: WorkplacePort): Watch {
  return {
    port,
    known: { inUse: null, setups: [] },
    connected: [],
    open: null,
    chosen: false,
    wantOther: null,
    next: null,
    tried: new Set(),
    corrected: new Set(),
  };
}

/** Creates the watch over workplaces and cameras. It opens nothing itself. */
export function createWorkplaceWatch(port: WorkplacePort): WorkplaceWatch {
  const watch = beginWatch(port);
  return {
    take(known, byUser) {
      Object.assign(watch, { known, chosen: byUser });
      if (!wantItsCamera(watch)) watchHere(watch, 'as_before');
    },
    recognised(id) {
      use(watch, id);
      reportInUse(watch, id, likenessTo(watch, id) !== 'no');
    },
    confirmed() {
      const { inUse } = watch.known;
      if (inUse !== null && likenessTo(watch, inUse) === 'possible') reportInUse(watch, inUse, true);
    },
    otherCamera: () => otherCameraOf(watch),
    lost: () => tryOther(watch),
    standing: () => watch.known.setups.find(({ id }) => id === watch.known.inUse)?.stance === 'standing',
    cameraId: () => chooseCamera(watch),
    opened: (track) => noteOpened(watch, track),
    otherCameraWanted: (signal) => whenOtherWanted(watch, signal),
    followDevices(signal) {
      const read = () => void readDevices(watch);
      navigator.mediaDevices?.addEventListener('devicechange', read, { signal });
    },
  };
}
