import { toRealMs } from '../../platform/browser/clock.ts';
import { delay } from '../../platform/browser/delay.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { AnswerOf, DataOf, MessagesTo } from '../../platform/messaging/protocol.ts';

type ToBackground = MessagesTo<'Background'> & `host${string}`;

interface Posted {
  readonly name: ToBackground;
  readonly data: unknown;
  readonly onRefused: () => void;
}

/** The camera host's messages to the background. Each is delivered, in order. */
export interface Outbox {
  /** @param onRefused called if the message was to disturb the user and the background doesn't allow it */
  post<N extends ToBackground>(name: N, data: DataOf<N>, onRefused?: () => void): void;
}

/** The service worker wakes at once when it gets a message. */
const RETRY_MS = 500;

/** The answer to a message that disturbs nobody. */
const SETTLED = { askAgainInMs: null, refused: false };

/** Status messages: only the latest one matters. */
const STATES: ReadonlySet<ToBackground> = new Set(['hostToBackground.status', 'hostToBackground.battery']);

/** The background's answer to a message that is to disturb the user; null for any other message. */
function disturbAnswerIn(answer: AnswerOf<ToBackground>): AnswerOf<'hostToBackground.alert'> | null {
  return answer !== undefined && answer !== null && 'askAgainInMs' in answer ? answer : null;
}

/**
 * Creates the message queue. The service worker can die while it handles a message, and then nobody answers. The
 * message is sent again until it is answered, so the background may get it twice. Nothing is sent once the signal has
 * aborted.
 */
export function createOutbox(signal: AbortSignal): Outbox {
  let queue: readonly Posted[] = [];
  let sending = false;

  async function deliver({ name, data, onRefused }: Posted): Promise<void> {
    while (!signal.aborted) {
      const answer = await send(name, data as never);
      if (answer.ok) {
        const { askAgainInMs, refused } = disturbAnswerIn(answer.value) ?? SETTLED;
        if (refused) onRefused();
        if (askAgainInMs === null) return;
        await delay(toRealMs(askAgainInMs));
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
    post(name, data, onRefused = () => {}) {
      const others = STATES.has(name) ? queue.filter((posted) => posted.name !== name) : queue;
      queue = [...others, { name, data, onRefused }];
      if (!sending) void deliverAll();
    },
  };
}
