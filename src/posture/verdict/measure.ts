import type { Baseline } from '../baseline/baseline.ts';
import { type Body, type BodyReading, isBody } from '../body/body.ts';
import { tiltOfFace, withFaceTilt } from '../body/face-tilt.ts';
import {
  type Estimate,
  isKnown,
  type JudgedTilts,
  type Measurement,
  type PostureSigns,
  type UnknownReason,
  type View,
} from '../body/measurement.ts';
import type { Profile } from '../body/profile.ts';
import { type Proportions, turnOf } from '../body/proportions.ts';
import { seeHeadTilt, seeShoulderTilt, shoulderDoubt, type TiltReading } from '../body/tilts.ts';
import { contradictsView } from '../body/view.ts';
import { type ViewCluster, weighClusters } from '../body/view-clusters.ts';
import { type RestQuantity, readAnglesAtRest } from '../estimator/angles-at-rest.ts';
import { type Estimator, estimate, type Prediction } from '../estimator/estimator.ts';
import { frontFeatures, sideFeatures } from '../estimator/features.ts';
import { blendMeasurements } from './blend.ts';
import { meanWithFace, turnOfFace } from './face-turn.ts';
import { judgedHeadTilt, judgedShoulderTilt } from './judged-tilts.ts';
import { readPlainTilts } from './plain-tilts.ts';

type Guesses = Readonly<Record<string, Prediction>>;

/** Standard deviations of tilts, degrees, from held-out recordings (docs/measurements/uncertainty.md). */
const NECK_LATERAL_SD_DEG = 4;
/**
 * Error of the head tilt by the keypoints, as powers of what it depends on. It grows if the points are seen
 * badly, the head is turned (nose off the midpoint of the ears, in ear spans, against its calibrated
 * position), or the tilt is large, because the model pulls tilted faces upright. Quantiles of rendered people
 * and real webcams, each held out from the other (docs/design/uncertainty.md).
 */
const HEAD_TILT_SD = {
  factorDeg: 1.7,
  scorePower: 0.86,
  turn: { from: 0.05, power: 0.29 },
  tilt: { fromDeg: 2, power: 0.37 },
} as const;
const MAX_TURN = 2;
/**
 * A shoulder with a score of 0.7 is placed so well that the tilt is off by about 1.8°; the error grows as the
 * score falls.
 */
const SHOULDER_TILT_SD_AT_FULL_SCORE_DEG = 1.3;
/**
 * A nose this far off the midpoint of the ears at calibration, in ear spans, means a camera some 50° aside
 * (0.4 at 28°, 1.6 at 65°). Beyond that a tilt and a nod look alike, and tilts were off by 8° or more.
 */
const TILTS_UP_TO_TURN = 0.9;
const ASIDE_FACTOR = 3;
const DISTANCE_SD = 0.05;
/**
 * Upper bound for the error of the shoulder line. On people held out and on real webcams the tilt is off by
 * less, the more of the network's answer is trusted, up to this value
 * (docs/measurements/estimator-experiments.md).
 */
const MAX_SHOULDERS_OFF_DEG = 8;
/**
 * A tilt whose error may exceed its limit (`SEVERITY_UNIT_DEG.shoulders`), and that is no larger than the error, says
 * nothing.
 */
const MIN_SURE_SHOULDERS_DEG = 5;
/** Log-odds of what a view cannot show: practically impossible, and still finite. */
const NO_SIGN = -9;

/**
 * Measures one picture. Without a baseline, only what needs none is measured: tilts from the front, angles
 * against the vertical from the side.
 */
export function measure(
  body: BodyReading,
  baseline: Baseline | null,
  estimator: Estimator = estimate,
): Measurement {
  if (!isBody(body)) return unknownMeasurement(null, body.unknown);
  const { view } = body;
  if (baseline === null)
    return view === 'side' ? measureProfile(body) : measureTilts(body, view, undefined, {});
  if (contradictsView(body.layout, baseline)) return unknownMeasurement(view, 'view_changed');
  return baseline.view === 'side'
    ? measureSide(body, baseline, estimator)
    : measureFront(body, baseline, estimator);
}

