import { toRealMs } from '../../platform/browser/clock.ts';
import { delay } from '../../platform/browser/delay.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { AnswerOf, DataOf, MessagesTo } from '../../platform/messaging/protocol.ts';

type ToBackground = MessagesTo<'Background'> & `host${string}`;

interface Posted {
  readonly name: ToBackground;
  readonly data: unknown;
  readonly onAnswer: (answer: never) => void;
}

/** The camera host's messages to the background. Each is delivered, in order. */
export interface Outbox {
  /** @param onAnswer called with the background's answer, each time there is one */
  post<N extends ToBackground>(name: N, data: DataOf<N>, onAnswer?: (answer: AnswerOf<N>) => void): void;
}

/** The service worker wakes at once when it gets a message. */
const RETRY_MS = 500;

/** Status messages: only the latest one matters. */
const STATES: ReadonlySet<ToBackground> = new Set(['hostToBackground.status', 'hostToBackground.battery']);

/** When the background wants the message again; null if it is settled. */
function askAgainInMs(answer: AnswerOf<ToBackground>): number | null {
  return answer !== undefined && answer !== null && 'askAgainInMs' in answer ? answer.askAgainInMs : null;
}

/**
 * Creates the message queue. The service worker can die while it handles a message, and then nobody answers. The
 * message is sent again until it is answered, so the background may get it twice. Nothing is sent once the signal has
 * aborted.
 */
export function createOutbox(signal: AbortSignal): Outbox {
  let queue: readonly Posted[] = [];
  let sending = false;

  async function deliver({ name, data, onAnswer }: Posted): Promise<void> {
    while (!signal.aborted) {
      const answer = await send(name, data as never);
      if (answer.ok) {
        onAnswer(answer.value as never);
        const againMs = askAgainInMs(answer.value);
        if (againMs === null) return;
        await delay(toRealMs(againMs));
        continue;
      }
      // The background received it and could not process it. Sending it again would not help.
      if (answer.error.code !== 'no_receiver') return console.error(name, answer.error.message);
      await delay(RETRY_MS);
    }
  }

  async function deliverAll(): Promise<void> {
    sending = true;
    for (let next = queue[0]; next !== undefined; next = queue[0]) {
      queue = queue.slice(1);
      await deliver(next);
    }
    sending = false;
  }

  return {
    post(name, data, onAnswer = () => {}) {
      const others = STATES.has(name) ? queue.filter((posted) => posted.name !== name) : queue;
      queue = [...others, { name, data, onAnswer }];
      if (!sending) void deliverAll();
    },
  };
}
