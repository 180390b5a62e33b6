import type { PainArea } from '../../history/diary.ts';
import { text } from '../../platform/browser/i18n.ts';

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

const OUTLINE =
  'M100 8 C118 8 124 22 122 36 C121 46 116 50 115 58 C120 70 142 72 166 80 C182 86 186 104 188 128 L190 196 M100 8 C82 8 76 22 78 36 C79 46 84 50 85 58 C80 70 58 72 34 80 C18 86 14 104 12 128 L10 196 M40 120 C42 150 48 170 46 196 M160 120 C158 150 152 170 154 196';
const BLADES = 'M62 104 L84 116 L76 142 Z M138 104 L116 116 L124 142 Z M100 66 L100 196';

interface BackDrawingProps {
  readonly places: readonly PainArea[];
  onToggle(place: PainArea): void;
}

/** The upper back, to point at where it hurts. Each region is also a checkbox with its name beside it. */
export function BackDrawing({ places, onToggle }: BackDrawingProps) {
  return (
    <div class="back-drawing">
      <svg viewBox="0 0 200 200" aria-hidden="true">
        <path class="back-line" d={OUTLINE} />
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
