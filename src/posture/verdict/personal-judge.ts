import type { IssueKind } from '../body/assessment.ts';
import type { ExampleSample, JudgedView } from '../body/measurement.ts';
import { estimate } from '../estimator/estimator.ts';
import { featureSpecsOf } from '../estimator/features.ts';
import { fitLogistic, type LogisticExample, type LogisticModel, logOddsFrom } from '../estimator/logistic.ts';
import { changesIn, REGRESSIONS } from '../estimator/regression.ts';
import { standardise } from '../estimator/standardise.ts';
import type { ExampleSource } from './example-source.ts';

/*
 * What counts as a slouch for this user. A small logistic regression on the changes since calibration, with
 * the estimator's log-odds as offset: its bias moves the threshold, its weights the direction. It is refitted
 * from all examples each time, so that any of them can be deleted.
 */

/** What the user said about one posture. */
export interface PersonalExample {
  /** Time of the example; also its id. */
  readonly atMs: number;
  readonly source: ExampleSource;
  /** Whether it was a slouch. */
  readonly bad: boolean;
  /** Its issue, if known; null if it was fine. */
  readonly kind: IssueKind | null;
  /** One or more samples of the same posture, all of one view. */
  readonly looks: readonly ExampleSample[];
}

/** What was learned for one view. */
export interface PersonalModel extends LogisticModel {
  /** The slouches that the user has shown or named: their names and features. */
  readonly named: readonly NamedSlouch[];
}

interface NamedSlouch {
  readonly kind: IssueKind;
  readonly changes: readonly number[];
}

export type PersonalJudge = Readonly<Record<JudgedView, PersonalModel | null>>;

export const NOTHING_LEARNED: PersonalJudge = { front: null, side: null };

/**
 * The prior over people. From person to person the limit differs by 1.1 log-odds (standard deviation over the
 * real groups). Direction and weights are a compromise between those that helped most with slouches of people
 * left out and those that harmed nobody (docs/measurements/judging.md has the table).
 */
const PRIOR = { limitSd: 1.1, directionSd: 0.3 } as const;
/**
 * Samples of one posture are alike: a slouch that is shown counts as four independent ones, an answer as a
 * half.
 */
const WEIGHTS: Readonly<Record<ExampleSource, number>> = {
  shown: 4,
  was_fine: 0.5,
  slouching_now: 0.5,
  question: 0.5,
};
/** The calibration is an example of what is fine. */
const CALIBRATION_WEIGHT = 4;
/** The calibrated posture has no plain evidence of bad posture: log-odds. */
const NOTHING_PLAIN = -9;

/** Learns from everything the user has said. A view without examples learns nothing. */
export function learnFrom(examples: readonly PersonalExample[]): PersonalJudge {
  return { front: learnView(examples, 'front'), side: learnView(examples, 'side') };
}

/**
 * How many log-odds surer a sample is to be a slouch than by the estimator alone. 0 if nothing was learned.
 */
export function personalLogOdds(judge: PersonalJudge, sample: ExampleSample): number {
  const model = judge[sample.view];
  return model === null ? 0 : logOddsFrom(model, levelsOf(sample));
}

/**
 * What the user would call a slouch: the issue of the nearest one they have named. Null if they have named
 * none.
 */
export function nameSlouch(judge: PersonalJudge, sample: ExampleSample): IssueKind | null {
  const levels = levelsOf(sample);
  const apart = ({ changes }: NamedSlouch): number =>
    levels.reduce((sum, level, index) => sum + (level - (changes[index] ?? 0)) ** 2, 0);
  const named = judge[sample.view]?.named ?? [];
  return [...named].sort((a, b) => apart(a) - apart(b))[0]?.kind ?? null;
}

/** How far a sample is from the calibrated posture: root mean square of its changes, in deviations. */
export function changeOf(sample: ExampleSample): number {
  const levels = levelsOf(sample);
  return Math.sqrt(levels.reduce((sum, level) => sum + level ** 2, 0) / Math.max(1, levels.length));
}

function learnView(examples: readonly PersonalExample[], view: JudgedView): PersonalModel | null {
  const seen = examples.filter(({ looks }) => looks[0]?.view === view);
  const [anchor] = seen.at(-1)?.looks ?? [];
  if (anchor === undefined) return null;
  const rows = [rowOf(calibratedSample(anchor), false, CALIBRATION_WEIGHT), ...seen.flatMap(rowsOf)];
  const directions = levelsOf(anchor).map(() => PRIOR.directionSd);
  // A margin stands in for a limit that is not known: the wider it is, the less sure is where the limit lies.
  const limitSd = Math.hypot(PRIOR.limitSd, anchor.margin ?? 0);
  const model = fitLogistic(rows, { bias: limitSd, weights: directions });
  return { ...model, named: seen.flatMap(namedIn) };
}

function rowsOf({ looks, bad, source }: PersonalExample): LogisticExample[] {
  return looks.map((sample) => rowOf(sample, bad, WEIGHTS[source] / looks.length));
}

function rowOf(sample: ExampleSample, positive: boolean, weight: number): LogisticExample {
  const { view, plain, margin = 0 } = sample;
  const offset = Math.max((estimate(view, sample.features).any?.value ?? 0) - margin, plain);
  return { features: levelsOf(sample), positive, weight, offset };
}

function namedIn({ kind, bad, looks }: PersonalExample): NamedSlouch[] {
  if (!bad || kind === null || looks.length === 0) return [];
  const levels = looks.map(levelsOf);
  const changes = (levels[0] ?? []).map(
    (_, index) => levels.reduce((sum, row) => sum + (row[index] ?? 0), 0) / levels.length,
  );
  return [{ kind, changes }];
}

/** The calibrated posture of the same camera and person: all changes are zero. */
function calibratedSample({ features, ...sample }: ExampleSample): ExampleSample {
  const specs = featureSpecsOf(sample.view);
  return {
    ...sample,
    plain: NOTHING_PLAIN,
    features: features.map((value, index) => (specs[index]?.name.startsWith('change.') ? 0 : value)),
  };
}

/**
 * The changes since calibration, standardised by the deviations of rendered people: all zero in the
 * calibrated posture.
 */
function levelsOf({ view, features }: ExampleSample): number[] {
  const spreads = REGRESSIONS[view]?.spreads ?? [];
  return standardise(changesIn(features, featureSpecsOf(view)), [], spreads);
}
