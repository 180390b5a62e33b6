import type { IssueKind } from '../posture/body/assessment.ts';
import type { MovementKind } from '../posture/exercise/movement.ts';
import type { ExerciseDose } from '../posture/exercise/progress.ts';

export const BODY_AREAS = ['neck', 'shoulders', 'chest', 'upper_back', 'mid_back', 'belly'] as const;
export type BodyArea = (typeof BODY_AREAS)[number];

/**
 * Source of a dose. acsm: hold 10 to 30 s, 2 to 4 times, the American College of Sports Medicine's advice on
 * stretching (Garber 2011, Med Sci Sports Exerc 43:1334). common: common practice in physiotherapy, not based
 * on a single study.
 */
const DOSE_SOURCES = ['acsm', 'common'] as const;
type DoseSource = (typeof DOSE_SOURCES)[number];

/**
 * One exercise for the chair. Its text is in _locales under `exercise_<id>_title`, `_purpose`, `_caution` (who
 * should not do it) and `_step1` to `_step<steps>`.
 */
export interface Exercise extends ExerciseDose {
  readonly id: string;
  readonly areas: readonly BodyArea[];
  readonly steps: number;
  readonly source: DoseSource;
  /** The issues that it helps against; none for everyday exercises. */
  readonly issues: readonly IssueKind[];
  /** What the camera follows; null if it cannot. */
  readonly movement: MovementKind | null;
}

export const EXERCISES = [
  {
    id: 'neck_side_bend',
    areas: ['neck'],
    steps: 3,
    repeats: 2,
    sides: true,
    holdMs: 12_000,
    source: 'acsm',
    issues: ['head_tilt', 'lean', 'uneven_shoulders'],
    movement: 'neck_side_bend',
  },
  {
    id: 'head_turn',
    areas: ['neck'],
    steps: 3,
    repeats: 2,
    sides: true,
    holdMs: 10_000,
    source: 'acsm',
    issues: ['head_tilt', 'forward_head'],
    movement: 'head_turn',
  },
  {
    id: 'chin_tuck',
    areas: ['neck'],
    steps: 3,
    repeats: 5,
    sides: false,
    holdMs: 5000,
    source: 'common',
    issues: ['forward_head'],
    movement: 'chin_tuck',
  },
  {
    id: 'shoulder_roll',
    areas: ['shoulders', 'upper_back'],
    steps: 3,
    repeats: 8,
    sides: false,
    holdMs: 0,
    source: 'common',
    issues: ['uneven_shoulders', 'slouch'],
    movement: 'shoulder_roll',
  },
  {
    id: 'chest_opener',
    areas: ['chest', 'shoulders'],
    steps: 4,
    repeats: 3,
    sides: false,
    holdMs: 12_000,
    source: 'acsm',
    issues: ['slouch', 'forward_head'],
    movement: 'chest_opener',
  },
  {
    id: 'overhead_reach',
    areas: ['shoulders', 'mid_back'],
    steps: 3,
    repeats: 3,
    sides: false,
    holdMs: 10_000,
    source: 'acsm',
    issues: ['slouch', 'lean'],
    movement: 'overhead_reach',
  },
  {
    id: 'blade_squeeze',
    areas: ['upper_back'],
    steps: 3,
    repeats: 8,
    sides: false,
    holdMs: 5000,
    source: 'common',
    issues: ['slouch', 'uneven_shoulders'],
    movement: null,
  },
  {
    id: 'lean_back',
    areas: ['upper_back', 'mid_back'],
    steps: 4,
    repeats: 5,
    sides: false,
    holdMs: 3000,
    source: 'common',
    issues: ['slouch'],
    movement: null,
  },
  {
    id: 'trunk_twist',
    areas: ['mid_back'],
    steps: 3,
    repeats: 2,
    sides: true,
    holdMs: 12_000,
    source: 'acsm',
    issues: ['lean'],
    movement: null,
  },
  {
    id: 'hug',
    areas: ['upper_back', 'shoulders'],
    steps: 3,
    repeats: 3,
    sides: false,
    holdMs: 12_000,
    source: 'acsm',
    issues: ['forward_head'],
    movement: null,
  },
  {
    id: 'belly_brace',
    areas: ['belly', 'mid_back'],
    steps: 3,
    repeats: 6,
    sides: false,
    holdMs: 5000,
    source: 'common',
    issues: ['slouch'],
    movement: null,
  },
  {
    id: 'knee_lift',
    areas: ['belly'],
    steps: 4,
    repeats: 5,
    sides: true,
    holdMs: 3000,
    source: 'common',
    issues: ['slouch'],
    movement: null,
  },
] as const satisfies readonly Exercise[];

export type ExerciseId = (typeof EXERCISES)[number]['id'];
