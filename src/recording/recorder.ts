import type { Engine } from '../engine/engine.ts';
import { type EngineSnapshot, takeSnapshot } from '../engine/snapshot.ts';
import type { FrameSize } from '../posture/body/keypoints.ts';
import type { Observation } from '../posture/body/observation.ts';
import type { RecordedFrame, Recording } from './recording.ts';

/** The time span of a recording: long enough to contain what led to an alert that the user doubts. */
export const KEPT_MS = 5 * 60_000;

/**
 * Keeps the keypoints of the last minutes in memory, never a picture, until the user asks for them or the
 * watch ends.
 */
export interface Recorder {
  /**
   * Records an observation.
   * @param before the engine that judged it
   * @param after the engine afterwards
   */
  take(observation: Observation, atMs: number, before: Engine, after: Engine): void;
  /** The kept frames, as a recording for `npm run replay`; null if there are none. */
  read(): Recording | null;
}

/** A frame, and the state of the engine before it. */
interface KeptFrame {
  readonly frame: RecordedFrame;
  readonly before: EngineSnapshot;
  /** A command changed the engine since the last frame. */
  readonly changed: boolean;
}

/** Creates an empty recorder. */
export function createRecorder(): Recorder {
  let kept: KeptFrame[] = [];
  let size: FrameSize | null = null;
  let seen: Seen = { pose: [] };
  let last: Engine | null = null;

  /** A recording must begin with a picture: an 'unchanged' frame alone would not say what was seen. */
  function forget(beforeMs: number): void {
    const first = kept.findIndex(({ frame }) => frame.atMs >= beforeMs);
    const begin = kept.findLastIndex(({ frame }, index) => index <= first && frame.unchanged === undefined);
    if (begin > 0) kept = kept.slice(begin);
  }

  return {
    take(observation, atMs, before, after) {
      if (observation.type === 'observed') {
        size = observation.frame;
        const { pose, face } = observation;
        seen = face ? { pose, face } : { pose };
      }
      // The clock was set back: earlier frames have no valid time.
      if (atMs < (kept.at(-1)?.frame.atMs ?? atMs)) kept = [];
      if (kept.length > 0 || observation.type === 'observed')
        kept.push({
          frame: frameOf(observation, atMs, seen),
          before: takeSnapshot(before, atMs),
          changed: before !== last,
        });
      last = after;
      forget(atMs - KEPT_MS);
    },
    read: () => (size === null ? null : recordingOf(kept, size)),
  };
}

/** The last picture. It is repeated while nothing moves. */
type Seen = Pick<RecordedFrame, 'pose' | 'face'>;

function frameOf(observation: Observation, atMs: number, seen: Seen): RecordedFrame {
  const unseen = { atMs, phase: 'monitor', label: null, truth: null } as const;
  const frame: RecordedFrame = { ...unseen, ...seen };
  switch (observation.type) {
    case 'unchanged':
      return { ...frame, unchanged: true };
    case 'covered':
      return { ...unseen, pose: [], light: 'covered' };
    case 'observed':
      return observation.light === 'enough' ? frame : { ...frame, light: observation.light };
  }
}

function recordingOf(kept: readonly KeptFrame[], size: FrameSize): Recording | null {
  const startMs = kept[0]?.frame.atMs;
  if (startMs === undefined) return null;
  const frames = kept.map(({ frame, before, changed }, index): RecordedFrame => {
    const moved = { ...frame, atMs: Math.round(frame.atMs - startMs) };
    return changed || index === 0 ? { ...moved, engine: before } : moved;
  });
  return {
    id: `plumbline-${new Date(startMs).toISOString().replace(/[:.]/g, '-')}`,
    subject: null,
    view: null,
    stills: false,
    mirrored: false,
    frame: size,
    frames,
  };
}
