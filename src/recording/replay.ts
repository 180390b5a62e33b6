import { DEFAULT_ENGINE_CONFIG, type EngineConfig } from '../engine/config.ts';
import {
  adoptBaseline,
  advance,
  assessmentConfigOf,
  createEngine,
  type Engine,
  learnHere,
} from '../engine/engine.ts';
import { type Judge, judgeStill, SHIPPED_JUDGE, type Verdict } from '../engine/judge.ts';
import type { Baseline } from '../posture/baseline/baseline.ts';
import type { Assessment } from '../posture/body/assessment.ts';
import { readBody } from '../posture/body/body.ts';
import type { FrameSize } from '../posture/body/keypoints.ts';
import { readSample } from '../posture/body/sample.ts';
import { calibrateFromPoses } from '../posture/calibration/calibration.ts';
import type { PersonalExample } from '../posture/verdict/personal-judge.ts';
import type { PersonalLimit } from '../posture/verdict/personal-limits.ts';
import type { RecordedFrame, Recording } from './recording.ts';
import { addTallies, EMPTY_TALLY, type Tally, tallyOf } from './score.ts';
import { exampleAnswered, exampleShown, type SeenFrame } from './taught.ts';
import { type NeutralTruth, pairsOf, type TruthPairs } from './truth.ts';
import { type Alert, type Watched, watchFrames } from './watch-frames.ts';

export interface JudgedFrame extends Verdict {
  readonly frame: RecordedFrame;
  readonly pairs: TruthPairs;
}

export interface ReplayedAlert extends Alert {
  /** Id of the recording. */
  readonly id: string;
}

export interface Replay {
  readonly id: string;
  readonly frames: readonly JudgedFrame[];
  readonly tally: Tally;
  readonly alerts: readonly ReplayedAlert[];
}

/** Defaults for a recording that does not state them itself. */
export interface ReplayOptions {
  readonly config?: EngineConfig;
  /** The user's corrections. */
  readonly limits?: readonly PersonalLimit[];
  /** What the user has shown and answered before the recording. */
  readonly examples?: readonly PersonalExample[];
  /** Judges as if the user had never shown or answered anything. */
  readonly ignoreTaught?: boolean;
  /** Replaces the shipped judge, for comparison. */
  readonly judge?: Judge;
}

/** A run of calibrate frames and everything up to the next run: shown and monitor frames, in order. */
interface Section {
  readonly calibrate: readonly RecordedFrame[];
  readonly rest: readonly RecordedFrame[];
}

/** Judged frames, and the alerts they raised. */
interface Judged {
  readonly engine: Engine;
  readonly frames: readonly JudgedFrame[];
  readonly alerts: readonly Alert[];
}

/** Calibrates on the calibrate frames of a recording and sends all others through the engine. */
export function replay(recording: Recording, options: ReplayOptions = {}): Replay {
  const { config = DEFAULT_ENGINE_CONFIG, limits = [] } = options;
  let engine = learnExamples(createEngine(null, config, limits), options.examples ?? []);
  const frames: JudgedFrame[] = [];
  const alerts: Alert[] = [];
  const kept = options.ignoreTaught ? withoutTaught(recording.frames) : recording.frames;
  for (const section of sectionsOf(kept)) {
    const judged = judgeSection(section, recording, engine, options.judge);
    engine = judged.engine;
    frames.push(...judged.frames);
    alerts.push(...judged.alerts);
  }
  const tallies = frames.map(({ frame, assessment }) => tallyFrame(frame, assessment));
  return {
    id: recording.id,
    frames,
    tally: tallies.reduce<Tally>((sum, tally) => (tally ? addTallies(sum, tally) : sum), EMPTY_TALLY),
    alerts: alerts.map((alert) => ({ id: recording.id, ...alert })),
  };
}

/** How one verdict counts; null if it is not scored (calibration frames, some labels). */
function tallyFrame({ label, phase }: RecordedFrame, { state }: Assessment): Tally | null {
  if (phase !== 'monitor') return null;
  return tallyOf(label, state === 'bad', state === 'unknown' || state === 'away');
}

function sectionsOf(frames: readonly RecordedFrame[]): Section[] {
  const sections: { calibrate: RecordedFrame[]; rest: RecordedFrame[] }[] = [];
  for (const frame of frames) {
    const open = sections.at(-1);
    const begins = !open || (frame.phase === 'calibrate' && open.rest.length > 0);
    const section = begins ? { calibrate: [], rest: [] } : open;
    if (begins) sections.push(section);
    section[frame.phase === 'calibrate' ? 'calibrate' : 'rest'].push(frame);
  }
  return sections;
}

