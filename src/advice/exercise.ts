import type { IssueKind } from '../posture/body/assessment.ts';
import type { MovementKind } from '../posture/exercise/movement.ts';
import type { ExerciseDose } from '../posture/exercise/progress.ts';

export const BODY_AREAS = ['neck', 'shoulders', 'chest', 'upper_back', 'mid_back', 'belly'] as const;
export type BodyArea = (typeof BODY_AREAS)[number];

/** What an exercise is for: to lengthen, to keep joints moving, or to make stronger. */
export const EXERCISE_PURPOSES = ['stretch', 'mobility', 'strength'] as const;
export type ExercisePurpose = (typeof EXERCISE_PURPOSES)[number];

export type ExercisePosition = 'seated' | 'standing' | 'floor';
export type Equipment = 'none' | 'band' | 'band_or_bottle' | 'wall' | 'chair' | 'doorway';

/**
 * Source of a dose.
 * acsm: hold 10 to 30 s, 60 s in all for each stretch (each side, if it has sides), 2 to 3 days a week. The American
 * College of Sports Medicine's advice on stretching (Garber 2011, Med Sci Sports Exerc 43:1334).
 * strength: 8 to 12 repeats, 2 to 3 days a week (the same).
 * common: common practice in physiotherapy, not based on a single study; also strength exercises that are held or go side
 * by side, with fewer repeats.
 * The two minutes a day of a study (Andersen 2011, Pain 152:440) are of the whole strength program.
 */
type DoseSource = 'acsm' | 'strength' | 'common';

/**
 * Who should skip an exercise. The text of each is in _locales under `skip_<condition>`. The list is common practice in
 * physiotherapy; osteoporosis follows Brooke-Wavell 2022 (Br J Sports Med 56:837): no strong bending or twisting.
 */
export const SKIP_CONDITIONS = [
  'neck_injury',
  'neck_unstable',
  'severe_onset',
  'dizzy_or_arm',
  'shoulder',
  'osteoporosis',
  'back_injury',
  'hip',
  'pregnancy',
  'hernia',
  'blood_pressure',
  'dizziness',
  'balance',
  'rolling_chair',
  'kneeling',
  'wrists',
] as const;
export type SkipCondition = (typeof SKIP_CONDITIONS)[number];

export const NECK_CONDITIONS = ['neck_injury', 'neck_unstable', 'severe_onset', 'dizzy_or_arm'] as const;

/**
 * One exercise. Its text is in _locales under `exercise_<id>_title`, `_purpose`, and `_step1` to `_step<steps>`.
 */
export interface Exercise extends ExerciseDose {
  readonly id: string;
  readonly purpose: ExercisePurpose;
  readonly positions: readonly ExercisePosition[];
  readonly equipment: Equipment;
  readonly areas: readonly BodyArea[];
  readonly steps: number;
  readonly source: DoseSource;
  readonly skipIf: readonly SkipCondition[];
  /** The issues that it helps against, the best match first; none for everyday exercises. */
  readonly issues: readonly IssueKind[];
  /** What the camera follows; null if it cannot. */
  readonly movement: MovementKind | null;
}

/** The doses of one level: from the fewest repeats to the most, per side if the exercise has sides. */
export interface LevelDoses {
  readonly fewest: number;
  readonly most: number;
  readonly holdMs: number;
}

/** An exercise of the strength program. Outside the program it is done at the lightest dose. */
export interface StrengthExercise extends Exercise {
  readonly purpose: 'strength';
  readonly levels: readonly [LevelDoses, LevelDoses];
  /** Whether the levels differ in more than the dose. Then `exercise_<id>_level1` and `_level2` say how. */
  readonly levelsDiffer: boolean;
}
