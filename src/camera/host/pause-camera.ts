import { advance } from '../../engine/engine.ts';
import { now } from '../../platform/browser/clock.ts';
import { applyEffects } from './apply-effects.ts';
import type { Host } from './host.ts';

/** The camera is off for a while. The last observation is all there is. */
export function beginPause(host: Host, untilMs: number): void {
  if (host.engine === null) return;
  const { phase } = host.engine.monitor;
  host.lastHeardMs = null;
  applyEffects(host, advance(host.engine, { type: 'rested', atMs: now() }));
  const posture = phase === 'good' || phase === 'away' ? phase : 'unknown';
  host.status.publish({ camera: 'resting', posture, untilMs }, host.status.sinceMs());
}

/** The camera is about to open: from now on it may be on. */
export function endPause({ status, seated }: Host): void {
  const shown = status.status();
  if (shown.camera !== 'resting') return;
  seated.rested(now());
  status.publish({ camera: 'live', posture: shown.posture, issue: null, alerting: false }, status.sinceMs());
}
