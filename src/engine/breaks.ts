import { isBody } from '../posture/body/body.ts';
import { isKnown } from '../posture/body/measurement.ts';
import type { Observation } from '../posture/body/observation.ts';
import {
  type BreakKind,
  type BreakMoments,
  type BreakRhythm,
  type NextBreak,
  nextBreakIn,
  waitingSince,
} from '../posture/monitor/break-rhythm.ts';
import {
  beginSitting,
  bridgePause,
  recordExercise,
  recordSuggestion,
  type SittingChange,
  type SittingSample,
  type SittingState,
  seatedMs,
  skipBreak,
  stepSitting,
  stillMs,
} from '../posture/monitor/sitting.ts';
import type { SittingEvent } from '../posture/monitor/sitting-events.ts';
import type { Engine } from './engine.ts';

/** What one observation says about sitting. */
export interface SeatedStep {
  /** The break that is due; null if none is, or before a rhythm is set. */
  readonly due: BreakKind | null;
  readonly events: readonly SittingEvent[];
}

/** Break intervals for workplaces where the user sits, and for those where they stand. */
export interface SeatedWatch {
  setRhythm(rhythm: BreakRhythm): void;
  /**
   * Time spent standing does not count as time seated. To stand up, or to sit down, is a change of position.
   */
  setStanding(standing: boolean, atMs: number): readonly SittingEvent[];
  /**
   * Takes an observation as the engine judged it.
   * @param busy no break is due for now; it is as soon as that ends
   */
  see(engine: Engine, observation: Observation, atMs: number, busy?: boolean): SeatedStep;
  /** The camera was paused until now. */
  rested(atMs: number): void;
  /** Continues from the state of an earlier watch. */
  resume(state: SittingState): void;
  /** The state that a later watch continues from. */
  state(): SittingState;
  /** The user has done an exercise. */
  recordExercise(atMs: number): readonly SittingEvent[];
  /** The user skips a break. */
  skipBreak(kind: BreakKind, atMs: number): void;
  /** A break that was held back has been suggested. */
  recordSuggestion(kind: BreakKind, atMs: number): void;
  /** How long the user has been seated; null while nobody is seated, or where the user stands. */
  seatedMs(): number | null;
  /** How long the user has kept one position; null while nobody is there. */
  stillMs(): number | null;
  /** The next break; null if none will be due, or while nobody is there. */
  nextBreak(): NextBreak | null;
  /** Since when each break has been waited for; null while nobody is there. */
  waitingSince(): BreakMoments | null;
}

type Seen = Omit<SittingSample, 'atMs'>;

const NOTHING_SEEN: Seen = { seen: null, place: null, looksAway: false };

/** Counts how long the user has been seated, and how long without moving. */
export function createSeatedWatch(given: BreakRhythm | null = null): SeatedWatch {
  let rhythm = given;
  /** Null until the first workplace is known: that is not a change. */
  let standing: boolean | null = null;
  let state = beginSitting();
  let last = NOTHING_SEEN;

  /** A standing user need not be asked to get up. */
  function rhythmHere(): BreakRhythm | null {
    return standing === true && rhythm !== null ? { ...rhythm, long: null, micro: null } : rhythm;
  }

  function take({ state: next, events }: SittingChange): readonly SittingEvent[] {
    state = next;
    return events;
  }

  const isThere = () => last.seen === 'seated' && state.goneSinceMs === null;

  return {
    setRhythm(next) {
      rhythm = next;
    },
    setStanding(stands, atMs) {
      const before = standing;
      standing = stands;
      if (stands === (before ?? false)) return [];
      const changed = before !== null && isThere();
      state = beginSitting();
      last = NOTHING_SEEN;
      return changed ? [{ type: 'position_changed', atMs }] : [];
    },
    see(engine, observation, atMs, busy = false) {
      const here = rhythmHere();
      if (here === null) return { due: null, events: [] };
      last = seenIn(engine, observation, last);
      const step = stepSitting(state, { ...last, atMs }, here, busy);
      state = step.state;
      return step;
    },
    rested(atMs) {
      state = bridgePause(state, atMs);
    },
    resume(earlier) {
      state = earlier;
    },
    state: () => state,
    recordExercise: (atMs) => take(recordExercise(state, atMs)),
    skipBreak(kind, atMs) {
      state = skipBreak(state, kind, atMs);
    },
    recordSuggestion(kind, atMs) {
      state = recordSuggestion(state, kind, atMs);
    },
    seatedMs: () => (standing ? null : seatedMs(state)),
    stillMs: () => stillMs(state),
    nextBreak() {
      const here = rhythmHere();
      return here === null || !isThere() ? null : nextBreakIn(state, here);
    },
    waitingSince: () => (isThere() ? waitingSince(state) : null),
  };
}

/**
 * From this far aside nobody reads a second screen: one that stands beside the first is at most some 40° off. A
 * judgement.
 */
const LOOKS_AWAY_DEG = 45;

/** Whether the user has turned away from the screen, so far that no face is seen or far aside. */
function looksAwayIn({ assessment, measurement, baseline }: Engine): boolean {
  if (assessment?.state === 'unknown') return assessment.reason === 'face_not_seen';
  if (measurement === null || baseline?.view !== 'front' || !isKnown(measurement.headYawDeg)) return false;
  return Math.abs(measurement.headYawDeg.value) >= LOOKS_AWAY_DEG;
}

/** What an observation says about sitting. An unchanged picture repeats the previous answer. */
function seenIn(engine: Engine, observation: Observation, before: Seen): Seen {
  const { assessment, sample } = engine;
  const looksAway = looksAwayIn(engine);
  if (observation.type === 'unchanged') return before;
  if (observation.type === 'covered') return NOTHING_SEEN;
  switch (assessment?.state) {
    case 'away':
      return { seen: 'gone', place: null, looksAway: false };
    case 'fine':
    case 'bad':
      return {
        seen: 'seated',
        place: sample !== null && isBody(sample.body) ? sample.body.place : null,
        looksAway,
      };
    default:
      return { ...NOTHING_SEEN, looksAway };
  }
}
