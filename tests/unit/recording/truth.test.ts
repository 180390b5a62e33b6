import { describe, expect, it } from 'vitest';
import type { Estimate, Measurement } from '../../../src/posture/body/measurement.ts';
import type { RecordedFrame } from '../../../src/recording/recording.ts';
import { pairsOf } from '../../../src/recording/truth.ts';
import { measurement } from '../ui/made-up.ts';

const frameWith = (truth: RecordedFrame['truth']): RecordedFrame => {
  return { atMs: 0, phase: 'monitor', label: null, pose: [], truth };
};
const fromSide = (neckForwardDeg: Estimate): Measurement => measurement({ view: 'side', neckForwardDeg });

describe('a measured value and its truth', () => {
  it('from the side are compared with the deviation of the change, without that of the zero', () => {
    const atRest = [
      {
        truth: { neckInclinationDeg: 5 },
        measurement: fromSide({ value: 12, sd: 2, zeroSd: 9 }),
      },
    ];
    const now = fromSide({ value: 30, sd: 3, zeroSd: 9 });
    const { neckForwardDeg } = pairsOf(frameWith({ neckInclinationDeg: 25 }), now, atRest);
    expect(neckForwardDeg).toEqual({ measured: 18, truth: 20, sd: 3 });
  });

  it.each(['shoulderTiltDeg', 'headTiltDeg'] as const)(
    'are changes since the calibration for %s too, as stated',
    (tilt) => {
      const atRest = [{ truth: { [tilt]: 3 }, measurement: measurement() }];
      const now = measurement({ [tilt]: { value: 2, sd: 1 } });
      expect(pairsOf(frameWith({ [tilt]: 5 }), now, atRest)[tilt]).toEqual({ measured: 2, truth: 2, sd: 1 });
    },
  );

  it('are plain tilts without a calibration', () => {
    const now = measurement({ headTiltDeg: { value: 2, sd: 1 } });
    const { headTiltDeg } = pairsOf(frameWith({ headTiltDeg: 5 }), now, []);
    expect(headTiltDeg).toEqual({ measured: 2, truth: 5, sd: 1 });
  });
});
