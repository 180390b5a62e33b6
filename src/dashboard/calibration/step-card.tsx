import type { ComponentChildren } from 'preact';
import { text } from '../../platform/browser/i18n.ts';

/** The steps of the first run: upright, the slouch, and a try-out. */
const STEPS = [1, 2, 3] as const;
export type FirstRunStep = (typeof STEPS)[number];

function StepIndicator({ at }: { at: FirstRunStep }) {
  return (
    <p class="step-indicator quiet" data-testid="step">
      <span class="step-bars" aria-hidden="true">
        {STEPS.map((step) => (
          <span key={step} class={step <= at ? 'step-done' : undefined} />
        ))}
      </span>
      {text('firstRun_step', at, STEPS.length)}
    </p>
  );
}

interface StepCardProps {
  /** The step of the first run; null outside of it. */
  readonly step: FirstRunStep | null;
  readonly testId?: string;
  readonly children: ComponentChildren;
}

/** A page with one thing to do. */
export function StepCard({ step, testId, children }: StepCardProps) {
  return (
    <main class="page step-page">
      <section class="step-card" {...(testId !== undefined && { 'data-testid': testId })}>
        {step !== null && <StepIndicator at={step} />}
        {children}
      </section>
    </main>
  );
}
