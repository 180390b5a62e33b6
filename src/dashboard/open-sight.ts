import { cameraLost, cameraOf, cameraPermission, openCamera } from '../camera/camera-stream.ts';
import { startDetectionWorker } from '../camera/detection-worker.ts';
import type { CameraProblem } from '../platform/session.ts';
import type { SetupCamera } from '../platform/setups.ts';
import type { Observation } from '../posture/observation.ts';

/** A page's own look through the camera. Both camera and worker end with the signal that it was opened with. */
export type SightOutcome =
  | {
      readonly ok: true;
      readonly stream: MediaStream;
      /** Which camera it is; null where the browser does not tell. */
      readonly camera: SetupCamera | null;
      /** Looks at every frame; resolves with what ended it. */
      watch(onObservation: (observation: Observation) => void): Promise<CameraProblem>;
    }
  | { readonly ok: false; readonly problem: CameraProblem };

const PREVIEW_PACE = { intervalMs: 150, everyFrame: true, expected: null } as const;

/** A question that was waved away is not a refusal: it can be asked again. */
async function nameProblem(problem: CameraProblem): Promise<CameraProblem> {
  if (problem !== 'permission_denied') return problem;
  return (await cameraPermission()).state === 'prompt' ? 'permission_needed' : problem;
}

/** Opens the camera in a page that the user looks at, and loads the detector meanwhile. */
export async function openSight(signal: AbortSignal, cameraId: string | null = null): Promise<SightOutcome> {
  const worker = startDetectionWorker('wasm', signal);
  const outcome = await openCamera(signal, true, cameraId);
  if (!outcome.ok) return { ok: false, problem: await nameProblem(outcome.problem) };
  const { stream, track } = outcome.camera;
  return {
    ok: true,
    stream,
    camera: cameraOf(track),
    async watch(onObservation) {
      try {
        await worker.ready;
      } catch {
        return 'model_failed';
      }
      const watched = worker.watch(track, PREVIEW_PACE, onObservation, signal).then(
        (): CameraProblem => 'unplugged',
        (): CameraProblem => 'worker_lost',
      );
      return Promise.race([cameraLost(track, signal), watched]);
    },
  };
}
