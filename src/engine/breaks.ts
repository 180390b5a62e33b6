import { isBody } from '../posture/body/body.ts';
import type { Observation } from '../posture/body/observation.ts';
import {
  type BreakKind,
  type BreakRhythm,
  beginSitting,
  bridgePause,
  recordExercise,
  type SittingSample,
  type SittingState,
  seatedMs,
  stepSitting,
} from '../posture/monitor/sitting.ts';
import type { Engine } from './engine.ts';

/** What breaks are suggested by, at places to sit and at those to stand. */
export interface SeatedWatch {
  setRhythm(rhythm: BreakRhythm): void;
  /** Time on one's feet is not time seated, nor a part of it. */
  setStanding(standing: boolean): void;
  /** Takes what was seen, as the engine has judged it. Returns the break that is due, if any; null before there is a rhythm. */
  see(engine: Engine, observation: Observation, atMs: number): BreakKind | null;
  /** The camera has rested until now. */
  rested(atMs: number): void;
  /** Goes on from what an earlier watch has seen. */
  resume(state: SittingState): void;
  /** What a later watch goes on from. */
  state(): SittingState;
  /** The user has done a stretch. */
  recordExercise(atMs: number): void;
  /** How long the user has been seated; null while nobody is, or where one stands. */
  seatedMs(): number | null;
}

type Seen = Omit<SittingSample, 'atMs'>;

const NOTHING_SEEN: Seen = { seen: null, place: null };

/** Counts how long the user sits, and how long still, where they sit. */
export function createSeatedWatch(given: BreakRhythm | null = null): SeatedWatch {
  let rhythm = given;
  let standing = false;
  let state = beginSitting();
  let last = NOTHING_SEEN;
  return {
    setRhythm(next) {
      rhythm = next;
    },
    setStanding(stands) {
      if (stands !== standing) {
        state = beginSitting();
        last = NOTHING_SEEN;
      }
      standing = stands;
    },
    see(engine, observation, atMs) {
      if (rhythm === null) return null;
      last = seenIn(engine, observation, last);
      // Whoever stands need not be told to get up.
      const due: BreakRhythm = standing ? { ...rhythm, long: null, micro: null } : rhythm;
      const step = stepSitting(state, { ...last, atMs }, due);
      state = step.state;
      return step.due;
    },
    rested(atMs) {
      state = bridgePause(state, atMs);
    },
    resume(earlier) {
      state = earlier;
    },
    state: () => state,
    recordExercise(atMs) {
      state = recordExercise(state, atMs);
    },
    seatedMs: () => (standing ? null : seatedMs(state)),
  };
}

/** What an observation says of sitting: an unchanged picture says what the one before said. */
function seenIn({ assessment, sample }: Engine, observation: Observation, before: Seen): Seen {
  if (observation.type === 'unchanged') return before;
  if (observation.type === 'covered') return NOTHING_SEEN;
  switch (assessment?.state) {
    case 'away':
      return { seen: 'gone', place: null };
    case 'fine':
    case 'bad':
      return { seen: 'seated', place: sample !== null && isBody(sample.body) ? sample.body.place : null };
    default:
      return NOTHING_SEEN;
  }
}
