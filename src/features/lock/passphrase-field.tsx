import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { ExactInput } from '../../components/exact-input.tsx';
import { makePassphrase, PASSPHRASE_NUMBERS } from '../../files/backup/make-passphrase.ts';

/** Shorter ones are guessed too soon by whoever has the device. */
const SHORTEST = 12;

export function makeNewPassphrase(): string {
  return makePassphrase(crypto.getRandomValues(new Uint32Array(PASSPHRASE_NUMBERS)));
}

export function findPassphraseError(passphrase: string): string | undefined {
  if (passphrase === '') return 'Enter a passphrase';
  return passphrase.length < SHORTEST
    ? `Passphrase must be ${SHORTEST} characters or more`
    : undefined;
}

type PassphraseFieldProps = {
  readonly passphrase: string;
  readonly onChange: (passphrase: string) => void;
  readonly error: string | undefined;
};

/** Shown as typed: it has to be written down. */
export function PassphraseField({
  passphrase,
  onChange,
  error,
}: PassphraseFieldProps): ReactElement {
  return (
    <>
      <ExactInput
        name="passphrase"
        label="Passphrase"
        hint="This one was made for you at random. You can type or paste one of your own."
        error={error}
        width={30}
        value={passphrase}
        onChange={onChange}
      />
      <p className="govuk-body">
        <Button
          variant="link"
          onClick={() => {
            onChange(makeNewPassphrase());
          }}
        >
          Make another passphrase
        </Button>
      </p>
    </>
  );
}
