import type { Observation } from '../detection/observation.ts';
import { knownValue, type Measurement } from '../posture/measurement.ts';

/** The angles that the history keeps, in the order of its KEPT_ANGLES; null where one cannot be told. */
export function keptAnglesOf({ type }: Observation, measurement: Measurement | null): (number | null)[] {
  if (type === 'covered' || measurement === null) return [null, null];
  const { neckForwardDeg, trunkForwardDeg } = measurement;
  return [neckForwardDeg, trunkForwardDeg].map(knownValue);
}
