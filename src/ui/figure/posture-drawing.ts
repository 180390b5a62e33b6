import type { SaidPosture } from '../../state/said-posture.ts';
import { drawFront, drawProfile, type FigureAngles, type FigureDrawing, UPRIGHT } from './figure-shape.ts';

/** How the figure shows each posture: clearly, so larger than what is alerted to. */
const ANGLES_OF: Readonly<Record<SaidPosture, Partial<FigureAngles>>> = {
  forward_head: { trunkDeg: 4, neckDeg: 30 },
  look_down: { neckDeg: 16, pitchDeg: 34 },
  slouch: { trunkDeg: 17, neckDeg: 30, pitchDeg: 6 },
  lean: { lateralDeg: 18, headTiltDeg: 8, shoulderTiltDeg: 8 },
  head_tilt: { headTiltDeg: 20, lateralDeg: 4 },
  uneven_shoulders: { shoulderTiltDeg: 10 },
};
const SEEN_FROM_THE_SIDE: readonly SaidPosture[] = ['forward_head', 'look_down', 'slouch'];

/** A posture from the side that shows it, and the upright posture from the same side. */
export function drawPosture(posture: SaidPosture): {
  readonly now: FigureDrawing;
  readonly own: FigureDrawing;
} {
  const draw = SEEN_FROM_THE_SIDE.includes(posture) ? drawProfile : drawFront;
  return { now: draw({ ...UPRIGHT, ...ANGLES_OF[posture] }), own: draw(UPRIGHT) };
}
