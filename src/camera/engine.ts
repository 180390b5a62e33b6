import type { Light } from '../detection/light.ts';
import type { Observation } from '../detection/observation.ts';
import type { Pace } from '../detection/worker-protocol.ts';
import type { HostStatus } from '../platform/session.ts';
import { ALLOWANCE_OF, type Settings } from '../platform/settings.ts';
import type { HeldAngles } from '../posture/allowance.ts';
import { type AssessmentConfig, assess } from '../posture/assess.ts';
import type { Assessment, IssueKind } from '../posture/assessment.ts';
import type { Baseline } from '../posture/baseline.ts';
import { beginDrift, type DriftState, stepDrift } from '../posture/baseline-drift.ts';
import { nextLookInMs } from '../posture/cadence.ts';
import { beginDoubt, type DoubtState, stepDoubt } from '../posture/calibration-doubt.ts';
import type { Pose } from '../posture/keypoints.ts';
import { isLayout, readLayout } from '../posture/layout.ts';
import { measure, unknownMeasurement } from '../posture/measure.ts';
import { type Estimate, isKnown, type Measurement } from '../posture/measurement.ts';
import { step } from '../posture/monitor.ts';
import { completeMonitorConfig, type MonitorConfig } from '../posture/monitor-config.ts';
import type { MonitorEffect, MonitorEvent } from '../posture/monitor-events.ts';
import { beginMonitor, type MonitorState } from '../posture/monitor-state.ts';
import { type PersonalLimit, shiftsOf } from '../posture/personal-limits.ts';
import {
  beginPick,
  isJudged,
  type KnownPlace,
  type PickState,
  settlePick,
  stayPicked,
  stepPick,
} from '../posture/pick-setup.ts';
import type { Place } from '../posture/place.ts';
import { beginPresence, type Presence, stayPresent, stepPresence } from '../posture/presence.ts';
import { expectedPlace, isStranger } from '../posture/same-person.ts';

/** All that the camera host knows of the user's posture. Replaced, never changed. */
export interface Engine {
  /** As calibrated. */
  readonly baseline: Baseline | null;
  /** At which of the calibrated places this is; null where the one calibration is all there is. */
  readonly whereabouts: Whereabouts | null;
  /** As upright looks by now; null without a calibration. */
  readonly drift: DriftState | null;
  readonly judging: AssessmentConfig;
  /** What the user has corrected, kept apart from the settings. */
  readonly limits: readonly PersonalLimit[];
  readonly config: MonitorConfig;
  readonly slowerOnBattery: boolean;
  readonly monitor: MonitorState;
  /** Whether the calibration still fits. */
  readonly doubt: DoubtState;
  /** Who is in view: the user, or others. */
  readonly presence: Presence;
  readonly measurement: Measurement | null;
  readonly assessment: Assessment | null;
}

/** The calibrated places that the open camera can be at, and which of them is judged by. */
export interface Whereabouts {
  readonly places: readonly KnownPlace[];
  readonly id: string;
  readonly pick: PickState;
}

export interface Advance {
  readonly engine: Engine;
  readonly effects: readonly MonitorEffect[];
}

function judgingFrom({ sensitivity }: Settings, limits: readonly PersonalLimit[]): AssessmentConfig {
  return { sensitivity, shifts: shiftsOf(limits) };
}

function configFrom({ tooLong, coolDownSeconds }: Settings): MonitorConfig {
  return completeMonitorConfig({ ...ALLOWANCE_OF[tooLong], coolDownMs: coolDownSeconds * 1000 });
}

/** The angles that a holding time is counted by, where they can be told. */
function heldAnglesIn({ neckForwardDeg, trunkForwardDeg }: Measurement): HeldAngles {
  return {
    neckForwardDeg: isKnown(neckForwardDeg) ? neckForwardDeg.value : null,
    trunkForwardDeg: isKnown(trunkForwardDeg) ? trunkForwardDeg.value : null,
  };
}

