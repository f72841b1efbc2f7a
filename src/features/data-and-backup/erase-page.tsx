import { useLiveQuery } from 'dexie-react-hooks';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import { ExactInput } from '../../components/exact-input.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { countDevice, isEmptyDevice } from '../../storage/count-device.ts';
import { eraseEverything } from '../../storage/erase-everything.ts';
import { heldSealer } from '../../storage/lock/sealer.ts';
import { BackupProgress } from './backup-progress.tsx';
import { describeCounts } from './describe-counts.ts';
import { useBackup, type Backup } from './use-backup.ts';

/** What must be typed: nothing here can be undone, so no slip of the hand may be enough. */
const WORD = 'remove';

/** Asks, offers a backup first, and then removes all this app keeps in this browser. */
export function ErasePage(): ReactElement {
  const [typed, setTyped] = useState('');
  const [tries, setTries] = useState(0);
  const [isHeld, setIsHeld] = useState(false);
  const [isErasing, setIsErasing] = useState(false);
  const backup = useBackup();
  const isSaving = backup.state.status === 'making';
  const error =
    tries > 0 && !isConfirmed(typed) ? `Type “${WORD}” to confirm that you mean it` : undefined;
  const errors = [
    ...(error === undefined ? [] : [{ fieldId: 'confirm', message: error }]),
    ...(isHeld && isSaving ? [{ message: STILL_SAVING }] : []),
  ];
  const erase = async (): Promise<void> => {
    setTries(tries + 1);
    setIsHeld(isSaving);
    if (isSaving || !isConfirmed(typed)) return;
    setIsErasing(true);
    await eraseEverything();
  };
  return (
    <Page
      title="Remove everything from this device"
      back={<Link to="/data">Data and backup</Link>}
      hasError={errors.length > 0}
      before={<ErrorSummary errors={errors} attempt={tries} />}
    >
      <WhatGoes backup={backup} isErasing={isErasing} />
      <ExactInput
        name="confirm"
        label={`Type “${WORD}” to confirm`}
        error={error}
        width={10}
        value={typed}
        onChange={setTyped}
      />
      <ButtonGroup>
        <Button
          variant="warning"
          aria-disabled={isErasing}
          onClick={() => {
            if (!isErasing) void erase();
          }}
        >
          Remove everything
        </Button>
        <Link className="govuk-link" to="/data">
          Keep everything
        </Link>
      </ButtonGroup>
      <div role="status">{isErasing && <p className="govuk-body">Removing…</p>}</div>
    </Page>
  );
}

/** Removing goes over what is being saved, and the file would never come. */
const STILL_SAVING =
  'Wait until the backup file is saved, or cancel it, before you remove everything';

type WhatGoesProps = { readonly backup: Backup; readonly isErasing: boolean };

function WhatGoes({ backup, isErasing }: WhatGoesProps): ReactElement {
  const counts = useLiveQuery(countDevice, []);
  const isBusy = isErasing || backup.state.status === 'making';
  return (
    <>
      <p className="govuk-body">
        This removes all audits and rounds, those put away too, every safety copy, the second copy
        of your work, anything half typed, your settings with your signing key, and the app itself
        from this browser
        {counts?.ok === true && `: ${describeCounts(counts.value)}`}. Files you have saved, such as
        reports and backups, stay where you saved them.
      </p>
      {heldSealer() !== undefined && (
        <p className="govuk-body">
          The lock goes too: you are not asked for the passphrase any more. Keep the recovery sheet
          or destroy it. What may be left on the disk could be read with it, and with the
          passphrase.
        </p>
      )}
      <WarningText>This cannot be undone. Only a backup file can bring your work back.</WarningText>
      {counts?.ok === true && !isEmptyDevice(counts.value) && (
        <>
          <Button
            variant="secondary"
            aria-disabled={isBusy}
            onClick={() => {
              if (!isBusy) void backup.make({});
            }}
          >
            Save a backup file first
          </Button>
          <BackupProgress state={backup.state} onCancel={backup.cancel} />
        </>
      )}
    </>
  );
}

function isConfirmed(typed: string): boolean {
  return typed.trim().toLowerCase() === WORD;
}
