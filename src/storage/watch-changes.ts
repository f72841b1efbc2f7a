import { Dexie } from 'dexie';

import { DATABASE_NAME } from './database.ts';

/**
 * Calls the listener after each save of people's work, in this tab or another, until the function
 * it returns is called. Facts about the device, such as the last backup, are none of it.
 */
export function watchChanges(listener: () => void): () => void {
  const hear = (parts: object): void => {
    if (Object.keys(parts).some(isOfWork)) listener();
  };
  Dexie.on('storagemutated', hear);
  return () => {
    Dexie.on.storagemutated.unsubscribe(hear);
  };
}

/** Dexie names what changed as `idb://database/table/index`. */
function isOfWork(part: string): boolean {
  const start = `idb://${DATABASE_NAME}/`;
  return part.startsWith(start) && !part.startsWith(`${start}settings/`);
}
