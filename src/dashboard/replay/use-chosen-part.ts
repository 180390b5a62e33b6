import { type Signal, useSignal } from '@preact/signals';
import { type FrameRange, type Run, slouchUpTo } from './recording-runs.ts';

interface Chosen {
  readonly part: FrameRange;
  /** The frame that was shown when it was marked; null if it isn't. */
  readonly markedAt: number | null;
}

export interface ChosenPart {
  /** What an answer would mark; null if there is nothing. */
  readonly range: FrameRange | null;
  /** Where playing ends: at the last frame of the part that the user has chosen; null without one. */
  readonly endsAt: number | null;
  choose(part: FrameRange): void;
  /** Once marked, a choice stands only until another moment is shown. */
  setMarked(): void;
}

/** The part to mark: what the user has chosen, else the slouch last seen. Never the whole recording by itself. */
export function useChosenPart(runs: readonly Run[], at: Signal<number>): ChosenPart {
  const chosen = useSignal<Chosen | null>(null);
  const { part, markedAt } = chosen.value ?? { part: null, markedAt: null };
  const stands = markedAt === null || markedAt === at.value;
  return {
    range: part !== null && stands ? part : slouchUpTo(runs, at.value),
    endsAt: part !== null && markedAt === null ? part.to : null,
    choose(next) {
      chosen.value = { part: next, markedAt: null };
    },
    setMarked() {
      if (chosen.value !== null && stands) chosen.value = { ...chosen.value, markedAt: at.value };
    },
  };
}
