import type { BodyPosition } from '../posture/body/body-position.ts';
import type { Pace } from '../posture/body/observation.ts';
import { nextSampleInMs } from '../posture/monitor/cadence.ts';
import { expectedPosition } from '../posture/presence/same-person.ts';
import type { Engine } from './engine.ts';

/** How often the detector should look, and where for the user, as things stand. */
export function paceOf(engine: Engine, onBattery = false): Pace {
  const { monitor, config } = engine;
  return {
    intervalMs: nextSampleInMs(monitor, config.monitor, onBattery && config.slowerOnBattery),
    everyFrame: false,
    expected: expectedOf(engine),
  };
}

/** From the side a look at the user alone finds the shoulders worse than one at the whole picture (docs/measurements/people-in-view.md). */
function expectedOf({ baseline, presence, activeWorkplace }: Engine): BodyPosition | null {
  // Before the place is recognised, a look at where the user sat at another one would mislead.
  if (activeWorkplace !== null && (!activeWorkplace.pick.settled || activeWorkplace.pick.lost)) return null;
  return baseline === null || baseline.view === 'side' ? null : expectedPosition(presence.person, baseline);
}
