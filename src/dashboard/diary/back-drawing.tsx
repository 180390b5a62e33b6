import type { PainArea } from '../../history/diary.ts';
import { text } from '../../platform/browser/i18n.ts';
import { FRONT_HEAD } from '../../ui/figure/heads.ts';

interface Spot {
  readonly place: PainArea;
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
}

/** Seen from behind, so that left is left. In the drawing's own units. */
const SPOTS: readonly Spot[] = [
  { place: 'neck', x: 100, y: 62, rx: 20, ry: 13 },
  { place: 'left_shoulder', x: 54, y: 92, rx: 24, ry: 16 },
  { place: 'right_shoulder', x: 146, y: 92, rx: 24, ry: 16 },
  { place: 'between_blades', x: 100, y: 108, rx: 16, ry: 24 },
  { place: 'middle', x: 100, y: 160, rx: 30, ry: 22 },
];

/** Shoulders, arms and back down to the lower edge. */
const TORSO =
  'M88 44V58C87 70 70 75 52 80C30 86 20 100 17 124L11 200H33L43 132C48 154 50 174 48 200H152C150 174 152 154 157 132L167 200H189L183 124C180 100 170 86 148 80C130 75 113 70 112 58V44Z';
const BLADES = 'M64 104L86 116L78 142ZM136 104L114 116L122 142ZM100 68V200';
const HEAD_AT = 'translate(100 32) scale(1.4)';

interface BackDrawingProps {
  readonly places: readonly PainArea[];
  onToggle(place: PainArea): void;
}

/** The upper back, to point at where it hurts. Each region is also a checkbox with its name beside it. */
export function BackDrawing({ places, onToggle }: BackDrawingProps) {
  return (
    <div class="back-drawing">
      <svg viewBox="-7 0 214 200" aria-hidden="true">
        <path class="back-line" d={TORSO} />
        <path class="back-line" d={FRONT_HEAD} transform={HEAD_AT} vector-effect="non-scaling-stroke" />
        <path class="back-bones" d={BLADES} />
        {SPOTS.map(({ place, x, y, rx, ry }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the checkbox beside it does the same, with a name and by keyboard
          <ellipse
            key={place}
            class={places.includes(place) ? 'spot hurts' : 'spot'}
            cx={x}
            cy={y}
            rx={rx}
            ry={ry}
            onClick={() => onToggle(place)}
          />
        ))}
      </svg>
      <fieldset>
        <legend>{text('diary_where')}</legend>
        {SPOTS.map(({ place }) => (
          <label key={place}>
            <input
              type="checkbox"
              checked={places.includes(place)}
              data-testid={`place-${place}`}
              onChange={() => onToggle(place)}
            />
            {text(`painArea_${place}`)}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
