import type { IssueKind } from '../../posture/body/assessment.ts';
import { drawFront, drawProfile, type FigureAngles, type FigureDrawing, UPRIGHT } from './figure-shape.ts';

/** How the figure shows each issue: clearly, so larger than what is alerted to. */
const ANGLES_OF: Readonly<Record<IssueKind, Partial<FigureAngles>>> = {
  forward_head: { trunkDeg: 4, neckDeg: 30 },
  slouch: { trunkDeg: 17, neckDeg: 30, pitchDeg: 6 },
  lean: { lateralDeg: 18, headTiltDeg: 8, shoulderTiltDeg: 8 },
  head_tilt: { headTiltDeg: 20, lateralDeg: 4 },
  uneven_shoulders: { shoulderTiltDeg: 10 },
};
const SEEN_FROM_THE_SIDE: readonly IssueKind[] = ['forward_head', 'slouch'];

/** An issue from the side that shows it, and the upright posture from the same side. */
export function drawIssue(issue: IssueKind): { readonly now: FigureDrawing; readonly own: FigureDrawing } {
  const draw = SEEN_FROM_THE_SIDE.includes(issue) ? drawProfile : drawFront;
  return { now: draw({ ...UPRIGHT, ...ANGLES_OF[issue] }), own: draw(UPRIGHT) };
}