export function createEngine(
  baseline: Baseline | null,
  settings: Settings,
  limits: readonly PersonalLimit[] = [],
): Engine {
  return {
    baseline,
    whereabouts: null,
    drift: baseline && beginDrift(baseline),
    judging: judgingFrom(settings, limits),
    limits,
    config: configFrom(settings),
    slowerOnBattery: settings.onBattery === 'slower',
    monitor: beginMonitor(),
    doubt: beginDoubt(),
    presence: beginPresence(),
    measurement: null,
    assessment: null,
  };
}

export function applySettings(engine: Engine, settings: Settings): Engine {
  return {
    ...engine,
    judging: judgingFrom(settings, engine.limits),
    config: configFrom(settings),
    slowerOnBattery: settings.onBattery === 'slower',
  };
}

/** Takes up when the last alert of an earlier watch was: the least time between two holds across watches. */
export function recallAlert(engine: Engine, lastAlertAtMs: number | null, nowMs: number): Engine {
  const { monitor } = engine;
  // The clock may have been set back since.
  if (lastAlertAtMs === null || lastAlertAtMs > nowMs || monitor.lastAlertAtMs !== null) return engine;
  return { ...engine, monitor: { ...monitor, lastAlertAtMs } };
}

/** Judges by what the user has corrected, and at once: nobody may move for a while, and then no new picture comes. */
export function adoptLimits(engine: Engine, limits: readonly PersonalLimit[], atMs: number): Advance {
  const judging = { ...engine.judging, shifts: shiftsOf(limits) };
  return judgeAnew({ ...engine, limits, judging }, atMs);
}

/** Ends the alert that stands, since the user was fine, and goes on from what is seen now. */
export function excuseAlert(engine: Engine, atMs: number): Advance {
  const excused = advance(engine, { type: 'excused', atMs });
  const { engine: next, effects } = judgeAnew(excused.engine, atMs);
  return { engine: next, effects: [...excused.effects, ...effects] };
}

/** Judges once more what was seen last; what could not be told stays so. */
function judgeAnew(engine: Engine, atMs: number): Advance {
  const { measurement, assessment } = engine;
  if (measurement === null || (assessment?.state !== 'fine' && assessment?.state !== 'bad'))
    return { engine, effects: [] };
  return takeMeasurement(engine, measurement, 'enough', atMs);
}

/** Judges by a new baseline from now on; what was judged by the old one stays as it was. */
export function adoptBaseline(engine: Engine, baseline: Baseline): Engine {
  return {
    ...engine,
    baseline,
    drift: beginDrift(baseline),
    doubt: beginDoubt(),
    presence: beginPresence(),
  };
}

/** How sure it is that the user is at a place: said so by the user; to be seen; with a strange camera, to be seen clearly; or no other than it was. */
export type PlaceTrust = 'chosen' | 'to_be_seen' | 'strange_camera' | 'as_before';

function pickBy(trust: PlaceTrust): PickState {
  return trust === 'chosen' ? settlePick() : beginPick(trust === 'strange_camera');
}

/** Watches at one of some places from now on; what stands of another one ends here. An unknown id changes nothing. */
export function goToPlace(
  engine: Engine,
  places: readonly KnownPlace[],
  id: string,
  trust: PlaceTrust,
  atMs: number,
): Advance {
  const place = places.find((each) => each.id === id);
  if (place === undefined) return { engine, effects: [] };
  const { whereabouts: before } = engine;
  const stays = before?.id === id && engine.baseline?.createdAtMs === place.baseline.createdAtMs;
  const pick = stays && trust === 'as_before' ? before.pick : pickBy(trust);
  const whereabouts = { places, id, pick };
  if (stays) return { engine: { ...engine, whereabouts }, effects: [] };
  const { engine: closed, effects } = advance(engine, { type: 'interrupted', atMs });
  return { engine: { ...adoptBaseline(closed, place.baseline), whereabouts }, effects };
}

