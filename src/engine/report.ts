/* What the engine reports to others: the status, an alert, the angles that the history keeps. */
import type { IssueKind } from '../posture/body/assessment.ts';
import { knownValue, type Measurement } from '../posture/body/measurement.ts';
import type { Observation } from '../posture/body/observation.ts';
import { isAlertSkipped, nextAlertInMs } from '../posture/monitor/monitor.ts';
import type { MonitorEffect } from '../posture/monitor/monitor-events.ts';
import type { MonitorState } from '../posture/monitor/monitor-state.ts';
import { marginOf } from '../posture/verdict/assess.ts';
import { NOTHING_LEARNED } from '../posture/verdict/personal-judge.ts';
import { assessmentConfigOf, type Engine } from './engine.ts';

/** The posture status while the camera is on. */
export interface WatchingStatus {
  readonly camera: 'live';
  readonly posture: MonitorState['phase'];
  readonly issue: IssueKind | null;
  /** The head alone is bent down, as over a phone. */
  readonly lookingDown: boolean;
  readonly alerting: boolean;
}

/** An alert, with how far the head is forward. */
export interface AlertReport {
  readonly atMs: number;
  readonly issue: IssueKind;
  readonly sinceMs: number;
  readonly severity: number;
  readonly headForwardCm: number | null;
  readonly lookingDown: boolean;
}

/** The posture status for other contexts. */
export function statusOf({ monitor, excused }: Engine): WatchingStatus {
  const bad = monitor.phase === 'bad';
  return {
    camera: 'live',
    posture: monitor.phase,
    issue: bad ? monitor.issue : null,
    lookingDown: bad && monitor.angles.lookingDown === true,
    ...(monitor.phase === 'good' && excused !== null && { excused: true }),
    alerting: bad && monitor.episode.alertedAtMs !== null,
  };
}

/**
 * Since when the status of `statusOf` has held. A slouch counts from its start, across short interruptions.
 */
export function statusSinceMs({ monitor }: Engine): number | null {
  return monitor.phase === 'bad' ? monitor.episode.sinceMs : monitor.sinceMs;
}

/** In how long the next alert is due if the user stays like that; null if they are fine, or it stands. */
export function nudgeInMs({ monitor, config }: Engine): number | null {
  return nextAlertInMs(monitor, config.monitor);
}

/** Whether the nudge of the present slouch was left out as planned, and has not come since. */
export function isNudgeSkipped({ monitor }: Engine): boolean {
  return isAlertSkipped(monitor);
}

/**
 * Whether the posture counts as fine only because of what the user has said: of itself, until they sit up, or of one
 * like it.
 */
export function isFineAsSaid(engine: Engine): boolean {
  const { measurement, assessment, monitor, excused } = engine;
  if (monitor.phase !== 'good' || assessment?.state !== 'fine' || measurement === null) return false;
  const unsaid = { ...assessmentConfigOf(engine), personal: NOTHING_LEARNED };
  return excused !== null || (marginOf(measurement, unsaid) ?? -1) >= 0;
}

/** The message to the background about an alert. */
export function alertMessageOf(
  { measurement }: Engine,
  { atMs, issue, sinceMs, severity, lookingDown }: Extract<MonitorEffect, { type: 'alert' }>,
): AlertReport {
  const headForwardCm = measurement && knownValue(measurement.headForwardCm);
  return { atMs, issue, sinceMs, severity, headForwardCm, lookingDown };
}

/** The angles that the history keeps, in the order of KEPT_ANGLES; null where one is unknown. */
export function keptAnglesOf({ type }: Observation, measurement: Measurement | null): (number | null)[] {
  if (type === 'covered' || measurement === null) return [null, null];
  const { neckForwardDeg, trunkForwardDeg } = measurement;
  return [neckForwardDeg, trunkForwardDeg].map(knownValue);
}
