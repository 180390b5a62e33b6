import { send } from '../platform/messaging/messages.ts';
import { calibrationAddress, NEW_PLACE } from './addresses.ts';
import type { NextStep } from './text/headline.ts';

/** Where a step leads to in the dashboard; null if it leads to no page. */
function addressOf(nextStep: NextStep): string | null {
  // This is none of the known workplaces: calibrate a new one, so that no existing one is overwritten by mistake.
  if (nextStep === 'calibrate_here') return calibrationAddress(NEW_PLACE);
  if (nextStep === 'calibrate' || nextStep === 'allow') return 'calibrate';
  return nextStep === 'places' ? 'places' : null;
}

interface StepActions {
  /** Shows a page of the dashboard. */
  open(address: string): void;
  /** Prepares the camera host. Called in the click itself: Firefox opens a tab only there. */
  prepare(): void;
}

/** Does what a headline offers. */
export async function takeNextStep(nextStep: NextStep, { open, prepare }: StepActions): Promise<void> {
  const address = addressOf(nextStep);
  if (address !== null) {
    open(address);
    return;
  }
  if (nextStep === 'start' || nextStep === 'resume' || nextStep === 'show_host') prepare();
  if (nextStep === null) return;
  if (nextStep === 'retry') await send('pageToBackground.stop');
  await send('pageToBackground.start');
}
