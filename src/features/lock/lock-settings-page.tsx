import { useEffect, useState, type ReactElement } from 'react';

import { LoadingPage } from '../../components/loading-page.tsx';
import { findRecord } from '../../storage/lock/keep-record.ts';
import type { LockRecord } from '../../storage/lock/lock-record.ts';
import { LockOn } from './lock-on.tsx';
import { SetUpLock } from './set-up-lock.tsx';

/** The lock: put on, changed and taken off. */
export function LockSettingsPage(): ReactElement {
  const [found, setFound] = useState<{ readonly record: LockRecord | undefined }>();
  useEffect(() => {
    void findRecord().then(setFound);
  }, []);
  if (found === undefined) return <LoadingPage />;
  const { record } = found;
  if (record === undefined) return <SetUpLock />;
  return (
    <LockOn
      record={record}
      onChanged={(next) => {
        setFound({ record: next });
      }}
    />
  );
}
