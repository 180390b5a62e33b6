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

/** Creates the watch over workplaces and cameras. It opens nothing itself. */
export function createWorkplaceWatch(port: WorkplacePort): WorkplaceWatch {
  let known: KnownWorkplaces = { inUse: null, setups: [] };
  let connected: readonly WorkplaceCamera[] = [];
  let open: WorkplaceCamera | null = null;
  let chosen = false;
  let wantOther: (() => void) | null = null;
  /** The camera to open next, overriding the active workplace's own. */
  let next: CameraChoice | null = null;
  const tried = new Set<string>();
  /**
   * Cameras that were opened only because the browser names cameras while one is open. They are not opened a second
   * time.
   */
  const corrected = new Set<string>();

  function use(id: string | null): void {
    known = { ...known, inUse: id };
  }

  /** How surely the open camera is that of a workplace; null if either is unknown. */
  function likenessTo(id: string | null): Likeness | null {
    const camera = known.setups.find((each) => each.id === id)?.camera ?? null;
    return camera === null || open === null ? null : likenessOf(camera, open, connected);
  }

  /**
   * Reports that a workplace is watched. If it is surely watched with its own camera, it also reports that camera's
   * current name and id.
   */
  function note(id: string, isItsOwn: boolean): void {
    const camera = isItsOwn ? open : null;
    if (camera !== null)
      known = { ...known, setups: known.setups.map((each) => (each.id === id ? { ...each, camera } : each)) };
    port.inUse(id, camera);
  }

  /**
   * Firefox may name cameras only while one is open. The names can show that the active workplace's camera is another
   * one than the open one.
   */
  function correctedChoice(): CameraChoice | null {
    const own = known.setups.find(({ id }) => id === known.inUse)?.camera ?? null;
    const found = own === null || likenessTo(known.inUse) !== 'no' ? null : findCamera(own, connected);
    if (found === null || corrected.has(found.deviceId)) return null;
    corrected.add(found.deviceId);
    return { id: known.inUse, camera: found };
  }

  function watchHere(seen: 'to_be_seen' | 'as_before'): void {
    if (known.inUse === null) return;
    const here =
      open === null ? { setups: known.setups, strange: false } : workplacesOfCamera(known, open, connected);
    const isHere = here.setups.some(({ id }) => id === known.inUse);
    // The user may choose a workplace whose own camera is missing. It is then watched with the camera that is there.
    const workplaces = isHere
      ? here.setups
      : [...here.setups, ...known.setups.filter(({ id }) => id === known.inUse)];
    const strange = here.strange || !isHere;
    port.moved(
      workplacesOf(workplaces),
      known.inUse,
      chosen ? 'chosen' : seen === 'to_be_seen' && strange ? 'strange_camera' : seen,
    );
  }

  /** Opens the active workplace's camera if another one is open. */
  function wantItsCamera(): boolean {
    const own = known.setups.find(({ id }) => id === known.inUse)?.camera ?? null;
    const found = own === null ? null : findCamera(own, connected);
    if (open === null || found === null || found.deviceId === open.deviceId) return false;
    wantOther?.();
    return true;
  }

  async function readDevices(): Promise<void> {
    const before = new Set(connected.map(({ deviceId }) => deviceId));
    connected = await listCameras();
    const fresh = connected.filter(({ deviceId }) => !before.has(deviceId));
    tried.clear();
    corrected.clear();
    if (open === null) return;
    const other = chooseFresh(known, open, connected, fresh);
    if (other === null) return;
    chosen = false;
    use(other.id);
    wantOther?.();
  }

  return {
    take(next, byUser) {
      known = next;
      chosen = byUser;
      if (!wantItsCamera()) watchHere('as_before');
    },
    recognised(id) {
      use(id);
      note(id, likenessTo(id) !== 'no');
    },
    confirmed() {
      if (known.inUse !== null && likenessTo(known.inUse) === 'possible') note(known.inUse, true);
    },
    otherCamera() {
      const wanted = known.setups.find(({ id }) => id === known.inUse)?.camera ?? null;
      const like = likenessTo(known.inUse);
      const isIt = like !== 'no' && (like !== 'possible' || wanted?.label === open?.label);
      return isIt || wanted === null || open === null ? null : { wanted: wanted.label, used: open.label };
    },
    lost() {
      if (open === null) return;
      tried.add(open.deviceId);
      const other = chooseOther(known, open, connected, tried);
      if (other === null) return;
      use(other.id);
      next = other;
      wantOther?.();
    },
    standing: () => known.setups.find(({ id }) => id === known.inUse)?.stance === 'standing',
    async cameraId() {
      open = null;
      connected = await listCameras();
      const isThere = connected.some(({ deviceId }) => deviceId === next?.camera?.deviceId);
      const choice = next !== null && isThere ? next : chooseByCamera(known, connected);
      next = null;
      if (choice.id !== known.inUse) chosen = false;
      use(choice.id);
      return choice.camera?.deviceId ?? null;
    },
    async opened(track) {
      connected = await listCameras();
      // A camera that the browser does not list has a name and an id for this time only.
      const opened = cameraOf(track);
      open = connected.find(({ deviceId }) => deviceId === opened?.deviceId) ?? null;
      watchHere('to_be_seen');
      const like = likenessTo(known.inUse);
      // A match that is only possible is learned once it was confirmed by sight, or at once if the user has said which
      // workplace this is.
      const isItsOwn =
        like === null || like === 'sure' || like === 'likely' || (like === 'possible' && chosen);
      if (known.setups.some(({ id }) => id === known.inUse)) note(known.inUse ?? '', isItsOwn);
      next = correctedChoice();
    },
    otherCameraWanted: (signal) =>
      new Promise((resolve) => {
        wantOther = resolve;
        if (next !== null) resolve();
        signal.addEventListener('abort', () => resolve(), { once: true });
      }),
    followDevices(signal) {
      navigator.mediaDevices?.addEventListener('devicechange', () => void readDevices(), { signal });
    },
  };
}
