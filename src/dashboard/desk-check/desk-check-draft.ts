import { batch, type Signal, signal } from '@preact/signals';
import { type DeskAnswers, NO_ANSWERS } from '../../advice/desk-check.ts';
import { type DeskMeasurement, NOTHING_MEASURED } from '../../posture/measure-desk.ts';

/** A desk check that is not saved yet. */
export interface DeskCheckDraft {
  readonly answers: Signal<DeskAnswers>;
  /** Null: as in the last check. */
  readonly laptop: Signal<boolean | null>;
  /** The index of the step; after the last one comes the summary. */
  readonly at: Signal<number>;
  readonly measured: Signal<DeskMeasurement>;
}

/** Kept while the tab lives: who looks something up on another page can go on. */
export const deskCheckDraft: DeskCheckDraft = {
  answers: signal(NO_ANSWERS),
  laptop: signal<boolean | null>(null),
  at: signal(0),
  measured: signal(NOTHING_MEASURED),
};

/** Begins a new desk check. */
export function clearDeskCheckDraft(): void {
  const { answers, laptop, at, measured } = deskCheckDraft;
  batch(() => {
    answers.value = NO_ANSWERS;
    laptop.value = null;
    at.value = 0;
    measured.value = NOTHING_MEASURED;
  });
}
