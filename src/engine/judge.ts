import type { HeldAngles } from '../posture/allowance.ts';
import { assess } from '../posture/assess.ts';
import type { Assessment } from '../posture/assessment.ts';
import { stepDrift } from '../posture/baseline-drift.ts';
import { stepDoubt } from '../posture/calibration-doubt.ts';
import type { Pose } from '../posture/keypoints.ts';
import { isLayout, readLayout } from '../posture/layout.ts';
import { measure, unknownMeasurement } from '../posture/measure.ts';
import { knownValue, type Measurement } from '../posture/measurement.ts';
import type { Light, Observation } from '../posture/observation.ts';
import type { PersonalLimit } from '../posture/personal-limits.ts';
import { type Presence, stayPresent, stepPresence } from '../posture/presence.ts';
import { type Advance, advance, assessmentConfigOf, type Engine } from './engine.ts';
import { isAtPlace, lookAround } from './place-recognition.ts';

/** In the dark an empty picture is no proof that nobody is there. */
function doubtInTheDark(assessment: Assessment, light: Light): Assessment {
  const certain = assessment.state === 'fine' || assessment.state === 'bad';
  return light === 'dark' && !certain ? { state: 'unknown', reason: 'too_dark', issues: [] } : assessment;
}

/** Takes what the worker has seen in one frame. */
export function takeObservation(before: Engine, observation: Observation, atMs: number): Advance {
  const { engine, effects } = lookAround(before, observation, atMs);
  const taken = judgeObservation(engine, observation, atMs);
  return { engine: taken.engine, effects: [...effects, ...taken.effects] };
}

function judgeObservation(engine: Engine, observation: Observation, atMs: number): Advance {
  if (observation.type === 'covered') return advance(engine, { type: 'interrupted', atMs });
  if (observation.type === 'unchanged') {
    const presence = stayPresent(engine.presence, atMs);
    return advance(withDoubt({ ...engine, presence }, engine.measurement, atMs), { type: 'unchanged', atMs });
  }
  const { presence, measurement } = measureUser(engine, observation, atMs);
  const watched = withDoubt({ ...engine, presence }, measurement, atMs);
  const taken = takeMeasurement(watched, measurement, observation.light, atMs);
  return { ...taken, engine: withDrift(taken.engine, observation.pose, atMs) };
}

/** Only the calibrated user has a posture to be measured. */
function measureUser(
  engine: Engine,
  { pose, frame }: Extract<Observation, { type: 'observed' }>,
  atMs: number,
): { readonly presence: Presence; readonly measurement: Measurement } {
  const { presence, baseline, drift } = engine;
  if (baseline === null) return { presence, measurement: measure(pose, frame, baseline) };
  const seen = stepPresence(presence, pose, frame, baseline, atMs);
  // Nobody, or no face, is told as such wherever the camera stands.
  const elsewhere = !isAtPlace(engine) && isLayout(readLayout(pose));
  const doubt = elsewhere ? 'other_place' : seen.doubt;
  const measurement =
    doubt === null ? measure(pose, frame, drift?.baseline ?? baseline) : unknownMeasurement(null, doubt);
  return { presence: seen.presence, measurement };
}

/** Follows how upright looks while all is well: never within an episode, nor while coming or going. */
function withDrift(engine: Engine, pose: Pose, atMs: number): Engine {
  const { baseline, drift, measurement, assessment, monitor } = engine;
  if (!baseline || !drift || !measurement || !assessment) return engine;
  if (monitor.phase !== 'good' || monitor.episode !== null) return engine;
  return { ...engine, drift: stepDrift(drift, baseline, { pose, measurement, assessment, atMs }) };
}

function withDoubt(engine: Engine, measurement: Measurement | null, atMs: number): Engine {
  if (measurement === null) return engine;
  return { ...engine, doubt: stepDoubt(engine.doubt, measurement, atMs) };
}

function takeMeasurement(engine: Engine, measurement: Measurement, light: Light, atMs: number): Advance {
  const judged = assess(measurement, engine.baseline, assessmentConfigOf(engine));
  const assessment = doubtInTheDark(judged, light);
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

/** Judges by what the user has corrected, and at once: nobody may move for a while, and then no new picture comes. */
export function adoptLimits(engine: Engine, limits: readonly PersonalLimit[], atMs: number): Advance {
  return judgeAnew({ ...engine, limits }, atMs);
}

/** Ends the alert that stands, since the user was fine, and goes on from what is seen now. */
export function excuseAlert(engine: Engine, atMs: number): Advance {
  const excused = advance(engine, { type: 'excused', atMs });
  const { engine: next, effects } = judgeAnew(excused.engine, atMs);
  return { engine: next, effects: [...excused.effects, ...effects] };
}

/** Judges once more what was seen last; what could not be told stays so. */
function judgeAnew(engine: Engine, atMs: number): Advance {
  const { measurement, assessment } = engine;
  if (measurement === null || (assessment?.state !== 'fine' && assessment?.state !== 'bad'))
    return { engine, effects: [] };
  return takeMeasurement(engine, measurement, 'enough', atMs);
}
