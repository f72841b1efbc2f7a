import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { keepRecord, removeRecord } from '../../storage/lock/keep-record.ts';
import { askLockWorker } from './ask-lock-worker.ts';
import type { LockReply } from './lock-message.ts';
import { findPassphraseError, makeNewPassphrase, PassphraseField } from './passphrase-field.tsx';
import { SheetStep } from './sheet-step.tsx';
import { WhatItDoes } from './what-it-does.tsx';

type Made = Extract<LockReply, { kind: 'made' }>;

/** First the passphrase, then the sheet; the lock is on when the passphrase has opened it once. */
export function SetUpLock(): ReactElement {
  const [passphrase, setPassphrase] = useState(makeNewPassphrase);
  const [made, setMade] = useState<Made>();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string>();
  const [tries, setTries] = useState(0);
  const goOn = async (): Promise<void> => {
    if (isBusy) return;
    const slip = 'locks' in navigator ? findPassphraseError(passphrase) : TOO_OLD;
    setError(slip);
    setTries(tries + 1);
    if (slip !== undefined) return;
    setIsBusy(true);
    const reply = await askLockWorker({ kind: 'make', passphrase }).catch(() => undefined);
    setIsBusy(false);
    if (reply?.kind === 'made') setMade(reply);
    else setError('The browser could not make the lock. Nothing was changed: try again');
  };
  if (made !== undefined)
    return <SheetStep keys={made} action="Lock" onDone={() => propose(made)} />;
  return (
    <Page
      title="Lock this browser’s copy"
      back={<Link to="/settings">Settings</Link>}
      hasError={error !== undefined}
      before={
        <ErrorSummary
          attempt={tries}
          errors={error === undefined ? [] : [{ fieldId: 'passphrase', message: error }]}
        />
      }
    >
      <WhatItDoes />
      <h2>Choose a passphrase</h2>
      <PassphraseField passphrase={passphrase} onChange={setPassphrase} error={error} />
      <WarningText>
        Write it down now. If the passphrase and the recovery sheet are both lost, nobody can open
        your work, and nobody can recover it for you.
      </WarningText>
      <Button aria-disabled={isBusy} onClick={() => void goOn()}>
        Continue to the recovery sheet
      </Button>
      <div role="status">
        {isBusy && <p className="govuk-body">Making the keys. This takes a few seconds…</p>}
      </div>
    </Page>
  );
}

/** Nothing is sealed by it; answers whether it is kept well enough. */
async function propose({ byPassphrase, byRecoveryKey, check }: Made): Promise<boolean> {
  const kept = await keepRecord({
    format: 1,
    id: crypto.randomUUID(),
    revision: 1,
    state: 'proposed',
    byPassphrase,
    byRecoveryKey,
    check,
    madeAt: new Date().toISOString(),
  });
  if (kept >= FEWEST_PLACES) window.location.reload();
  else await removeRecord();
  return kept >= FEWEST_PLACES;
}

/** One place alone might be lost, and the key with it. */
const FEWEST_PLACES = 2;

const TOO_OLD = 'This browser cannot tell whether other tabs are open. Update it to use the lock';
