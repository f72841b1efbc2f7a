import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { renewPassphrase, type PassphraseForm } from './passphrase-form.ts';

type PassphraseFieldsProps = {
  readonly form: PassphraseForm;
  readonly onChange: (form: PassphraseForm) => void;
  readonly error?: string | undefined;
  /** While a file is being made, so that what is shown is what the file opens with. */
  readonly isLocked: boolean;
};

/** Whether to seal the file, and with what. Shown as typed: it has to be written down. */
export function PassphraseFields({
  form,
  onChange,
  error,
  isLocked,
}: PassphraseFieldsProps): ReactElement {
  const change = (next: PassphraseForm): void => {
    if (!isLocked) onChange(next);
  };
  return (
    <>
      <Checkbox
        name="seal"
        label="Protect the file with a passphrase"
        small
        aria-disabled={isLocked}
        checked={form.isSealed}
        onChange={(event) => {
          change({ ...form, isSealed: event.target.checked });
        }}
      />
      {form.isSealed && (
        <div className="s11-indented">
          <TextInput
            name="passphrase"
            label="Passphrase"
            hint="This one was made for you at random. You can type or paste one of your own."
            error={error}
            readOnly={isLocked}
            width={30}
            autoComplete="off"
            spellCheck={false}
            value={form.passphrase}
            onChange={(event) => {
              change({ ...form, passphrase: event.target.value });
            }}
          />
          <p className="govuk-body">
            <Button
              variant="link"
              aria-disabled={isLocked}
              onClick={() => {
                change(renewPassphrase(form));
              }}
            >
              Make another passphrase
            </Button>
          </p>
          <WarningText>
            Write it down before you save, and keep it apart from the file. Without it nobody can
            open the file, and nobody can recover it for you.
          </WarningText>
        </div>
      )}
    </>
  );
}
