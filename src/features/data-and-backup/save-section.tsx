import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { BackupProgress } from './backup-progress.tsx';
import { PassphraseFields } from './passphrase-fields.tsx';
import { findPassphraseError, startPassphraseForm } from './passphrase-form.ts';
import { useBackup } from './use-backup.ts';

type SaveSectionProps = {
  /** There is nothing to save on an empty device. */
  readonly isEmpty: boolean;
  readonly error: string | undefined;
  /** Told at each press what is wrong with the passphrase, or that nothing is. */
  readonly onCheck: (error: string | undefined) => void;
};

/** The one thing to do here: everything on this device in one file, checked before it is called complete. */
export function SaveSection({ isEmpty, error, onCheck }: SaveSectionProps): ReactElement {
  const [form, setForm] = useState(startPassphraseForm);
  const backup = useBackup();
  const isMaking = backup.state.status === 'making';
  const save = (): void => {
    const found = findPassphraseError(form);
    onCheck(found);
    if (found !== undefined) return;
    const { isSealed, passphrase, made } = form;
    const seal = { passphrase, isMadeHere: passphrase === made };
    void backup.make(isSealed ? { seal } : {});
  };
  return (
    <section aria-labelledby="save">
      <h2 id="save">Save a backup file</h2>
      {isEmpty ? (
        <p className="govuk-body">There is nothing to back up yet. Start an audit first.</p>
      ) : (
        <>
          <p className="govuk-body">
            One file with all your audits and rounds, private notes included. If this browser’s data
            is cleared or this device is lost, it brings everything back. Keep it somewhere else,
            such as your organisation’s shared drive.
          </p>
          <PassphraseFields form={form} onChange={setForm} error={error} isLocked={isMaking} />
          <Button aria-disabled={isMaking} onClick={isMaking ? undefined : save}>
            Save a backup file
          </Button>
          <BackupProgress state={backup.state} onCancel={backup.cancel} />
        </>
      )}
    </section>
  );
}