/** Notices, in what is seen, that this is another of the places, or none of them. */
function lookAround(engine: Engine, observation: Observation, atMs: number): Advance {
  const { whereabouts } = engine;
  const dark = observation.type === 'observed' && observation.light === 'dark';
  if (whereabouts === null || observation.type === 'covered' || dark) return { engine, effects: [] };
  const { places, id, pick } = whereabouts;
  const stepped =
    observation.type === 'unchanged'
      ? stayPicked(pick, id, atMs)
      : stepPick(pick, places, id, { pose: observation.pose, frame: observation.frame, atMs });
  if (stepped.pick.lastSign === null && showsOthers(engine, observation)) return { engine, effects: [] };
  const moved =
    stepped.id === id ? { engine, effects: [] } : goToPlace(engine, places, stepped.id, 'chosen', atMs);
  const next = { places, id: stepped.id, pick: stepped.pick };
  return { engine: { ...moved.engine, whereabouts: next }, effects: moved.effects };
}

/** Others, seen past an empty chair, do not look like the user at any place: that says nothing of the place. */
function showsOthers({ whereabouts, baseline, assessment }: Engine, observation: Observation): boolean {
  if (observation.type === 'observed' && baseline !== null && isStranger(observation.pose, baseline))
    return true;
  const watchedHere = whereabouts?.pick.settled === true && !whereabouts.pick.lost;
  return watchedHere && assessment?.state === 'away';
}

/** Whether what is seen is from the place that would be judged by. */
function isAtPlace({ whereabouts }: Engine): boolean {
  return whereabouts === null || isJudged(whereabouts.pick, whereabouts.id);
}

/** A clock that is set runs back by more than this; a smaller step is the clock being corrected. */
export const CLOCK_SET_BACK_MS = 2000;

/** A clock that was set back would leave the monitor waiting for the time to come again: it begins anew instead, with a snooze and the time since the last alert as long as they were. */
function beginAnewIfSetBack(engine: Engine, atMs: number): Advance {
  const { monitor, config } = engine;
  if (monitor.phase === 'starting' || atMs >= monitor.lastAtMs - CLOCK_SET_BACK_MS)
    return { engine, effects: [] };
  const byMs = monitor.lastAtMs - atMs;
  const { effects } = step(monitor, { type: 'interrupted', atMs: monitor.lastAtMs }, config);
  const shift = (timeMs: number | null) => (timeMs === null ? null : timeMs - byMs);
  const alerting = {
    snoozedUntilMs: shift(monitor.snoozedUntilMs),
    lastAlertAtMs: shift(monitor.lastAlertAtMs),
  };
  return { engine: { ...engine, monitor: beginMonitor(alerting) }, effects };
}

/** Takes one event of the monitor's own: snoozed, rested, interrupted. */
export function advance(before: Engine, event: MonitorEvent): Advance {
  const { engine, effects: closing } = beginAnewIfSetBack(before, event.atMs);
  const { state, effects } = step(engine.monitor, event, engine.config);
  return { engine: { ...engine, monitor: state }, effects: [...closing, ...effects] };
}

/** In the dark an empty picture is no proof that nobody is there. */
function doubtInTheDark(assessment: Assessment, light: Light): Assessment {
  const certain = assessment.state === 'fine' || assessment.state === 'bad';
  return light === 'dark' && !certain ? { state: 'unknown', reason: 'too_dark', issues: [] } : assessment;
}

/** Takes what the worker has seen in one frame. */
export function takeObservation(before: Engine, observation: Observation, atMs: number): Advance {
  const { engine, effects } = lookAround(before, observation, atMs);
  const taken = judgeObservation(engine, observation, atMs);
  return { engine: taken.engine, effects: [...effects, ...taken.effects] };
}

function judgeObservation(engine: Engine, observation: Observation, atMs: number): Advance {
  if (observation.type === 'covered') return advance(engine, { type: 'interrupted', atMs });
  if (observation.type === 'unchanged') {
    const presence = stayPresent(engine.presence, atMs);
    return advance(withDoubt({ ...engine, presence }, engine.measurement, atMs), { type: 'unchanged', atMs });
  }
  const { presence, measurement } = measureUser(engine, observation, atMs);
  const watched = withDoubt({ ...engine, presence }, measurement, atMs);
  const taken = takeMeasurement(watched, measurement, observation.light, atMs);
  return { ...taken, engine: withDrift(taken.engine, observation.pose, atMs) };
}

