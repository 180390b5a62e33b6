import type { CameraSessionOutcome } from '../../../src/dashboard/camera/camera-session.ts';
import type { Observation } from '../../../src/posture/body/observation.ts';
import type { CameraProblem } from '../../../src/state/session.ts';

/** A fake camera, in place of `camera-session.ts`. */
export const session = {
  /** Why it does not open; null: it opens. */
  problem: null as CameraProblem | null,
  /** Whether it is a camera other than the wanted one. */
  isOther: false,
  /** How many are open. */
  on: 0,
  observe: (_observation: Observation): void => {},
};

export async function openCameraSession(signal: AbortSignal): Promise<CameraSessionOutcome> {
  if (session.problem !== null) return { ok: false, problem: session.problem };
  session.on++;
  signal.addEventListener('abort', () => session.on--, { once: true });
  return {
    ok: true,
    stream: new MediaStream(),
    camera: null,
    isOther: session.isOther,
    watch(onObservation) {
      session.observe = onObservation;
      return new Promise(() => {});
    },
  };
}