/** With several view clusters, each is weighted by how well the picture matches it. */
function measureFront(body: Body, baseline: Baseline, estimator: Estimator): Measurement {
  const { places: clusters } = baseline;
  if (clusters.length === 0) return withoutGuesses(measureFrontAt(body, baseline, baseline, estimator));
  const measurements = clusters.map((cluster) => measureFrontAt(body, cluster, baseline, estimator));
  return withoutGuesses(blendMeasurements(measurements, weighClusters(clusters, body)));
}

/** The error of a shoulder tilt can be larger than the tilt itself. */
function withoutGuesses(measurement: Measurement): Measurement {
  const { shoulderTiltDeg: tilt } = measurement;
  if (!isKnown(tilt) || tilt.sd <= Math.max(MIN_SURE_SHOULDERS_DEG, Math.abs(tilt.value))) return measurement;
  return { ...measurement, shoulderTiltDeg: { unknown: 'shoulders_not_seen' } };
}

function measureFrontAt(
  body: Body,
  cluster: ViewCluster,
  { view, frame }: Baseline,
  estimator: Estimator,
): Measurement {
  const now = body.proportions;
  const features = frontFeatures(withFaceTilt(body, cluster), cluster, frame);
  const guesses = estimator('front', features);
  const turn = turnOfFace(body.face, cluster.face);
  const headYawDeg = estimateFrom(meanWithFace('yaw', guesses.headYawDeg, turn?.yawDeg));
  const tilts = { ...measureTilts(body, view, cluster, guesses), headYawDeg };
  const judged = judgeTilts(tilts, body, cluster, guesses);
  const { head, neck, shoulders } = readPlainTilts({ ...judged, headYawDeg });
  return {
    ...tilts,
    neckForwardDeg: estimateFrom(guesses.neckForwardDeg),
    headForwardCm: estimateFrom(guesses.headForwardCm),
    trunkForwardDeg: estimateFrom(guesses.trunkForwardDeg),
    headPitchDeg: estimateFrom(meanWithFace('pitch', guesses.headPitchDeg, turn?.pitchDeg)),
    distance: distanceFrom(cluster.proportions.shoulderWidthPx / now.shoulderWidthPx),
    signs: {
      any: logOddsOf(guesses.any),
      forward_head: logOddsOf(guesses.forward_head),
      slouch: logOddsOf(guesses.slouch),
      lean: logOddsOf(guesses.lean),
      head_tilt: logOddsOf(guesses.head_tilt),
      uneven_shoulders: logOddsOf(guesses.uneven_shoulders),
    },
    judged,
    look: { view: 'front', features, plain: Math.max(NO_SIGN, head, neck, shoulders) },
  };
}

function judgeTilts(
  { neckLateralDeg }: Measurement,
  body: Body,
  cluster: ViewCluster,
  { shoulderTiltOffDeg }: Guesses,
): JudgedTilts {
  if (isAside(cluster.proportions)) return { neckLateralDeg, headTiltDeg: HIDDEN, shoulderTiltDeg: HIDDEN };
  return {
    neckLateralDeg,
    headTiltDeg: judgedHeadTilt(body, cluster),
    shoulderTiltDeg: judgedShoulderTilt(body, cluster.proportions, shoulderTiltOffDeg),
  };
}

const HIDDEN: Estimate = { unknown: 'not_from_this_view' };

/** Whether the camera was so far aside at the calibration that tilts are unknown. */
function isAside(before: Proportions): boolean {
  return Math.abs(turnOf(before)) > TILTS_UP_TO_TURN;
}

