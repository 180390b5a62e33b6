/** Until when no alert is raised, and no break suggested. */
export interface Silence {
  /** As the background has said: snoozed, or quiet. */
  snooze(untilMs: number): void;
  /** The user stretches. */
  exercise(untilMs: number): void;
  /** What ends at a moment ends as much sooner by a clock that was set back. */
  setBack(byMs: number): void;
  isExercising(atMs: number): boolean;
  /** Until when alerts stay away; past where they do not. */
  untilMs(): number;
}

/** Makes a silence that does not hold yet. */
export function createSilence(): Silence {
  let snoozedUntilMs = 0;
  let stretchingUntilMs = 0;
  return {
    snooze(untilMs) {
      snoozedUntilMs = untilMs;
    },
    exercise(untilMs) {
      stretchingUntilMs = untilMs;
    },
    setBack(byMs) {
      snoozedUntilMs -= byMs;
      stretchingUntilMs -= byMs;
    },
    isExercising: (atMs) => atMs < stretchingUntilMs,
    untilMs: () => Math.max(snoozedUntilMs, stretchingUntilMs),
  };
}
