import type { Engine } from '../../engine/engine.ts';
import { statusOf } from '../../engine/report.ts';
import type { Activity, HostStatus } from '../../state/session.ts';
import type { Host } from './host.ts';
import { ownStatusSinceMs } from './status-since.ts';

/** What a page leads the user through at this moment; null if nothing, or if their posture is shown all the same. */
export function activityAt({ silence, activity }: Host, atMs: number): Activity | null {
  return silence.isExercising(atMs) ? activity : null;
}

function shownStatus(host: Host, engine: Engine, atMs: number): HostStatus {
  const activity = activityAt(host, atMs);
  if (activity === null) return statusOf(engine);
  return { camera: 'live', posture: activity, issue: null, alerting: false };
}

/** Publishes how the user sits, or what they do instead. */
export function publishPosture(host: Host, engine: Engine, atMs: number): void {
  host.status.publish(shownStatus(host, engine, atMs), ownStatusSinceMs(host, engine, atMs));
}

/** The same, unless the camera is off: then that is what counts. */
export function publishIfLive(host: Host, atMs: number): void {
  if (host.engine !== null && host.status.status().camera === 'live') publishPosture(host, host.engine, atMs);
}
