import type { Context } from '../context.ts';
import { createEvent, type FakeEvent } from '../event.ts';
import type { Machine } from '../machine.ts';

const EXTENSION_ID = 'plumbline';
const ORIGIN = `chrome-extension://${EXTENSION_ID}`;

const PATH_OF: Readonly<Record<Context['kind'], string>> = {
  background: 'background.js',
  host: 'camera/index.html',
  page: 'dashboard/index.html',
  worker: 'assets/worker.js',
};

export interface Sender {
  readonly id: string;
  readonly url: string;
  readonly tab?: { readonly id: number };
}

function senderOf({ kind }: Context): Sender {
  return { id: EXTENSION_ID, url: `${ORIGIN}/${PATH_OF[kind]}` };
}

/** The sender's error if the receiver dies or the message is lost. */
const LOST = 'The message port closed before a response was received.';

/** An answer that never comes once its context has died. */
function whileAlive({ life }: Context, answer: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(LOST));
    life.addEventListener('abort', fail, { once: true });
    Promise.resolve(answer)
      .then(resolve, reject)
      .finally(() => life.removeEventListener('abort', fail));
  });
}

/** The answers of one context to a message; none if none of its listeners handles it. */
function ask(context: Context, message: unknown, sender: Sender): Promise<unknown>[] {
  return context
    .deliver('runtime.onMessage', structuredClone(message), sender, () => {})
    .filter((answer) => answer !== undefined && answer !== false)
    .map((answer) => whileAlive(context, answer));
}

/** Delivers a message to all contexts but the sender's; the first answer counts. */
export async function deliverMessage(
  machine: Machine,
  from: Context | null,
  message: unknown,
  sender: Sender,
) {
  if (from?.kind !== 'background') machine.wakeBackground();
  const others = [...machine.contexts].filter((each) => each !== from && each.kind !== 'worker');
  const listening = others.filter((each) => each.event('runtime.onMessage').count() > 0);
  if (listening.length === 0)
    throw new Error('Could not establish connection. Receiving end does not exist.');
  const answers = listening.flatMap((each) => ask(each, message, sender));
  return answers.length === 0 ? undefined : Promise.race(answers);
}

export interface Port {
  readonly name: string;
  readonly sender: Sender;
  readonly onMessage: FakeEvent;
  readonly onDisconnect: FakeEvent;
  postMessage(message: unknown): void;
  disconnect(): void;
}

/** The two ends of a port. If the context of one end ends, the other end is disconnected. */
function createPorts(name: string, from: Context, to: Context): readonly [Port, Port] {
  let open = true;
  const end = (mine: Context, other: () => Port, its: Context): Port => ({
    name,
    sender: senderOf(its),
    onMessage: createEvent(),
    onDisconnect: createEvent(),
    postMessage(message) {
      if (!open || !mine.alive()) return;
      const copy = structuredClone(message);
      mine.tell('port.postMessage', () => its.alive() && other().onMessage.fire(copy));
    },
    disconnect() {
      if (!open) return;
      open = false;
      mine.machine.clock.after(mine.machine.latencyMs(), () => its.alive() && other().onDisconnect.fire());
    },
  });
  const first: Port = end(from, () => second, to);
  const second: Port = end(to, () => first, from);
  from.life.addEventListener('abort', () => first.disconnect(), { once: true });
  to.life.addEventListener('abort', () => second.disconnect(), { once: true });
  return [first, second];
}

function connect(context: Context, name: string): Port {
  const { machine } = context;
  const listens = (each: Context) => each !== context && each.event('runtime.onConnect').count() > 0;
  const other = [...machine.contexts].find(listens);
  const [mine, its] = createPorts(name, context, other ?? context);
  if (other === undefined)
    machine.clock.after(machine.latencyMs(), () => context.alive() && mine.onDisconnect.fire());
  else context.tell('runtime.connect', () => void other.deliver('runtime.onConnect', its));
  return mine;
}

export function createRuntimeApi(context: Context) {
  const { machine } = context;
  return {
    id: EXTENSION_ID,
    lastError: undefined,
    getURL: (path: string) => `${ORIGIN}/${path.replace(/^\//, '')}`,
    getManifest: () => ({ version: '0.1.0', manifest_version: 3 }),
    onMessage: context.event('runtime.onMessage'),
    onConnect: context.event('runtime.onConnect'),
    onInstalled: context.event('runtime.onInstalled'),
    onStartup: context.event('runtime.onStartup'),
    sendMessage: (message: { readonly name: string }) => {
      const copy = structuredClone(message);
      return context.call(message.name, async () => {
        if (machine.loseMessage(message.name)) throw new Error(LOST);
        const answer = await deliverMessage(machine, context, copy, senderOf(context));
        await machine.delayAnswer(message.name);
        if (machine.loseAnswer(message.name)) throw new Error(LOST);
        return answer;
      });
    },
    connect: ({ name }: { readonly name: string }) => connect(context, name),
    getContexts: () =>
      context.call('runtime.getContexts', () =>
        [...machine.contexts]
          .filter(({ kind }) => kind === 'host')
          .map(() => ({ contextType: 'OFFSCREEN_DOCUMENT' })),
      ),
  };
}
