import { text } from '../../platform/browser/i18n.ts';

interface StepIndicatorProps {
  /** The step that is shown, from 1. */
  readonly at: number;
  readonly of: number;
  /** By this id something else can refer to it. */
  readonly id?: string;
}

/** Which step of several this is, as bars and in words. */
export function StepIndicator({ at, of, id }: StepIndicatorProps) {
  const steps = Array.from({ length: of }, (_, index) => index + 1);
  return (
    <p class="step-indicator quiet" data-testid="step" {...(id !== undefined && { id })}>
      <span class="step-bars" aria-hidden="true">
        {steps.map((step) => (
          <span key={step} class={step <= at ? 'step-done' : undefined} />
        ))}
      </span>
      {text('firstRun_step', at, of)}
    </p>
  );
}
