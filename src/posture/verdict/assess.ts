import type { Baseline } from '../baseline/baseline.ts';
import type { Assessment, Issue, IssueKind } from '../body/assessment.ts';
import { ISSUE_KINDS } from '../body/assessment.ts';
import {
  type Estimate,
  isKnown,
  type Measurement,
  type PostureSigns,
  type UnknownReason,
} from '../body/measurement.ts';

import { EXCUSED_LOG_ODDS } from './excuse.ts';
import { isLookingDown } from './looking-down.ts';
import { NOTHING_LEARNED, nameSlouch, type PersonalJudge, personalLogOdds } from './personal-judge.ts';
import { type LimitShifts, strongestSign } from './personal-limits.ts';
import { logOddsPast, readPlainTilts } from './plain-tilts.ts';
import type { Sensitivity } from './sensitivity.ts';

export interface AssessmentConfig {
  readonly sensitivity: Sensitivity;
  /** The user's corrections: log-odds by which each rule must be surer, apart from the sensitivity. */
  readonly shifts?: LimitShifts;
  /** What was learned from the user's own examples. */
  readonly personal?: PersonalJudge;
  /** The kinds of issues that the user has switched off. */
  readonly ignored?: readonly IssueKind[];
  /** A posture that is this far past the limit, in log-odds, was called fine by the user, until they sit up. */
  readonly excused?: number | null;
  /**
   * Posture is already bad. It must get clearly better to count as fine, or the verdict would flicker at the
   * limit.
   */
  readonly holding?: boolean;
}

const DEFAULT_ASSESSMENT_CONFIG: AssessmentConfig = { sensitivity: 'normal' };

/**
 * How sure the estimator must be, in log-odds, before posture counts as bad. 'normal' is even odds: there
 * precision on real people held out is 0.97 (docs/measurements/estimator-experiments.md). The others are 1
 * log-odds away on either side.
 */
const MIN_LOG_ODDS: Readonly<Record<Sensitivity, number>> = { relaxed: 1, normal: 0, strict: -1 };

/**
 * A bad posture stays bad until it is this much surer to be fine: from even odds at the limit to about one in
 * three. Breathing alone moves the log-odds by about 1.
 */
const HELD_LOG_ODDS = 0.6;

/** The limit: log-odds by which a posture must be surer to be bad. */
function leastOf({ sensitivity, excused = null, holding = false }: AssessmentConfig): number {
  const spared = excused === null ? 0 : excused + EXCUSED_LOG_ODDS;
  return MIN_LOG_ODDS[sensitivity] + spared - (holding ? HELD_LOG_ODDS : 0);
}

/**
 * Something that looks bad but matches no known issue is ignored: most often a shoulder that jumps at the
 * frame's edge.
 */
const MIN_KIND_LOG_ODDS = -2;

/** Factor on limits that need no calibration. */
const LIMIT_FACTOR: Readonly<Record<Sensitivity, number>> = { relaxed: 1.3, normal: 1, strict: 0.8 };

/**
 * Units of severity, and where the drift of a baseline ends. With a calibration they don't decide whether something is an issue: the
 * learned log-odds do. Forward: 10° of neck flexion ends
 * RULA's lowest step (McAtamney & Corlett 1993: '1 for 0-10° flexion'). Trunk: 20° ends what ISO 11226:2000
 * accepts without limit; a slump of the upper back alone tilts the trunk by about half of that. Sideways:
 * ±10° counts as symmetrical (after ISO 11226, as used in 10.1186/s12995-020-00286-9). Shoulders: upright
 * people's shoulders tilt by 0.4° on average; 5° is clear of that and of noise.
 */
export const SEVERITY_UNIT_DEG = { neckForward: 10, sideways: 10, shoulders: 5, trunkForward: 20 } as const;

/**
 * The neck's line from C7 to the ears against the vertical, from the side and without calibration. Upright
 * people of the recordings have about 4°, and 10° of flexion ends RULA's lowest step.
 */
const UNCALIBRATED_NECK_DEG = 14;
const UNCALIBRATED_TILT_FACTOR = 1.2;

