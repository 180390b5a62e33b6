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

/** Break intervals for workplaces where the user sits, and for those where they stand. */
export interface SeatedWatch {
  setRhythm(rhythm: BreakRhythm): void;
  /** Time spent standing does not count as time seated. */
  setStanding(standing: boolean): void;
  /**
   * Takes an observation as the engine judged it. Returns the break that is due, if any; null before a rhythm
   * is set.
   */
  see(engine: Engine, observation: Observation, atMs: number): BreakKind | null;
  /** The camera was paused until now. */
  rested(atMs: number): void;
  /** Continues from the state of an earlier watch. */
  resume(state: SittingState): void;
  /** The state that a later watch continues from. */
  state(): SittingState;
  /** The user has done an exercise. */
  recordExercise(atMs: number): void;
  /** How long the user has been seated; null while nobody is seated, or where the user stands. */
  seatedMs(): number | null;
}

type Seen = Omit<SittingSample, 'atMs'>;

const NOTHING_SEEN: Seen = { seen: null, place: null };

/** Counts how long the user has been seated, and how long without moving. */
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
      // A standing user need not be asked to get up.
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

/** What an observation says about sitting. An unchanged picture repeats the previous answer. */
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
