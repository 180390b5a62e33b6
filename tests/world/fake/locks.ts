import type { VirtualClock } from './clock.ts';

interface Request {
  readonly owner: object;
  readonly grant: () => Promise<unknown>;
  granted: boolean;
}

/** `navigator.locks` of one origin: exclusive locks, queued, and released when their context ends. */
export interface Locks {
  request(owner: object, name: string, callback: () => unknown): Promise<unknown>;
  releaseAll(owner: object): void;
  isHeld(name: string): boolean;
}

export function createLocks(clock: VirtualClock): Locks {
  const queues = new Map<string, Request[]>();

  function grantFirst(name: string): void {
    const [first] = queues.get(name) ?? [];
    if (first === undefined || first.granted) return;
    first.granted = true;
    void first.grant().finally(() => release(name, first));
  }

  function release(name: string, request: Request): void {
    const queue = (queues.get(name) ?? []).filter((each) => each !== request);
    queues.set(name, queue);
    if (queue.length > 0) clock.after(0, () => grantFirst(name));
  }

  return {
    request(owner, name, callback) {
      return new Promise((resolve, reject) => {
        const grant = () => Promise.resolve().then(callback).then(resolve, reject);
        queues.set(name, [...(queues.get(name) ?? []), { owner, grant, granted: false }]);
        clock.after(0, () => grantFirst(name));
      });
    },
    releaseAll(owner) {
      for (const [name, queue] of queues)
        for (const request of queue) if (request.owner === owner) release(name, request);
    },
    isHeld: (name) => (queues.get(name) ?? []).length > 0,
  };
}
