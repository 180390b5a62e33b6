import type { Look } from './watch-hour.ts';

/** How well 'unknown' and 'away' were used. */
export interface SampleScore {
  readonly looks: number;
  /** Samples with face and both shoulders in the picture, and how many of them were unknown. */
  readonly inView: number;
  readonly notTold: number;
  /**
   * Seconds with nobody and with somebody present, without the moments of leaving and coming, and how many of
   * them were reported correctly.
   */
  readonly emptyS: number;
  readonly emptyToldS: number;
  readonly takenS: number;
  readonly takenToldAwayS: number;
}

/**
 * Four seconds of nobody make 'away' (`awayAfterMs`); the samples before and after add two long intervals.
 */
const LEAVING_MS = 8000;
/** An empty chair is sampled every 3 s; then the evidence has to change. */
const COMING_MS = 6000;

/** Compares every sample with the true presence. */
export function scoreSamples(samples: readonly Look[]): SampleScore {
  const total = {
    looks: samples.length,
    inView: 0,
    notTold: 0,
    emptyS: 0,
    emptyToldS: 0,
    takenS: 0,
    takenToldAwayS: 0,
  };
  let changedAtMs = Number.NEGATIVE_INFINITY;
  let before: Look | null = null;
  for (const sample of samples) {
    const { frame, state, phase } = sample;
    const empty = frame.label === 'away';
    if (before !== null && empty !== (before.frame.label === 'away')) changedAtMs = frame.atMs;
    const seconds = before === null ? 0 : (frame.atMs - before.frame.atMs) / 1000;
    before = sample;
    if (frame.inView) total.inView++;
    if (frame.inView && (state === 'unknown' || state === 'away')) total.notTold++;
    if (frame.atMs - changedAtMs < (empty ? LEAVING_MS : COMING_MS)) continue;
    total[empty ? 'emptyS' : 'takenS'] += seconds;
    if (phase === 'away') total[empty ? 'emptyToldS' : 'takenToldAwayS'] += seconds;
  }
  return total;
}
