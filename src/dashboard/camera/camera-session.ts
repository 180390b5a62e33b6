import { faultIn, startDetectionWorker } from '../../camera/detector/detection-worker.ts';
import { findCamera, findCandidates, listCameras } from '../../camera/source/camera-identity.ts';
import { untilSilent } from '../../camera/source/camera-silence.ts';
import { cameraLost, cameraOf, openCamera, whyEnded } from '../../camera/source/camera-stream.ts';
import type { Observation } from '../../posture/body/observation.ts';
import type { CameraProblem } from '../../state/session.ts';
import type { WorkplaceCamera } from '../../state/workplaces.ts';

/** A page's own access to the camera. Camera and worker end with the signal that it was opened with. */
export type CameraSessionOutcome =
  | {
      readonly ok: true;
      readonly stream: MediaStream;
      /** The camera; null if the browser does not report it. */
      readonly camera: WorkplaceCamera | null;
      /** Whether it surely is another camera, because the wanted one is missing. */
      readonly isOther: boolean;
      /** Processes every frame; resolves with what ended it. */
      watch(onObservation: (observation: Observation) => void): Promise<CameraProblem>;
    }
  | { readonly ok: false; readonly problem: CameraProblem };

const PREVIEW_PACE = { intervalMs: 150, everyFrame: true, expected: null } as const;

/** The id for opening a wanted camera; null leaves the choice to the browser. */
function idOf(wanted: WorkplaceCamera | null, connected: readonly WorkplaceCamera[]): string | null {
  return wanted && (findCandidates(wanted, connected)[0]?.deviceId ?? wanted.deviceId);
}

/** Whether a camera cannot be the wanted one. */
function isOther(camera: WorkplaceCamera | null, wanted: WorkplaceCamera | null): boolean {
  return camera !== null && wanted !== null && findCamera(wanted, [camera]) === null;
}

/**
 * Opens a camera in a page that the user is looking at, and loads the detector meanwhile.
 * @param wanted the camera to open; if it is missing, or null, any camera
 */
export async function openCameraSession(
  signal: AbortSignal,
  wanted: WorkplaceCamera | null = null,
): Promise<CameraSessionOutcome> {
  const worker = startDetectionWorker('wasm', signal);
  const connected = wanted === null ? [] : await listCameras();
  const outcome = await openCamera(signal, true, idOf(wanted, connected));
  if (!outcome.ok) return { ok: false, problem: outcome.problem };
  const { stream, track } = outcome.camera;
  const camera = cameraOf(track);
  return {
    ok: true,
    stream,
    camera,
    isOther: isOther(camera, wanted),
    async watch(onObservation) {
      try {
        await worker.ready;
      } catch {
        return 'model_failed';
      }
      let observations = 0;
      const take = (observation: Observation) => {
        observations++;
        onObservation(observation);
      };
      const watched = worker.watch(track, PREVIEW_PACE, take, signal).then(
        (): Promise<CameraProblem> | CameraProblem => (signal.aborted ? 'unplugged' : whyEnded(track)),
        (error): CameraProblem => faultIn(error) ?? 'worker_lost',
      );
      const silent = untilSilent(() => observations, worker.doing, signal);
      return Promise.race([cameraLost(track, signal), watched, silent]);
    },
  };
}
