import { IDBFactory, IDBOpenDBRequest, IDBVersionChangeEvent } from 'fake-indexeddb';

/** `indexedDB` of one context. */
export type ContextFactory = Pick<IDBFactory, 'open' | 'deleteDatabase'>;

/** IndexedDB of one origin. It can be full, or blocked by another context. */
export interface Databases {
  factoryFor(owner: object): ContextFactory;
  /** A context ends: its transactions are rolled back and its connections closed. */
  releaseAll(owner: object): void;
  /** From now on every write fails, as if the browser had no room left; false ends that. */
  setFull(full: boolean): void;
  /** Another context wants to change the database and blocks it: nobody can open it. */
  setHeld(held: boolean): void;
  /** The number of open connections. */
  countConnections(): number;
}

type Transaction = IDBTransaction & { _abort(error: string): void; readonly _state: string };

function abort(transaction: Transaction, error: string): void {
  if (transaction._state !== 'finished') transaction._abort(error);
}

/** Tracks a connection's transactions, so that they can be aborted from outside. */
function followTransactions(database: IDBDatabase, onBegin: (begun: Transaction) => void): Set<Transaction> {
  const running = new Set<Transaction>();
  const begin = database.transaction.bind(database);
  database.transaction = (...args: Parameters<IDBDatabase['transaction']>) => {
    const transaction = begin(...args) as Transaction;
    running.add(transaction);
    for (const end of ['complete', 'abort'])
      transaction.addEventListener(end, () => running.delete(transaction));
    onBegin(transaction);
    return transaction;
  };
  return running;
}

export function createDatabases(): Databases {
  const factory = new IDBFactory();
  const connections = new Map<object, Map<IDBDatabase, Set<Transaction>>>();
  let full = false;
  let held = false;

  function failWhereFull(transaction: Transaction): void {
    if (full && transaction.mode === 'readwrite')
      setImmediate(() => abort(transaction, 'QuotaExceededError'));
  }

  function admit(owner: object, database: IDBDatabase): void {
    const mine = connections.get(owner);
    // The context has ended while the database was being opened.
    if (mine === undefined) database.close();
    else {
      mine.set(database, followTransactions(database, failWhereFull));
      const close = database.close.bind(database);
      database.close = () => {
        mine.delete(database);
        close();
      };
    }
  }

  return {
    factoryFor(owner) {
      connections.set(owner, new Map());
      return {
        open(name, version) {
          // A request that never succeeds.
          if (held || !connections.has(owner)) return new IDBOpenDBRequest();
          const request = factory.open(name, version);
          request.addEventListener('success', () => admit(owner, request.result));
          return request;
        },
        deleteDatabase: (name) => factory.deleteDatabase(name),
      };
    },
    releaseAll(owner) {
      for (const [database, running] of connections.get(owner) ?? []) {
        for (const transaction of running) abort(transaction, 'AbortError');
        database.close();
      }
      connections.delete(owner);
    },
    setFull(next) {
      full = next;
    },
    setHeld(next) {
      held = next;
      if (!held) return;
      for (const mine of connections.values())
        for (const database of mine.keys())
          database.dispatchEvent(new IDBVersionChangeEvent('versionchange'));
    },
    countConnections: () => [...connections.values()].reduce((sum, mine) => sum + mine.size, 0),
  };
}
