import { lockStorage, type ErasedPart } from './connection.ts';
import { DATABASE_NAME } from './database.ts';
import { removeJournal } from './journal/remove-journal.ts';
import { removeRecord } from './lock/keep-record.ts';

/** All databases of this app begin with this, and so do its keys in the browser's small stores. */
const OURS = 's11-';

/** How long the browser and other tabs may take to let go of something, in milliseconds. */
const LET_GO_MS = 3_000;

/**
 * Removes all this app keeps in this browser. Other open tabs are told by the browser itself, and
 * neither they nor this one store anything until they are reloaded. Remnants may stay on the disk
 * until the browser clears the site's data: only the browser can do that.
 */
export async function eraseEverything(): Promise<void> {
  // Before anything else, or a save under way in this tab would bring the database back.
  const announce = lockStorage();
  // Then the keys, if there is a lock: what else stays behind opens with a saved recovery sheet alone.
  await removeRecord();
  const [databases, isJournalGone] = await Promise.all([deleteDatabases(), removeJournal()]);
  const done: ErasedPart[] = [];
  if (databases === 'deleted') done.push('databases');
  if (isJournalGone) done.push('journal');
  if (clearSmallStores()) done.push('smallStores');
  if (await removeOfflineCopy()) done.push('offlineCopy');
  announce({ done, isHeldByTab: databases === 'held' });
}

type Deletion = 'deleted' | 'held' | 'refused';

async function deleteDatabases(): Promise<Deletion> {
  const outcomes = await Promise.all((await listDatabases()).map(deleteDatabase));
  return (
    outcomes.find((outcome) => outcome === 'refused') ??
    outcomes.find((outcome) => outcome === 'held') ??
    'deleted'
  );
}

/** Browsers that cannot list their databases are asked for those known by name. */
async function listDatabases(): Promise<readonly string[]> {
  const known = [DATABASE_NAME, 's11-copies', 's11-device'];
  try {
    const found = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    return found.filter((name) => name.startsWith(OURS));
  } catch {
    return known;
  }
}

function deleteDatabase(name: string): Promise<Deletion> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => {
      resolve('deleted');
    };
    request.onerror = (event) => {
      event.preventDefault();
      resolve('refused');
    };
    // Tabs of ours let go when told; one that does not would keep this waiting for ever.
    request.onblocked = () => {
      setTimeout(() => {
        resolve('held');
      }, LET_GO_MS);
    };
  });
}

function clearSmallStores(): boolean {
  try {
    for (const store of [localStorage, sessionStorage]) {
      for (const key of Object.keys(store)) {
        if (key.startsWith(OURS)) store.removeItem(key);
      }
    }
    return true;
  } catch {
    return false;
  }
}

/**
 * The service worker first, then its files; others of this origin are not ours. Chromium has been
 * seen to sit on the first for long while it looks for an update: the files do not wait for that.
 */
async function removeOfflineCopy(): Promise<boolean> {
  const scope = new URL('./', document.baseURI).href;
  try {
    await Promise.race([unregister(scope), wait(LET_GO_MS)]);
    for (const name of await caches.keys()) {
      if (name.endsWith(scope)) await caches.delete(name);
    }
    return true;
  } catch {
    // A browser or a host without service workers keeps no copy of the app.
    return !('serviceWorker' in navigator) || !('caches' in globalThis);
  }
}

async function unregister(scope: string): Promise<void> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  const ours = registrations.filter((registration) => registration.scope === scope);
  await Promise.all(ours.map((registration) => registration.unregister()));
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
