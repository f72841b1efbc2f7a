import { useEffect, useRef, useState } from 'react';

import { backupFileName } from '../../files/backup/backup-file-name.ts';
import { downloadFile } from '../../files/download-file.ts';
import { saveLastBackup } from '../../storage/care-facts.ts';
import type { Copy } from '../../storage/copies-database.ts';
import type { ConnectionProblem } from '../../storage/storage-problem.ts';
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
      /** What was asked for: the words on the page may be others by now. */
      readonly wish: BackupWish;
      /** Why the app could not note when it was made: it will say that the last one is older. */
      readonly notNoted?: ConnectionProblem;
    }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly failure: BackupFailure };

export type Seal = {
  readonly passphrase: string;
  /** Made by the app, and not typed by the user. */
  readonly isMadeHere: boolean;
};

export type BackupWish = {
  readonly seal?: Seal;
  /** One of the safety copies, instead of the device as it is now. */
  readonly copy?: Copy;
};

export type Backup = {
  readonly state: BackupState;
  /** Does nothing while one is being made. */
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
    if (running.current !== undefined) return;
    setState({ status: 'making', step: 'reading' });
    const worker = startBackupWorker();
    running.current = worker;
    const next = await makeFile(worker, wish, (step) => {
      if (running.current === worker) setState({ status: 'making', step });
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
  wish: BackupWish,
  onStep: (step: BackupStep) => void,
): Promise<BackupState> {
  const { seal, copy } = wish;
  // A copy is of the day it was made on: by today's date it would pass for the newest backup.
  const madeAt = copy?.madeAt ?? new Date().toISOString();
  const options = copy === undefined ? {} : { copyId: copy.id };
  try {
    const packed = await worker.ask({ kind: 'pack', madeAt, ...options }, onStep);
    if (packed.kind === 'failed') return { status: 'failed', failure: packed };
    if (packed.kind !== 'packed') throw new Error(`Unexpected answer: ${packed.kind}`);
    const { counts } = packed;
    const file =
      seal === undefined
        ? packed.file
        : await sealAndCheck(worker, packed.file, seal.passphrase, onStep);
    if (!(file instanceof Blob)) return { status: 'failed', failure: file };
    const name = backupFileName(madeAt, copy === undefined ? 'backup' : 'safety-copy');
    downloadFile({ name, type: 'application/octet-stream', bytes: file });
    const done = { status: 'done', name, size: file.size, counts, wish } as const;
    if (copy !== undefined) return done;
    const noted = await saveLastBackup({ at: madeAt, where: 'download', fileName: name });
    return noted.ok ? done : { ...done, notNoted: noted.problem };
  } catch (error) {
    return { status: 'failed', failure: explainThrown(error) };
  }
}

/**
 * Each with a worker of its own: to make a key of a passphrase takes a quarter of a gigabyte, and a
 * worker that has ended holds none of it.
 */
async function sealAndCheck(
  worker: BackupWorker,
  file: Blob,
  passphrase: string,
  onStep: (step: BackupStep) => void,
): Promise<Blob | BackupFailure> {
  worker.renew();
  const sealed = await worker.ask({ kind: 'seal', file, passphrase }, onStep);
  if (sealed.kind === 'failed') return sealed;
  if (sealed.kind !== 'sealed') throw new Error(`Unexpected answer: ${sealed.kind}`);
  worker.renew();
  const question = { kind: 'checkSeal', sealed: sealed.file, file, passphrase } as const;
  const checked = await worker.ask(question, onStep);
  return checked.kind === 'failed' ? checked : sealed.file;
}
