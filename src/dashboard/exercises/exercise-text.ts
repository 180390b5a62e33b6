import { text } from '../../platform/browser/i18n.ts';
import type { ExerciseProgress, ExerciseTrouble } from '../../posture/exercise/progress.ts';

/** The text about an exercise at this moment. */
export interface ExerciseText {
  readonly sign: '✓' | '!' | '→' | '←';
  readonly title: string;
  readonly detail: string;
}

const OWN_TROUBLES = [
  'arms_not_seen',
  'hands_not_seen',
  'wrong_side',
  'not_far_enough',
  'short_for_long',
  'no_movement',
  'not_recognised',
] as const;

type OwnTrouble = (typeof OWN_TROUBLES)[number];

/** What has nothing to do with the side. */
const UNSIDED: readonly OwnTrouble[] = ['short_for_long', 'not_recognised'];

function isOwn(trouble: ExerciseTrouble): trouble is OwnTrouble {
  return OWN_TROUBLES.some((own) => own === trouble);
}

/** What the sides of an exercise are: ways to turn or lean to, or arms and legs. */
export type SideMeaning = 'way' | 'limb';

type Sided = (side: ExerciseProgress['side']) => string;

/** Points to the side, as the user sees themselves in the picture; without one, to what is to do. */
function arrowTo(side: ExerciseProgress['side']): '→' | '←' {
  return side === 'left' ? '←' : '→';
}

function sidedBy(meaning: SideMeaning): Sided {
  const prefix = meaning === 'limb' ? 'exerciseLimb' : 'exerciseSide';
  return (side) => (side === null ? '' : text(`${prefix}_${side}`));
}

function troubleText(
  trouble: ExerciseTrouble,
  side: ExerciseProgress['side'],
  sideText: Sided,
): ExerciseText {
  if (isOwn(trouble)) {
    const detail = UNSIDED.includes(trouble) ? '' : sideText(side);
    // Who hasn't moved yet, or to the other side, has done nothing to be warned of.
    const isWarned = trouble !== 'no_movement' && trouble !== 'wrong_side';
    const sign = isWarned ? '!' : arrowTo(side);
    return { sign, title: text(`exerciseTrouble_${trouble}`), detail };
  }
  return {
    sign: '!',
    title: text(`calibration_${trouble}_title`),
    detail: text(`calibration_${trouble}_text`),
  };
}

/** What to do now, or what prevents it from continuing. */
export function exerciseText(
  { stage, side, trouble }: ExerciseProgress,
  byCamera: boolean,
  meaning: SideMeaning,
): ExerciseText {
  const sideText = sidedBy(meaning);
  if (trouble !== null) return troubleText(trouble, side, sideText);
  if (stage === 'settle' && byCamera) return { sign: '→', title: text('exerciseSettleCamera'), detail: '' };
  const title = text(`exerciseStage_${stage}`);
  // While coming back, the side would be taken for the way to go.
  if (stage === 'back') return { sign: '✓', title, detail: '' };
  const sign = arrowTo(side);
  // The side changes after each repeat, and all else stays: it comes first, or it is overlooked.
  if (stage === 'go' && side !== null) return { sign, title: sideText(side), detail: title };
  return { sign, title, detail: sideText(side) };
}
