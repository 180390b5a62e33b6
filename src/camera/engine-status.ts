import type { Pace } from '../detection/worker-protocol.ts';
import type { AlertMessage } from '../platform/protocol.ts';
import type { HostStatus } from '../platform/session.ts';
import type { IssueKind } from '../posture/assessment.ts';
import { nextLookInMs } from '../posture/cadence.ts';
import { type Estimate, isKnown, knownValue, type Measurement } from '../posture/measurement.ts';
import type { MonitorEffect } from '../posture/monitor-events.ts';
import type { Place } from '../posture/place.ts';
import { expectedPlace } from '../posture/same-person.ts';
import type { Engine } from './engine.ts';

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
function byDegOf({ measurement }: Engine, issue: IssueKind): number | null {
  const estimate = measurement === null ? null : measureOf(issue, measurement);
  if (estimate === null || !isKnown(estimate)) return null;
  return Math.abs(estimate.value) > estimate.sd ? estimate.value : null;
}

/** What the background is told of an alert: how far off the head, or the part that it is about, is. */
export function alertMessageOf(
  engine: Engine,
  { atMs, issue, sinceMs, severity }: Extract<MonitorEffect, { type: 'alert' }>,
): AlertMessage {
  const headForwardCm = engine.measurement && knownValue(engine.measurement.headForwardCm);
  return { atMs, issue, sinceMs, severity, headForwardCm, byDeg: byDegOf(engine, issue) };
}