/** Only the calibrated user has a posture to be measured. */
function measureUser(
  engine: Engine,
  { pose, frame }: Extract<Observation, { type: 'observed' }>,
  atMs: number,
): { readonly presence: Presence; readonly measurement: Measurement } {
  const { presence, baseline, drift } = engine;
  if (baseline === null) return { presence, measurement: measure(pose, frame, baseline) };
  const seen = stepPresence(presence, pose, frame, baseline, atMs);
  // Nobody, or no face, is told as such wherever the camera stands.
  const elsewhere = !isAtPlace(engine) && isLayout(readLayout(pose));
  const doubt = elsewhere ? 'other_place' : seen.doubt;
  const measurement =
    doubt === null ? measure(pose, frame, drift?.baseline ?? baseline) : unknownMeasurement(null, doubt);
  return { presence: seen.presence, measurement };
}

/** Follows how upright looks while all is well: never within an episode, nor while coming or going. */
function withDrift(engine: Engine, pose: Pose, atMs: number): Engine {
  const { baseline, drift, measurement, assessment, monitor } = engine;
  if (!baseline || !drift || !measurement || !assessment) return engine;
  if (monitor.phase !== 'good' || monitor.episode !== null) return engine;
  return { ...engine, drift: stepDrift(drift, baseline, { pose, measurement, assessment, atMs }) };
}

function withDoubt(engine: Engine, measurement: Measurement | null, atMs: number): Engine {
  if (measurement === null) return engine;
  return { ...engine, doubt: stepDoubt(engine.doubt, measurement, atMs) };
}

function takeMeasurement(engine: Engine, measurement: Measurement, light: Light, atMs: number): Advance {
  const holding = engine.monitor.phase === 'bad';
  const judged = assess(measurement, engine.baseline, { ...engine.judging, holding });
  const assessment = doubtInTheDark(judged, light);
  const angles = heldAnglesIn(measurement);
  return advance({ ...engine, measurement, assessment }, { type: 'assessed', atMs, assessment, angles });
}

/** From the side a look at the user alone finds the shoulders worse than one at the whole picture (docs/people-in-view.md). */
function expectedOf({ baseline, presence, whereabouts }: Engine): Place | null {
  // Before the place is recognised, a look at where the user sat at another one would mislead.
  if (whereabouts !== null && (!whereabouts.pick.settled || whereabouts.pick.lost)) return null;
  return baseline === null || baseline.view === 'side' ? null : expectedPlace(presence.person, baseline);
}

/** How often the worker should look, and where for the user, as things stand. */
export function paceOf(engine: Engine, onBattery = false): Pace {
  return {
    intervalMs: nextLookInMs(engine.monitor, engine.config, onBattery && engine.slowerOnBattery),
    everyFrame: false,
    expected: expectedOf(engine),
  };
}

/** Since when what `statusOf` tells has held: a slouch counts from its begin, also across short breaks. */
export function statusSinceMs({ monitor }: Engine): number | null {
  return monitor.phase === 'bad' ? monitor.episodeSinceMs : monitor.sinceMs;
}

/** What others are told of the posture. */
export function statusOf(engine: Engine): HostStatus {
  const { monitor } = engine;
  const bad = monitor.phase === 'bad';
  return {
    camera: 'live',
    posture: monitor.phase,
    issue: bad ? monitor.issue : null,
    alerting: bad && monitor.alertedAtMs !== null,
  };
}

/** The measure of the part that an issue is about. From the side the trunk's angle is against the vertical, not against you. */
function measureOf(issue: IssueKind, measured: Measurement): Estimate | null {
  switch (issue) {
    case 'slouch':
      return measured.view === 'side' ? null : measured.trunkForwardDeg;
    case 'head_tilt':
      return measured.headTiltDeg;
    case 'uneven_shoulders':
      return measured.shoulderTiltDeg;
    default:
      return null;
  }
}

/** By how many degrees the part that an issue is about is off, where that is surer than not to be more than noise. */
export function byDegOf({ measurement }: Engine, issue: IssueKind): number | null {
  const estimate = measurement === null ? null : measureOf(issue, measurement);
  if (estimate === null || !isKnown(estimate)) return null;
  return Math.abs(estimate.value) > estimate.sd ? estimate.value : null;
}
