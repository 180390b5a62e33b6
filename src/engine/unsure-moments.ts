/*
 * Finds the moments that the judge was least sure about: postures near the limit, held for some seconds. The
 * user may be asked about them later, never interrupted.
 */

import type { IssueKind } from '../posture/body/assessment.ts';
import type { Face } from '../posture/body/face.ts';
import { type FrameSize, type Pose, roundPose } from '../posture/body/keypoints.ts';
import type { ExampleSample } from '../posture/body/measurement.ts';
import type { Observation } from '../posture/body/observation.ts';
import { marginOf } from '../posture/verdict/assess.ts';
import { strongestSign } from '../posture/verdict/personal-limits.ts';
import { assessmentConfigOf, type Engine } from './engine.ts';
import { usefulSample } from './example.ts';

/** A moment that the judge was unsure about: keypoints and numbers, no picture. */
export interface UnsureMoment {
  readonly atMs: number;
  /** Distance from the limit on either side, in log-odds. Smaller means less sure. */
  readonly offLimit: number;
  /** The issue it would be if it was a slouch. */
  readonly kind: IssueKind;
  readonly pose: Pose;
  readonly face: Face | null;
  readonly frame: FrameSize;
  readonly look: ExampleSample;
  /** The workplace; null where there is only one. */
  readonly setup: string | null;
}

/** The last sample, and how long it has been near the limit. */
export interface UnsureWatch {
  readonly seen: Extract<Observation, { type: 'observed' }> | null;
  readonly lastAtMs: number;
  readonly held: { readonly sinceMs: number; readonly least: UnsureMoment } | null;
  /** The last moment found. */
  readonly found: { readonly atMs: number; readonly offLimit: number } | null;
}

/**
 * Breathing alone moves the log-odds by about 1. Within this distance of the limit, a sample could go either
 * way.
 */
const UNSURE_WITHIN = 1;
/** Beyond twice that distance it is another posture. */
const OVER_FROM = 2;
/** Reaching for a cup takes less time. */
const MIN_HELD_MS = 5000;
/** For this long after a moment, only a clearly less sure moment is reported. */
const SPARSE_MS = 30 * 60_000;
const CLEARLY_LESS = 0.25;

export const NOTHING_UNSURE: UnsureWatch = { seen: null, lastAtMs: 0, held: null, found: null };

interface UnsureStep {
  readonly watch: UnsureWatch;
  /** A moment to ask about; null most of the time. */
  readonly moment: UnsureMoment | null;
}

/** Processes one observation that the engine has judged. */
export function stepUnsure(
  before: UnsureWatch,
  observation: Observation,
  engine: Engine,
  atMs: number,
): UnsureStep {
  const seen = observation.type === 'observed' ? observation : before.seen;
  const gapMs = atMs - before.lastAtMs;
  const inTime = gapMs >= 0 && gapMs <= engine.config.monitor.maxGapMs;
  const now = observation.type === 'covered' || seen === null ? null : momentOf(seen, engine, atMs);
  const held = hold(inTime ? before.held : null, now);
  const watch = { seen, lastAtMs: atMs, held, found: before.found };
  if (held === null || atMs - held.sinceMs < MIN_HELD_MS || !isNew(held.least, before.found))
    return { watch, moment: null };
  const { offLimit } = held.least;
  return { watch: { ...watch, found: { atMs, offLimit } }, moment: held.least };
}

function hold(before: UnsureWatch['held'], now: UnsureMoment | null): UnsureWatch['held'] {
  if (now === null || now.offLimit >= OVER_FROM) return null;
  if (before === null) return now.offLimit < UNSURE_WITHIN ? { sinceMs: now.atMs, least: now } : null;
  return now.offLimit < before.least.offLimit ? { ...before, least: now } : before;
}

function isNew({ atMs, offLimit }: UnsureMoment, found: UnsureWatch['found']): boolean {
  if (found === null || Math.abs(atMs - found.atMs) >= SPARSE_MS) return true;
  return offLimit <= found.offLimit - CLEARLY_LESS;
}

/** The current moment; null if nothing was judged or nothing could be learned from it. */
function momentOf(
  { pose, face = null, frame }: Extract<Observation, { type: 'observed' }>,
  engine: Engine,
  atMs: number,
): UnsureMoment | null {
  const { measurement, assessment, activeWorkplace } = engine;
  if (measurement?.signs === undefined) return null;
  if (assessment?.state !== 'fine' && assessment?.state !== 'bad') return null;
  const margin = marginOf(measurement, assessmentConfigOf(engine));
  const sample = usefulSample(measurement, false);
  if (margin === null || typeof sample === 'string') return null;
  return {
    atMs,
    offLimit: Math.abs(margin),
    kind: strongestSign(measurement.signs),
    pose: roundPose(pose),
    face,
    frame,
    look: sample,
    setup: activeWorkplace?.id ?? null,
  };
}
