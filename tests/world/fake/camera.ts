import type { Face } from '../../../src/posture/body/face.ts';
import type { FrameSize, Pose } from '../../../src/posture/body/keypoints.ts';
import type { VirtualClock } from './clock.ts';

/** What the camera shows at one moment. A thumbnail is 32 × 24 bytes of luma. */
export interface Picture {
  readonly pose: Pose;
  readonly frame: FrameSize;
  readonly thumbnail: Uint8Array;
  /** The result of the region-of-interest retry; the same as the first by default. */
  readonly again?: Pose;
  /** The face mesh's result for each of them; none by default. */
  readonly face?: Face | null;
  readonly faceAgain?: Face | null;
}

/** Faults of camera or model, for a test to set. */
export interface CameraFaults {
  /** The name of the DOMException with which opening the camera fails. */
  opening: string | null;
  modelFailsToLoad: boolean;
  /** The worker waits for a frame for ever. */
  frameNeverComes: boolean;
  /** The stream of frames ends with an error. */
  streamFails: boolean;
  /** It hangs: the last frame comes again and again, bit by bit the same. */
  frozen: boolean;
  /** Frames come in a format that the browser cannot read. */
  unreadable: boolean;
}

export interface Device {
  readonly deviceId: string;
  readonly label: string;
}

/** A track of an open camera. Its light is on until it ends. */
export interface Track extends EventTarget {
  readonly label: string;
  readonly kind: 'video';
  readyState: 'live' | 'ended';
  getSettings(): { readonly deviceId: string };
  stop(): void;
}

export interface Camera {
  permission: 'granted' | 'denied' | 'prompt';
  devices: Device[];
  faults: CameraFaults;
  /** The current picture. */
  picture: () => Picture;
  /** The time between two frames. */
  frameMs: number;
  readonly tracks: Set<Track>;
  readonly permissionStatus: EventTarget & { readonly state: string };
  open(deviceId: string | null): Track;
  /** The camera is unplugged. */
  unplug(deviceId: string): void;
  nextFrameInMs(): number;
  /** Takes a frame of the current picture, with unique noise. */
  shoot(): Shot;
}

/**
 * A frame's identity, in place of its bytes: even equal pictures have different noise, unless the camera
 * hangs.
 */
export interface Shot {
  readonly picture: Picture;
  readonly noise: number;
}

/** As many frames a second as the product asks for. */
const FRAME_MS = 200;

const NOBODY: Picture = {
  pose: [],
  frame: { width: 640, height: 480 },
  thumbnail: new Uint8Array(32 * 24).fill(90),
};

function createTrack({ deviceId, label }: Device, ended: (track: Track) => void): Track {
  const track = Object.assign(new EventTarget(), {
    label,
    kind: 'video' as const,
    readyState: 'live' as 'live' | 'ended',
    getSettings: () => ({ deviceId }),
    stop() {
      track.readyState = 'ended';
      ended(track);
    },
  });
  return track;
}

export function createCamera(clock: VirtualClock): Camera {
  const tracks = new Set<Track>();
  let last: Shot = { picture: NOBODY, noise: 0 };
  const camera: Camera = {
    permission: 'granted',
    devices: [{ deviceId: 'built-in', label: 'Built-in camera' }],
    faults: {
      opening: null,
      modelFailsToLoad: false,
      frameNeverComes: false,
      streamFails: false,
      frozen: false,
      unreadable: false,
    },
    picture: () => NOBODY,
    frameMs: FRAME_MS,
    tracks,
    permissionStatus: Object.defineProperty(new EventTarget(), 'state', {
      get: () => camera.permission,
    }) as EventTarget & { readonly state: string },
    open(deviceId) {
      if (camera.faults.opening !== null) throw new DOMException('', camera.faults.opening);
      if (camera.permission !== 'granted') throw new DOMException('', 'NotAllowedError');
      const device = camera.devices.find((each) => deviceId === null || each.deviceId === deviceId);
      if (device === undefined)
        throw new DOMException('', deviceId === null ? 'NotFoundError' : 'OverconstrainedError');
      const track = createTrack(device, (ended) => tracks.delete(ended));
      tracks.add(track);
      return track;
    },
    unplug(deviceId) {
      camera.devices = camera.devices.filter((each) => each.deviceId !== deviceId);
      for (const track of [...tracks]) {
        if (track.getSettings().deviceId !== deviceId) continue;
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    },
    shoot() {
      if (!camera.faults.frozen) last = { picture: camera.picture(), noise: last.noise + 1 };
      return last;
    },
    nextFrameInMs: () => camera.frameMs - (clock.monotonicMs() % camera.frameMs),
  };
  return camera;
}