/** Judges one measurement. */
export function assess(
  measurement: Measurement,
  baseline: Baseline | null,
  config: AssessmentConfig = DEFAULT_ASSESSMENT_CONFIG,
): Assessment {
  const doubt = unknownReasonOf(measurement);
  if (doubt === 'nobody') return { state: 'away', issues: [] };
  if (doubt !== null) return { state: 'unknown', reason: doubt, issues: [] };
  const assessment =
    baseline === null || !measurement.signs
      ? assessUncalibrated(measurement, config)
      : assessSigns(measurement, withPlainTilts(measurement, measurement.signs), config);
  return withoutIgnored(assessment, config.ignored ?? []);
}

/** Issues that the user has switched off are not reported. If no other is left, the posture counts as fine. */
function withoutIgnored(assessment: Assessment, ignored: readonly IssueKind[]): Assessment {
  if (assessment.state !== 'bad' || ignored.length === 0) return assessment;
  return badFrom(assessment.issues.filter(({ kind }) => !ignored.includes(kind)));
}

/** Adds what the user has taught to the verdict. It also names what the estimator has no name for. */
function withPersonal(
  { look }: Measurement,
  signs: PostureSigns,
  least: number,
  personal: PersonalJudge = NOTHING_LEARNED,
): PostureSigns {
  if (look === undefined || personal[look.view] === null) return signs;
  const any = signs.any + personalLogOdds(personal, look);
  const named = signs.any < least && any >= least ? nameSlouch(personal, look) : null;
  return named === null ? { ...signs, any } : { ...signs, any, [named]: Math.max(any, ...kindSigns(signs)) };
}

/**
 * How far, in log-odds, a posture lies past its limit: below 0 it is fine. Null without a calibration, or
 * with nobody in view. An ongoing bad posture is judged as if it were new, and one that was called fine as if it were not.
 */
export function marginOf(
  measurement: Measurement,
  { sensitivity, shifts, personal }: AssessmentConfig,
): number | null {
  if (!measurement.signs) return null;
  const least = MIN_LOG_ODDS[sensitivity];
  const seen = withPlainTilts(measurement, measurement.signs);
  const signs = withPersonal(measurement, seen, least, personal);
  return signs.any - least - (shifts?.[strongestSign(signs)] ?? 0);
}

function kindSigns(signs: PostureSigns): number[] {
  return ISSUE_KINDS.map((kind) => signs[kind]);
}

/**
 * A tilt clearly far past neutral counts by itself, because the estimator knows only what it was trained on.
 * Uneven shoulders are not reported if a shoulder is not seen.
 */
function withPlainTilts(measurement: Measurement, signs: PostureSigns): PostureSigns {
  const judged = { ...measurement, ...measurement.judged };
  const { head, neck, shoulders } = readPlainTilts(judged);
  const unseen = measurement.view !== 'side' && !isKnown(judged.shoulderTiltDeg);
  const lean = Math.max(signs.lean, neck);
  // The estimator has no name for looking down. It calls most of it a slouch, although the back is upright.
  const down = isLookingDown(measurement) === true;
  // Leaning aside makes the shoulders uneven too: that is one issue, not two.
  const uneven = lean > 0 ? signs.uneven_shoulders : Math.max(signs.uneven_shoulders, shoulders);
  return {
    ...signs,
    ...(down
      ? { forward_head: Math.max(signs.forward_head, signs.slouch), slouch: Number.NEGATIVE_INFINITY }
      : {}),
    any: Math.max(signs.any, head, neck, shoulders),
    head_tilt: Math.max(signs.head_tilt, head),
    lean,
    uneven_shoulders: unseen ? Number.NEGATIVE_INFINITY : uneven,
  };
}

function assessSigns(measurement: Measurement, seen: PostureSigns, config: AssessmentConfig): Assessment {
  const least = leastOf(config);
  const signs = withPersonal(measurement, seen, least, config.personal);
  const likeliest = ISSUE_KINDS.reduce((best, kind) => (signs[kind] > signs[best] ? kind : best));
  // The most likely issue stands for the verdict; the others must be likely by themselves. A shift counts
  // only for its own rule.
  const passes = (kind: IssueKind): boolean => {
    const shifted = least + (config.shifts?.[kind] ?? 0);
    if (kind !== likeliest) return Math.min(signs.any, signs[kind]) > shifted;
    return signs.any >= shifted && signs[kind] >= MIN_KIND_LOG_ODDS;
  };
  const kinds = ISSUE_KINDS.filter(passes);
  const issues = kinds.map((kind): Issue => {
    const confidence = likelihoodOf(kind === likeliest ? signs.any : Math.min(signs.any, signs[kind]));
    return { kind, severity: severityOf(kind, measurement), confidence };
  });
  return badFrom(issues);
}

