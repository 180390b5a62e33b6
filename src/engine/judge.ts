/*
 * The judging pipeline. Every observation goes through it, for every caller (the camera host, `replay`,
 * `alerts`, the dashboard).
 *
 *   observation ─read once─▶ sample ─▶ who it is ─▶ at which workplace ─▶ measure ─▶ assess ─▶ monitor ─▶ baseline drift
 */

import type { Baseline } from '../posture/baseline/baseline.ts';
import type { Assessment } from '../posture/body/assessment.ts';
import { isBody } from '../posture/body/body.ts';
import { knownValue, type Measurement, type UnknownReason } from '../posture/body/measurement.ts';
import type { Light, Observation } from '../posture/body/observation.ts';
import { readSample, type Sample } from '../posture/body/sample.ts';
import { stepDoubt } from '../posture/calibration/calibration-doubt.ts';
import type { HeldAngles } from '../posture/monitor/allowance.ts';
import { type Presence, stayPresent, stepPresence } from '../posture/presence/presence.ts';
import { isStranger } from '../posture/presence/same-person.ts';
import { type AssessmentConfig, assess, marginOf } from '../posture/verdict/assess.ts';
import { stepDrift } from '../posture/verdict/baseline-drift.ts';
import { beginExcuse, type Excuse, followExcuse } from '../posture/verdict/excuse.ts';
import { isLookingDown } from '../posture/verdict/looking-down.ts';
import { measure, unknownMeasurement } from '../posture/verdict/measure.ts';
import type { PersonalLimit } from '../posture/verdict/personal-limits.ts';
import { type Advance, advance, assessmentConfigOf, type Engine, learnHere } from './engine.ts';
import type { WorkplaceExample } from './learning.ts';
import { isAtWorkplace, recogniseWorkplace, stayAtWorkplace } from './workplace-recognition.ts';

/** How a sample is measured and assessed. A different judge can be passed in for comparison. */
export interface Judge {
  measure(body: Sample['body'], baseline: Baseline | null): Measurement;
  assess(measurement: Measurement, baseline: Baseline | null, config: AssessmentConfig): Assessment;
}

export const SHIPPED_JUDGE: Judge = { measure, assess };

/** The result for one sample. */
export interface Verdict {
  readonly measurement: Measurement;
  readonly assessment: Assessment;
}

/** Handles one observation of the detector. */
export function takeObservation(
  engine: Engine,
  observation: Observation,
  atMs: number,
  judge: Judge = SHIPPED_JUDGE,
): Advance {
  switch (observation.type) {
    case 'covered':
      return advance(engine, { type: 'interrupted', atMs });
    case 'unchanged':
      return takeUnchanged(engine, atMs);
    case 'observed':
      return takeSample(engine, readSample(observation, atMs), judge);
  }
}

/**
 * Judges a picture by itself, without history. Chair and camera may have been moved since the calibration.
 */
export function judgeStill(
  sample: Sample,
  baseline: Baseline | null,
  config: AssessmentConfig,
  judge: Judge = SHIPPED_JUDGE,
): Verdict {
  const stranger = baseline !== null && isStranger(sample.body, baseline);
  const measurement = measureUnless(stranger ? 'nobody' : null, sample, baseline, judge);
  return { measurement, assessment: assessIn(sample.light, judge.assess(measurement, baseline, config)) };
}

function takeUnchanged(before: Engine, atMs: number): Advance {
  const { engine, effects } = stayAtWorkplace(before, atMs);
  const presence = stayPresent(engine.presence, atMs);
  const watched = withDoubt({ ...engine, presence }, engine.measurement, atMs);
  const taken = advance(watched, { type: 'unchanged', atMs });
  return { engine: taken.engine, effects: [...effects, ...taken.effects] };
}

function takeSample(before: Engine, sample: Sample, judge: Judge): Advance {
  const { atMs, light } = sample;
  const identity = identify(before, sample);
  const { engine, effects } = recogniseWorkplace(before, sample);
  const { presence, doubt } = engine.baseline === before.baseline ? identity : identify(engine, sample);
  const measurement = measureUser(engine, doubt, sample, judge);
  const seen = withDoubt({ ...engine, sample, presence }, measurement, atMs);
  const taken = takeMeasurement(seen, measurement, light, atMs, judge);
  return { engine: withDrift(taken.engine), effects: [...effects, ...taken.effects] };
}

interface Identity {
  readonly presence: Presence;
  /** Why the sample says nothing about the user's posture. */
  readonly doubt: UnknownReason | null;
}

/**
 * Measures only the calibrated user. If this turns out to be another workplace, that one's calibration is
 * used.
 */
function identify({ presence, baseline }: Engine, sample: Sample): Identity {
  return baseline === null ? { presence, doubt: null } : stepPresence(presence, sample, baseline);
}

/** Measures against the drifted baseline. */
function measureUser(engine: Engine, doubt: UnknownReason | null, sample: Sample, judge: Judge): Measurement {
  // That nobody or no face is in view is reported wherever the camera stands.
  const elsewhere = engine.baseline !== null && !isAtWorkplace(engine) && isBody(sample.body);
  const upright = engine.drift?.baseline ?? engine.baseline;
  return measureUnless(elsewhere ? 'other_place' : doubt, sample, upright, judge);
}

function measureUnless(
  doubt: UnknownReason | null,
  { body }: Sample,
  baseline: Baseline | null,
  judge: Judge,
): Measurement {
  return doubt === null ? judge.measure(body, baseline) : unknownMeasurement(null, doubt);
}

