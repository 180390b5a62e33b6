import { CALIBRATED_ADDRESS, FIRST_RUN_ADDRESS_OF } from '../../ui/addresses.ts';
import { routeOf } from '../route.ts';
import type { CalibratedStep } from './calibration-flow.ts';

/**
 * Notes in the address that the calibration is done. Following a link to the page then changes the address, and starts
 * over; and it no longer asks for a new workplace, which the calibrated one was. In the first run, a reload goes on from
 * there.
 */
export function markCalibrated(step: CalibratedStep): void {
  const route = routeOf(location.hash);
  if (route !== 'calibrate' && route !== 'welcome') return;
  const address = route === 'welcome' ? FIRST_RUN_ADDRESS_OF[step] : CALIBRATED_ADDRESS;
  history.replaceState(history.state, '', `#${address}`);
}

/** How far the first run has come by the address; null if it says nothing of it. */
export function calibratedStep(hash: string): CalibratedStep | null {
  const steps = Object.keys(FIRST_RUN_ADDRESS_OF) as CalibratedStep[];
  return steps.find((step) => hash === `#${FIRST_RUN_ADDRESS_OF[step]}`) ?? null;
}
