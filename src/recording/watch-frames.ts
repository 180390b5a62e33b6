import type { Advance, Engine } from '../engine/engine.ts';
import { adoptExamples, dismissAlert, type Judge, takeObservation, type Verdict } from '../engine/judge.ts';
import { restoreEngine } from '../engine/snapshot.ts';
import type { IssueKind } from '../posture/body/assessment.ts';
import type { FrameSize } from '../posture/body/keypoints.ts';
import type { MonitorEffect } from '../posture/monitor/monitor-events.ts';
import type { MonitorState } from '../posture/monitor/monitor-state.ts';
import { unknownMeasurement } from '../posture/verdict/measure.ts';
import { observationIn, type RecordedFrame } from './recording.ts';
import { exampleAnswered, type SeenFrame } from './taught.ts';

export interface Alert {
  readonly atMs: number;
  readonly issue: IssueKind;
}

/** Judged frames, the alerts they raised, and the engine's state at the end. */
export interface Watched {
  readonly engine: Engine;
  readonly frames: readonly SeenFrame[];
  readonly alerts: readonly Alert[];
}

/** Sends frames through the engine, in order. A frame that carries the engine's state sets it. */
export function watchFrames(
  begun: Engine,
  recorded: readonly RecordedFrame[],
  size: FrameSize,
  judge: Judge,
): Watched {
  let engine = begun;
  // How far the engine's clock is ahead of the recording's clock.
  let aheadMs = 0;
  const frames: SeenFrame[] = [];
  const alerts: Alert[] = [];
  for (const frame of recorded) {
    if (frame.engine) {
      aheadMs = frame.engine.atMs - frame.atMs;
      const restored = restoreEngine(engine, frame.engine);
      if (frames.length > 0) alerts.push(...alertsBetween(engine.monitor, restored.monitor, aheadMs));
      engine = restored;
    }
    const observation = observationIn(frame, size);
    const taken = takeObservation(engine, observation, frame.atMs + aheadMs, judge);
    engine = taken.engine;
    alerts.push(...alertsIn(taken.effects, aheadMs));
    const seen = { frame, verdict: observation.type === 'covered' ? COVERED : verdictOf(engine) };
    frames.push(seen);
    const answered = takeAnswer(engine, seen, frame.atMs + aheadMs);
    engine = answered.engine;
    alerts.push(...alertsIn(answered.effects, aheadMs));
  }
  return { engine, frames, alerts };
}

/**
 * An answer to a frame holds from then on. If the recording carries the engine's state, the answer is already
 * in it.
 */
function takeAnswer(engine: Engine, seen: SeenFrame, atMs: number): Advance {
  const example = exampleAnswered(seen);
  if (example === null) return { engine, effects: [] };
  const learned = adoptExamples(engine, [...engine.examples, { ...example, setup: null }], atMs);
  if (example.bad) return learned;
  const excused = dismissAlert(learned.engine, atMs);
  return { engine: excused.engine, effects: [...learned.effects, ...excused.effects] };
}

const NOTHING_SEEN: Verdict = {
  measurement: unknownMeasurement(null, 'nobody'),
  assessment: { state: 'unknown', reason: 'nobody', issues: [] },
};

/** With a covered lens, earlier verdicts say nothing. */
const COVERED: Verdict = {
  measurement: unknownMeasurement(null, 'too_dark'),
  assessment: { state: 'unknown', reason: 'too_dark', issues: [] },
};

function verdictOf({ measurement, assessment }: Engine): Verdict {
  return measurement && assessment ? { measurement, assessment } : NOTHING_SEEN;
}

function alertsIn(effects: readonly MonitorEffect[], aheadMs: number): Alert[] {
  return effects.flatMap((effect) =>
    effect.type === 'alert' ? [{ atMs: effect.atMs - aheadMs, issue: effect.issue }] : [],
  );
}

/** An alert that a user command caused, between two frames. */
function alertsBetween(before: MonitorState, after: MonitorState, aheadMs: number): Alert[] {
  const { alertedAtMs } = after.phase === 'bad' ? after.episode : { alertedAtMs: null };
  if (after.phase !== 'bad' || alertedAtMs === null) return [];
  if (alertedAtMs <= (before.lastAlertAtMs ?? Number.NEGATIVE_INFINITY)) return [];
  return [{ atMs: alertedAtMs - aheadMs, issue: after.episode.alertedIssue ?? after.issue }];
}
