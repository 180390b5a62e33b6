import { parameterIn } from './address-parameter.ts';

/** What stands in an address, and in a list, for a place that is not calibrated yet. */
export const NEW_PLACE = 'new';

/** The dashboard's address, behind the '#', of the calibration of a place, or of a new one. */
export function calibrationAddress(place: string): string {
  return `calibrate?${new URLSearchParams({ place })}`;
}

/** The place that an address asks to calibrate; null where it names none. */
export function workplaceFrom(hash: string): string | null {
  return parameterIn(hash, 'place');
}
