import { DATABASE_NAME } from './database.ts';

/**
 * The stored database's native version, `undefined` when there is none. Writes nothing: opening
 * without a version changes nothing, and the creation it would start is taken back.
 * Rejects when the browser refuses, throws when it has no IndexedDB; may never answer.
 */
export function probeVersion(): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE_NAME);
    let isNew = false;
    request.onupgradeneeded = () => {
      isNew = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      resolve(version);
    };
    request.onerror = (event) => {
      event.preventDefault();
      if (isNew) resolve(undefined);
      else reject(request.error ?? new Error('IndexedDB gave no reason'));
    };
  });
}
