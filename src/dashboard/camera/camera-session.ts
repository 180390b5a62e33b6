import { faultIn, startDetectionWorker } from '../../camera/detector/detection-worker.ts';
import { findCamera, findCandidates, listCameras } from '../../camera/source/camera-identity.ts';
import { untilSilent } from '../../camera/source/camera-silence.ts';
import { cameraLost, cameraOf, openCamera, whyEnded } from '../../camera/source/camera-stream.ts';
import type { Observation } from '../../posture/body/observation.ts';
import type { CameraProblem } from '../../state/session.ts';
import type { WorkplaceCamera } from '../../state/workplaces.ts';

/** A page's own look through the camera. Both camera and worker end with the signal that it was opened with. */
export type CameraSessionOutcome =
  | {
      readonly ok: true;
      readonly stream: MediaStream;
      /** Which camera it is; null where the browser does not tell. */
      readonly camera: WorkplaceCamera | null;
      /** Whether it's surely another one than was wanted, which is not there. */
      readonly isOther: boolean;
      /** Looks at every frame; resolves with what ended it. */
      watch(onObservation: (observation: Observation) => void): Promise<CameraProblem>;
    }
  | { readonly ok: false; readonly problem: CameraProblem };

const PREVIEW_PACE = { intervalMs: 150, everyFrame: true, expected: null } as const;

/** The id to open a wanted camera by; null leaves the choice to the browser. */
function idOf(wanted: WorkplaceCamera | null, connected: readonly WorkplaceCamera[]): string | null {
  return wanted && (findCandidates(wanted, connected)[0]?.deviceId ?? wanted.deviceId);
}

/** Whether a camera can't be the one that is wanted. */
function isOther(camera: WorkplaceCamera | null, wanted: WorkplaceCamera | null): boolean {
  return camera !== null && wanted !== null && findCamera(wanted, [camera]) === null;
}

/**
 * Opens a camera in a page that the user looks at, and loads the detector meanwhile.
 * @param wanted the camera to open; where it's not there, or null, whichever there is
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
      let looks = 0;
      const take = (observation: Observation) => {
        looks++;
        onObservation(observation);
      };
      const watched = worker.watch(track, PREVIEW_PACE, take, signal).then(
        (): Promise<CameraProblem> | CameraProblem => (signal.aborted ? 'unplugged' : whyEnded(track)),
        (error): CameraProblem => faultIn(error) ?? 'worker_lost',
      );
      const silent = untilSilent(() => looks, worker.doing, signal);
      return Promise.race([cameraLost(track, signal), watched, silent]);
    },
  };
}
