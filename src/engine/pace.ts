import type { BodyPosition } from '../posture/body/body-position.ts';
import type { Pace } from '../posture/body/observation.ts';
import { nextSampleInMs } from '../posture/monitor/cadence.ts';
import { expectedPosition } from '../posture/presence/same-person.ts';
import type { Engine } from './engine.ts';

/** How often to take a sample, and where to expect the user. */
export function paceOf(engine: Engine, onBattery = false): Pace {
  const { monitor, config } = engine;
  return {
    intervalMs: nextSampleInMs(monitor, config.monitor, onBattery && config.slowerOnBattery),
    everyFrame: false,
    expected: expectedOf(engine),
  };
}

/**
 * From the side, inference on the region around the user finds the shoulders worse than inference on the
 * whole picture (docs/measurements/people-in-view.md).
 */
function expectedOf({ baseline, presence, activeWorkplace }: Engine): BodyPosition | null {
  // Until the workplace is recognised, the user's position at another workplace would mislead.
  if (activeWorkplace !== null && (!activeWorkplace.pick.settled || activeWorkplace.pick.lost)) return null;
  return baseline === null || baseline.view === 'side' ? null : expectedPosition(presence.person, baseline);
}
