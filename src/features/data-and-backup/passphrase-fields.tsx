import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { makeNewPassphrase, type PassphraseForm } from './passphrase-form.ts';

type PassphraseFieldsProps = {
  readonly form: PassphraseForm;
  readonly onChange: (form: PassphraseForm) => void;
  readonly error?: string | undefined;
};

/** Whether to seal the file, and with what. Shown as typed: it has to be written down. */
export function PassphraseFields({ form, onChange, error }: PassphraseFieldsProps): ReactElement {
  return (
    <>
      <Checkbox
        name="seal"
        label="Protect the file with a passphrase"
        small
        checked={form.isSealed}
        onChange={(event) => {
          onChange({ ...form, isSealed: event.target.checked });
        }}
      />
      {form.isSealed && (
        <div className="s11-indented">
          <TextInput
            name="passphrase"
            label="Passphrase"
            hint="This one was made for you at random. You can type or paste one of your own."
            error={error}
            width={30}
            autoComplete="off"
            spellCheck={false}
            value={form.passphrase}
            onChange={(event) => {
              onChange({ ...form, passphrase: event.target.value });
            }}
          />
          <p className="govuk-body">
            <Button
              variant="link"
              onClick={() => {
                onChange({ ...form, passphrase: makeNewPassphrase() });
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
