import { text } from '../../platform/browser/i18n.ts';
import type { SelfTestLabel } from '../../self-test/plan.ts';
import { drawFront, drawProfile, type FigureAngles, UPRIGHT } from '../../ui/figure/figure-shape.ts';
import { type FigureTone, Person } from '../../ui/figure/person.tsx';
import { FIGURE_BOX, FRONT_AT_X } from '../../ui/figure/posture-figure.tsx';

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
const NEARER = { profile: 'translate(12 0)', front: 'translate(-10 -10) scale(1.16)' } as const;

const OWN = { profile: drawProfile(UPRIGHT), front: drawFront(UPRIGHT) };

interface FigureProps {
  readonly label: SelfTestLabel;
  readonly tone: FigureTone;
  /** Whether words beside it name the posture, so that it needn't be read out twice. */
  readonly isNamed?: boolean;
}

/** A posture of the self-test, from the side and from the front, over the upright one. */
export function SelfTestFigure({ label, tone, isNamed = false }: FigureProps) {
  const angles = { ...UPRIGHT, ...ANGLES[label] };
  const turned = label === 'head_turn';
  const nearer = label === 'lean_in';
  return (
    <div class="stage-figure" {...(isNamed && { 'aria-hidden': true })}>
      <svg
        class={`posture-figure posture-${tone}`}
        viewBox={FIGURE_BOX}
        role="img"
        aria-label={text(`selfTest_${label}_title`)}
      >
        <Person
          atX={0}
          own={OWN.profile}
          now={drawProfile(angles, turned)}
          tone={tone}
          transform={nearer ? NEARER.profile : undefined}
        />
        <Person
          atX={FRONT_AT_X}
          own={OWN.front}
          now={drawFront(angles, turned)}
          tone={tone}
          transform={nearer ? NEARER.front : undefined}
        />
      </svg>
    </div>
  );
}
