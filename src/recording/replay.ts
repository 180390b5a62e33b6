import { DEFAULT_ENGINE_CONFIG, type EngineConfig } from '../engine/config.ts';
import { adoptBaseline, advance, assessmentConfigOf, createEngine, type Engine } from '../engine/engine.ts';
import { type Judge, judgeStill, SHIPPED_JUDGE, takeObservation, type Verdict } from '../engine/judge.ts';
import type { Assessment, IssueKind } from '../posture/assessment.ts';
import type { Baseline } from '../posture/baseline.ts';
import { readBody } from '../posture/body.ts';
import { calibrateFromPoses } from '../posture/calibration.ts';
import type { FrameSize } from '../posture/keypoints.ts';
import { unknownMeasurement } from '../posture/measure.ts';
import { isKnown, knownValue, type Measurement } from '../posture/measurement.ts';
import type { MonitorEffect } from '../posture/monitor-events.ts';
import type { Observation } from '../posture/observation.ts';
import type { PersonalLimit } from '../posture/personal-limits.ts';
import { readSample, type Sample } from '../posture/sample.ts';
import type { RecordedFrame, Recording } from './recording.ts';
import { addTallies, EMPTY_TALLY, type Pair, type Tally, tallyOf } from './score.ts';

export const SCORED_ANGLES = [
  'neckForwardDeg',
  'shoulderTiltDeg',
  'headTiltDeg',
  'headForwardCm',
  'headPitchDeg',
] as const;
export type ScoredAngle = (typeof SCORED_ANGLES)[number];

/** One frame, judged. */
export interface JudgedFrame extends Verdict {
  readonly frame: RecordedFrame;
  /** Measured and true, for the angles that both are known of. */
  readonly pairs: Readonly<Partial<Record<ScoredAngle, Pair>>>;
}

export interface ReplayedAlert {
  readonly id: string;
  readonly atMs: number;
  readonly issue: IssueKind;
}

export interface Replay {
  readonly id: string;
  readonly frames: readonly JudgedFrame[];
  readonly tally: Tally;
  readonly alerts: readonly ReplayedAlert[];
}

/** By what a recording is judged, where it does not say so itself: the defaults, but for what is given. */
export interface ReplayOptions {
  readonly config?: EngineConfig;
  /** What the user has corrected. */
  readonly limits?: readonly PersonalLimit[];
  /** In place of the shipped one, to be compared with it. */
  readonly judge?: Judge;
}

/** A run of calibrate frames, and the monitor frames until the next. */
interface Section {
  readonly calibrate: readonly RecordedFrame[];
  readonly monitor: readonly RecordedFrame[];
}

/** Frames as they were judged, with what the monitor made of them. */
interface Judged {
  readonly engine: Engine;
  readonly frames: readonly JudgedFrame[];
  readonly effects: readonly MonitorEffect[];
}

/** Calibrates on the calibrate frames of a recording and sends all others through the engine. */
export function replay(recording: Recording, options: ReplayOptions = {}): Replay {
  const { config = DEFAULT_ENGINE_CONFIG, limits = [] } = options;
  let engine = createEngine(null, config, limits);
  const frames: JudgedFrame[] = [];
  const effects: MonitorEffect[] = [];
  for (const section of sectionsOf(recording.frames)) {
    const judged = judgeSection(section, recording, engine, options.judge);
    engine = judged.engine;
    frames.push(...judged.frames);
    effects.push(...judged.effects);
  }
  const tallies = frames.map(({ frame, assessment }) => tallyFrame(frame, assessment));
  return {
    id: recording.id,
    frames,
    tally: tallies.reduce<Tally>((sum, tally) => (tally ? addTallies(sum, tally) : sum), EMPTY_TALLY),
    alerts: alertsIn(recording.id, effects),
  };
}

/** How one verdict counts; null where it is not judged: while calibrating, or by its label. */
function tallyFrame({ label, phase }: RecordedFrame, { state }: Assessment): Tally | null {
  if (phase === 'calibrate') return null;
  return tallyOf(label, state === 'bad', state === 'unknown' || state === 'away');
}

function sectionsOf(frames: readonly RecordedFrame[]): Section[] {
  const sections: { calibrate: RecordedFrame[]; monitor: RecordedFrame[] }[] = [];
  for (const frame of frames) {
    const open = sections.at(-1);
    const begins = !open || (frame.phase === 'calibrate' && open.monitor.length > 0);
    const section = begins ? { calibrate: [], monitor: [] } : open;
    if (begins) sections.push(section);
    section[frame.phase].push(frame);
  }
  return sections;
}

