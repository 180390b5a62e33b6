import { medianOf } from '../../shared/median.ts';
import type { Baseline } from '../baseline/baseline.ts';
import { bodyOf } from '../body/body.ts';
import type { Layout } from '../body/layout.ts';
import { measure } from '../verdict/measure.ts';

/**
 * Adds how much the verdict varies over the calibration's own frames, from the side. Rendered people come to
 * 0.1 to 0.4 log-odds, real ones to 1 to 5: they move more, and their far shoulder is a guess. The verdict uses
 * it as a margin (docs/design/side-view.md).
 */
export function withSpread(baseline: Baseline, layouts: readonly Layout[]): Baseline {
  if (baseline.view !== 'side') return baseline;
  const logOdds = layouts.flatMap((layout) => measure(bodyOf(layout), baseline).signs?.any ?? []);
  if (logOdds.length === 0) return baseline;
  const middle = medianOf(logOdds);
  const spread = logOdds.reduce((sum, value) => sum + Math.abs(value - middle), 0) / logOdds.length;
  return { ...baseline, spread };
}
