import type { Observation } from '../detection/observation.ts';
import type { BreakKind, BreakRhythm } from '../posture/sitting.ts';
import { createBreakWatch } from './break-watch.ts';
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
  /** The user has done a stretch. */
  noteStretch(atMs: number): void;
  /** How long the user has been seated; null while nobody is, or where one stands. */
  seatedMs(): number | null;
}

/** Counts how long the user sits, where they do. */
export function createSeatedWatch(): SeatedWatch {
  let breaks = createBreakWatch();
  let rhythm: BreakRhythm | null = null;
  let standing = false;
  return {
    setRhythm(next) {
      rhythm = next;
    },
    setStanding(stands) {
      if (stands !== standing) breaks = createBreakWatch();
      standing = stands;
    },
    see(engine, observation, atMs) {
      if (rhythm === null) return null;
      // Whoever stands need not be told to get up.
      const due: BreakRhythm = standing ? { ...rhythm, long: null, micro: null } : rhythm;
      return breaks.see(engine, observation, due, atMs);
    },
    rested: (atMs) => breaks.rested(atMs),
    noteStretch: (atMs) => breaks.noteStretch(atMs),
    seatedMs: () => (standing ? null : breaks.seatedMs()),
  };
}
