import { useSyncExternalStore } from 'react';

import { readHealth, watchHealth, type Health } from '../storage/storage-health.ts';

/** Whether the browser's database serves this page. */
export function useHealth(): Health {
  return useSyncExternalStore(watchHealth, readHealth);
}
