import { useEffect, useState } from 'react';

import type { OfflineState } from '../offline/offline-app.ts';

/** Whether the app is on the device whole, and whether a newer version waits. */
export function useOfflineApp(): OfflineState {
  const [state, setState] = useState<OfflineState>({ kind: 'preparing' });
  useEffect(() => {
    // After the first page, which does not wait for it.
    import('../offline/offline-app.ts')
      .then(({ startOfflineApp }) => startOfflineApp(setState))
      .catch(() => {
        setState({ kind: 'unsupported' });
      });
  }, []);
  return state;
}

/** Whether the browser has a network at all; only links and updates depend on it. */
export function useIsOnline(): boolean {
  const [isOnline, setIsOnline] = useState(navigator.onLine);
  useEffect(() => {
    const update = (): void => {
      setIsOnline(navigator.onLine);
    };
    window.addEventListener('online', update);
    window.addEventListener('offline', update);
    return () => {
      window.removeEventListener('online', update);
      window.removeEventListener('offline', update);
    };
  }, []);
  return isOnline;
}
