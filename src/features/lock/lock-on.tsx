import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import { Select } from '../../components/select.tsx';
import { findRecord, keepRecord } from '../../storage/lock/keep-record.ts';
import type { LockRecord } from '../../storage/lock/lock-record.ts';
import { lockNow } from '../../storage/lock/lock-tabs.ts';
import { heldSealer } from '../../storage/lock/sealer.ts';
import { askLockWorker } from './ask-lock-worker.ts';
import { findPassphraseError, makeNewPassphrase, PassphraseField } from './passphrase-field.tsx';
import type { SheetParts } from './recovery-sheet.ts';
import { SheetStep } from './sheet-step.tsx';
import { WhatItDoes } from './what-it-does.tsx';

type LockOnProps = {
  readonly record: LockRecord;
  readonly onChanged: (record: LockRecord) => void;
};

type Change = Partial<Omit<LockRecord, 'idleMinutes'>> & { readonly idleMinutes?: number };

/** The lock is on: lock now, change what opens it, or take it off. */
export function LockOn({ record, onChanged }: LockOnProps): ReactElement {
  const [passphrase, setPassphrase] = useState(makeNewPassphrase);
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
  const changePassphrase = async (): Promise<void> => {
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
  if (sheet !== undefined) {
    const use = async (): Promise<boolean> => {
      const isKept = await keep({ byRecoveryKey: sheet.byRecoveryKey });
      if (isKept) {
        setSheet(undefined);
        setNews('The new recovery sheet is in use');
      }
      return isKept;
    };
    return <SheetStep keys={sheet} action="Use this sheet from now on" onDone={use} />;
  }
  return (
    <Page
      title="The lock is on"
      back={<Link to="/settings">Settings</Link>}
      hasError={error !== undefined}
      before={
        <ErrorSummary
          attempt={tries}
          errors={error === undefined ? [] : [{ fieldId: 'passphrase', message: error }]}
        />
      }
    >
      <div role="status">{news !== undefined && <Alert kind="success" title={news} />}</div>
      <Button onClick={lockNow}>Lock now</Button>
      <Select
        name="idle"
        label="Lock by itself when nothing is done for"
        value={String(record.idleMinutes ?? 0)}
        onChange={(event) => {
          const minutes = Number(event.target.value);
          void keepIdle(record, minutes).then(onChanged);
        }}
        options={IDLE_CHOICES}
      />
      <p className="govuk-body">A change of this counts from the next time you unlock.</p>
      <h2>Change the passphrase</h2>
      <PassphraseField passphrase={passphrase} onChange={setPassphrase} error={error} />
      <Button variant="secondary" onClick={() => void changePassphrase()}>
        Change the passphrase
      </Button>
      <h2>Recovery sheet</h2>
      <p className="govuk-body">
        A new sheet takes the place of the one you have. To shut out whoever may have a copy of the
        old file, take the lock off and put it on anew.
      </p>
      <Button variant="secondary" onClick={() => void renewSheet()}>
        Make a new recovery sheet
      </Button>
      <h2>Take the lock off</h2>
      <p className="govuk-body">
        You are asked for the passphrase once more. All your work stays, stored without a lock.
      </p>
      <Button variant="secondary" onClick={() => void unlock()}>
        Take the lock off
      </Button>
      <WhatItDoes />
    </Page>
  );
}

async function keepIdle(record: LockRecord, minutes: number): Promise<LockRecord> {
  const { idleMinutes, ...rest } = (await findRecord()).record ?? record;
  const revision = rest.revision + 1;
  const next = minutes === 0 ? { ...rest, revision } : { ...rest, revision, idleMinutes: minutes };
  return (await keepRecord(next)) > 0
    ? next
    : { ...rest, ...(idleMinutes === undefined ? {} : { idleMinutes }) };
}

function ask(
  request: Parameters<typeof askLockWorker>[0],
): Promise<Awaited<ReturnType<typeof askLockWorker>> | undefined> {
  return askLockWorker(request).catch(() => undefined);
}

const CANNOT = 'The browser could not do it. The lock is as it was: try again';

const IDLE_CHOICES = [
  { value: '0', label: 'Never' },
  { value: '5', label: '5 minutes' },
  { value: '15', label: '15 minutes' },
  { value: '30', label: '30 minutes' },
  { value: '60', label: '1 hour' },
];
