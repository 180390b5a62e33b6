import { CLOCK_SET_BACK_MS, type Engine } from '../../engine/engine.ts';
import { takeObservation } from '../../engine/judge.ts';
import { paceOf } from '../../engine/pace.ts';
import { keptAnglesOf } from '../../engine/report.ts';
import { stepUnsure } from '../../engine/unsure-moments.ts';
import { now, toRealMs } from '../../platform/browser/clock.ts';
import { isBody } from '../../posture/body/body.ts';
import type { Observation, Pace } from '../../posture/body/observation.ts';
import { eyeDistanceCm } from '../../posture/eye-distance.ts';
import { NOT_CLOSE, stepClose } from '../../posture/monitor/too-close.ts';
import { applyEffects, forgetWhatWasSeen, isAskedPosture, leaveAskedPosture } from './apply-effects.ts';
import type { Host } from './host.ts';
import { keepMovement, reportSitting } from './keep-movement.ts';
import { publishPosture } from './publish-posture.ts';
import { withSeen } from './seen-measurements.ts';

/** Processes an observation of the worker: judges it, records it, and publishes the status. */
export function onObservation(host: Host, observation: Observation): void {
  if (host.engine === null) return;
  const atMs = now();
  if (host.lastHeardMs !== null) followClock(host, host.lastHeardMs, atMs);
  host.lastHeardMs = atMs;
  leaveAskedPosture(host, atMs);
  const before = host.engine;
  const taken = takeObservation(before, observation, atMs);
  host.recorder.take(observation, atMs, before, taken.engine);
  host.history?.see({ atMs, deg: keptAnglesOf(observation, taken.engine.measurement) });
  applyEffects(host, taken);
  host.seen = withSeen(host.seen, { atMs, measurement: taken.engine.measurement });
  recordWorkplace(host, before.activeWorkplace?.id ?? null, taken.engine);
  recordSitting(host, taken.engine, observation, atMs);
  sendUnsureMoment(host, taken.engine, observation, atMs);
  hintIfTooClose(host, taken.engine, observation, atMs);
  publishStatus(host, observation, atMs);
  host.worker?.setPace(workerPace(host));
  host.dutyCycle.review(host.engine.monitor);
}

function publishStatus(host: Host, observation: Observation, atMs: number): void {
  const { engine, status } = host;
  if (engine === null) return;
  if (observation.type === 'covered') status.publish({ camera: 'failed', problem: 'covered' });
  else publishPosture(host, engine, atMs);
}

/** After the clock was set back, everything that ends at a set moment ends that much earlier. */
function followClock({ silence, outbox }: Host, beforeMs: number, nowMs: number): void {
  const byMs = beforeMs - nowMs;
  if (byMs <= CLOCK_SET_BACK_MS) return;
  silence.setBack(byMs);
  outbox.post('hostToBackground.clockSetBack', { byMs });
}

/** What the engine has found out about the workplace. */
function recordWorkplace(host: Host, before: string | null, { activeWorkplace }: Engine): void {
  if (activeWorkplace === null) return;
  const { workplaces, seated } = host;
  if (activeWorkplace.id !== before) {
    workplaces.recognised(activeWorkplace.id);
    forgetWhatWasSeen(host);
    keepMovement(host, seated.setStanding(workplaces.standing(), now()));
  }
  const { settled, pinned, lost } = activeWorkplace.pick;
  if (lost) workplaces.lost();
  else if (settled && !pinned) workplaces.confirmed();
}

function recordSitting(host: Host, watching: Engine, observation: Observation, atMs: number): void {
  const { seated, silence, outbox } = host;
  const { due, events } = seated.see(watching, observation, atMs, silence.isExercising(atMs));
  keepMovement(host, events);
  if (due === null) return;
  // A host that replaces this one must not find the same break due again.
  reportSitting(host);
  const seatedMinutes = Math.round((seated.seatedMs() ?? 0) / 60_000);
  outbox.post('hostToBackground.breakDue', { kind: due, seatedMinutes, atMs });
}

/**
 * Sends a moment that the user may be asked about. Exercises, the self-test and the try-out are excluded: they are not
 * ordinary sitting.
 */
function sendUnsureMoment(host: Host, watching: Engine, observation: Observation, atMs: number): void {
  if (host.settings?.questions !== true || isAskedPosture(host)) return;
  const stepped = stepUnsure(host.unsure, observation, watching, atMs);
  host.unsure = stepped.watch;
  if (stepped.moment === null) return;
  const { look, ...moment } = stepped.moment;
  const sent = { ...moment, look: { ...look, features: [...look.features] } };
  host.outbox.post('hostToBackground.unsureMoment', sent);
}

/** Follows how close the user's eyes are, and hints at it if the user wants that. Exercises are excluded. */
function hintIfTooClose(
  host: Host,
  { sample, assessment }: Engine,
  { type }: Observation,
  atMs: number,
): void {
  if (host.settings?.tooClose !== true || host.silence.isExercising(atMs)) {
    host.close = NOT_CLOSE;
    return;
  }
  const judged = assessment?.state === 'fine' || assessment?.state === 'bad';
  if (type === 'covered' || !judged || sample === null || !isBody(sample.body)) return;
  const { layout, view } = sample.body;
  if (view !== 'front') return;
  const { state, hint } = stepClose(host.close, atMs, eyeDistanceCm(layout, sample.frame));
  host.close = state;
  if (hint !== null) host.outbox.post('hostToBackground.tooClose', hint);
}

const FIRST_PACE: Pace = { intervalMs: 1000, everyFrame: false, expected: null };

/** The worker's sampling interval, in its own time, which is real time. */
export function workerPace({ engine, onBattery }: Host): Pace {
  const pace = engine === null ? FIRST_PACE : paceOf(engine, onBattery);
  return { ...pace, intervalMs: toRealMs(pace.intervalMs) };
}
