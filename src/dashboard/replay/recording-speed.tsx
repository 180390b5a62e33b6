import type { Signal } from '@preact/signals';
import { text } from '../../platform/browser/i18n.ts';

/** As it was, and five minutes in a bit more than one. */
export const SPEEDS = [1, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** How fast a recording is played. */
export function SpeedChoice({ speed }: { speed: Signal<Speed> }) {
  return (
    <div class="chips" role="radiogroup" aria-label={text('recording_speed')}>
      {SPEEDS.map((each) => (
        <label key={each} class="chip">
          <input
            type="radio"
            name="speed"
            checked={each === speed.value}
            data-testid={`speed-${each}`}
            onChange={() => {
              speed.value = each;
            }}
          />
          {text('recording_times', each)}
        </label>
      ))}
    </div>
  );
}
