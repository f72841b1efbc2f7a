import { useEffect, useRef, useState } from 'react';

import type { Copy } from '../../storage/copies-database.ts';
import { deleteCopy } from '../../storage/copies.ts';
import { forgetTypedOf } from '../../storage/forget-typed.ts';
import type { BackupFailure } from './backup-message.ts';
import { startBackupWorker, type BackupWorker } from './start-backup-worker.ts';
import { explainThrown, toFailure } from './to-failure.ts';

export type CopyOutcome =
  | { readonly kind: 'broughtBack'; readonly madeAt: string }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'failed'; readonly failure: BackupFailure };

export type CopyChange = {
  readonly isBusy: boolean;
  readonly outcome: CopyOutcome | undefined;
  readonly bringBack: (copy: Copy) => Promise<void>;
  readonly remove: (copy: Copy) => Promise<void>;
};

/** Makes the audits of a copy what they were, or takes the copy away. */
export function useCopyChange(): CopyChange {
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<CopyOutcome>();
  const running = useRef<BackupWorker>(undefined);
  useEffect(
    () => () => {
      running.current?.stop();
    },
    [],
  );
  const bringBack = async (copy: Copy): Promise<void> => {
    setIsBusy(true);
    setOutcome(undefined);
    const worker = startBackupWorker();
    running.current = worker;
    const came = await bringBackCopy(worker, copy);
    worker.stop();
    setIsBusy(false);
    setOutcome(came);
  };
  const remove = async (copy: Copy): Promise<void> => {
    const deleted = await deleteCopy(copy.id);
    setOutcome(
      deleted.ok ? { kind: 'deleted' } : { kind: 'failed', failure: toFailure(deleted.problem) },
    );
  };
  return { isBusy, outcome, bringBack, remove };
}

async function bringBackCopy(worker: BackupWorker, copy: Copy): Promise<CopyOutcome> {
  try {
    const now = new Date().toISOString();
    const answer = await worker.ask({ kind: 'undo', copyId: copy.id, withKey: false, now });
    if (answer.kind === 'failed') return { kind: 'failed', failure: answer };
    forgetTypedOf(copy.absent);
    return { kind: 'broughtBack', madeAt: copy.madeAt };
  } catch (error) {
    return { kind: 'failed', failure: explainThrown(error) };
  }
}
