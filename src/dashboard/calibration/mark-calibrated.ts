import { CALIBRATED_ADDRESS } from '../../ui/addresses.ts';
import { routeOf } from '../route.ts';

/**
 * Notes in the address that the calibration is done. Following a link to the page then changes the address, and starts
 * over; and it no longer asks for a new workplace, which the calibrated one was.
 */
export function markCalibrated(): void {
  if (routeOf(location.hash) !== 'calibrate') return;
  history.replaceState(history.state, '', `#${CALIBRATED_ADDRESS}`);
}
