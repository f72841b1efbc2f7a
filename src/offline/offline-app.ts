import { lockNameOf } from './kept-versions.ts';
import { trustAddress } from './trusted-address.ts';

export type OfflineState =
  /** The browser has no service workers, or this is a development build. */
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'preparing' }
  /** This very page is served from the device: it can go on without a network. */
  | { readonly kind: 'ready' }
  /** A newer version waits; `update` takes it and reloads this tab. */
  | { readonly kind: 'updateReady'; readonly update: () => void }
  /** A newer version was taken in another tab; this one goes on as it is until `reload`. */
  | { readonly kind: 'overtaken'; readonly reload: () => void };

/**
 * Registers the service worker, which keeps the whole app on the device, and tells the listener
 * each change. A new version is never taken without the user's word.
 */
export async function startOfflineApp(listen: (state: OfflineState) => void): Promise<void> {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) {
    listen({ kind: 'unsupported' });
    return;
  }
  const taking: Taking = { isAsked: false, isOvertaken: false };
  const tell = teller(taking, listen);
  reloadWhenTaken(taking);
  await sayWhatRuns();
  try {
    const registration = await register('./service-worker.js');
    watch(registration, () => {
      tell(registration);
    });
    lookForUpdates(registration);
    tidyOnceServed(registration);
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

/** What has become of this tab's version: whether a newer one was asked for here, or taken elsewhere. */
type Taking = { isAsked: boolean; isOvertaken: boolean };

/**
 * The first worker to serve a page finds it up to date; any later one is a newer version. Only the
 * tab in which it was asked for is loaded again: in another, somebody may be writing.
 */
function reloadWhenTaken(taking: Taking): void {
  const { serviceWorker } = navigator;
  let isServed = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isServed && taking.isAsked) location.reload();
    taking.isOvertaken = isServed;
    isServed = true;
  });
}

/** As long as this tab lives, the files of its version are kept for it. */
async function sayWhatRuns(): Promise<void> {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  if (script === null || !('locks' in navigator)) return;
  await new Promise<void>((resolve) => {
    const hold = (): Promise<never> => {
      resolve();
      return new Promise(() => undefined);
    };
    navigator.locks.request(lockNameOf(script.src), { mode: 'shared' }, hold).catch(() => {
      resolve();
    });
  });
}

const TIDY_AFTER_MS = 10_000;

/** Not at once: another tab may just be starting in the version before. */
function tidyOnceServed(registration: ServiceWorkerRegistration): void {
  setTimeout(() => {
    registration.active?.postMessage({ type: 'TIDY' });
  }, TIDY_AFTER_MS);
}

function watch(registration: ServiceWorkerRegistration, tell: () => void): void {
  const { serviceWorker } = navigator;
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

function teller(
  taking: Taking,
  listen: (state: OfflineState) => void,
): (registration: ServiceWorkerRegistration) => void {
  const update = (waiting: ServiceWorker): void => {
    taking.isAsked = true;
    waiting.postMessage({ type: 'SKIP_WAITING' });
  };
  const reload = (): void => {
    location.reload();
  };
  return ({ installing, waiting, active }) => {
    const { controller } = navigator.serviceWorker;
    // The first worker could not be installed, as for want of room.
    if (installing === null && waiting === null && active === null) listen({ kind: 'unsupported' });
    else if (taking.isOvertaken) listen({ kind: 'overtaken', reload });
    else if (controller?.state !== 'activated') listen({ kind: 'preparing' });
    else if (waiting === null) listen({ kind: 'ready' });
    else {
      listen({
        kind: 'updateReady',
        update: () => {
          update(waiting);
        },
      });
    }
  };
}
