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
import { makeNewPassphrase, PassphraseField } from './passphrase-field.tsx';
import { SheetStep } from './sheet-step.tsx';
import { useLockOn } from './use-lock-on.ts';
import { WhatItDoes } from './what-it-does.tsx';

type LockOnProps = {
  readonly record: LockRecord;
  readonly onChanged: (record: LockRecord) => void;
};

/** The lock is on: lock now, change what opens it, or take it off. */
export function LockOn({ record, onChanged }: LockOnProps): ReactElement {
  const [passphrase, setPassphrase] = useState(makeNewPassphrase);
  const lock = useLockOn(record, onChanged);
  const { sheet, error, news } = lock;
  if (sheet !== undefined) {
    return <SheetStep keys={sheet} action="Use this sheet from now on" onDone={lock.takeSheet} />;
  }
  return (
    <Page
      title="The lock is on"
      back={<Link to="/settings">Settings</Link>}
      hasError={error !== undefined}
      before={
        <ErrorSummary
          attempt={lock.tries}
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
      <Button variant="secondary" onClick={() => void lock.changePassphrase(passphrase)}>
        Change the passphrase
      </Button>
      <h2>Recovery sheet</h2>
      <p className="govuk-body">
        A new sheet takes the place of the one you have. To shut out whoever may have a copy of the
        old file, take the lock off and put it on anew.
      </p>
      <Button variant="secondary" onClick={() => void lock.renewSheet()}>
        Make a new recovery sheet
      </Button>
      <h2>Take the lock off</h2>
      <p className="govuk-body">
        You are asked for the passphrase once more. All your work stays, stored without a lock.
      </p>
      <Button variant="secondary" onClick={() => void lock.takeOff()}>
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

const IDLE_CHOICES = [
  { value: '0', label: 'Never' },
  { value: '5', label: '5 minutes' },
  { value: '15', label: '15 minutes' },
  { value: '30', label: '30 minutes' },
  { value: '60', label: '1 hour' },
];
