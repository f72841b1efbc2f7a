import { useEffect, useRef, useState } from 'react';

import { backupFileName } from '../../files/backup/backup-file-name.ts';
import { downloadFile } from '../../files/download-file.ts';
import { saveLastBackup } from '../../storage/care-facts.ts';
import type { BackupFailure, BackupStep, PackedCounts } from './backup-message.ts';
import { startBackupWorker, type BackupWorker } from './start-backup-worker.ts';
import { explainThrown } from './to-failure.ts';

export type BackupState =
  | { readonly status: 'idle' }
  | { readonly status: 'making'; readonly step: BackupStep }
  | {
      readonly status: 'done';
      readonly name: string;
      readonly size: number;
      readonly counts: PackedCounts;
      readonly isSealed: boolean;
    }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly failure: BackupFailure };

export type BackupWish = {
  readonly passphrase?: string;
  /** One of the safety copies, instead of the device as it is now. */
  readonly copyId?: string;
};

export type Backup = {
  readonly state: BackupState;
  readonly make: (wish: BackupWish) => Promise<void>;
  readonly cancel: () => void;
};

/** Makes a backup in a worker and, once it has been checked, hands it to the browser's downloads. */
export function useBackup(): Backup {
  const [state, setState] = useState<BackupState>({ status: 'idle' });
  const running = useRef<BackupWorker>(undefined);
  useEffect(
    () => () => {
      running.current?.stop();
    },
    [],
  );
  const make = async (wish: BackupWish): Promise<void> => {
    setState({ status: 'making', step: 'reading' });
    const worker = startBackupWorker();
    running.current = worker;
    const next = await makeFile(worker, wish, (step) => {
      setState({ status: 'making', step });
    });
    worker.stop();
    if (running.current !== worker) return;
    running.current = undefined;
    setState(next);
  };
  return {
    state,
    make,
    cancel: () => {
      running.current?.stop();
      running.current = undefined;
      setState({ status: 'cancelled' });
    },
  };
}

async function makeFile(
  worker: BackupWorker,
  { passphrase, copyId }: BackupWish,
  onStep: (step: BackupStep) => void,
): Promise<BackupState> {
  const madeAt = new Date().toISOString();
  const options = {
    ...(passphrase === undefined ? {} : { passphrase }),
    ...(copyId === undefined ? {} : { copyId }),
  };
  try {
    const packed = await worker.ask({ kind: 'pack', madeAt, ...options }, onStep);
    if (packed.kind === 'failed') return { status: 'failed', failure: packed };
    if (packed.kind !== 'packed') throw new Error(`Unexpected answer: ${packed.kind}`);
    const name = backupFileName(madeAt);
    const bytes = new Uint8Array(packed.bytes);
    downloadFile({ name, type: 'application/octet-stream', bytes });
    // A copy is of another day: it says nothing of the work as it is now.
    if (copyId === undefined) {
      await saveLastBackup({ at: madeAt, where: 'download', fileName: name });
    }
    const { counts } = packed;
    return { status: 'done', name, size: bytes.length, counts, isSealed: passphrase !== undefined };
  } catch (error) {
    return { status: 'failed', failure: explainThrown(error) };
  }
}
