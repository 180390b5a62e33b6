import { LOG_SD_RANGE } from '../../src/posture/estimator/estimator.ts';
import type { LossGradient } from './fit-network.ts';
import type { Quantity } from './quantities.ts';

/**
 * Errors smaller than this, in scales, count quadratically, larger ones linearly, so that a wrong label does
 * little harm.
 */
const BEND = 0.1;
/** The uncertainty is learned together with the value, and must not influence it. */
const SD_WEIGHT = 0.15;
const SIGN_WEIGHT = 2.5;

/**
 * The gradient of the loss: measured quantities with their log standard deviations, and log-odds. Unknown
 * targets (NaN) have none.
 */
export function slopeOfLoss(quantities: readonly Quantity[]): LossGradient {
  const measured = quantities.filter(({ kind }) => kind === 'measured').length;
  const width = quantities.length + measured;
  return (outputs, targets, rows) => {
    const slopes = new Float32Array(outputs.length);
    const share = 1 / rows;
    for (let row = 0; row < rows; row++) {
      for (const [index, { kind, weight }] of quantities.entries()) {
        const target = targets[row * quantities.length + index] ?? Number.NaN;
        if (Number.isNaN(target)) continue;
        const at = row * width + index;
        const output = outputs[at] ?? 0;
        if (kind === 'sign') {
          slopes[at] = SIGN_WEIGHT * weight * share * (1 / (1 + Math.exp(-output)) - target);
          continue;
        }
        const error = output - target;
        slopes[at] = (weight * share * error) / Math.hypot(error, BEND);
        const sdAt = row * width + quantities.length + index;
        slopes[sdAt] = SD_WEIGHT * share * sdSlope(outputs[sdAt] ?? 0, error);
      }
    }
    return slopes;
  };
}

/**
 * The derivative of error² / 2 sd² + log sd with respect to log sd; at the ends of the range it only leads
 * back.
 */
function sdSlope(logSd: number, error: number): number {
  const { least, most } = LOG_SD_RANGE;
  const kept = Math.max(least, Math.min(most, logSd));
  const slope = 1 - error ** 2 * Math.exp(-2 * kept);
  return (logSd < least && slope > 0) || (logSd > most && slope < 0) ? 0 : slope;
}
