import { delay } from '../../platform/browser/delay.ts';
import type { CameraProblem } from '../../state/session.ts';
import type { WorkplaceCamera } from '../../state/workplaces.ts';

/** An open camera. `stop` turns its light off. */
export interface OpenCamera {
  readonly stream: MediaStream;
  readonly track: MediaStreamVideoTrack;
  stop(): void;
}

export type CameraOutcome =
  | { readonly ok: true; readonly camera: OpenCamera }
  | { readonly ok: false; readonly problem: CameraProblem };

/**
 * No more than the model needs: it reads 192 × 144 of the picture, and mostly one frame a second. At a lower resolution
 * some webcams crop the sides, where the shoulders are.
 */
const ASKED: MediaTrackConstraints = {
  width: { ideal: 640 },
  height: { ideal: 480 },
  frameRate: { ideal: 5, max: 10 },
};
/** For a camera that has no rate so low, in a browser that does not drop frames itself. */
const AT_ANY_RATE: MediaTrackConstraints = { ...ASKED, frameRate: { ideal: 5 } };

function withDevice(asked: MediaTrackConstraints, deviceId: string | null): MediaTrackConstraints {
  return deviceId === null ? asked : { ...asked, deviceId: { exact: deviceId } };
}

/** Whether there may be a camera, only not at the rate that was asked for. Browsers need not say which wish failed. */
function isTooFast(error: unknown): boolean {
  if (!(error instanceof DOMException) || error.name !== 'OverconstrainedError') return false;
  const { constraint = '' } = error as Partial<OverconstrainedError>;
  return constraint !== 'deviceId';
}

async function openStream(deviceId: string | null): Promise<MediaStream> {
  const open = (asked: MediaTrackConstraints) =>
    navigator.mediaDevices.getUserMedia({ video: withDevice(asked, deviceId), audio: false });
  try {
    return await open(ASKED);
  } catch (error) {
    if (isTooFast(error)) return open(AT_ANY_RATE);
    throw error;
  }
}

/** The camera of a track; null if the browser does not report it. */
export function cameraOf(track: MediaStreamTrack): WorkplaceCamera | null {
  const { deviceId, groupId } = track.getSettings();
  if (deviceId === undefined || deviceId === '') return null;
  return { deviceId, label: track.label, ...(groupId && { groupId }) };
}

const PROBLEM_OF_ERROR: Readonly<Record<string, CameraProblem>> = {
  NotFoundError: 'no_camera',
  OverconstrainedError: 'no_camera',
  NotReadableError: 'camera_busy',
};
const REFUSALS: readonly string[] = ['NotAllowedError', 'SecurityError'];

/** Without the browser's permission: not given (yet, or any more), or refused. */
function withoutPermission(state: PermissionState): CameraProblem {
  return state === 'denied' ? 'permission_denied' : 'permission_needed';
}

/**
 * Who refused: the user, who may have dismissed the question, or the computer although the browser itself would allow
 * it.
 */
async function whoRefused({ message }: DOMException): Promise<CameraProblem> {
  const { state } = await cameraPermission();
  // Chrome reports 'Permission denied by system' if the privacy settings of Windows or macOS forbid it.
  return state === 'granted' || /system/i.test(message) ? 'system_denied' : withoutPermission(state);
}

/** Chrome's message when the driver fails, whether or not another program holds the camera. */
const START_FAILED = /could not start/i;

async function problemIn(error: unknown): Promise<CameraProblem> {
  if (!(error instanceof DOMException) || START_FAILED.test(error.message)) return 'not_started';
  return REFUSALS.includes(error.name) ? whoRefused(error) : (PROBLEM_OF_ERROR[error.name] ?? 'not_started');
}

/** The browser's camera permission. Calling getUserMedia in a page that the user cannot see would deny it. */
export async function cameraPermission(): Promise<PermissionStatus> {
  return navigator.permissions.query({ name: 'camera' as PermissionName });
}

/**
 * Opens the camera. If the chosen one is unplugged, it opens any other.
 * @param mayAsk whether the browser can show its question in this page
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
  const { state } = await cameraPermission();
  // A visible page asks all the same: only then does the browser show the icon that lifts a block.
  if (state !== 'granted' && !mayAsk) return { ok: false, problem: withoutPermission(state) };
  try {
    return keepUnlessAborted(await openStream(deviceId), signal);
  } catch (error) {
    return { ok: false, problem: await problemIn(error) };
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

/** A camera may be muted for a moment while another program changes its settings. */
const MUTE_BORNE_MS = 3000;

/**
 * Resolves with the problem when the camera stops delivering: unplugged, taken by another program, muted, or permission
 * withdrawn.
 */
export function cameraLost(track: MediaStreamTrack, signal: AbortSignal): Promise<CameraProblem> {
  return new Promise((resolve) => {
    let muteTimer: ReturnType<typeof setTimeout> | undefined;
    track.addEventListener('ended', () => void whyEnded(track).then(resolve), { signal });
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

/** A camera that is unplugged leaves the device list a moment after its track ends. */
const UNLISTED_AFTER_MS = 500;

/**
 * Why a track ended that was not stopped here: the permission was withdrawn, the camera was unplugged, or it failed.
 */
export async function whyEnded(track: MediaStreamTrack): Promise<CameraProblem> {
  const { state } = await cameraPermission();
  if (state !== 'granted') return withoutPermission(state);
  await delay(UNLISTED_AFTER_MS);
  const devices = await navigator.mediaDevices.enumerateDevices();
  const isListed = devices.some(({ deviceId }) => deviceId === track.getSettings().deviceId);
  return isListed ? 'silent' : 'unplugged';
}
