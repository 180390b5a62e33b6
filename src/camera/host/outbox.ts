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

/** What the camera host has to say to the background: each message is delivered, in order. */
export interface Outbox {
  /** @param onRefused called where the message was to disturb the user, and the background doesn't allow it */
  post<N extends ToBackground>(name: N, data: DataOf<N>, onRefused?: () => void): void;
}

/** The service worker is up again at once when there is something to hear. */
const RETRY_MS = 500;

/** To a message that disturbs nobody. */
const SETTLED = { askAgainInMs: null, refused: false };

/** How things stand: of these the latest alone matters. */
const STATES: ReadonlySet<ToBackground> = new Set(['hostToBackground.status', 'hostToBackground.battery']);

/** What the background says to a message that is to disturb the user; null to any other. */
function disturbAnswerIn(answer: AnswerOf<ToBackground>): AnswerOf<'hostToBackground.alert'> | null {
  return answer !== undefined && answer !== null && 'askAgainInMs' in answer ? answer : null;
}

/**
 * Makes a queue of messages. The service worker can die with a message in hand, and then nobody answers: the message is sent
 * again until somebody does, so the background may get it twice. Nothing is sent once the signal has aborted.
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
      // The background has got it, and could do nothing with it: neither could it the next time.
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
