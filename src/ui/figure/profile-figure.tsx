import { drawProfile, type FigureAngles, PLUMB_X, UPRIGHT } from './figure-shape.ts';

/** A slouch as people know it: the back sinks, and the head comes forward. */
const SLOUCH: FigureAngles = { ...UPRIGHT, trunkDeg: 16, neckDeg: 24, pitchDeg: 6 };

function Person({ angles, className }: { angles: FigureAngles; className: string }) {
  const drawing = drawProfile(angles);
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

/** A decorative figure from the side, over its plumb line. A slouch is drawn over the upright posture. */
export function ProfileFigure({ posture }: { posture: 'upright' | 'slouch' }) {
  const slouches = posture === 'slouch';
  return (
    <svg class={`figure figure-${slouches ? 'drift' : 'good'}`} viewBox="0 0 100 112" aria-hidden="true">
      <path class="plumb-line" d={`M${PLUMB_X.profile} -60V112`} />
      {slouches && <Person angles={UPRIGHT} className="figure-baseline" />}
      <Person angles={slouches ? SLOUCH : UPRIGHT} className="figure-now" />
    </svg>
  );
}
