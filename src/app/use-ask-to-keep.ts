import { useEffect } from 'react';

import type { SaveState } from '../storage/save-state.ts';

/** Once something is saved, the browser is asked to keep it; never before there is anything. */
export function useAskToKeep({ kind }: SaveState): void {
  useEffect(() => {
    if (kind !== 'saved') return;
    import('./ask-to-keep.ts')
      .then(({ askToKeep }) => askToKeep())
      .catch(() => {
        // It could not be loaded: the next save tries again, and the reminders stand meanwhile.
      });
  }, [kind]);
}
