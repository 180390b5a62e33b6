import type { CameraProblem } from '../platform/session.ts';
import type { SetupCamera } from '../platform/setups.ts';

/** An open camera. `stop` turns its light out. */
export interface OpenCamera {
  readonly stream: MediaStream;
  readonly track: MediaStreamVideoTrack;
  stop(): void;
}

export type CameraOutcome =
  | { readonly ok: true; readonly camera: OpenCamera }
  | { readonly ok: false; readonly problem: CameraProblem };

/**
 * No more than the model needs: it reads 192 × 144 of the picture, and one frame a second most of the time. A lower
 * resolution makes some webcams crop the sides away, where the shoulders are.
 */
const ASKED: MediaTrackConstraints = {
  width: { ideal: 640 },
  height: { ideal: 480 },
  frameRate: { ideal: 5, max: 10 },
};

function askFor(deviceId: string | null): MediaTrackConstraints {
  return deviceId === null ? ASKED : { ...ASKED, deviceId: { exact: deviceId } };
}

/** Which camera a track is of; null where the browser does not tell. */
export function cameraOf(track: MediaStreamTrack): SetupCamera | null {
  const { deviceId } = track.getSettings();
  return deviceId === undefined || deviceId === '' ? null : { deviceId, label: track.label };
}

const PROBLEM_OF_ERROR: Readonly<Record<string, CameraProblem>> = {
  NotFoundError: 'no_camera',
  OverconstrainedError: 'no_camera',
  NotAllowedError: 'permission_denied',
  SecurityError: 'permission_denied',
  NotReadableError: 'camera_busy',
  AbortError: 'camera_busy',
};

/** What the browser says of the camera permission; asking getUserMedia where nobody sees the prompt would deny it. */
export async function cameraPermission(): Promise<PermissionStatus> {
  return navigator.permissions.query({ name: 'camera' as PermissionName });
}

/**
 * Opens the camera; the chosen one may have been unplugged, and then whichever there is.
 * @param mayAsk whether the page is one in which the browser can show its question
 * @param deviceId the camera to open; null leaves the choice to the browser
 */
export async function openCamera(
  signal: AbortSignal,
  mayAsk: boolean,
  deviceId: string | null,
): Promise<CameraOutcome> {
  const chosen = await openOne(signal, mayAsk, deviceId);
  const gone = !chosen.ok && chosen.problem === 'no_camera' && deviceId !== null && !signal.aborted;
  return gone ? openOne(signal, mayAsk, null) : chosen;
}

async function openOne(
  signal: AbortSignal,
  mayAsk: boolean,
  deviceId: string | null,
): Promise<CameraOutcome> {
  const permission = await cameraPermission();
  if (permission.state === 'denied') return { ok: false, problem: 'permission_denied' };
  if (permission.state === 'prompt' && !mayAsk) return { ok: false, problem: 'permission_needed' };
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ video: askFor(deviceId), audio: false });
    return keepUnlessAborted(stream, signal);
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    return { ok: false, problem: PROBLEM_OF_ERROR[name] ?? 'no_camera' };
  }
}

function keepUnlessAborted(stream: MediaStream, signal: AbortSignal): CameraOutcome {
  const stop = () => {
    for (const each of stream.getTracks()) each.stop();
  };
  const [track] = stream.getVideoTracks();
  if (track === undefined || signal.aborted) {
    stop();
    return { ok: false, problem: 'no_camera' };
  }
  signal.addEventListener('abort', stop, { once: true });
  return { ok: true, camera: { stream, track, stop } };
}

/** A camera may be mute for a moment, while another program changes its settings. */
const MUTE_BORNE_MS = 3000;

/** Resolves with the problem when the camera stops delivering: unplugged, taken away, muted, or permission withdrawn. */
export function cameraLost(track: MediaStreamTrack, signal: AbortSignal): Promise<CameraProblem> {
  return new Promise((resolve) => {
    let muteTimer: ReturnType<typeof setTimeout> | undefined;
    track.addEventListener('ended', () => void whyEnded().then(resolve), { signal });
    track.addEventListener(
      'mute',
      () => {
        muteTimer = setTimeout(() => resolve('muted'), MUTE_BORNE_MS);
      },
      { signal },
    );
    track.addEventListener('unmute', () => clearTimeout(muteTimer), { signal });
    signal.addEventListener('abort', () => clearTimeout(muteTimer), { once: true });
  });
}

async function whyEnded(): Promise<CameraProblem> {
  const permission = await cameraPermission();
  return permission.state === 'granted' ? 'unplugged' : 'permission_denied';
}
