import type { Look } from './watch-hour.ts';

/** How well 'cannot tell' and 'away' were used. */
export interface SampleScore {
  readonly looks: number;
  /** Looks at somebody whose face and both shoulders were in the picture, and how many of them could not be told. */
  readonly inView: number;
  readonly notTold: number;
  /** Seconds with nobody and with somebody there, the moments of leaving and coming apart, and how many of them were told right. */
  readonly emptyS: number;
  readonly emptyToldS: number;
  readonly takenS: number;
  readonly takenToldAwayS: number;
}

/** Four seconds of nobody make 'away' (`awayAfterMs`); the looks before and after add two slow ones. */
const LEAVING_MS = 8000;
/** An empty chair is looked at every 3 s; then the evidence has to turn. */
const COMING_MS = 6000;

/** Holds every look against who was there. */
export function scoreSamples(looks: readonly Look[]): SampleScore {
  const total = {
    looks: looks.length,
    inView: 0,
    notTold: 0,
    emptyS: 0,
    emptyToldS: 0,
    takenS: 0,
    takenToldAwayS: 0,
  };
  let changedAtMs = Number.NEGATIVE_INFINITY;
  let before: Look | null = null;
  for (const look of looks) {
    const { frame, state, phase } = look;
    const empty = frame.label === 'away';
    if (before !== null && empty !== (before.frame.label === 'away')) changedAtMs = frame.atMs;
    const seconds = before === null ? 0 : (frame.atMs - before.frame.atMs) / 1000;
    before = look;
    if (frame.inView) total.inView++;
    if (frame.inView && (state === 'unknown' || state === 'away')) total.notTold++;
    if (frame.atMs - changedAtMs < (empty ? LEAVING_MS : COMING_MS)) continue;
    total[empty ? 'emptyS' : 'takenS'] += seconds;
    if (phase === 'away') total[empty ? 'emptyToldS' : 'takenToldAwayS'] += seconds;
  }
  return total;
}
