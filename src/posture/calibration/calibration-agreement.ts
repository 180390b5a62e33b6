import type { Baseline } from '../baseline/baseline.ts';
import { bodyOf } from '../body/body.ts';
import type { Layout } from '../body/layout.ts';
import { assess } from '../verdict/assess.ts';
import { measure } from '../verdict/measure.ts';

/**
 * If more than this share of a calibration's frames is not fine by the calibration itself, it contains more
 * than one posture. Real people who sit still come to 5 % on average; with the head turned in some frames,
 * arms crossed, or two distances, to 17 to 60 %.
 */
const MAX_DISAGREEING = 0.2;

/** Whether too many of a calibration's layouts are judged not fine by the resulting baseline. */
export function contradictsItself(baseline: Baseline, layouts: readonly Layout[]): boolean {
  const disagreeing = layouts.filter((layout) => !isFineBy(baseline, layout));
  return disagreeing.length > MAX_DISAGREEING * layouts.length;
}

function isFineBy(baseline: Baseline, layout: Layout): boolean {
  return assess(measure(bodyOf(layout), baseline), baseline).state === 'fine';
}