/**
 * The verdict without a calibration: the neck's angle from the side, tilts from straight ahead (a camera
 * aside distorts them); never 'fine' from the front.
 */
function assessUncalibrated(measurement: Measurement, config: AssessmentConfig): Assessment {
  const factor = LIMIT_FACTOR[config.sensitivity];
  const issues = uncalibratedLimits(measurement).flatMap(({ kind, size, limit }): Issue[] => {
    if (!isKnown(size) || size.value < limit * factor) return [];
    const confidence = likelihoodOf(logOddsPast(size, limit * factor));
    return [{ kind, severity: Math.max(1, size.value / limit), confidence }];
  });
  if (issues.length > 0) return badFrom(issues);
  if (measurement.view === 'side' && isKnown(measurement.neckForwardDeg))
    return { state: 'fine', issues: [] };
  return { state: 'unknown', reason: 'not_calibrated', issues: [] };
}

interface PlainLimit {
  readonly kind: IssueKind;
  readonly size: Estimate;
  readonly limit: number;
}

function uncalibratedLimits({
  view,
  neckForwardDeg,
  headTiltDeg,
  shoulderTiltDeg,
}: Measurement): PlainLimit[] {
  if (view === 'side') return [{ kind: 'forward_head', size: neckForwardDeg, limit: UNCALIBRATED_NECK_DEG }];
  if (view !== 'front') return [];
  const head = SEVERITY_UNIT_DEG.sideways * UNCALIBRATED_TILT_FACTOR;
  const shoulders = SEVERITY_UNIT_DEG.shoulders * UNCALIBRATED_TILT_FACTOR;
  return [
    { kind: 'head_tilt', size: sizeOf(headTiltDeg), limit: head },
    { kind: 'uneven_shoulders', size: sizeOf(shoulderTiltDeg), limit: shoulders },
  ];
}

function sizeOf(estimate: Estimate): Estimate {
  return isKnown(estimate) ? { value: Math.abs(estimate.value), sd: estimate.sd } : estimate;
}

function badFrom(issues: readonly Issue[]): Assessment {
  const [first, ...rest] = [...issues].sort((a, b) => b.confidence * b.severity - a.confidence * a.severity);
  return first ? { state: 'bad', issues: [first, ...rest] } : { state: 'fine', issues: [] };
}

/** How far from neutral, in limits; at least 1, because the posture has already been judged bad. */
function severityOf(kind: IssueKind, measurement: Measurement): number {
  const { neckForwardDeg, trunkForwardDeg, headTiltDeg, neckLateralDeg, shoulderTiltDeg } = measurement;
  const share = (estimate: Estimate, limit: number): number =>
    isKnown(estimate) ? Math.abs(estimate.value) / limit : 0;
  const shares: Readonly<Record<IssueKind, number>> = {
    forward_head: share(neckForwardDeg, SEVERITY_UNIT_DEG.neckForward),
    slouch: Math.max(
      share(neckForwardDeg, SEVERITY_UNIT_DEG.neckForward) / 2,
      share(trunkForwardDeg, SEVERITY_UNIT_DEG.trunkForward / 2),
    ),
    lean: Math.max(
      share(neckLateralDeg, SEVERITY_UNIT_DEG.sideways),
      share(shoulderTiltDeg, SEVERITY_UNIT_DEG.sideways),
    ),
    head_tilt: share(headTiltDeg, SEVERITY_UNIT_DEG.sideways),
    uneven_shoulders: share(shoulderTiltDeg, SEVERITY_UNIT_DEG.shoulders),
  };
  return Math.max(1, shares[kind]);
}

/** Why nothing can be judged. The neck's angle carries the reason for all: without it there is no verdict. */
function unknownReasonOf({ view, signs, neckForwardDeg, neckLateralDeg }: Measurement): UnknownReason | null {
  if (signs || (view !== null && isKnown(neckLateralDeg))) return null;
  return isKnown(neckForwardDeg) ? null : neckForwardDeg.unknown;
}

function likelihoodOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
