import type { Signal } from '@preact/signals';
import { text } from '../../platform/browser/i18n.ts';
import { frameNear, type RecordingTimes, wholeMs } from './recording-times.ts';

interface ScrubberProps {
  readonly times: RecordingTimes;
  /** The frame that is shown. */
  readonly at: Signal<number>;
  readonly words: string;
  onToggle(): void;
}

/** Keys that go to the frame before or after. */
const STEP_OF: Readonly<Record<string, 1 | -1>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };

/** The moment of the recording that is shown. Its scale is the time, also where nothing was recorded. */
export function Scrubber({ times, at, words, onToggle }: ScrubberProps) {
  return (
    <input
      type="range"
      class="scrubber"
      data-testid="scrubber"
      aria-label={text('recording_moment')}
      aria-valuetext={words}
      min={0}
      max={wholeMs(times)}
      value={times[at.value]}
      onInput={({ currentTarget }) => {
        at.value = frameNear(times, Number(currentTarget.value));
        // Between two frames, the knob goes to the nearer one.
        currentTarget.value = String(times[at.value]);
      }}
      onKeyDown={(event) => {
        const step = STEP_OF[event.key];
        if (event.key !== ' ' && step === undefined) return;
        event.preventDefault();
        if (step === undefined) onToggle();
        else at.value = Math.max(0, Math.min(times.length - 1, at.value + step));
      }}
    />
  );
}
