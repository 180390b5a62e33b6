import type { Observation } from '../detection/observation.ts';
import type { Settings } from '../platform/settings.ts';
import { isLayout, readLayout } from '../posture/layout.ts';
import { type Place, placeOf } from '../posture/place.ts';
import {
  type BreakKind,
  type BreakRhythm,
  beginSitting,
  bridgeRest,
  noteStretch,
  type SittingLook,
  seatedMs,
  stepSitting,
} from '../posture/sitting.ts';
import type { Engine } from './engine.ts';

const MINUTE_MS = 60_000;
/** The 20-20-20 rule: every 20 minutes, 20 seconds at something 20 feet off. */
const EYES_AFTER_MS = 20 * MINUTE_MS;

/** The rhythm that the user has set. */
export function rhythmFrom(settings: Settings): BreakRhythm {
  const after = (minutes: number): number | null => (minutes === 0 ? null : minutes * MINUTE_MS);
  return {
    long: after(settings.longBreakMinutes),
    micro: after(settings.microBreakMinutes),
    eyes: settings.eyeBreaks ? EYES_AFTER_MS : null,
  };
}

export interface BreakWatch {
  /** Takes what was seen, as the engine has judged it. Returns the break that is due, if any. */
  see(engine: Engine, observation: Observation, rhythm: BreakRhythm, atMs: number): BreakKind | null;
  /** The camera has rested until now. */
  rested(atMs: number): void;
  /** The user has done a stretch. */
  noteStretch(atMs: number): void;
  /** How long the user has been seated; null while nobody is. */
  seatedMs(): number | null;
}

/** Counts how long the user sits, and how long still. */
export function createBreakWatch(): BreakWatch {
  let state = beginSitting();
  let last: Omit<SittingLook, 'atMs'> = { seen: null, place: null };
  return {
    see(engine, observation, rhythm, atMs) {
      if (observation.type === 'covered') last = { seen: null, place: null };
      else if (observation.type === 'observed') last = lookOf(engine, observation);
      const step = stepSitting(state, { ...last, atMs }, rhythm);
      state = step.state;
      return step.due;
    },
    rested(atMs) {
      state = bridgeRest(state, atMs);
    },
    noteStretch(atMs) {
      state = noteStretch(state, atMs);
    },
    seatedMs: () => seatedMs(state),
  };
}

function lookOf(
  { assessment }: Engine,
  { pose }: Extract<Observation, { type: 'observed' }>,
): Omit<SittingLook, 'atMs'> {
  switch (assessment?.state) {
    case 'away':
      return { seen: 'gone', place: null };
    case 'fine':
    case 'bad':
      return { seen: 'seated', place: placeIn(pose) };
    default:
      return { seen: null, place: null };
  }
}

function placeIn(pose: Extract<Observation, { type: 'observed' }>['pose']): Place | null {
  const layout = readLayout(pose);
  return isLayout(layout) ? placeOf(layout) : null;
}
