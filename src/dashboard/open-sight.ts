import { cameraLost, cameraOf, openCamera } from '../camera/camera-stream.ts';
import { faultIn, startDetectionWorker } from '../camera/detection-worker.ts';
import { untilSilent } from '../camera/silence.ts';
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

/** Opens the camera in a page that the user looks at, and loads the detector meanwhile. */
export async function openSight(signal: AbortSignal, cameraId: string | null = null): Promise<SightOutcome> {
  const worker = startDetectionWorker('wasm', signal);
  const outcome = await openCamera(signal, true, cameraId);
  if (!outcome.ok) return { ok: false, problem: outcome.problem };
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
      let looks = 0;
      const take = (observation: Observation) => {
        looks++;
        onObservation(observation);
      };
      const watched = worker.watch(track, PREVIEW_PACE, take, signal).then(
        (): CameraProblem => 'unplugged',
        (error): CameraProblem => faultIn(error) ?? 'worker_lost',
      );
      const silent = untilSilent(() => looks, worker.doing, signal);
      return Promise.race([cameraLost(track, signal), watched, silent]);
    },
  };
}