function measureTilts(
  body: Body,
  view: View,
  cluster: ViewCluster | undefined,
  guesses: Guesses,
): Measurement {
  const now = body.proportions;
  const before = cluster?.proportions;
  const lateral = neckLateralDeg(now) - (before ? neckLateralDeg(before) : 0);
  const aside = before !== undefined && isAside(before);
  return {
    ...unknownMeasurement(view, 'not_calibrated'),
    craniovertebralDeg: HIDDEN,
    headTiltDeg: aside ? HIDDEN : headTilt(body, cluster),
    neckLateralDeg: { value: lateral, sd: NECK_LATERAL_SD_DEG * (aside ? ASIDE_FACTOR : 1) },
    shoulderTiltDeg: aside ? HIDDEN : shoulderTilt(body, before, guesses),
  };
}

/** Uses the face mesh if it sees the face, else the keypoints' lines, which are off by twice as much. */
function headTilt({ layout, proportions: now, face }: Body, cluster: ViewCluster | undefined): Estimate {
  const byFace = tiltOfFace(face, cluster);
  if (byFace !== null) return byFace;
  const before = cluster?.proportions;
  const seen = seeHeadTilt(layout, now, before);
  if (seen === null) return { unknown: 'face_not_seen' };
  const turn = Math.min(Math.abs(turnOf(now) - (before ? turnOf(before) : 0)), MAX_TURN);
  return { value: seen.tiltDeg, sd: headTiltSdDeg(seen, turn) };
}

function headTiltSdDeg({ tiltDeg, score }: TiltReading, turned: number): number {
  const { factorDeg, scorePower, turn, tilt } = HEAD_TILT_SD;
  const bySeeing = score ** scorePower / (turn.from + turned) ** turn.power;
  return (factorDeg / bySeeing) * (tilt.fromDeg + Math.abs(tiltDeg)) ** tilt.power;
}

/** The shoulder line depends on the camera's position and on how the body is turned: that part is learned. */
function shoulderTilt(
  { layout, proportions: now }: Body,
  before: Proportions | undefined,
  { shoulderTiltOffDeg: off }: Guesses,
): Estimate {
  const seen = seeShoulderTilt(layout, now, before);
  if (seen === null) return { unknown: 'shoulders_not_seen' };
  if (off === undefined) return { value: seen.tiltDeg, sd: SHOULDER_TILT_SD_AT_FULL_SCORE_DEG / seen.score };
  const sd = off.sd * shoulderDoubt(seen.score);
  const value = seen.tiltDeg + Math.max(-MAX_SHOULDERS_OFF_DEG, Math.min(MAX_SHOULDERS_OFF_DEG, off.value));
  return { value, sd };
}

function measureSide({ profile: now }: Body, baseline: Baseline, estimator: Estimator): Measurement {
  const atRest = readAnglesAtRest(baseline.profile);
  const features = sideFeatures(now, baseline.profile, baseline.frame);
  const changes = estimator('side', features);
  const margin = marginOfSpread(baseline);
  const sunk = sunkLogOdds(now, baseline.profile);
  const add = (name: RestQuantity): Estimate => fromNeutral(atRest[name], changes[name]);
  return {
    ...measureFromSide(
      add('neckForwardDeg'),
      add('headForwardCm'),
      add('trunkForwardDeg'),
      add('headPitchDeg'),
    ),
    distance: distanceFrom(baseline.profile.scalePx / now.scalePx),
    signs: withSunkHead(sideSigns(changes, margin), sunk),
    look: { view: 'side', features, plain: Math.max(NO_SIGN, sunk), ...(margin > 0 ? { margin } : {}) },
  };
}

/**
 * From the side, a calibration whose own frames differ shows how much this user moves, and how well this camera
 * sees, while upright. The estimator must be surer by as much: log-odds. Up to a spread of 1, more than twice
 * that of rendered people, nothing is added (docs/measurements/judging.md).
 */
const SPREAD = { from: 1, most: 5 } as const;

function marginOfSpread({ spread = 0 }: Baseline): number {
  return Math.max(0, Math.min(SPREAD.most, spread) - SPREAD.from);
}

