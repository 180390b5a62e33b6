import { text } from '../../platform/browser/i18n.ts';
import type { ExerciseProgress, ExerciseTrouble } from '../../posture/exercise/progress.ts';

/** What is to be said of a stretch at this moment. */
export interface ExerciseText {
  readonly sign: '✓' | '!' | '…';
  readonly title: string;
  readonly detail: string;
}

const OWN_TROUBLES = [
  'arms_not_seen',
  'hands_not_seen',
  'wrong_side',
  'not_far_enough',
  'not_recognised',
] as const;

function ownTrouble(trouble: ExerciseTrouble): (typeof OWN_TROUBLES)[number] | null {
  return OWN_TROUBLES.find((own) => own === trouble) ?? null;
}

function sideText(side: ExerciseProgress['side']): string {
  return side === null ? '' : text(`stretchSide_${side}`);
}

function troubleText(trouble: ExerciseTrouble, side: ExerciseProgress['side']): ExerciseText {
  const own = ownTrouble(trouble);
  if (own === 'not_recognised') return { sign: '!', title: text(`stretchTrouble_${own}`), detail: '' };
  if (own !== null) return { sign: '!', title: text(`stretchTrouble_${own}`), detail: sideText(side) };
  return {
    sign: '!',
    title: text(`calibration_${trouble}_title`),
    detail: text(`calibration_${trouble}_text`),
  };
}

/** What to do now, or what keeps it from going on. */
export function exerciseText({ stage, side, trouble }: ExerciseProgress, byCamera: boolean): ExerciseText {
  if (trouble !== null) return troubleText(trouble, side);
  if (stage === 'settle' && byCamera) return { sign: '…', title: text('stretchSettleCamera'), detail: '' };
  return { sign: stage === 'back' ? '✓' : '…', title: text(`stretchStage_${stage}`), detail: sideText(side) };
}
