/*
 * The judging pipeline: one observation goes through it, whoever asks (the camera host, `replay`, `alerts`, the dashboard).
 *
 *   observation ─read once─▶ sample ─▶ who it is ─▶ at which place ─▶ measure ─▶ assess ─▶ monitor ─▶ drift of the baseline
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
import { type AssessmentConfig, assess } from '../posture/verdict/assess.ts';
import { stepDrift } from '../posture/verdict/baseline-drift.ts';
import { measure, unknownMeasurement } from '../posture/verdict/measure.ts';
import type { PersonalLimit } from '../posture/verdict/personal-limits.ts';
import { type Advance, advance, assessmentConfigOf, type Engine, learnHere } from './engine.ts';
import type { WorkplaceExample } from './learning.ts';
import { isAtWorkplace, recogniseWorkplace, stayAtWorkplace } from './workplace-recognition.ts';

/** How a picture is measured and assessed: the shipped way, or another one to be compared with it. */
export interface Judge {
  measure(body: Sample['body'], baseline: Baseline | null): Measurement;
  assess(measurement: Measurement, baseline: Baseline | null, config: AssessmentConfig): Assessment;
}

export const SHIPPED_JUDGE: Judge = { measure, assess };

/** What one picture comes to. */
export interface Verdict {
  readonly measurement: Measurement;
  readonly assessment: Assessment;
}

/** Takes what the detector has told of one frame. */
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

/** Judges a picture by itself: nothing is known of the moments before, and chairs and cameras may have been moved since the calibration. */
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
  /** Why what is seen says nothing of the user's posture. */
  readonly doubt: UnknownReason | null;
}

/** Only the calibrated user has a posture to be measured; where the place turns out to be another one, by that one's calibration. */
function identify({ presence, baseline }: Engine, sample: Sample): Identity {
  return baseline === null ? { presence, doubt: null } : stepPresence(presence, sample, baseline);
}

/** Measures by how upright looks by now. */
function measureUser(engine: Engine, doubt: UnknownReason | null, sample: Sample, judge: Judge): Measurement {
  // Nobody, or no face, is told as such wherever the camera stands.
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

/** In the dark an empty picture is no proof that nobody is there. */
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
  return advance({ ...engine, measurement, assessment }, { type: 'assessed', atMs, assessment, angles });
}

/** The angles that a holding time is counted by, where they can be told. */
function heldAnglesIn({ neckForwardDeg, trunkForwardDeg }: Measurement): HeldAngles {
  return {
    neckForwardDeg: knownValue(neckForwardDeg),
    trunkForwardDeg: knownValue(trunkForwardDeg),
  };
}

function withDoubt(engine: Engine, measurement: Measurement | null, atMs: number): Engine {
  if (measurement === null) return engine;
  return { ...engine, doubt: stepDoubt(engine.doubt, measurement, atMs) };
}

/** Follows how upright looks while all is well: never within an episode, nor while coming or going. */
function withDrift(engine: Engine): Engine {
  const { baseline, drift, sample, measurement, assessment, monitor } = engine;
  if (!baseline || !drift || !sample || !measurement || !assessment) return engine;
  if (monitor.phase !== 'good' || monitor.episode !== null) return engine;
  const { atMs, body } = sample;
  return { ...engine, drift: stepDrift(drift, baseline, { body, measurement, assessment, atMs }) };
}

/** Judges by what the user has corrected, and at once: nobody may move for a while, and then no new picture comes. */
export function adoptLimits(engine: Engine, limits: readonly PersonalLimit[], atMs: number): Advance {
  return rejudge({ ...engine, limits }, atMs);
}

/** Learns from what the user has shown and answered at this place, and judges by it at once. */
export function adoptExamples(engine: Engine, examples: readonly WorkplaceExample[], atMs: number): Advance {
  return rejudge(learnHere({ ...engine, examples }), atMs);
}

/** Ends the alert that stands, since the user was fine, and goes on from what is seen now. */
export function dismissAlert(engine: Engine, atMs: number): Advance {
  const excused = advance(engine, { type: 'excused', atMs });
  const { engine: next, effects } = rejudge(excused.engine, atMs);
  return { engine: next, effects: [...excused.effects, ...effects] };
}

/** Judges once more what was seen last; what could not be told stays so. */
function rejudge(engine: Engine, atMs: number): Advance {
  const { measurement, assessment } = engine;
  if (measurement === null || (assessment?.state !== 'fine' && assessment?.state !== 'bad'))
    return { engine, effects: [] };
  return takeMeasurement(engine, measurement, 'enough', atMs);
}
