import { LIMIT_DEG } from './assess.ts';
import type { Assessment } from './assessment.ts';
import type { Baseline } from './baseline.ts';
import { type BodyReading, isBody } from './body.ts';
import { type Estimator, estimate } from './estimator.ts';
import { frontFeatures, sideFeatures } from './features.ts';
import type { Measurement } from './measurement.ts';
import { isKnown } from './measurement.ts';
import { PROFILE_NAMES, type Profile } from './profile.ts';
import { PROPORTION_NAMES, type Proportions } from './proportions.ts';

/**
 * How upright looks by now, and when that was last looked at. Plain data. It follows what changes slowly without being posture: a
 * chair that sinks, a camera that is nudged a little, somebody who sits closer after lunch.
 */
export interface DriftState {
  readonly baseline: Baseline;
  readonly lastAtMs: number | null;
  /** How the estimator reads the calibration against itself: worked out once, since it never changes. */
  readonly atRest: readonly number[];
}

/**
 * Time constant, counted in time spent confidently fine: a judgement. Spells of one posture last minutes, so that none of them
 * moves the baseline by more than a tenth of itself; a change of the setting is followed within the hour.
 */
const FOLLOWS_MS = 30 * 60_000;
/**
 * Only what is this surely fine is followed: log-odds of one in four, which is also where a bad posture counts as mended
 * (`assess.ts`).
 */
const SURE_BELOW = -1.2;
/** Nothing is learned from a posture that has gone this far of the way to its limit, by the calibration itself. */
const NEAR_LIMIT = 0.5;
/**
 * The most that the baseline may move, as a share of each limit (`LIMIT_DEG`): 1° of the neck and the head, 0.5° of the shoulders. The
 * smallest bad postures of the recordings are at 12°, 13° and 6.5°; a quarter of each limit told no more (docs/hours.md).
 */
const MOST = 0.1;
/** Distance from the camera may change by so much, as a logarithm: a third of leaning in (`calibration-doubt.ts`: 0.84). */
const MOST_NEARER = 0.05;
/** A head turned by more tells nothing of how upright looks from the front. */
const TURNED_FROM_DEG = 12;
/** A silence longer than this is nobody's time, as for the monitor. */
const LONGEST_GAP_MS = 15_000;
/** Oftener is of no use: one look costs four times what judging it costs. */
const LEAST_STEP_MS = 5000;

/** Begins at the calibration. */
export function beginDrift(calibrated: Baseline, estimator: Estimator = estimate): DriftState {
  const atRest = readForward(calibrated, calibrated, estimator);
  return { baseline: calibrated, lastAtMs: null, atRest };
}

/** What was seen at one moment, judged by the baseline as it had drifted till then. */
export interface DriftLook {
  readonly body: BodyReading;
  readonly measurement: Measurement;
  readonly assessment: Assessment;
  readonly atMs: number;
}

/** Takes one look: what is surely fine moves the baseline a little, and never far from the calibration. */
export function stepDrift(
  state: DriftState,
  calibrated: Baseline,
  look: DriftLook,
  estimator: Estimator = estimate,
): DriftState {
  const elapsedMs = look.atMs - (state.lastAtMs ?? look.atMs);
  if (elapsedMs > 0 && elapsedMs < LEAST_STEP_MS) return state;
  const kept: DriftState = { ...state, lastAtMs: look.atMs };
  const { body } = look;
  if (elapsedMs <= 0 || elapsedMs > LONGEST_GAP_MS || !isBody(body) || !isSurelyFine(look)) return kept;
  // With several places calibrated, what has changed may be the place.
  if (calibrated.places.length > 0) return kept;
  const seen: Baseline = { ...calibrated, proportions: body.proportions, profile: body.profile };
  const shareOf = (posture: Baseline) => shareOfLimit(posture, calibrated, state.atRest, estimator);
  if (shareOf(seen) > NEAR_LIMIT) return kept;
  const moved = moveTowards(state.baseline, seen, elapsedMs / FOLLOWS_MS);
  const after = shareOf(moved);
  return after > MOST && after > shareOf(state.baseline) ? kept : { ...kept, baseline: moved };
}

function isSurelyFine({ measurement, assessment }: DriftLook): boolean {
  const { signs, headYawDeg } = measurement;
  if (assessment.state !== 'fine' || signs === undefined || signs.any > SURE_BELOW) return false;
  return !isKnown(headYawDeg) || Math.abs(headYawDeg.value) < TURNED_FROM_DEG;
}

/** How far the one posture is from the other, 1 = at the first limit; being nearer counts on a scale of its own. */
function shareOfLimit(
  now: Baseline,
  calibrated: Baseline,
  atRest: readonly number[],
  estimator: Estimator,
): number {
  const forward = readForward(now, calibrated, estimator).map((share, i) => share - (atRest[i] ?? 0));
  const side = calibrated.view === 'side';
  const nearer = side
    ? Math.log(now.profile.scalePx / calibrated.profile.scalePx)
    : Math.log(now.proportions.shoulderWidthPx / calibrated.proportions.shoulderWidthPx);
  const shares = [...forward, (nearer / MOST_NEARER) * MOST, ...(side ? [] : tiltShares(now, calibrated))];
  return Math.max(...shares.map(Math.abs));
}

/** Neck and trunk in their limits, as the estimator reads them against the calibration. */
function readForward(now: Baseline, calibrated: Baseline, estimator: Estimator): readonly number[] {
  const guesses =
    calibrated.view === 'side'
      ? estimator('side', sideFeatures(now.profile, calibrated.profile, calibrated.frame))
      : estimator('front', frontFeatures(now.proportions, calibrated, calibrated.frame));
  return [
    (guesses.neckForwardDeg?.value ?? 0) / LIMIT_DEG.neckForward,
    (guesses.trunkForwardDeg?.value ?? 0) / (LIMIT_DEG.trunkForward / 2),
  ];
}

function tiltShares({ proportions: now }: Baseline, { proportions: before }: Baseline): number[] {
  const aside = (proportions: Proportions) =>
    (Math.atan2(proportions.earsAside, Math.max(proportions.earHeight, 0.05)) * 180) / Math.PI;
  return [
    (now.shoulderTiltDeg - before.shoulderTiltDeg) / LIMIT_DEG.shoulders,
    (now.eyeTiltDeg - before.eyeTiltDeg) / LIMIT_DEG.sideways,
    (now.earTiltDeg - before.earTiltDeg) / LIMIT_DEG.sideways,
    (aside(now) - aside(before)) / LIMIT_DEG.sideways,
  ];
}

function moveTowards(from: Baseline, to: Baseline, share: number): Baseline {
  return {
    ...from,
    proportions: blend<keyof Proportions>(PROPORTION_NAMES, from.proportions, to.proportions, share),
    profile: blend<keyof Profile>(PROFILE_NAMES, from.profile, to.profile, share),
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