function judgeSection(
  { calibrate, rest }: Section,
  recording: Recording,
  before: Engine,
  judge: Judge = SHIPPED_JUDGE,
): Judged {
  const size = recording.frame;
  const baseline = calibrateOn(calibrate, size);
  const begun = beginSection(before, calibrate, baseline);
  const atRest = calibrate.map(({ truth, pose, face }): NeutralTruth => {
    return { truth, measurement: judge.measure(readBody(pose, size, face), baseline) };
  });
  const asJudged = ({ frame, verdict }: SeenFrame): JudgedFrame => {
    const { measurement, assessment } = verdict;
    return { frame, measurement, assessment, pairs: pairsOf(frame, measurement, atRest) };
  };
  const judgeApart = (engine: Engine) => (frame: RecordedFrame) => ({
    frame,
    verdict: judgeFrame(engine, frame, size, judge),
  });
  const calibrated = calibrate.map(judgeApart(begun)).map(asJudged);
  let engine = begun;
  const frames: JudgedFrame[] = [];
  const alerts: Alert[] = [];
  for (const run of runsOf(rest)) {
    const shown = run[0]?.phase === 'shown';
    const seen = shown || recording.stills ? judgeStills(engine, run, judgeApart) : null;
    const watched = seen ?? watchFrames(engine, run, size, judge);
    engine = shown ? learn(watched.engine, exampleShown(watched.frames)) : watched.engine;
    frames.push(...watched.frames.map(asJudged));
    alerts.push(...watched.alerts);
  }
  return { engine, frames: [...calibrated, ...frames], alerts };
}

/** Judges each frame by itself, with what was learned from the frames before. */
function judgeStills(
  begun: Engine,
  frames: readonly RecordedFrame[],
  judgeBy: (engine: Engine) => (frame: RecordedFrame) => SeenFrame,
): Watched {
  let engine = begun;
  const seen = frames.map((frame) => {
    const judged = judgeBy(engine)(frame);
    engine = learn(engine, exampleAnswered(judged));
    return judged;
  });
  return { engine, frames: seen, alerts: [] };
}

function judgeFrame(engine: Engine, frame: RecordedFrame, size: FrameSize, judge: Judge): Verdict {
  const { pose, face = null, light = 'enough', atMs } = frame;
  const sample = readSample({ pose, face, frame: size, light }, atMs);
  return judgeStill(sample, engine.baseline, assessmentConfigOf(engine), judge);
}

function learn(engine: Engine, example: PersonalExample | null): Engine {
  if (example === null) return engine;
  return learnExamples(engine, [example]);
}

/** A recording is of one workplace, so examples learned from it hold there. */
function learnExamples(engine: Engine, added: readonly PersonalExample[]): Engine {
  if (added.length === 0) return engine;
  const placed = added.map((example) => ({ ...example, setup: null }));
  return learnHere({ ...engine, examples: [...engine.examples, ...placed] });
}

/** Consecutive frames of the same phase. */
function runsOf(frames: readonly RecordedFrame[]): readonly RecordedFrame[][] {
  const runs: RecordedFrame[][] = [];
  for (const frame of frames) {
    const run = runs.at(-1);
    if (run && run[0]?.phase === frame.phase) run.push(frame);
    else runs.push([frame]);
  }
  return runs;
}

/** The frames without shown or answered examples. */
function withoutTaught(frames: readonly RecordedFrame[]): readonly RecordedFrame[] {
  return frames.flatMap(({ answer: _, ...frame }) => (frame.phase === 'shown' ? [] : [frame]));
}

function calibrateOn(frames: readonly RecordedFrame[], size: FrameSize): Baseline | null {
  if (frames.length === 0) return null;
  const poses = frames.map(({ pose }) => pose);
  const faces = frames.map(({ face = null }) => face);
  const calibration = calibrateFromPoses(poses, size, frames.at(-1)?.atMs ?? 0, faces);
  return 'baseline' in calibration ? calibration.baseline : null;
}

/** As when the user calibrates: standing alerts end, and the new baseline applies. */
function beginSection(
  engine: Engine,
  calibrate: readonly RecordedFrame[],
  baseline: Baseline | null,
): Engine {
  const atMs = calibrate.at(-1)?.atMs;
  const ended = atMs === undefined ? engine : advance(engine, { type: 'interrupted', atMs }).engine;
  return adoptBaseline(ended, baseline);
}
