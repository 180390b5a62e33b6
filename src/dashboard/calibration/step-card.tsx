import type { ComponentChildren } from 'preact';
import { StepIndicator } from '../shared/step-indicator.tsx';

/** The steps of the first run: upright, the slouch, and a try-out. The welcome before them is none of them. */
const STEPS = [1, 2, 3] as const;
export type FirstRunStep = (typeof STEPS)[number];

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
        {step !== null && <StepIndicator at={step} of={STEPS.length} />}
        {children}
      </section>
    </main>
  );
}
