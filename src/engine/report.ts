/* What others are told of the engine: the status, an alert, the angles that the history keeps. */
import type { IssueKind } from '../posture/body/assessment.ts';
import { type Estimate, isKnown, knownValue, type Measurement } from '../posture/body/measurement.ts';
import type { Observation } from '../posture/body/observation.ts';
import type { MonitorEffect } from '../posture/monitor/monitor-events.ts';
import type { MonitorState } from '../posture/monitor/monitor-state.ts';
import type { Engine } from './engine.ts';

/** The posture as others see it while the camera is on. */
export interface WatchingStatus {
  readonly camera: 'live';
  readonly posture: MonitorState['phase'];
  readonly issue: IssueKind | null;
  readonly alerting: boolean;
}

/** An alert, with how far off the head, or the part that it is about, is. */
export interface AlertReport {
  readonly atMs: number;
  readonly issue: IssueKind;
  readonly sinceMs: number;
  readonly severity: number;
  readonly headForwardCm: number | null;
  readonly byDeg: number | null;
}

/** What others are told of the posture. */
export function statusOf({ monitor }: Engine): WatchingStatus {
  const bad = monitor.phase === 'bad';
  return {
    camera: 'live',
    posture: monitor.phase,
    issue: bad ? monitor.issue : null,
    alerting: bad && monitor.episode.alertedAtMs !== null,
  };
}

/** Since when what `statusOf` tells has held: a slouch counts from its begin, also across short breaks. */
export function statusSinceMs({ monitor }: Engine): number | null {
  return monitor.phase === 'bad' ? monitor.episode.sinceMs : monitor.sinceMs;
}

/** What the background is told of an alert. */
export function alertMessageOf(
  { measurement }: Engine,
  { atMs, issue, sinceMs, severity }: Extract<MonitorEffect, { type: 'alert' }>,
): AlertReport {
  const headForwardCm = measurement && knownValue(measurement.headForwardCm);
  return { atMs, issue, sinceMs, severity, headForwardCm, byDeg: byDegOf(measurement, issue) };
}

/** By how many degrees the part that an issue is about is off, where that is surer than not to be more than noise. */
function byDegOf(measurement: Measurement | null, issue: IssueKind): number | null {
  const estimate = measurement === null ? null : angleOf(issue, measurement);
  if (estimate === null || !isKnown(estimate)) return null;
  return Math.abs(estimate.value) > estimate.sd ? estimate.value : null;
}

/** The angle that an issue is about. From the side the trunk's angle is against the vertical, not against you. */
function angleOf(issue: IssueKind, measured: Measurement): Estimate | null {
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

/** The angles that the history keeps, in the order of its KEPT_ANGLES; null where one cannot be told. */
export function keptAnglesOf({ type }: Observation, measurement: Measurement | null): (number | null)[] {
  if (type === 'covered' || measurement === null) return [null, null];
  const { neckForwardDeg, trunkForwardDeg } = measurement;
  return [neckForwardDeg, trunkForwardDeg].map(knownValue);
}
