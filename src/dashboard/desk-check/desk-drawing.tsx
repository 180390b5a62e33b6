import { DESK_STEPS, type DeskStep } from '../../advice/desk-check.ts';
import { text } from '../../platform/browser/i18n.ts';
import { PROFILE_HEAD } from '../../ui/figure/heads.ts';

/*
 * A good workplace from the side, on an area of 260 × 190, y downwards: the eyes level with the screen's top edge, the
 * back supported, feet flat.
 */

const EYE = { x: 103, y: 54 } as const;
const SCREEN = { x: 196, top: EYE.y, bottom: 102 } as const;
const FLOOR_Y = 181;

const FLOOR_AND_DESK = `M20 ${FLOOR_Y}H246M122 118H234M226 118V${FLOOR_Y}`;
const CHAIR = `M66 82L70 128M68 133H116M92 133V172M74 ${FLOOR_Y - 2}Q92 168 110 ${FLOOR_Y - 2}`;
const KEYBOARD = 'M128 114.5H150';
const SCREEN_ON_STAND = `M${SCREEN.x} ${SCREEN.top}L${SCREEN.x - 3} ${SCREEN.bottom}M${SCREEN.x - 1} 82L206 114H190`;
const EYE_LINE = `M${EYE.x + 6} ${EYE.y}H${SCREEN.x - 3}`;
const DISTANCE = `M${EYE.x} 40V32H138M162 32H${SCREEN.x}V40`;

const BODY = `M82 127L80 78L86 66M82 127H130V${FLOOR_Y - 3}H146`;
const ARM = 'M80 82L88 112L130 111';

/** The position of each step's number. */
const NUMBER_AT: Readonly<Record<DeskStep, { readonly x: number; readonly y: number }>> = {
  chair: { x: 50, y: 108 },
  height: { x: 214, y: 52 },
  distance: { x: 150, y: 32 },
  centre: { x: 218, y: 86 },
  arms: { x: 112, y: 94 },
  light: { x: 236, y: 20 },
};

function NumberMark({ step, index, asked }: { step: DeskStep; index: number; asked: boolean }) {
  const { x, y } = NUMBER_AT[step];
  return (
    <g class={asked ? 'workplace-number asked' : 'workplace-number'}>
      <circle cx={x} cy={y} r={asked ? 12 : 9} />
      <text x={x} y={y}>
        {index + 1}
      </text>
    </g>
  );
}

/** A drawing of what the steps ask for, with their numbers. What is asked now stands out. */
export function DeskDrawing({ asks }: { asks: DeskStep }) {
  const lineClass = (...steps: DeskStep[]) => (steps.includes(asks) ? 'figure-chair asked' : 'figure-chair');
  return (
    <svg
      class="figure workplace-figure"
      viewBox="0 0 260 190"
      role="img"
      aria-label={text('deskCheckDrawing')}
    >
      <path class="figure-chair" d={FLOOR_AND_DESK} />
      <path class={lineClass('chair')} d={CHAIR} />
      <path class={lineClass('height', 'centre')} d={SCREEN_ON_STAND} />
      <path class={lineClass('arms', 'centre')} d={KEYBOARD} />
      <path class={asks === 'height' ? 'figure-baseline asked' : 'figure-baseline'} d={EYE_LINE} />
      <path class={lineClass('distance')} d={DISTANCE} />
      <g class="figure-now">
        <path d={BODY} />
        <path class="figure-head" transform="translate(90 60) scale(0.75)" d={PROFILE_HEAD} />
        <path d={ARM} />
      </g>
      {DESK_STEPS.map((step, index) => (
        <NumberMark key={step} step={step} index={index} asked={step === asks} />
      ))}
    </svg>
  );
}
