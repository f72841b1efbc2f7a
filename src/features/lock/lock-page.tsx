import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import { ExactInput } from '../../components/exact-input.tsx';
import { Textarea } from '../../components/textarea.tsx';
import type { LockRecord } from '../../storage/lock/lock-record.ts';
import { removeRecord } from '../../storage/lock/keep-record.ts';
import { EraseLocked } from './erase-locked.tsx';
import { useUnlock, type OpenLock, type Unlock } from './use-unlock.ts';

type LockPageProps = {
  /** `undefined`: what belongs to the lock is lost from this browser. */
  readonly record: LockRecord | undefined;
  readonly openLock: OpenLock;
  readonly goOn: () => void;
};

/** All that is shown while the lock is on: nothing of the work has been read. */
export function LockPage({ record, openLock, goOn }: LockPageProps): ReactElement {
  const unlock = useUnlock(record, openLock, goOn);
  const { error } = unlock;
  const hasPassphrase = record !== undefined && record.byPassphrase !== '';
  return (
    <Page
      title={titleOf(record)}
      hasError={error !== undefined}
      before={
        <ErrorSummary
          attempt={unlock.tries}
          errors={error === undefined ? [] : [{ fieldId: error.field, message: error.message }]}
        />
      }
    >
      <Opening record={record} />
      {hasPassphrase && <ByPassphrase state={record.state} unlock={unlock} />}
      <div role="status">
        {unlock.isBusy && <p className="govuk-body">{describeWork(unlock.done)}</p>}
      </div>
      {record?.state === 'proposed' && <TakeBack />}
      <ByRecoveryKey isOpen={record === undefined} unlock={unlock} />
      <EraseLocked />
    </Page>
  );
}

type WayProps = { readonly unlock: Unlock };

function ByPassphrase({
  state,
  unlock,
}: WayProps & { readonly state: LockRecord['state'] }): ReactElement {
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void unlock.byPassphrase(passphrase);
      }}
    >
      <ExactInput
        name="passphrase"
        label="Passphrase"
        hint="You can paste it. It takes a few seconds to try."
        type="password"
        error={errorOf(unlock, 'passphrase')}
        width={30}
        value={passphrase}
        onChange={setPassphrase}
      />
      <Button type="submit" aria-disabled={unlock.isBusy}>
        {BUTTONS[state]}
      </Button>
    </form>
  );
}

function ByRecoveryKey({ isOpen, unlock }: WayProps & { readonly isOpen: boolean }): ReactElement {
  const [sheet, setSheet] = useState('');
  return (
    <Details summary="Use the recovery key" open={isOpen}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void unlock.byRecoveryKey(sheet);
        }}
      >
        <Textarea
          name="recovery-key"
          label="Recovery key"
          hint="From your recovery sheet. You can paste the key, or all of the saved sheet."
          error={errorOf(unlock, 'recovery-key')}
          rows={4}
          autoComplete="off"
          spellCheck={false}
          value={sheet}
          onChange={(event) => {
            setSheet(event.target.value);
          }}
        />
        <Button type="submit" variant="secondary" aria-disabled={unlock.isBusy}>
          Open with the recovery key
        </Button>
      </form>
    </Details>
  );
}

function errorOf({ error }: Unlock, field: 'passphrase' | 'recovery-key'): string | undefined {
  return error?.field === field ? error.message : undefined;
}

const BUTTONS = {
  proposed: 'Put the lock on',
  sealing: 'Unlock',
  sealed: 'Unlock',
  unsealing: 'Take the lock off',
} as const;

function titleOf(record: LockRecord | undefined): string {
  if (record === undefined) return 'The lock needs your recovery sheet';
  if (record.state === 'proposed') return 'Type the passphrase to put the lock on';
  return record.state === 'unsealing'
    ? 'Type the passphrase to take the lock off'
    : 'Your work is locked';
}

function Opening({ record }: { readonly record: LockRecord | undefined }): ReactElement {
  if (record === undefined) {
    return (
      <p className="govuk-body">
        The browser has lost what belongs to the lock. Your work is still here and nothing of it has
        been changed. Paste all of the text of your saved recovery sheet to open it.
      </p>
    );
  }
  if (record.state === 'proposed') {
    return (
      <p className="govuk-body">
        Nothing is locked yet. When the passphrase has opened the lock once, all that is stored in
        this browser is locked with it. Close other tabs of this app first.
      </p>
    );
  }
  if (record.state === 'unsealing') {
    return (
      <p className="govuk-body">
        All your work is kept. It will be stored in this browser without a lock. Close other tabs of
        this app first.
      </p>
    );
  }
  return (
    <p className="govuk-body">
      Your work is stored in this browser, and opens with your passphrase. Nothing is lost if you
      close this page.
    </p>
  );
}

function TakeBack(): ReactElement {
  return (
    <p className="govuk-body">
      <Button
        variant="secondary"
        onClick={() => {
          void removeRecord().then(() => {
            window.location.reload();
          });
        }}
      >
        Do not lock after all
      </Button>
    </p>
  );
}

function describeWork(done: number): string {
  return done === 0 ? 'Trying it. This takes a few seconds…' : `Done with ${done} items…`;
}
