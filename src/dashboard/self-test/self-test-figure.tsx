import { text } from '../../platform/browser/i18n.ts';
import type { SelfTestLabel } from '../../self-test/plan.ts';
import {
  drawFront,
  drawProfile,
  type FigureAngles,
  type FigureDrawing,
  FRONT_HEAD,
  PLUMB_X,
  PROFILE_HEAD,
  UPRIGHT,
} from '../../ui/figure/figure-shape.ts';

/** How the figure shows each posture. Small angles are exaggerated to be visible. */
const ANGLES: Readonly<Record<SelfTestLabel, Partial<FigureAngles>>> = {
  upright: {},
  forward_head: { neckDeg: 32 },
  slouch: { trunkDeg: 14, neckDeg: 26, pitchDeg: 4 },
  hunch: { trunkDeg: 24, neckDeg: 34, pitchDeg: 10 },
  lean: { lateralDeg: 20, shoulderTiltDeg: 14, headTiltDeg: 10 },
  head_tilt: { headTiltDeg: 24, lateralDeg: 4 },
  head_turn: {},
  look_down: { neckDeg: 22, pitchDeg: 32 },
  lean_in: {},
};

/** A person who is nearer to the screen: farther right in profile, larger from the front. */
const NEARER = { profile: 'translate(12 0)', front: 'translate(-8 -9) scale(1.16)' } as const;

interface PlateProps {
  readonly atX: number;
  readonly plumbX: number;
  readonly upright: FigureDrawing;
  readonly drawing: FigureDrawing;
  readonly placed: string | undefined;
}

function Plate({ atX, plumbX, upright, drawing, placed }: PlateProps) {
  return (
    <g transform={`translate(${atX} 0)`}>
      <path class="plumb-line" d={`M${plumbX} 0V112`} />
      <g class="figure-baseline">
        <path d={upright.body} />
        <path d={upright.head} transform={upright.headTurn} />
      </g>
      <g class="figure-now" transform={placed}>
        <path d={drawing.body} />
        <path class="figure-head" d={drawing.head} transform={drawing.headTurn} />
        <circle class="figure-dot" cx={drawing.dot.x} cy={drawing.dot.y} r="2.8" />
      </g>
    </g>
  );
}

/** With the head turned, each view shows what the other one shows otherwise. */
function turnHead(drawing: FigureDrawing, head: string): FigureDrawing {
  return { ...drawing, head };
}

/** A posture of the self-test, from the side and from the front, over the upright one. */
export function SelfTestFigure({ label, tone }: { label: SelfTestLabel; tone: 'good' | 'drift' }) {
  const angles = { ...UPRIGHT, ...ANGLES[label] };
  const turned = label === 'head_turn';
  const profile = turned ? turnHead(drawProfile(angles), FRONT_HEAD) : drawProfile(angles);
  const front = turned ? turnHead(drawFront(angles), PROFILE_HEAD) : drawFront(angles);
  const nearer = label === 'lean_in';
  return (
    <svg
      class={`figure figure-${tone}`}
      viewBox="0 0 220 112"
      role="img"
      aria-label={text(`selfTest_${label}_title`)}
    >
      <Plate
        atX={0}
        plumbX={PLUMB_X.profile}
        upright={drawProfile(UPRIGHT)}
        drawing={profile}
        placed={nearer ? NEARER.profile : undefined}
      />
      <Plate
        atX={120}
        plumbX={PLUMB_X.front}
        upright={drawFront(UPRIGHT)}
        drawing={front}
        placed={nearer ? NEARER.front : undefined}
      />
    </svg>
  );
}
