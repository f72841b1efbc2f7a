/** The browser's database without our code or Dexie: what the tests load and look at. */
export const NAME = 's11-self-audit';

export type Dump = {
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
};

export type RawStore = {
  readonly keyPath: string | readonly string[];
  readonly autoIncrement: boolean;
  readonly indexes: Readonly<Record<string, readonly string[]>>;
  readonly rows: readonly unknown[];
};

const emptyStore = (...keyPath: readonly string[]): RawStore => ({
  keyPath,
  autoIncrement: false,
  indexes: {},
  rows: [],
});

/** The stores that an upgrade from an older version adds, empty. */
export const ADDED_IN_V2 = { attachments: emptyStore('auditId', 'hash') };
export const ADDED_IN_V3 = {
  carried: emptyStore('auditId', 'id'),
  assignments: emptyStore('auditId', 'questionId'),
  contributions: emptyStore('auditId', 'id'),
};

const countedStore = (index: string, ...fields: readonly string[]): RawStore => ({
  keyPath: 'id',
  autoIncrement: true,
  indexes: { [index]: fields },
  rows: [],
});
export const ADDED_IN_V5 = {
  rounds: { ...emptyStore(), keyPath: 'id' },
  agencies: emptyStore('roundId', 'token'),
  receivedReturns: {
    ...emptyStore('roundId', 'contentHash'),
    indexes: { contentHash: ['contentHash'] },
  },
  returnDocuments: { ...emptyStore(), keyPath: 'contentHash' },
  returnSummaries: emptyStore('contentHash', 'scorer'),
  roundTemplates: { ...emptyStore(), keyPath: 'hash' },
  roundHistory: countedStore('[roundId+kind+rowId]', 'roundId', 'kind', 'rowId'),
  ownTemplates: { ...emptyStore(), keyPath: 'id' },
  ownTemplateHistory: countedStore('templateId', 'templateId'),
  moderators: emptyStore('roundId', 'id'),
  moderations: emptyStore('roundId', 'contentHash', 'questionId'),
  commentaries: emptyStore('roundId', 'section'),
  surveys: emptyStore('roundId', 'id'),
} satisfies Readonly<Record<string, RawStore>>;

export const ADDED_IN_V6 = { feedback: emptyStore('auditId', 'id') };

/** The stores of a fixture as a database holds them: its JSON writes bytes as `{"$bytes": base64}`. */
export function readStores(
  stores: Readonly<Record<string, RawStore>>,
): Readonly<Record<string, RawStore>> {
  return Object.fromEntries(
    Object.entries(stores).map(([name, store]) => [
      name,
      { ...store, rows: store.rows.map(readBytes) },
    ]),
  );
}

function readBytes(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(readBytes);
  const bytes: unknown = Reflect.get(value, '$bytes');
  if (typeof bytes === 'string') {
    return Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, readBytes(each)]));
}

export function settle<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('no reason given'));
    };
  });
}

/** Opens as the database stands; it stays open, unless told otherwise, when another upgrades. */
export function openRaw(version?: number): Promise<IDBDatabase> {
  return askUntilHeard(() => indexedDB.open(NAME, version));
}

export async function deleteRaw(): Promise<void> {
  await askUntilHeard(() => indexedDB.deleteDatabase(NAME));
}

/**
 * Chromium turns a request away with an AbortError, having done nothing, while it still clears up
 * data it was told to throw away.
 */
async function askUntilHeard<Value>(ask: () => IDBRequest<Value>): Promise<Value> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await settle(ask());
    } catch (error) {
      const isTurnedAway = error instanceof DOMException && error.name === 'AbortError';
      if (!isTurnedAway || tries === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

export async function findRawVersion(): Promise<number | undefined> {
  const all = await indexedDB.databases();
  return all.find(({ name }) => name === NAME)?.version;
}

/** Makes a database of the given native version with these stores and rows. */
export async function loadRaw(
  version: number,
  stores: Readonly<Record<string, RawStore>>,
): Promise<void> {
  const request = indexedDB.open(NAME, version);
  request.onupgradeneeded = () => {
    for (const [name, { keyPath, autoIncrement, indexes, rows }] of Object.entries(stores)) {
      const path = typeof keyPath === 'string' ? keyPath : [...keyPath];
      const store = request.result.createObjectStore(name, { keyPath: path, autoIncrement });
      for (const [index, [only = '', ...others]] of Object.entries(indexes)) {
        store.createIndex(index, others.length === 0 ? only : [only, ...others]);
      }
      for (const row of rows) store.put(row);
    }
  };
  const database = await settle(request);
  database.close();
}

/** Every store with its keys, indexes and rows. */
export async function dumpStores(): Promise<Readonly<Record<string, RawStore>>> {
  const database = await openRaw();
  const stores: Record<string, RawStore> = {};
  for (const name of database.objectStoreNames) {
    const store = database.transaction(name).objectStore(name);
    const indexes: Record<string, readonly string[]> = {};
    for (const index of store.indexNames) indexes[index] = [store.index(index).keyPath].flat();
    stores[name] = {
      keyPath: store.keyPath ?? '',
      autoIncrement: store.autoIncrement,
      indexes,
      rows: await settle<unknown[]>(store.getAll()),
    };
  }
  database.close();
  return stores;
}

/** All rows of all stores. */
export async function dumpRaw(): Promise<Dump> {
  const database = await openRaw();
  const stores: Record<string, readonly unknown[]> = {};
  for (const name of database.objectStoreNames) {
    stores[name] = await settle<unknown[]>(database.transaction(name).objectStore(name).getAll());
  }
  database.close();
  return { version: database.version, stores };
}

/** Puts one row past our code, as damage or another hand would. */
export async function putRaw(store: string, row: unknown): Promise<void> {
  const database = await openRaw();
  await settle(database.transaction(store, 'readwrite').objectStore(store).put(row));
  database.close();
}
