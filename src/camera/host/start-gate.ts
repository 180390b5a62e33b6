import { delay } from '../../platform/browser/delay.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { AnswerOf } from '../../platform/messaging/protocol.ts';

export type StartConfig = AnswerOf<'hostToBackground.ready'>;

/** Messages can overtake the answer to `ready`, which is older. They wait for it. */
export interface StartGate {
  isOpen(): boolean;
  /** Runs at once if the gate is open, otherwise as soon as it opens. */
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

/** How long to wait before asking the background again for the start config. */
const ASK_AGAIN_MS = 1000;

/** Asks the background until it answers: the service worker may die at any moment. Null if the host must end. */
export async function askForStartConfig(ended: AbortSignal): Promise<StartConfig | null> {
  while (!ended.aborted) {
    const answer = await send('hostToBackground.ready');
    if (answer.ok) return answer.value;
    console.error('The background sent no start config.', answer.error.message);
    await delay(ASK_AGAIN_MS);
  }
  return null;
}
