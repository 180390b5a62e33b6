import { text } from '../../platform/browser/i18n.ts';
import { PROFILE_HEAD } from '../../ui/figure/heads.ts';

/*
 * A good workplace from the side, on an area of 260 × 190, y downwards: the eyes level with the screen's top edge, the
 * back supported, feet flat.
 */

const EYE = { x: 103, y: 54 } as const;
const SCREEN = { x: 196, top: EYE.y, bottom: 102 } as const;
const FLOOR_Y = 181;

const FURNITURE = [
  `M20 ${FLOOR_Y}H246`,
  // Desk, its leg, and the keyboard on it.
  `M122 118H234M226 118V${FLOOR_Y}M128 114.5H150`,
  // Screen on its stand.
  `M${SCREEN.x} ${SCREEN.top}L${SCREEN.x - 3} ${SCREEN.bottom}M${SCREEN.x - 1} 82L206 114H190`,
  // Chair: back, seat, post, foot.
  `M66 82L70 128M68 133H116M92 133V172M74 ${FLOOR_Y - 2}Q92 168 110 ${FLOOR_Y - 2}`,
].join('');

const BODY = `M82 127L80 78L86 66M82 127H130V${FLOOR_Y - 3}H146`;
const ARM = 'M80 82L88 112L130 111';

/** The position of each step's number. */
const NUMBERS = [
  { x: 52, y: 108 },
  { x: 210, y: 48 },
  { x: 150, y: 32 },
  { x: 214, y: 84 },
  { x: 112, y: 98 },
  { x: 236, y: 20 },
] as const;

/** A drawing of what the steps ask for, with their numbers. */
export function DeskDrawing() {
  return (
    <svg
      class="figure workplace-figure"
      viewBox="0 0 260 190"
      role="img"
      aria-label={text('deskCheckDrawing')}
    >
      <path class="figure-chair" d={FURNITURE} />
      <path class="figure-baseline" d={`M${EYE.x + 6} ${EYE.y}H${SCREEN.x - 3}`} />
      <path class="figure-chair" d={`M${EYE.x} 40V32H140M160 32H${SCREEN.x}V40`} />
      <g class="figure-now">
        <path d={BODY} />
        <path class="figure-head" transform="translate(90 60) scale(0.75)" d={PROFILE_HEAD} />
        <path d={ARM} />
      </g>
      <g class="workplace-sun">
        <circle cx="236" cy="20" r="11" />
      </g>
      {NUMBERS.map(({ x, y }, index) => (
        <text key={x} x={x} y={y} class="workplace-number">
          {index + 1}
        </text>
      ))}
    </svg>
  );
}
