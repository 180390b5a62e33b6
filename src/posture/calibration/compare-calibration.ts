/* A renewed calibration is compared with the one it replaces: a slouch must not become "upright" without a word. */

import { medianOf } from '../../shared/median.ts';
import type { Baseline } from '../baseline/baseline.ts';
import type { IssueKind } from '../body/assessment.ts';
import { type Body, bodyOf } from '../body/body.ts';
import { isKnown, type Measurement } from '../body/measurement.ts';
import type { UprightSample } from '../body/view-clusters.ts';
import { type AssessmentConfig, assess, marginOf, SEVERITY_UNIT_DEG } from '../verdict/assess.ts';
import { forwardOfMeasurement, readReference } from '../verdict/forward-change.ts';
import { measure } from '../verdict/measure.ts';
import type { PersonalJudge } from '../verdict/personal-judge.ts';
import { signOfMove } from './calibration-doubt.ts';

/** The calibration that is replaced, and what the user has taught at its workplace. */
export interface FormerCalibration {
  readonly baseline: Baseline;
  readonly personal: PersonalJudge;
  /** The kinds of issues that the user has switched off. */
  readonly ignored: readonly IssueKind[];
}

/** How a renewed calibration looks to the judge that goes by the former one. */
export interface CalibrationComparison {
  /** The sample in the middle of all, from the farthest back to the farthest forward. */
  readonly measurement: Measurement;
  /**
   * How much farther forward the neck is than at the former calibration, degrees. Null if the former one has
   * several view clusters: a change may then be the cluster.
   */
  readonly forwardDeg: number | null;
  /** What the former calibration calls this posture, if it clearly is a slouch; null if not. */
  readonly slouch: IssueKind | null;
}

/**
 * Log-odds past the limit at which a sample clearly is a slouch: breathing alone moves them by about 1
 * (`assess.ts`).
 */
const CLEAR_LOG_ODDS = 1;
/** The share of samples that must agree, about the view and about the slouch. */
const MOST = 0.5;

/**
 * Compares the samples of a renewed calibration with the former one. Null if camera or chair stand elsewhere,
 * so that a comparison would say nothing (docs/design/calibration.md has the rule and its figures).
 */
export function compareCalibration(
  samples: readonly UprightSample[],
  renewed: Baseline,
  former: FormerCalibration,
): CalibrationComparison | null {
  const { baseline } = former;
  const measurements = samples.map(({ layout, face }) => measureFrom(bodyOf(layout, face), baseline));
  const seen = measurements.filter((each) => !showsMove(each));
  const isAside = (renewed.view === 'side') !== (baseline.view === 'side');
  if (isAside || seen.length <= MOST * measurements.length) return null;
  const middle = middleOf(seen);
  if (middle === null) return null;
  return { measurement: middle, forwardDeg: forwardDegOf(seen, baseline), slouch: findSlouch(seen, former) };
}

/**
 * Measures by the former calibration. From the side the estimator also goes by where in the picture somebody is: a camera
 * that was only tilted up would look like a slouch. So the body is put where it was, shoulder on shoulder, at the same
 * size, and only its shape is compared.
 */
function measureFrom(body: Body, former: Baseline): Measurement {
  const measurement = measure(body, former);
  if (former.view !== 'side') return measurement;
  const { shoulderXPx, shoulderYPx, scalePx } = former.profile;
  const placed = { ...body, profile: { ...body.profile, shoulderXPx, shoulderYPx, scalePx } };
  return { ...measure(placed, former), distance: measurement.distance };
}

/** A shoulder that isn't seen well leaves the distance open: then it isn't taken for a move. */
function showsMove(measurement: Measurement): boolean {
  const sign = signOfMove(measurement);
  return sign !== null && sign !== 'not_told';
}

function middleOf(measurements: readonly Measurement[]): Measurement | null {
  const forward = ({ neckForwardDeg }: Measurement) => (isKnown(neckForwardDeg) ? neckForwardDeg.value : 0);
  const inOrder = [...measurements].sort((a, b) => forward(a) - forward(b));
  return inOrder[Math.floor(inOrder.length / 2)] ?? null;
}

function forwardDegOf(measurements: readonly Measurement[], baseline: Baseline): number | null {
  if (baseline.places.length > 0) return null;
  const reference = readReference(baseline);
  const necks = measurements.map((each) => forwardOfMeasurement(each, baseline, baseline, reference)[0]);
  return medianOf(necks) * SEVERITY_UNIT_DEG.neckForward;
}

/** The commonest issue, if most samples are clearly bad. */
function findSlouch(measurements: readonly Measurement[], former: FormerCalibration): IssueKind | null {
  const { baseline, personal, ignored } = former;
  const config: AssessmentConfig = { sensitivity: 'normal', personal, ignored };
  const kinds = measurements.flatMap((each) => {
    const assessment = assess(each, baseline, config);
    const isClear = (marginOf(each, config) ?? 0) >= CLEAR_LOG_ODDS;
    return assessment.state === 'bad' && isClear ? [assessment.issues[0].kind] : [];
  });
  return kinds.length > MOST * measurements.length ? commonestOf(kinds) : null;
}

function commonestOf(kinds: readonly IssueKind[]): IssueKind | null {
  const count = (kind: IssueKind) => kinds.filter((each) => each === kind).length;
  return [...kinds].sort((a, b) => count(b) - count(a))[0] ?? null;
}
