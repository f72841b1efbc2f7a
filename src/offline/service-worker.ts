import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';

/** Every built file; written in by the build. */
declare const __PRECACHE__: PrecacheEntry[];
declare const self: ServiceWorkerGlobalScope;

/*
 * Prompt mode: a new version waits until the user takes it, so that no page changes under a
 * half-written answer. The old version's files stay until then.
 */
self.addEventListener('message', ({ data }: ExtendableMessageEvent) => {
  if (isSkipWaiting(data)) void self.skipWaiting();
});

cleanupOutdatedCaches();
precacheAndRoute(__PRECACHE__, { ignoreURLParametersMatching: [/.*/] });

function isSkipWaiting(data: unknown): boolean {
  return (
    typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING'
  );
}
