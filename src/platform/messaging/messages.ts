import * as v from 'valibot';
import { describeSender, onMessage, postMessage, postToTab, type Sender } from '../browser/runtime.ts';
import {
  type Addressee,
  type AnswerOf,
  type DataOf,
  type MessageError,
  type MessageName,
  type MessagesTo,
  protocol,
  type Result,
} from './protocol.ts';

const envelope = v.object({ name: v.string(), data: v.optional(v.unknown()) });

/** The reply of every context. The value in it is checked by the message's own schema. */
const replySchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.optional(v.unknown()) }),
  v.object({
    ok: v.literal(false),
    error: v.object({
      code: v.picklist(['no_receiver', 'bad_message', 'bad_answer', 'failed']),
      message: v.string(),
    }),
  }),
]);

export type Handlers<A extends Addressee> = {
  [N in MessagesTo<A>]: (
    data: DataOf<N>,
    sender: Sender,
  ) => Promise<AnswerOf<N>> | AnswerOf<N> | Promise<void> | void;
};

type AnyHandler = (data: unknown, sender: Sender) => unknown;

function failure(code: MessageError['code'], error: unknown): { ok: false; error: MessageError } {
  return { ok: false, error: { code, message: error instanceof Error ? error.message : String(error) } };
}

/**
 * Pages of the extension may send any message. A content script, which a page could have compromised, may send only its
 * own.
 */
function mayHaveSent(name: MessageName, sender: Sender): boolean {
  const { isOurs, isPage } = describeSender(sender);
  return isOurs && (isPage || name.startsWith('contentTo'));
}

async function answer(
  name: MessageName,
  data: unknown,
  handler: AnyHandler,
  sender: Sender,
): Promise<Result<unknown>> {
  const checked = v.safeParse(protocol[name].data, data);
  if (!checked.success) return failure('bad_message', `${name}: ${checked.issues[0].message}`);
  try {
    return { ok: true, value: (await handler(checked.output, sender)) ?? null };
  } catch (error) {
    console.error(name, error);
    return failure('failed', error);
  }
}

/**
 * Answers the messages that are addressed to this context. For all others it returns `undefined` at once, so that the
 * addressed context can answer. Call it once, synchronously, at the start.
 */
export function answerMessages<A extends Addressee>(
  handlers: Handlers<A>,
  wake: () => Promise<void> | void = () => {},
): void {
  const known = new Map<string, AnyHandler>(Object.entries(handlers) as [string, AnyHandler][]);
  onMessage((message, sender) => {
    const opened = v.safeParse(envelope, message);
    if (!opened.success) return undefined;
    const { name, data } = opened.output;
    const handler = known.get(name);
    if (handler === undefined || !mayHaveSent(name as MessageName, sender)) return undefined;
    return Promise.resolve(wake()).then(() => answer(name as MessageName, data, handler, sender));
  });
}

async function open<N extends MessageName>(name: N, sent: Promise<unknown>): Promise<Result<AnswerOf<N>>> {
  let reply: unknown;
  try {
    reply = await sent;
  } catch (error) {
    return failure('no_receiver', error);
  }
  if (reply === null || reply === undefined) return failure('no_receiver', `Nobody answered ${name}.`);
  const opened = v.safeParse(replySchema, reply);
  if (!opened.success) return failure('bad_answer', `${name}: ${opened.issues[0].message}`);
  if (!opened.output.ok) return opened.output;
  const checked = v.safeParse(protocol[name].answer, opened.output.value);
  if (!checked.success) return failure('bad_answer', `${name}: ${checked.issues[0].message}`);
  return { ok: true, value: checked.output as AnswerOf<N> };
}

/** Sends a message to the one extension context that answers it. Never rejects. */
export function send<N extends MessageName>(name: N, data?: DataOf<N>): Promise<Result<AnswerOf<N>>> {
  return open(name, postMessage({ name, data: data ?? null }));
}

/** Sends a message to the content script of a tab. Never rejects. */
export function sendToTab<N extends MessagesTo<'Content'>>(
  tabId: number,
  name: N,
  data?: DataOf<N>,
): Promise<Result<AnswerOf<N>>> {
  return open(name, postToTab(tabId, { name, data: data ?? null }));
}
