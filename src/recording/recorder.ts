import type { Engine } from '../engine/engine.ts';
import { type EngineSnapshot, takeSnapshot } from '../engine/snapshot.ts';
import type { FrameSize } from '../posture/body/keypoints.ts';
import type { Observation } from '../posture/body/observation.ts';
import type { RecordedFrame, Recording } from './recording.ts';

/** How far back a recording reaches: long enough to hold what led to an alert that the user doubts. */
const KEPT_MS = 5 * 60_000;

/** Keeps the keypoints of the last minutes in memory, never a picture, until the user asks for them or watching ends. */
export interface Recorder {
  /**
   * Takes what was seen at a moment.
   * @param before the engine that judged it
   * @param after the engine as that left it
   */
  take(observation: Observation, atMs: number, before: Engine, after: Engine): void;
  /** The frames kept, as a recording that `npm run replay` reads; null while nothing has been seen. */
  read(): Recording | null;
}

/** A frame, with how the engine stood before it. */
interface KeptFrame {
  readonly frame: RecordedFrame;
  readonly before: EngineSnapshot;
  /** A command had changed the engine since the frame before. */
  readonly changed: boolean;
}

/** Makes a recorder that holds nothing yet. */
export function createRecorder(): Recorder {
  let kept: KeptFrame[] = [];
  let size: FrameSize | null = null;
  let seen: Seen = { pose: [] };
  let last: Engine | null = null;

  /** A recording begins with a picture: one that is unchanged since an earlier one would not say what was seen. */
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
      // A clock that was set back: what came before has no place on it.
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

/** What was seen last: it is repeated while nothing moves. */
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
