import { trustAddress } from './trusted-address.ts';

export type OfflineState =
  /** The browser has no service workers, or this is a development build. */
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'preparing' }
  /** This very page is served from the device: it can go on without a network. */
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
  reloadOnUpdate();
  try {
    const registration = await register('./service-worker.js');
    watch(registration, listen);
    lookForUpdates(registration);
  } catch {
    // No network at the first visit, or a host that serves no service worker: the app works online.
    listen({ kind: 'unsupported' });
  }
}

/** The library's types do not yet know of trusted addresses. */
async function register(address: string): Promise<ServiceWorkerRegistration> {
  const { serviceWorker } = navigator;
  const call: unknown = Reflect.get(serviceWorker, 'register');
  if (typeof call !== 'function') throw new Error('This browser registers no service worker');
  const registered: unknown = await Reflect.apply(call, serviceWorker, [trustAddress(address)]);
  if (registered instanceof ServiceWorkerRegistration) return registered;
  throw new Error('The service worker could not be registered');
}

/** A tab that stays open for weeks never loads a page, which is when a browser looks by itself. */
const LOOK_EVERY_MS = 3_600_000;

function lookForUpdates(registration: ServiceWorkerRegistration): void {
  let lookedAt = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Date.now() - lookedAt < LOOK_EVERY_MS) return;
    lookedAt = Date.now();
    // Without a network there is nothing to find; the next look comes soon enough.
    registration.update().catch(() => undefined);
  });
}

/** The first worker to serve a page finds it up to date; any later one is a newer version. */
function reloadOnUpdate(): void {
  const { serviceWorker } = navigator;
  let isServed = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isServed) location.reload();
    isServed = true;
  });
}

function watch(
  registration: ServiceWorkerRegistration,
  listen: (state: OfflineState) => void,
): void {
  const { serviceWorker } = navigator;
  const tell = (): void => {
    listen(findState(registration, serviceWorker.controller));
  };
  const follow = (worker: ServiceWorker | null): void => {
    worker?.addEventListener('statechange', tell);
  };
  registration.addEventListener('updatefound', () => {
    follow(registration.installing);
    tell();
  });
  serviceWorker.addEventListener('controllerchange', () => {
    follow(serviceWorker.controller);
    tell();
  });
  for (const worker of [registration.installing, registration.waiting, registration.active]) {
    follow(worker);
  }
  // A page that was loaded past the worker, as by a forced reload, asks to be served by it again.
  void serviceWorker.ready.then(({ active }) => {
    if (serviceWorker.controller === null) active?.postMessage({ type: 'CLAIM' });
  });
  tell();
}

function findState(
  { installing, waiting, active }: ServiceWorkerRegistration,
  controller: ServiceWorker | null,
): OfflineState {
  // The first worker could not be installed, as for want of room.
  if (installing === null && waiting === null && active === null) return { kind: 'unsupported' };
  if (controller?.state !== 'activated') return { kind: 'preparing' };
  if (waiting === null) return { kind: 'ready' };
  return {
    kind: 'updateReady',
    update: () => {
      waiting.postMessage({ type: 'SKIP_WAITING' });
    },
  };
}
