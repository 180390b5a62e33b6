import { type FrameSize, type Pose, roundPose } from '../posture/keypoints.ts';
import type { Observation } from '../posture/observation.ts';
import type { RecordedFrame, Recording } from './recording.ts';

/** How far back a recording reaches: long enough to hold what led to an alert that the user doubts. */
const KEPT_MS = 5 * 60_000;

/** Keeps the keypoints of the last minutes in memory, never a picture, until the user asks for them or watching ends. */
export interface Recorder {
  take(observation: Observation, atMs: number): void;
  /** The frames kept, as a recording that `npm run replay` reads; null while nothing has been seen. */
  read(): Recording | null;
}

export function createRecorder(): Recorder {
  let frames: RecordedFrame[] = [];
  let size: FrameSize | null = null;
  let last: Pose = [];

  function forget(beforeMs: number): void {
    const kept = frames.findIndex(({ atMs }) => atMs >= beforeMs);
    if (kept > 0) frames = frames.slice(kept);
  }

  return {
    take(observation, atMs) {
      if (observation.type === 'covered') return;
      if (observation.type === 'observed') {
        size = observation.frame;
        last = roundPose(observation.pose);
      }
      // A clock that was set back: what came before has no place on it.
      if (atMs < (frames.at(-1)?.atMs ?? atMs)) frames = [];
      frames.push({ atMs, phase: 'monitor', label: null, pose: last, truth: null });
      forget(atMs - KEPT_MS);
    },
    read() {
      const startMs = frames[0]?.atMs;
      if (size === null || startMs === undefined) return null;
      return {
        id: `plumbline-${new Date(startMs).toISOString().replace(/[:.]/g, '-')}`,
        subject: null,
        view: null,
        stills: false,
        mirrored: false,
        frame: size,
        frames: frames.map((frame) => ({ ...frame, atMs: Math.round(frame.atMs - startMs) })),
      };
    },
  };
}
