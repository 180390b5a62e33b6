import { delay } from '../../platform/browser/delay.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { AnswerOf } from '../../platform/messaging/protocol.ts';

export type StartConfig = AnswerOf<'hostToBackground.ready'>;

/** Messages can overtake the answer to `ready`, which is older: they wait for it. */
export interface StartGate {
  isOpen(): boolean;
  /** Runs at once where the gate is open, else as soon as it is. */
  pass(apply: () => void): void;
  open(): void;
}

export function createStartGate(): StartGate {
  let waiting: (() => void)[] | null = [];
  return {
    isOpen: () => waiting === null,
    pass(apply) {
      if (waiting === null) apply();
      else waiting.push(apply);
    },
    open() {
      const early = waiting ?? [];
      waiting = null;
      for (const apply of early) apply();
    },
  };
}

/** How long to wait before asking the background once more what to do. */
const ASK_AGAIN_MS = 1000;

/** Asks the background until it answers: the service worker may die at any moment. Null when the host is to end. */
export async function askForStartConfig(ended: AbortSignal): Promise<StartConfig | null> {
  while (!ended.aborted) {
    const answer = await send('hostToBackground.ready');
    if (answer.ok) return answer.value;
    console.error('The background did not say what to do.', answer.error.message);
    await delay(ASK_AGAIN_MS);
  }
  return null;
}
