/** A time during which no alert is raised and no break suggested. */
export interface Silence {
  /** The background's command: a snooze or a suppression. */
  snooze(untilMs: number): void;
  /** The user is doing an exercise. */
  exercise(untilMs: number): void;
  /** Moves the end forward by as much as the clock was set back. */
  setBack(byMs: number): void;
  isExercising(atMs: number): boolean;
  /** Until when alerts are suppressed; in the past if they are not. */
  untilMs(): number;
}

/** Creates a silence that is not active yet. */
export function createSilence(): Silence {
  let snoozedUntilMs = 0;
  let exercisingUntilMs = 0;
  return {
    snooze(untilMs) {
      snoozedUntilMs = untilMs;
    },
    exercise(untilMs) {
      exercisingUntilMs = untilMs;
    },
    setBack(byMs) {
      snoozedUntilMs -= byMs;
      exercisingUntilMs -= byMs;
    },
    isExercising: (atMs) => atMs < exercisingUntilMs,
    untilMs: () => Math.max(snoozedUntilMs, exercisingUntilMs),
  };
}
