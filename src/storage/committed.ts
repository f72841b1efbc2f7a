import type { DBCore, DBCoreMutateRequest, DBCoreTable, DBCoreTransaction, Dexie } from 'dexie';

import { printOf } from '../domain/journal/print-of.ts';

/** What one transaction has left changed in a table. */
export type Change = {
  readonly table: string;
  readonly put: readonly unknown[];
  readonly gone: readonly unknown[];
  /**
   * When the rows with an id of their own say they were changed: the heads of audits and of rounds.
   * Settings say no moment, and have a print instead.
   */
  readonly stamps: readonly (readonly [id: string, changedAt: string])[];
};

type Listener = (changes: readonly Change[], from: 'here' | 'worker' | 'tab') => void;

const listeners = new Set<Listener>();
const isWorker = typeof document === 'undefined';
const channel =
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('s11-committed');

/** Calls the listener after each stored transaction, of this tab, its workers or another tab. */
export function watchCommitted(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/**
 * The one place at which all that is stored passes by: beneath all of Dexie's own layers, it notes
 * which rows a transaction writes and deletes, and tells of them once the browser has stored it.
 */
export function tellCommitted(database: Dexie): void {
  database.use({
    stack: 'dbcore',
    name: 'committed',
    level: -10,
    create: (core: DBCore) => ({ ...core, table: (name) => noteIn(core.table(name)) }),
  });
}

channel?.addEventListener('message', ({ data }: MessageEvent<Told>) => {
  for (const listen of listeners) listen(data.changes, data.isWorker ? 'worker' : 'tab');
});

type Told = { readonly changes: readonly Change[]; readonly isWorker: boolean };

function noteIn(table: DBCoreTable): DBCoreTable {
  return {
    ...table,
    mutate: (request) => {
      // Which rows are in a range can only be told before they are deleted.
      const read =
        request.type === 'deleteRange'
          ? table.query({
              trans: request.trans,
              values: false,
              query: { index: table.schema.primaryKey, range: request.range },
            })
          : undefined;
      const mutate = () => table.mutate(request);
      if (read !== undefined) {
        return read.then(({ result }) =>
          mutate().then((done) => {
            note(request.trans, { table: table.name, put: [], gone: result, stamps: [] });
            return done;
          }),
        );
      }
      return mutate().then((done) => {
        note(request.trans, toChange(table.name, request, done.results ?? []));
        return done;
      });
    },
  };
}

function toChange(table: string, request: DBCoreMutateRequest, results: unknown[]): Change {
  if (request.type !== 'add' && request.type !== 'put') {
    return { table, put: [], gone: results, stamps: [] };
  }
  const stamps = request.values.flatMap((row: unknown, place) => {
    const key = results[place];
    if (typeof key !== 'string' || typeof row !== 'object' || row === null) return [];
    if (table === 'settings') return [[key, printOf(row)] as const];
    const changedAt: unknown = Reflect.get(row, 'changedAt');
    return typeof changedAt === 'string' ? [[key, changedAt] as const] : [];
  });
  // A row that was refused has no key.
  return { table, put: results.filter((key) => key !== undefined), gone: [], stamps };
}

const open = new WeakMap<object, Change[]>();

function note(transaction: DBCoreTransaction, change: Change): void {
  const noted = open.get(transaction);
  if (noted !== undefined) {
    noted.push(change);
    return;
  }
  const changes = [change];
  open.set(transaction, changes);
  if (!(transaction instanceof IDBTransaction)) return;
  transaction.addEventListener('complete', () => {
    tell(changes);
  });
}

function tell(changes: readonly Change[]): void {
  for (const listen of listeners) listen(changes, 'here');
  channel?.postMessage({ changes, isWorker } satisfies Told);
}
