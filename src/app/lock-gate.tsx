import { useEffect, useState, type ReactElement } from 'react';

import { LoadingPage } from '../components/loading-page.tsx';
// With it: once everything is removed, it could not be loaded any more.
import '../features/data-and-backup/erased-page.tsx';
import { LockPage } from '../features/lock/lock-page.tsx';
import { findRecord, type FoundRecord } from '../storage/lock/keep-record.ts';
import { askTabs } from '../storage/lock/lock-tabs.ts';
import { openLock } from './open-lock.ts';

/** Instead of the app, while the lock is on: it goes on with the key, of another tab if one has it. */
export function LockGate({ goOn }: { readonly goOn: () => void }): ReactElement {
  const [found, setFound] = useState<FoundRecord>();
  useEffect(() => {
    void look().then(setFound);
    async function look(): Promise<FoundRecord | undefined> {
      const now = await findRecord();
      const handed = now.record?.state === 'sealed' ? await askTabs() : undefined;
      if (handed === undefined) return now;
      const opened = await openLock(handed, undefined, () => undefined);
      if (opened.kind !== 'open') return now;
      goOn();
      return undefined;
    }
  }, [goOn]);
  if (found === undefined) return <LoadingPage />;
  return <LockPage record={found.record} openLock={openLock} goOn={goOn} />;
}
