import type { ComponentChildren } from 'preact';
import { text } from '../../platform/browser/i18n.ts';

interface StepProps {
  readonly unit: 'day' | 'week' | 'month';
  /** Whether it is the present, after which there is nothing. */
  readonly atEnd: boolean;
  onStep(direction: -1 | 1): void;
  onNow(): void;
  readonly children?: ComponentChildren;
}

/** Back, forward, and back to now. */
export function StepButtons({ unit, atEnd, onStep, onNow, children }: StepProps) {
  return (
    <div class="row steps">
      <button type="button" data-testid="previous" onClick={() => onStep(-1)}>
        {text(`previous_${unit}`)}
      </button>
      {children}
      <button type="button" data-testid="next" disabled={atEnd} onClick={() => onStep(1)}>
        {text(`next_${unit}`)}
      </button>
      <button type="button" data-testid="now" disabled={atEnd} onClick={onNow}>
        {text(`this_${unit}`)}
      </button>
    </div>
  );
}
