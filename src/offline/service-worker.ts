import { PrecacheController, type PrecacheEntry } from 'workbox-precaching';

import { cacheNameOf, chooseOutdated, isOwnCache, type StoredVersion } from './kept-versions.ts';

/** Every built file; written in by the build. */
declare const __PRECACHE__: readonly PrecacheEntry[];
/** Another for every other list of files. */
declare const __VERSION__: string;
declare const self: ServiceWorkerGlobalScope;

/** Once, for the build writes the whole list in where it is named. */
const files = __PRECACHE__;
const scope = self.registration.scope;
const cacheName = cacheNameOf(scope, __VERSION__);
const precache = new PrecacheController({ cacheName });
precache.addToCacheList([...files]);

self.addEventListener('install', (event) => {
  event.waitUntil(takeOverUnchanged().then(() => precache.install(event)));
});

// The page that brought the first version is served by it at once: only then is it truly ready to
// work offline. An update is activated on the user's word alone, so nobody is taken unawares.
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

/*
 * Prompt mode: a new version waits until the user takes it, so that no page changes under a
 * half-written answer.
 */
self.addEventListener('message', (event: ExtendableMessageEvent) => {
  if (isAsked(event.data, 'SKIP_WAITING')) event.waitUntil(self.skipWaiting());
  if (isAsked(event.data, 'CLAIM')) event.waitUntil(self.clients.claim());
  if (isAsked(event.data, 'TIDY')) event.waitUntil(tidy());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  event.respondWith(serve(request));
});

/** A file of this version, or else of an older one that a tab may still run in, or else the network's. */
async function serve(request: Request): Promise<Response> {
  const address = new URL(request.url);
  address.search = '';
  address.hash = '';
  if (address.pathname.endsWith('/')) address.pathname += 'index.html';
  // Not by `matchPrecache`, which would make the cache anew after everything was removed.
  const key = precache.getCacheKeyForURL(address.href);
  const own = key === undefined ? undefined : await findIn([cacheName], key);
  return own ?? (await findIn(await listOlder(), address.href)) ?? fetch(request);
}

async function findIn(names: readonly string[], address: string): Promise<Response | undefined> {
  for (const name of names) {
    const found = await caches.match(address, { cacheName: name });
    if (found !== undefined) return found;
  }
  return undefined;
}

async function listOlder(): Promise<readonly string[]> {
  const names = await caches.keys();
  return names.filter((name) => name !== cacheName && isOwnCache(name, scope));
}

/** What has not changed since an older version is not fetched again. */
async function takeOverUnchanged(): Promise<void> {
  const older = await listOlder();
  if (older.length === 0) return;
  const own = await caches.open(cacheName);
  for (const { url, revision } of files) {
    // Only a name with its content's hash in it says that the content is the same.
    if (revision !== null) continue;
    const address = new URL(url, scope).href;
    const kept = await findIn(older, address);
    if (kept !== undefined) await own.put(address, kept);
  }
}

/** Older versions go when no tab runs in them any more, and none that is just coming in is taken for one. */
async function tidy(): Promise<void> {
  const { held = [] } = await self.navigator.locks.query();
  const versions = await Promise.all(
    (await listOlder()).map(async (name): Promise<StoredVersion> => {
      const stored = await (await caches.open(name)).keys();
      return { name, files: stored.map(({ url }) => url) };
    }),
  );
  const outdated = chooseOutdated(
    versions,
    held.flatMap(({ name }) => name ?? []),
  );
  if (!isCurrent()) return;
  await Promise.all(outdated.map((name) => caches.delete(name)));
}

/** Neither is a newer version coming in, nor has one taken over while this one still works. */
function isCurrent(): boolean {
  const { installing, waiting, active } = self.registration;
  // Some browsers do not tell a worker its own state.
  const own =
    Reflect.get(self, 'serviceWorker') instanceof ServiceWorker ? self.serviceWorker : active;
  return installing === null && waiting === null && own?.state === 'activated';
}

function isAsked(data: unknown, type: 'SKIP_WAITING' | 'CLAIM' | 'TIDY'): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === type;
}
