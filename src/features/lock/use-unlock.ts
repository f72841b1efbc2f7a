import { useState } from 'react';

import type { LockRecord } from '../../storage/lock/lock-record.ts';
import { askLockWorker } from './ask-lock-worker.ts';
import type { LockReply, LockRequest } from './lock-message.ts';

type Opened =
  | { readonly kind: 'open' | 'off' | 'otherKey' | 'otherTabs' }
  | { readonly kind: 'failed'; readonly reason: string };

export type OpenLock = (
  key: Uint8Array<ArrayBuffer>,
  fromSheet: LockRecord | undefined,
  tell: (done: number) => void,
) => Promise<Opened>;

type Field = 'passphrase' | 'recovery-key';

export type Unlock = {
  readonly byPassphrase: (passphrase: string) => Promise<void>;
  readonly byRecoveryKey: (text: string) => Promise<void>;
  readonly isBusy: boolean;
  /** How many rows have been locked or unlocked. */
  readonly done: number;
  readonly error: { readonly field: Field; readonly message: string } | undefined;
  readonly tries: number;
};

export function useUnlock(
  record: LockRecord | undefined,
  openLock: OpenLock,
  goOn: () => void,
): Unlock {
  const [isBusy, setIsBusy] = useState(false);
  const [done, setDone] = useState(0);
  const [error, setError] = useState<Unlock['error']>();
  const [tries, setTries] = useState(0);
  const refuse = (field: Field, message: string): void => {
    setError({ field, message });
    setTries((before) => before + 1);
  };
  const attempt = async (field: Field, request: LockRequest): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    setError(undefined);
    try {
      const reply = await askLockWorker(request);
      const message = await open(reply, field);
      if (message !== undefined) refuse(field, message);
    } catch {
      refuse(
        field,
        'The browser could not try it. Nothing was changed: reload this page, then try again',
      );
    } finally {
      setIsBusy(false);
      setDone(0);
    }
  };
  const open = async (reply: LockReply, field: Field): Promise<string | undefined> => {
    if (reply.kind === 'refused') return explainRefusal(reply.why, field);
    if (reply.kind !== 'opened') return explainRefusal('damaged', field);
    const opened = await openLock(new Uint8Array(reply.key), reply.record, setDone);
    if (opened.kind === 'open') goOn();
    else if (opened.kind === 'off') window.location.reload();
    else return explainOpened(opened);
    return undefined;
  };
  return {
    byPassphrase: async (passphrase) => {
      if (passphrase === '') refuse('passphrase', 'Enter the passphrase');
      else if (record !== undefined)
        await attempt('passphrase', { kind: 'openByPassphrase', record, passphrase });
    },
    byRecoveryKey: async (text) => {
      if (text.trim() === '') refuse('recovery-key', 'Enter the recovery key');
      else await attempt('recovery-key', toRequest(record, text));
    },
    isBusy,
    done,
    error,
    tries,
  };
}

function toRequest(record: LockRecord | undefined, text: string): LockRequest {
  return { kind: 'openByRecoveryKey', text, ...(record === undefined ? {} : { record }) };
}

function explainRefusal(why: Extract<LockReply, { kind: 'refused' }>['why'], field: Field): string {
  switch (why) {
    case 'wrong':
      return field === 'passphrase'
        ? 'This passphrase does not open the lock. Nothing was changed: check it and try again'
        : 'This recovery key is of another lock. Nothing was changed: look for the newest sheet';
    case 'notAKey':
      return 'This is no whole recovery key. It begins with AGE-SECRET-KEY-1 and has 74 characters';
    case 'noSheet':
      return 'Paste all of the text of the saved recovery sheet: the key alone is not enough here';
    case 'damaged':
      return field === 'passphrase'
        ? 'The part that belongs to the passphrase is damaged. Use the recovery key instead'
        : 'The part that belongs to the recovery key is damaged. Use the passphrase instead';
  }
}

function explainOpened(opened: Opened): string {
  switch (opened.kind) {
    case 'otherTabs':
      return 'Close the other tabs and windows of this app, then try again';
    case 'failed':
      return `Not all of it could be done (${opened.reason}). All your work is kept: try again`;
    default:
      return 'This key is of another lock. Nothing was changed';
  }
}
