/**
 * The longest time that a nudge waits for a pause in the user's work. At a natural pause, an interruption costs less: a
 * third less perceived load in the wild (Okoshi 2015, Attelia). A minute late is still in time for a posture that has been
 * held for long.
 */
export const LONGEST_PAUSE_WAIT_MS = 60_000;
