import { type Estimate, isKnown, type Measurement, type PostureSigns } from '../body/measurement.ts';
import { blendJudged } from './judged-tilts.ts';

/**
 * Blends the measurements of one picture against several view clusters, weighted by shares that add up to 1.
 * Needs at least one.
 */
export function blendMeasurements(
  measurements: readonly Measurement[],
  shares: readonly number[],
): Measurement {
  const [first] = measurements;
  if (first === undefined) throw new RangeError('There is nothing to blend.');
  const blend = (read: (measurement: Measurement) => Estimate): Estimate =>
    blendEstimates(measurements.map(read), shares);
  const signs = blendSigns(measurements, shares);
  const judged = blendJudged(
    measurements.map((measurement) => measurement.judged),
    (estimates) => blendEstimates(estimates, shares),
  );
  const likeliest = measurements[shares.indexOf(Math.max(...shares))];
  return {
    view: first.view,
    neckForwardDeg: blend(({ neckForwardDeg }) => neckForwardDeg),
    craniovertebralDeg: blend(({ craniovertebralDeg }) => craniovertebralDeg),
    headForwardCm: blend(({ headForwardCm }) => headForwardCm),
    headPitchDeg: blend(({ headPitchDeg }) => headPitchDeg),
    headYawDeg: blend(({ headYawDeg }) => headYawDeg),
    headTiltDeg: blend(({ headTiltDeg }) => headTiltDeg),
    neckLateralDeg: blend(({ neckLateralDeg }) => neckLateralDeg),
    shoulderTiltDeg: blend(({ shoulderTiltDeg }) => shoulderTiltDeg),
    trunkForwardDeg: blend(({ trunkForwardDeg }) => trunkForwardDeg),
    distance: blend(({ distance }) => distance),
    ...(signs ? { signs } : {}),
    ...(judged ? { judged } : {}),
    ...(likeliest?.look ? { look: likeliest.look } : {}),
  };
}

/**
 * The weighted mean of the known values, unless most of the weight is unknown. The spread of the values is
 * part of the uncertainty.
 */
function blendEstimates(estimates: readonly Estimate[], shares: readonly number[]): Estimate {
  const known = estimates.flatMap((estimate, index) =>
    isKnown(estimate) ? [{ ...estimate, share: shares[index] ?? 0 }] : [],
  );
  const whole = known.reduce((sum, { share }) => sum + share, 0);
  const unknown = estimates.find((estimate) => !isKnown(estimate));
  if (unknown !== undefined && whole < 0.5) return unknown;
  const value = known.reduce((sum, part) => sum + part.share * part.value, 0) / whole;
  const square = known.reduce(
    (sum, part) => sum + part.share * (part.sd ** 2 + (part.value - value) ** 2),
    0,
  );
  return { value, sd: Math.sqrt(square / whole) };
}

function blendSigns(measurements: readonly Measurement[], shares: readonly number[]): PostureSigns | null {
  const signs = measurements.map((measurement) => measurement.signs);
  if (signs.some((one) => one === undefined)) return null;
  const blend = (kind: keyof PostureSigns): number =>
    signs.reduce((sum, one, index) => sum + (shares[index] ?? 0) * (one?.[kind] ?? 0), 0);
  return {
    any: blend('any'),
    forward_head: blend('forward_head'),
    slouch: blend('slouch'),
    lean: blend('lean'),
    head_tilt: blend('head_tilt'),
    uneven_shoulders: blend('uneven_shoulders'),
  };
}