/** In the dark, an empty picture does not prove that nobody is there. */
function assessIn(light: Light, assessment: Assessment): Assessment {
  const certain = assessment.state === 'fine' || assessment.state === 'bad';
  return light === 'dark' && !certain ? { state: 'unknown', reason: 'too_dark', issues: [] } : assessment;
}

function takeMeasurement(
  engine: Engine,
  measurement: Measurement,
  light: Light,
  atMs: number,
  judge: Judge = SHIPPED_JUDGE,
): Advance {
  const judged = judge.assess(measurement, engine.baseline, assessmentConfigOf(engine));
  const assessment = assessIn(light, judged);
  const angles = heldAnglesIn(measurement);
  // Upright most of the time, nobody asks how far.
  const isAsked = engine.excused !== null || assessment.state === 'bad';
  const margin = isAsked ? marginOf(measurement, assessmentConfigOf(engine)) : null;
  const excused = excusedAfter(engine, margin, assessment, atMs);
  const next = { ...engine, measurement, assessment, excused };
  return withWorst(advance(next, { type: 'assessed', atMs, assessment, angles }), margin);
}

/** An excuse ends once the user has sat up, or has left. */
function excusedAfter(
  { excused }: Engine,
  margin: number | null,
  { state }: Assessment,
  atMs: number,
): Excuse | null {
  return excused === null || state === 'away' ? null : followExcuse(excused, margin, atMs);
}

/** Keeps how bad the present slouch has been at its worst. */
function withWorst({ engine, effects }: Advance, margin: number | null): Advance {
  const { monitor, assessment, worst } = engine;
  const inSlouch = monitor.phase !== 'starting' && monitor.episode !== null;
  if (!inSlouch) return { engine: { ...engine, worst: null }, effects };
  if (assessment?.state !== 'bad' || margin === null) return { engine, effects };
  return { engine: { ...engine, worst: Math.max(worst ?? margin, margin) }, effects };
}

/** What holding times are counted by, where it is known. */
function heldAnglesIn(measurement: Measurement): HeldAngles {
  return {
    neckForwardDeg: knownValue(measurement.neckForwardDeg),
    trunkForwardDeg: knownValue(measurement.trunkForwardDeg),
    lookingDown: isLookingDown(measurement),
  };
}

function withDoubt(engine: Engine, measurement: Measurement | null, atMs: number): Engine {
  if (measurement === null) return engine;
  return { ...engine, doubt: stepDoubt(engine.doubt, measurement, atMs) };
}

/**
 * Lets the baseline drift only while posture is fine: not in an episode, and not while the user comes or
 * goes.
 */
function withDrift(engine: Engine): Engine {
  const { baseline, drift, sample, measurement, assessment, monitor } = engine;
  if (!baseline || !drift || !sample || !measurement || !assessment) return engine;
  if (monitor.phase !== 'good' || monitor.episode !== null) return engine;
  const { atMs, body } = sample;
  return { ...engine, drift: stepDrift(drift, baseline, { body, measurement, assessment, atMs }) };
}

/** Applies the user's corrections at once: if nobody moves, no new picture comes for a while. */
export function adoptLimits(engine: Engine, limits: readonly PersonalLimit[], atMs: number): Advance {
  return rejudge({ ...engine, limits }, atMs);
}

/** Learns from the user's examples at this workplace, and judges by them at once. */
export function adoptExamples(engine: Engine, examples: readonly WorkplaceExample[], atMs: number): Advance {
  const isTakenBack = examples.length < engine.examples.length;
  // Whoever takes an answer back also takes back that this posture is fine.
  const learned = learnHere({ ...engine, examples, excused: isTakenBack ? null : engine.excused });
  return isTakenBack ? restartAndRejudge(learned, atMs) : rejudge(learned, atMs);
}

/**
 * The same without what was judged before, if it turns upright into a slouch. Else the posture that was called fine would
 * be called upright until another sample confirms that it isn't.
 */
function restartAndRejudge(engine: Engine, atMs: number): Advance {
  const judged = rejudge(engine, atMs);
  const { assessment, monitor } = judged.engine;
  if (monitor.phase !== 'good' || assessment?.state !== 'bad') return judged;
  return thenRejudge(advance(engine, { type: 'interrupted', atMs }), atMs);
}

/**
 * Ends the standing alert because the user was fine, and continues from the current sample. The posture they are in
 * counts as fine until they have sat up.
 */
export function dismissAlert(engine: Engine, atMs: number): Advance {
  const ended = advance(engine, { type: 'excused', atMs });
  const margin = engine.measurement && marginOf(engine.measurement, assessmentConfigOf(engine));
  const excused = beginExcuse(margin, engine.worst);
  return thenRejudge({ ...ended, engine: { ...ended.engine, excused } }, atMs);
}

/** Continues from the current sample after something has ended. */
function thenRejudge(ended: Advance, atMs: number): Advance {
  const { engine, effects } = rejudge(ended.engine, atMs);
  return { engine, effects: [...ended.effects, ...effects] };
}

/** Judges the last sample again. If it could not be judged, that stays so. */
function rejudge(engine: Engine, atMs: number): Advance {
  const { measurement, assessment } = engine;
  if (measurement === null || (assessment?.state !== 'fine' && assessment?.state !== 'bad'))
    return { engine, effects: [] };
  return takeMeasurement(engine, measurement, 'enough', atMs);
}
