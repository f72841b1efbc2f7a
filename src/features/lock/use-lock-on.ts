import { useState } from 'react';

import { findRecord, keepRecord } from '../../storage/lock/keep-record.ts';
import type { LockRecord } from '../../storage/lock/lock-record.ts';
import { lockNow } from '../../storage/lock/lock-tabs.ts';
import { heldSealer } from '../../storage/lock/sealer.ts';
import { askLockWorker } from './ask-lock-worker.ts';
import { findPassphraseError } from './passphrase-field.tsx';
import type { SheetParts } from './recovery-sheet.ts';

type Change = Partial<Omit<LockRecord, 'idleMinutes'>>;

export type LockOnState = {
  /** A new one that is not yet in use. */
  readonly sheet: Required<SheetParts> | undefined;
  readonly error: string | undefined;
  readonly news: string | undefined;
  readonly tries: number;
  readonly changePassphrase: (passphrase: string) => Promise<void>;
  readonly renewSheet: () => Promise<void>;
  readonly takeSheet: () => Promise<boolean>;
  readonly takeOff: () => Promise<void>;
};

/** What is done with a lock that is on. */
export function useLockOn(
  record: LockRecord,
  onChanged: (record: LockRecord) => void,
): LockOnState {
  const [sheet, setSheet] = useState<Required<SheetParts>>();
  const [error, setError] = useState<string>();
  const [news, setNews] = useState<string>();
  const [tries, setTries] = useState(0);
  const keep = async (change: Change): Promise<boolean> => {
    const newest = (await findRecord()).record ?? record;
    const next = { ...newest, ...change, revision: newest.revision + 1 };
    const isKept = (await keepRecord(next)) > 0;
    if (isKept) onChanged(next);
    else refuse('The browser could not keep the change. The lock is as it was: try again');
    return isKept;
  };
  const refuse = (message: string): void => {
    setError(message);
    setTries((before) => before + 1);
  };
  const changePassphrase = async (passphrase: string): Promise<void> => {
    const key = heldSealer()?.key;
    const slip = findPassphraseError(passphrase);
    setNews(undefined);
    setError(undefined);
    if (slip !== undefined || key === undefined) {
      refuse(slip ?? CANNOT);
      return;
    }
    const reply = await ask({ kind: 'changePassphrase', key, passphrase });
    if (reply?.kind !== 'passphraseChanged') refuse(CANNOT);
    else if (await keep({ byPassphrase: reply.byPassphrase })) setNews('The passphrase is changed');
  };
  const renewSheet = async (): Promise<void> => {
    const key = heldSealer()?.key;
    const reply = key === undefined ? undefined : await ask({ kind: 'renewSheet', key });
    if (reply?.kind === 'sheetRenewed') setSheet(reply);
    else refuse(CANNOT);
  };
  const unlock = async (): Promise<void> => {
    if (await keep({ state: 'unsealing' })) lockNow();
  };
  const takeSheet = async (): Promise<boolean> => {
    if (sheet === undefined) return false;
    const isKept = await keep({ byRecoveryKey: sheet.byRecoveryKey });
    if (isKept) {
      setSheet(undefined);
      setNews('The new recovery sheet is in use');
    }
    return isKept;
  };
  return { sheet, error, news, tries, changePassphrase, renewSheet, takeSheet, takeOff: unlock };
}

async function ask(
  request: Parameters<typeof askLockWorker>[0],
): Promise<Awaited<ReturnType<typeof askLockWorker>> | undefined> {
  return askLockWorker(request).catch(() => undefined);
}

const CANNOT = 'The browser could not do it. The lock is as it was: try again';
