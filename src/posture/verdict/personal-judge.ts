import type { IssueKind } from '../body/assessment.ts';
import type { ExampleSample, JudgedView } from '../body/measurement.ts';
import { estimate, featureSpecsOf } from '../estimator/estimator.ts';
import { fitLogistic, type LogisticExample, type LogisticModel, logOddsFrom } from '../estimator/logistic.ts';
import { changesIn, REGRESSIONS } from '../estimator/regression.ts';
import { standardise } from '../estimator/standardise.ts';

/*
 * What counts as a slouch for this user. The estimator's log-odds are the offset of a small logistic regression on the same changes
 * since calibration: its bias moves the threshold, its weights the direction. It's fitted again from all examples each time, so that
 * any of them can be taken back.
 */

export const EXAMPLE_SOURCES = ['shown', 'was_fine', 'slouching_now', 'question'] as const;
/** How an example came about: the user showed a slouch, or answered an alert, or said so by themselves, or answered a question. */
export type ExampleSource = (typeof EXAMPLE_SOURCES)[number];

/** What the user has said of one posture. */
export interface PersonalExample {
  /** When; also what the example is known by. */
  readonly atMs: number;
  readonly source: ExampleSource;
  /** Whether it was a slouch. */
  readonly bad: boolean;
  /** What it was, where that is known; null where it was fine. */
  readonly kind: IssueKind | null;
  /** One or more looks at the same posture, all of one view. */
  readonly looks: readonly ExampleSample[];
}

/** What has been learned for one view. */
export interface PersonalModel extends LogisticModel {
  /** What the user calls the slouches that they have shown or named, and where those lie. */
  readonly named: readonly NamedSlouch[];
}

interface NamedSlouch {
  readonly kind: IssueKind;
  readonly changes: readonly number[];
}

export type PersonalJudge = Readonly<Record<JudgedView, PersonalModel | null>>;

export const NOTHING_LEARNED: PersonalJudge = { front: null, side: null };

/**
 * The prior over people. From person to person the limit differs by 1.1 log-odds (standard deviation over the real groups). The direction
 * and the weights are between those with which a slouch shown by people left out helped most, and those with which it harmed nobody
 * (docs/measurements/judging.md has the table).
 */
const PRIOR = { limitSd: 1.1, directionSd: 0.3 } as const;
/** Looks at one posture are alike: a slouch that is shown counts as four independent ones, an answer as a half. */
const WEIGHTS: Readonly<Record<ExampleSource, number>> = {
  shown: 4,
  was_fine: 0.5,
  slouching_now: 0.5,
  question: 0.5,
};
/** The calibration shows what is fine. */
const CALIBRATION_WEIGHT = 4;
/** In the calibrated posture nothing is plainly wrong: log-odds. */
const NOTHING_PLAIN = -9;

/** Learns from all that the user has said. A view without examples has nothing learned. */
export function learnFrom(examples: readonly PersonalExample[]): PersonalJudge {
  return { front: learnView(examples, 'front'), side: learnView(examples, 'side') };
}

/** By how much a look is surer to be a slouch than the estimator alone has it, in log-odds. 0 where nothing has been learned. */
export function personalLogOdds(judge: PersonalJudge, look: ExampleSample): number {
  const model = judge[look.view];
  return model === null ? 0 : logOddsFrom(model, levelsOf(look));
}

/** What the user would call a slouch: the kind of the nearest that they have named. Null where they have named none. */
export function nameSlouch(judge: PersonalJudge, look: ExampleSample): IssueKind | null {
  const levels = levelsOf(look);
  const apart = ({ changes }: NamedSlouch): number =>
    levels.reduce((sum, level, index) => sum + (level - (changes[index] ?? 0)) ** 2, 0);
  const named = judge[look.view]?.named ?? [];
  return [...named].sort((a, b) => apart(a) - apart(b))[0]?.kind ?? null;
}

/** How far a look is from the calibrated posture: the root mean square of its changes, in spreads. */
export function changeOf(look: ExampleSample): number {
  const levels = levelsOf(look);
  return Math.sqrt(levels.reduce((sum, level) => sum + level ** 2, 0) / Math.max(1, levels.length));
}

function learnView(examples: readonly PersonalExample[], view: JudgedView): PersonalModel | null {
  const seen = examples.filter(({ looks }) => looks[0]?.view === view);
  const [anchor] = seen.at(-1)?.looks ?? [];
  if (anchor === undefined) return null;
  const rows = [rowOf(calibratedSample(anchor), false, CALIBRATION_WEIGHT), ...seen.flatMap(rowsOf)];
  const directions = levelsOf(anchor).map(() => PRIOR.directionSd);
  const model = fitLogistic(rows, { bias: PRIOR.limitSd, weights: directions });
  return { ...model, named: seen.flatMap(namedIn) };
}

function rowsOf({ looks, bad, source }: PersonalExample): LogisticExample[] {
  return looks.map((look) => rowOf(look, bad, WEIGHTS[source] / looks.length));
}

function rowOf(look: ExampleSample, positive: boolean, weight: number): LogisticExample {
  const offset = Math.max(estimate(look.view, look.features).any?.value ?? 0, look.plain);
  return { features: levelsOf(look), positive, weight, offset };
}

function namedIn({ kind, bad, looks }: PersonalExample): NamedSlouch[] {
  if (!bad || kind === null || looks.length === 0) return [];
  const levels = looks.map(levelsOf);
  const changes = (levels[0] ?? []).map(
    (_, index) => levels.reduce((sum, row) => sum + (row[index] ?? 0), 0) / levels.length,
  );
  return [{ kind, changes }];
}

/** The same camera and person as in a look, as calibrated: nothing has changed. */
function calibratedSample({ view, features }: ExampleSample): ExampleSample {
  const specs = featureSpecsOf(view);
  return {
    view,
    plain: NOTHING_PLAIN,
    features: features.map((value, index) => (specs[index]?.name.startsWith('change.') ? 0 : value)),
  };
}

/** The changes since calibration, each in the spread that rendered people show: all zero in the calibrated posture. */
function levelsOf({ view, features }: ExampleSample): number[] {
  const spreads = REGRESSIONS[view]?.spreads ?? [];
  return standardise(changesIn(features, featureSpecsOf(view)), [], spreads);
}
