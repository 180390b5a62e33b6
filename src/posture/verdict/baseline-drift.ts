import type { Baseline } from '../baseline/baseline.ts';
import type { Assessment } from '../body/assessment.ts';
import { type Body, type BodyReading, isBody } from '../body/body.ts';
import { isFaceSeen, moveFace } from '../body/face.ts';
import type { Measurement } from '../body/measurement.ts';
import { isKnown } from '../body/measurement.ts';
import { PROFILE_NAMES, type Profile } from '../body/profile.ts';
import { PROPORTION_NAMES, type Proportions } from '../body/proportions.ts';
import type { ViewCluster } from '../body/view-clusters.ts';
import { SEVERITY_UNIT_DEG } from './assess.ts';
import {
  type ForwardReference,
  forwardOfMeasurement,
  forwardOfPosture,
  readReference,
} from './forward-change.ts';

/**
 * The drifted baseline, and when it was last updated. Plain data. It follows slow changes that are not
 * posture: a chair that sinks, a camera that is nudged a little, somebody who sits closer after lunch.
 */
export interface DriftState {
  readonly baseline: Baseline;
  readonly lastAtMs: number | null;
  /** Null if several view clusters are calibrated: a change may be the cluster, so there is no drift. */
  readonly reference: ForwardReference | null;
}

/**
 * Time constant, counted in time that is confidently fine: a judgement. One posture lasts minutes, so none
 * moves the baseline by more than a tenth of itself. A change of chair or camera is followed within the hour.
 */
const FOLLOWS_MS = 30 * 60_000;
/** Only samples that are this surely fine are followed: log-odds of one in four. */
const SURE_BELOW = -1.2;
/** A posture that has gone this share of the way to its limit, by the calibration itself, is not followed. */
const NEAR_LIMIT = 0.5;
/**
 * The most that the baseline may move, as a share of each limit (`SEVERITY_UNIT_DEG`): 1° of the neck and the head,
 * 0.5° of the shoulders. The smallest bad postures of the recordings are at 12°, 13° and 6.5°; a quarter of
 * each limit gained nothing (docs/measurements/hours.md).
 */
const MOST = 0.1;
/**
 * The most that the distance from the camera may change, as a logarithm: a third of leaning in
 * (`calibration-doubt.ts`: 0.84).
 */
const MAX_NEARER = 0.05;
/** A head turned by more says nothing about upright from the front. */
const TURNED_FROM_DEG = 12;
/** A longer gap is not counted, as in the monitor. */
const LONGEST_GAP_MS = 15_000;
/** Upright changes slowly, so more frequent updates are useless. */
const MIN_STEP_MS = 5000;

/** Starts at the calibration. */
export function beginDrift(calibrated: Baseline): DriftState {
  const reference = calibrated.places.length > 0 ? null : readReference(calibrated);
  return { baseline: calibrated, lastAtMs: null, reference };
}

/** One sample, judged by the drifted baseline. */
export interface DriftSample {
  readonly body: BodyReading;
  readonly measurement: Measurement;
  readonly assessment: Assessment;
  readonly atMs: number;
}

/**
 * Processes one sample. If it is surely fine it moves the baseline a little, and never far from the
 * calibration.
 */
export function stepDrift(state: DriftState, calibrated: Baseline, sample: DriftSample): DriftState {
  const elapsedMs = sample.atMs - (state.lastAtMs ?? sample.atMs);
  if (elapsedMs > 0 && elapsedMs < MIN_STEP_MS) return state;
  const kept: DriftState = { ...state, lastAtMs: sample.atMs };
  const { body } = sample;
  if (elapsedMs <= 0 || elapsedMs > LONGEST_GAP_MS || !isBody(body) || !isSurelyFine(sample)) return kept;
  const { reference } = state;
  if (reference === null || isNearLimit(sample, body, state.baseline, calibrated, reference)) return kept;
  const moved = moveTowards(state.baseline, body, elapsedMs / FOLLOWS_MS);
  const shareOf = (upright: Baseline) =>
    shareOfLimit(forwardOfPosture(upright, calibrated, reference), upright, calibrated);
  const after = shareOf(moved);
  return after > MOST && after > shareOf(state.baseline) ? kept : { ...kept, baseline: moved };
}

function isSurelyFine({ measurement, assessment }: DriftSample): boolean {
  const { signs, headYawDeg } = measurement;
  if (assessment.state !== 'fine' || signs === undefined || signs.any > SURE_BELOW) return false;
  return !isKnown(headYawDeg) || Math.abs(headYawDeg.value) < TURNED_FROM_DEG;
}

/** Whether a sample is too near to a limit to be upright. */
function isNearLimit(
  { measurement }: DriftSample,
  body: Body,
  baseline: Baseline,
  calibrated: Baseline,
  reference: ForwardReference,
): boolean {
  const forward = forwardOfMeasurement(measurement, baseline, calibrated, reference);
  return shareOfLimit(forward, body, calibrated) > NEAR_LIMIT;
}

/** How far a posture is from the calibration, 1 = at the first limit; being nearer has its own scale. */
function shareOfLimit(forward: readonly number[], posture: ViewCluster, calibrated: Baseline): number {
  const side = calibrated.view === 'side';
  const nearer = side
    ? Math.log(posture.profile.scalePx / calibrated.profile.scalePx)
    : Math.log(posture.proportions.shoulderWidthPx / calibrated.proportions.shoulderWidthPx);
  const tilts = side ? [] : tiltShares(posture, calibrated);
  return Math.max(...[...forward, (nearer / MAX_NEARER) * MOST, ...tilts].map(Math.abs));
}

function tiltShares(posture: ViewCluster, calibrated: ViewCluster): number[] {
  const [now, before] = [posture.proportions, calibrated.proportions];
  const aside = (proportions: Proportions) =>
    (Math.atan2(proportions.earsAside, Math.max(proportions.earHeight, 0.05)) * 180) / Math.PI;
  return [
    (now.shoulderTiltDeg - before.shoulderTiltDeg) / SEVERITY_UNIT_DEG.shoulders,
    (now.eyeTiltDeg - before.eyeTiltDeg) / SEVERITY_UNIT_DEG.sideways,
    (now.earTiltDeg - before.earTiltDeg) / SEVERITY_UNIT_DEG.sideways,
    (aside(now) - aside(before)) / SEVERITY_UNIT_DEG.sideways,
    ...(isFaceSeen(posture.face) && isFaceSeen(calibrated.face)
      ? [(posture.face.rollDeg - calibrated.face.rollDeg) / SEVERITY_UNIT_DEG.sideways]
      : []),
  ];
}

function moveTowards(from: Baseline, to: ViewCluster, share: number): Baseline {
  return {
    ...from,
    proportions: blend<keyof Proportions>(PROPORTION_NAMES, from.proportions, to.proportions, share),
    profile: blend<keyof Profile>(PROFILE_NAMES, from.profile, to.profile, share),
    face: from.face && isFaceSeen(to.face) ? moveFace(from.face, to.face, share) : from.face,
  };
}

function blend<Name extends string>(
  names: readonly Name[],
  from: Readonly<Record<Name, number>>,
  to: Readonly<Record<Name, number>>,
  share: number,
): Record<Name, number> {
  const entries = names.map((name): [Name, number] => [name, from[name] + share * (to[name] - from[name])]);
  return Object.fromEntries(entries) as Record<Name, number>;
}
