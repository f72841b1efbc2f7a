import { Workbox } from 'workbox-window';

import { trustAddress } from './trusted-address.ts';

export type OfflineState =
  /** The browser has no service workers, or this is a development build. */
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'preparing' }
  | { readonly kind: 'ready' }
  /** A newer version waits; `update` takes it and reloads every tab of the app. */
  | { readonly kind: 'updateReady'; readonly update: () => void };

/**
 * Registers the service worker, which keeps the whole app on the device, and tells the listener
 * each change. A new version is never taken without the user's word.
 */
export async function startOfflineApp(listen: (state: OfflineState) => void): Promise<void> {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) {
    listen({ kind: 'unsupported' });
    return;
  }
  listen({ kind: navigator.serviceWorker.controller === null ? 'preparing' : 'ready' });
  const workbox = new Workbox(trustAddress('./service-worker.js'));
  workbox.addEventListener('activated', () => {
    listen({ kind: 'ready' });
  });
  workbox.addEventListener('waiting', () => {
    listen({
      kind: 'updateReady',
      update: () => {
        workbox.messageSkipWaiting();
      },
    });
  });
  workbox.addEventListener('controlling', ({ isUpdate }) => {
    if (isUpdate === true) location.reload();
  });
  try {
    await workbox.register();
  } catch {
    // Offline at the first visit, or a host that serves no service worker: the app works online.
    listen({ kind: 'unsupported' });
  }
}
