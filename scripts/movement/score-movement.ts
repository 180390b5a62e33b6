import { createSeatedWatch } from '../../src/engine/breaks.ts';
import { takeObservation } from '../../src/engine/judge.ts';
import { paceOf } from '../../src/engine/pace.ts';
import type { SittingEvent } from '../../src/posture/monitor/sitting-events.ts';
import { observationIn } from '../../src/recording/recording.ts';
import { rhythmFrom } from '../../src/state/engine-config.ts';
import { DEFAULT_SETTINGS } from '../../src/state/settings.ts';
import type { HourFile } from '../alerts/hour-file.ts';
import { calibrateOn } from '../alerts/watch-hour.ts';
import type { SeenHour } from './movement-hours.ts';

export interface MovementScore {
  /** True changes of at least `LEAST_CHANGE_M`, how many of them were found, and how many reported ones were none. */
  readonly changes: number;
  readonly found: number;
  readonly invented: number;
  /** Smaller changes, and how many of them were reported. Neither counts as right or wrong. */
  readonly small: number;
  readonly smallReported: number;
  /** Found longest stillness minus the true one. */
  readonly stillErrorMs: number;
  readonly seatedMs: number;
  /** What the missed changes were. */
  readonly missed: readonly string[];
}

/** A change is found if it is reported for a moment this close: transitions take 1.5 to 2.5 s, samples 2 s. */
const SAME_WITHIN_MS = 15_000;

/** What the product calls a change: some 6 cm (`position.ts`). */
const LEAST_CHANGE_M = 0.06;

/** Runs the camera host's engine and its watch on sitting over an hour, at its own pace. */
function watchMovement(hour: HourFile): readonly SittingEvent[] {
  let engine = calibrateOn(hour);
  const seated = createSeatedWatch(rhythmFrom(DEFAULT_SETTINGS));
  const events: SittingEvent[] = [];
  let wantedAtMs = 0;
  for (const frame of hour.frames) {
    if (frame.phase === 'calibrate' || frame.atMs < wantedAtMs) continue;
    const observation = observationIn(frame, hour.recording.frame);
    engine = takeObservation(engine, observation, frame.atMs).engine;
    wantedAtMs = frame.atMs + paceOf(engine).intervalMs;
    events.push(...seated.see(engine, observation, frame.atMs).events);
  }
  return events;
}

/** Compares what was counted with the truth. Each true change is found by at most one reported one. */
export function scoreMovement({ file, truth, changes }: SeenHour): MovementScore {
  const events = watchMovement(file);
  const reported = events.flatMap((event) => (event.type === 'position_changed' ? [event.atMs] : []));
  const open = new Set(reported);
  const found = changes.filter(({ atMs }) => {
    const match = [...open].find((each) => Math.abs(each - atMs) <= SAME_WITHIN_MS);
    if (match !== undefined) open.delete(match);
    return match !== undefined;
  });
  const large = changes.filter(({ movedM }) => movedM >= LEAST_CHANGE_M);
  const missed = large.filter((change) => !found.includes(change));
  const spans = events.flatMap((event) => (event.type === 'seated' ? [event] : []));
  return {
    changes: large.length,
    found: large.length - missed.length,
    invented: open.size,
    small: changes.length - large.length,
    smallReported: found.filter((change) => !large.includes(change)).length,
    stillErrorMs: Math.max(0, ...spans.map(({ stillMs }) => stillMs)) - truth.longestStillMs,
    seatedMs: spans.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0),
    missed: missed.map(({ to, movedM }) =>
      Number.isFinite(movedM) ? `${to} by ${Math.round(movedM * 100)} cm` : to,
    ),
  };
}
