import { assess, DEFAULT_ASSESSMENT_CONFIG } from '../posture/assess.ts';
import type { Assessment, IssueKind } from '../posture/assessment.ts';
import type { Baseline } from '../posture/baseline.ts';
import { calibrateFromPoses } from '../posture/calibration.ts';
import { measure, unknownMeasurement } from '../posture/measure.ts';
import { isKnown, knownValue, type Measurement, type UnknownReason } from '../posture/measurement.ts';
import { step } from '../posture/monitor.ts';
import { DEFAULT_MONITOR_CONFIG } from '../posture/monitor-config.ts';
import type { MonitorEvent } from '../posture/monitor-events.ts';
import { beginMonitor, type MonitorState } from '../posture/monitor-state.ts';
import { beginPresence, stepPresence } from '../posture/presence.ts';
import { isStranger } from '../posture/same-person.ts';
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

/** One frame as the posture code sees it. */
export interface JudgedFrame {
  readonly frame: RecordedFrame;
  readonly baseline: Baseline | null;
  readonly measurement: Measurement;
  readonly assessment: Assessment;
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

/** How a frame is measured and judged: the shipped way, or another one to be compared with it. */
export interface Judge {
  readonly measure: typeof measure;
  readonly assess: typeof assess;
}

const SHIPPED_JUDGE: Judge = { measure, assess };

/** A run of calibrate frames, and the monitor frames until the next. */
interface Section {
  readonly calibrate: readonly RecordedFrame[];
  readonly monitor: readonly RecordedFrame[];
}

/** Calibrates on the calibrate frames of a recording and judges all others; the posture code sees only keypoints, size and time. */
export function replay(recording: Recording, judge: Judge = SHIPPED_JUDGE): Replay {
  const frames = sectionsOf(recording.frames).flatMap((section) => judgeSection(section, recording, judge));
  const tallies = frames.map(({ frame, assessment }) => tallyFrame(frame, assessment));
  return {
    id: recording.id,
    frames,
    tally: tallies.reduce<Tally>((sum, tally) => (tally ? addTallies(sum, tally) : sum), EMPTY_TALLY),
    alerts: recording.stills ? [] : alertsOf(recording.id, frames, judge),
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

function judgeSection({ calibrate, monitor }: Section, recording: Recording, judge: Judge): JudgedFrame[] {
  const poses = calibrate.map(({ pose }) => pose);
  const atMs = calibrate.at(-1)?.atMs ?? 0;
  const calibration = poses.length > 0 ? calibrateFromPoses(poses, recording.frame, atMs) : null;
  const baseline = calibration && 'baseline' in calibration ? calibration.baseline : null;
  const atRest = calibrate.map((frame) => ({
    truth: frame.truth,
    measurement: judge.measure(frame.pose, recording.frame, baseline),
  }));
  const doubtOf = baseline === null ? () => null : makeDoubter(recording, baseline);
  return [...calibrate, ...monitor].map((frame): JudgedFrame => {
    const doubt = doubtOf(frame);
    const measurement =
      doubt === null ? judge.measure(frame.pose, recording.frame, baseline) : unknownMeasurement(null, doubt);
    const assessment = judge.assess(measurement, baseline);
    return { frame, baseline, measurement, assessment, pairs: pairsOf(frame, measurement, atRest) };
  });
}

/**
 * Tells, frame by frame in order, why one says nothing of the user's posture. Stills are independent, and chairs and cameras were
 * moved between them: only who is plainly somebody else is told there.
 */
function makeDoubter(
  { stills, frame: size }: Recording,
  baseline: Baseline,
): (frame: RecordedFrame) => UnknownReason | null {
  if (stills) return ({ pose }) => (isStranger(pose, baseline) ? 'nobody' : null);
  let presence = beginPresence();
  return ({ pose, atMs }) => {
    const seen = stepPresence(presence, pose, size, baseline, atMs);
    presence = seen.presence;
    return seen.doubt;
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

function alertsOf(id: string, frames: readonly JudgedFrame[], judge: Judge): ReplayedAlert[] {
  let state = beginMonitor();
  const alerts: ReplayedAlert[] = [];
  for (const judged of frames) {
    const next = step(state, eventOf(judged, state, judge), DEFAULT_MONITOR_CONFIG);
    state = next.state;
    for (const effect of next.effects) {
      if (effect.type === 'alert') alerts.push({ id, atMs: effect.atMs, issue: effect.issue });
    }
  }
  return alerts;
}

/** As the camera host's engine judges it: what is bad already must get clearly better to count as fine. */
function eventOf(judged: JudgedFrame, { phase }: MonitorState, judge: Judge): MonitorEvent {
  const { frame, measurement, baseline } = judged;
  if (frame.phase === 'calibrate') return { type: 'interrupted', atMs: frame.atMs };
  const holding = { ...DEFAULT_ASSESSMENT_CONFIG, holding: true };
  const assessment = phase === 'bad' ? judge.assess(measurement, baseline, holding) : judged.assessment;
  return { type: 'assessed', atMs: frame.atMs, assessment };
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
