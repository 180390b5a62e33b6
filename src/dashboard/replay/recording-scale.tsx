import { momentText } from './recording-text.ts';
import { type RecordingTimes, wholeMs } from './recording-times.ts';

/** Distances between two labels; the first that needs few enough labels is taken. */
const STEPS_MS = [5000, 10_000, 30_000, 60_000, 300_000, 600_000, 3_600_000] as const;
const MOST_STEPS = 6;

/** The moments that are labelled, in milliseconds. */
export function labelledMs(whole: number): readonly number[] {
  const step = STEPS_MS.find((each) => whole / each <= MOST_STEPS) ?? whole;
  return Array.from({ length: Math.floor(whole / step) + 1 }, (_, index) => index * step);
}

/** The times below the strip. The scrubber says its own to screen readers. */
export function RecordingScale({ times }: { times: RecordingTimes }) {
  const whole = wholeMs(times);
  return (
    <p class="recording-scale quiet" aria-hidden="true" data-testid="recording-scale">
      {labelledMs(whole).map((ms) => (
        <span key={ms} style={{ left: `${(100 * ms) / whole}%` }}>
          {momentText(ms)}
        </span>
      ))}
    </p>
  );
}
