import { useEffect } from 'preact/hooks';
import type { CalibrationFlow } from './calibration-flow.ts';

/**
 * Opens the picture without a click, once `inUse`: then the camera is on anyway. Otherwise it takes a click, because a
 * page that the browser restores must not turn on the camera.
 */
export function useOpenAtOnce(flow: CalibrationFlow, inUse: boolean): void {
  useEffect(() => {
    if (inUse && flow.state.peek().phase === 'intro') void flow.openPreview();
  }, [flow, inUse]);
}
