import type { Replay, ReplayedAlert } from '../../src/recording/replay.ts';
import {
  type AngleScore,
  addTallies,
  EMPTY_TALLY,
  ratesOf,
  scorePairs,
  type Tally,
} from '../../src/recording/score.ts';
import { SCORED_ANGLES, type ScoredAngle } from '../../src/recording/truth.ts';

interface LabelCount {
  readonly n: number;
  readonly flagged: number;
  readonly unknown: number;
}

/** The output of `npm run replay`: rates are over all judged frames, `stills` or not. */
export interface Summary {
  readonly recordings: number;
  readonly frames: number;
  readonly judged: number;
  readonly unknown: number;
  readonly stills: Omit<Tally, 'unknown'> &
    ReturnType<typeof ratesOf> & { readonly byLabel: Readonly<Record<string, LabelCount>> };
  readonly angles: Readonly<Record<ScoredAngle, AngleScore>>;
  readonly alerts: readonly ReplayedAlert[];
  readonly perRecording: readonly (Tally & { readonly id: string })[];
}

/** Summarises replays. */
export function summarise(replays: readonly Replay[]): Summary {
  const total = replays.reduce<Tally>((sum, { tally }) => addTallies(sum, tally), EMPTY_TALLY);
  const { unknown, ...counts } = total;
  return {
    recordings: replays.length,
    frames: replays.reduce((sum, { frames }) => sum + frames.length, 0),
    judged: total.tp + total.fp + total.tn + total.fn,
    unknown,
    stills: { ...counts, ...ratesOf(total), byLabel: countLabels(replays) },
    angles: scoreAngles(replays),
    alerts: replays.flatMap(({ alerts }) => alerts),
    perRecording: replays.map(({ id, tally }) => ({ id, ...tally })),
  };
}

function countLabels(replays: readonly Replay[]): Record<string, LabelCount> {
  const counts: Record<string, LabelCount> = {};
  for (const { frame, assessment } of replays.flatMap(({ frames }) => frames)) {
    const label = frame.label;
    if (label === null || frame.phase === 'calibrate') continue;
    const old = counts[label] ?? { n: 0, flagged: 0, unknown: 0 };
    const doubtful = assessment.state === 'unknown' || assessment.state === 'away';
    counts[label] = {
      n: old.n + 1,
      flagged: old.flagged + (assessment.state === 'bad' ? 1 : 0),
      unknown: old.unknown + (doubtful ? 1 : 0),
    };
  }
  return counts;
}

function scoreAngles(replays: readonly Replay[]): Record<ScoredAngle, AngleScore> {
  const frames = replays.flatMap((replay) => replay.frames);
  const entries = SCORED_ANGLES.map((angle): [ScoredAngle, AngleScore] => [
    angle,
    scorePairs(frames.flatMap(({ pairs }) => pairs[angle] ?? [])),
  ]);
  return Object.fromEntries(entries) as Record<ScoredAngle, AngleScore>;
}
