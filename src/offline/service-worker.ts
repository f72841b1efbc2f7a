import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';

/** Every built file; written in by the build. */
declare const __PRECACHE__: PrecacheEntry[];
declare const self: ServiceWorkerGlobalScope;

/*
 * Prompt mode: a new version waits until the user takes it, so that no page changes under a
 * half-written answer. The old version's files stay until then.
 */
self.addEventListener('message', (event: ExtendableMessageEvent) => {
  if (isAsked(event.data, 'SKIP_WAITING')) event.waitUntil(self.skipWaiting());
  if (isAsked(event.data, 'CLAIM')) event.waitUntil(self.clients.claim());
});

// The page that brought the first version is served by it at once: only then is it truly ready to
// work offline. An update is activated on the user's word alone, so nobody is taken unawares.
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

cleanupOutdatedCaches();
precacheAndRoute(__PRECACHE__, { ignoreURLParametersMatching: [/.*/] });

function isAsked(data: unknown, type: 'SKIP_WAITING' | 'CLAIM'): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === type;
}
