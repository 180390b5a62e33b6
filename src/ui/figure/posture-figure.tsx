import { text } from '../../platform/browser/i18n.ts';
import type { Estimate, Measurement } from '../../posture/body/measurement.ts';
import {
  drawFront,
  drawProfile,
  type FigureAngles,
  type FigureDrawing,
  PLUMB_X,
  UPRIGHT,
} from './figure-shape.ts';

type Tone = 'good' | 'drift' | 'quiet';

/** A figure bent further than this stops looking like a person. */
const LARGEST_DEG = 40;
/** Angles are drawn larger than they are: 10° of the neck is a lot for the neck and hardly visible. */
const DRAWN_LARGER = 1.4;
/**
 * From the side, angles are against the vertical. This is the angle of upright: 90° minus the craniovertebral angle of
 * upright people, which is about 50°.
 */
const NECK_UPRIGHT_FROM_SIDE_DEG = 40;

function drawnDeg(estimate: Estimate, atRestDeg = 0): number {
  if ('unknown' in estimate) return 0;
  const deg = (estimate.value - atRestDeg) * DRAWN_LARGER;
  return Math.max(-LARGEST_DEG, Math.min(LARGEST_DEG, deg));
}

/** The angles to draw. Unknown angles are drawn upright. */
export function anglesOf(measurement: Measurement): FigureAngles {
  const neckAtRestDeg = measurement.view === 'side' ? NECK_UPRIGHT_FROM_SIDE_DEG : 0;
  return {
    trunkDeg: drawnDeg(measurement.trunkForwardDeg),
    neckDeg: drawnDeg(measurement.neckForwardDeg, neckAtRestDeg),
    pitchDeg: drawnDeg(measurement.headPitchDeg),
    lateralDeg: drawnDeg(measurement.neckLateralDeg),
    headTiltDeg: drawnDeg(measurement.headTiltDeg),
    shoulderTiltDeg: drawnDeg(measurement.shoulderTiltDeg),
  };
}

function Person({ drawing, className }: { drawing: FigureDrawing; className: string }) {
  return (
    <g class={className}>
      <path d={drawing.body} />
      <g transform={drawing.headTurn}>
        <path class="figure-head" d={drawing.head} />
      </g>
      <circle class="figure-dot" cx={drawing.dot.x} cy={drawing.dot.y} r="2.8" />
    </g>
  );
}

interface PlateProps {
  readonly atX: number;
  readonly plumbX: number;
  readonly draw: (angles: FigureAngles) => FigureDrawing;
  readonly angles: FigureAngles | null;
}

function Plate({ atX, plumbX, draw, angles }: PlateProps) {
  return (
    <g transform={`translate(${atX} 0)`}>
      <path class="plumb-line" d={`M${plumbX} 0V112`} />
      <Person drawing={draw(UPRIGHT)} className="figure-baseline" />
      {angles !== null && <Person drawing={draw(angles)} className="figure-now" />}
    </g>
  );
}

/**
 * Head and shoulders as they are now, from the side and from the front, over the user's own upright posture (dashed).
 * @param measurement null draws the upright posture only
 */
export function PostureFigure({ measurement, tone }: { measurement: Measurement | null; tone: Tone }) {
  const angles = measurement === null ? null : anglesOf(measurement);
  const label = angles === null ? text('figureLabelUpright') : text('figureLabel');
  return (
    <svg class={`figure figure-${tone}`} viewBox="0 0 220 112" role="img" aria-label={label}>
      <Plate atX={0} plumbX={PLUMB_X.profile} draw={drawProfile} angles={angles} />
      <Plate atX={120} plumbX={PLUMB_X.front} draw={drawFront} angles={angles} />
    </svg>
  );
}