function judgeSection(
  { calibrate, monitor }: Section,
  recording: Recording,
  before: Engine,
  judge: Judge = SHIPPED_JUDGE,
): Judged {
  const size = recording.frame;
  const baseline = calibrateOn(calibrate, size);
  const atRest = calibrate.map(({ truth, pose }) => {
    return { truth, measurement: judge.measure(readBody(pose), baseline) };
  });
  const engine = beginSection(before, calibrate, baseline);
  const judgeApart = (frame: RecordedFrame) =>
    judgeStill(sampleOf(frame, size), baseline, assessmentConfigOf(before), judge);
  const asJudged = (frame: RecordedFrame, { measurement, assessment }: Verdict): JudgedFrame => {
    return { frame, measurement, assessment, pairs: pairsOf(frame, measurement, atRest) };
  };
  const calibrated = calibrate.map((frame) => asJudged(frame, judgeApart(frame)));
  if (recording.stills) {
    const stills = monitor.map((frame) => asJudged(frame, judgeApart(frame)));
    return { engine, frames: [...calibrated, ...stills], effects: [] };
  }
  const watched = watchFrames(engine, monitor, size, judge);
  const frames = watched.frames.map(({ frame, verdict }) => asJudged(frame, verdict));
  return { ...watched, frames: [...calibrated, ...frames] };
}

function calibrateOn(frames: readonly RecordedFrame[], size: FrameSize): Baseline | null {
  if (frames.length === 0) return null;
  const poses = frames.map(({ pose }) => pose);
  const calibration = calibrateFromPoses(poses, size, frames.at(-1)?.atMs ?? 0);
  return 'baseline' in calibration ? calibration.baseline : null;
}

/** As when the user calibrates: what stands ends, and the new baseline counts. */
function beginSection(
  engine: Engine,
  calibrate: readonly RecordedFrame[],
  baseline: Baseline | null,
): Engine {
  const atMs = calibrate.at(-1)?.atMs;
  const ended = atMs === undefined ? engine : advance(engine, { type: 'interrupted', atMs }).engine;
  return adoptBaseline(ended, baseline);
}

interface WatchedFrame {
  readonly frame: RecordedFrame;
  readonly verdict: Verdict;
}

/** Sends frames through the engine, in order. */
function watchFrames(
  begun: Engine,
  monitor: readonly RecordedFrame[],
  size: FrameSize,
  judge: Judge,
): { engine: Engine; frames: WatchedFrame[]; effects: MonitorEffect[] } {
  let engine = begun;
  const frames: WatchedFrame[] = [];
  const effects: MonitorEffect[] = [];
  for (const frame of monitor) {
    const taken = takeObservation(engine, observationOf(frame, size), frame.atMs, judge);
    engine = taken.engine;
    effects.push(...taken.effects);
    frames.push({ frame, verdict: verdictOf(engine) });
  }
  return { engine, frames, effects };
}

function observationOf({ pose }: RecordedFrame, frame: FrameSize): Observation {
  return { type: 'observed', pose, frame, light: 'enough', inferenceMs: 0 };
}

function sampleOf({ pose, atMs }: RecordedFrame, frame: FrameSize): Sample {
  return readSample({ pose, frame, light: 'enough' }, atMs);
}

function verdictOf({ measurement, assessment }: Engine): Verdict {
  return {
    measurement: measurement ?? unknownMeasurement(null, 'nobody'),
    assessment: assessment ?? { state: 'unknown', reason: 'nobody', issues: [] },
  };
}

interface AtRest {
  readonly truth: RecordedFrame['truth'];
  readonly measurement: Measurement;
}

function pairsOf(
  frame: RecordedFrame,
  measurement: Measurement,
  atRest: readonly AtRest[],
): JudgedFrame['pairs'] {
  const pairs: Partial<Record<ScoredAngle, Pair>> = {};
  for (const angle of SCORED_ANGLES) {
    const pair = pairOf(angle, frame, measurement, atRest);
    if (pair !== null) pairs[angle] = pair;
  }
  return pairs;
}

/** Neck and head forward are compared as changes since the calibration, tilts as they are. */
function pairOf(
  angle: ScoredAngle,
  { phase, truth }: RecordedFrame,
  measurement: Measurement,
  atRest: readonly AtRest[],
): Pair | null {
  if (phase === 'calibrate') return null;
  const estimate = measurement[angle];
  const name = angle === 'neckForwardDeg' ? 'neckInclinationDeg' : angle;
  const trueNow = truth?.[name];
  if (!isKnown(estimate) || trueNow === undefined) return null;
  if (angle === 'shoulderTiltDeg' || angle === 'headTiltDeg')
    return { measured: estimate.value, truth: trueNow, sd: estimate.sd };
  const trueBefore = meanOf(atRest.map(({ truth: before }) => before?.[name] ?? null));
  if (trueBefore === null) return null;
  const offset =
    measurement.view === 'side' ? meanOf(atRest.map((rest) => knownValue(rest.measurement[angle]))) : 0;
  return { measured: estimate.value - (offset ?? 0), truth: trueNow - trueBefore, sd: estimate.sd };
}

function alertsIn(id: string, effects: readonly MonitorEffect[]): ReplayedAlert[] {
  return effects.flatMap((effect) =>
    effect.type === 'alert' ? [{ id, atMs: effect.atMs, issue: effect.issue }] : [],
  );
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