/**
 * Ears less than 0.6 face lengths above the shoulders, where 1.2 or more is upright, are a slouch. That was
 * right for 508 of 708 pictures of two real people nodding off, and wrong for 0 of 829 upright and 2 of 789
 * reclined ones. The network was never trained on a head so low.
 */
const SUNK_BELOW = 0.6;
/**
 * How far the ears must have come down, in face lengths: some users calibrate with the shoulders raised or
 * the head low.
 */
const SUNK_BY = 0.6;
/** If half of the head is seen, its position is accurate to this, in face lengths. */
const EAR_HEIGHT_SD = 0.15;

function sunkLogOdds(now: Profile, before: Profile): number {
  const limit = Math.min(SUNK_BELOW, before.earY - SUNK_BY);
  return (1.7 * (limit - now.earY)) / EAR_HEIGHT_SD;
}

function withSunkHead(signs: PostureSigns, sunk: number): PostureSigns {
  return { ...signs, any: Math.max(signs.any, sunk), slouch: Math.max(signs.slouch, sunk) };
}

function measureProfile({ profile }: Body): Measurement {
  const { neckForwardDeg, headForwardCm, trunkForwardDeg, headPitchDeg } = readAnglesAtRest(profile);
  return measureFromSide(neckForwardDeg, headForwardCm, trunkForwardDeg, headPitchDeg);
}

function measureFromSide(neck: Estimate, head: Estimate, trunk: Estimate, pitch: Estimate): Measurement {
  const upright = isKnown(neck) ? { ...neck, value: 90 - neck.value } : neck;
  return {
    ...unknownMeasurement('side', 'not_from_this_view'),
    neckForwardDeg: neck,
    craniovertebralDeg: upright,
    headForwardCm: head,
    trunkForwardDeg: trunk,
    headPitchDeg: pitch,
    distance: { unknown: 'not_calibrated' },
  };
}

/** From the side, a tilt or a lean is seen as 'bad, but not forward' and cannot be named more precisely. */
function sideSigns(guesses: Guesses, margin: number): PostureSigns {
  const sagittal = logOddsOf(guesses.sagittal);
  const slouch = logOddsOf(guesses.slouch);
  return {
    any: logOddsOf(guesses.any) - margin,
    forward_head: Math.min(sagittal, -slouch),
    slouch: Math.min(sagittal, slouch),
    lean: -sagittal,
    head_tilt: NO_SIGN,
    uneven_shoulders: NO_SIGN,
  };
}

/** A measurement in which everything is unknown, for one reason. */
export function unknownMeasurement(view: View | null, reason: UnknownReason): Measurement {
  const unknown = { unknown: reason };
  return {
    view,
    neckForwardDeg: unknown,
    craniovertebralDeg: unknown,
    headForwardCm: unknown,
    headPitchDeg: unknown,
    headYawDeg: unknown,
    headTiltDeg: unknown,
    neckLateralDeg: unknown,
    shoulderTiltDeg: unknown,
    trunkForwardDeg: unknown,
    distance: unknown,
  };
}

/**
 * Angle of the line from the midpoint of the shoulders to the head; positive when it bends to the subject's
 * right.
 */
function neckLateralDeg({ earsAside, earHeight }: Proportions): number {
  return (Math.atan2(-earsAside, Math.max(earHeight, 0.05)) * 180) / Math.PI;
}

function distanceFrom(ratio: number): Estimate {
  return { value: ratio, sd: DISTANCE_SD * ratio };
}

function estimateFrom(guess: Prediction | undefined): Estimate {
  return guess ?? { unknown: 'not_from_this_view' };
}

/** An angle against the vertical: the angle at rest plus its change since. */
function fromNeutral(atRest: Prediction, change: Prediction | undefined): Estimate {
  if (!change) return { unknown: 'not_from_this_view' };
  return { value: atRest.value + change.value, sd: change.sd, zeroSd: atRest.sd };
}

function logOddsOf(guess: Prediction | undefined): number {
  return guess?.value ?? NO_SIGN;
}
