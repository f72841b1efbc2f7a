import type { ReactElement } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';

import { Textarea } from '../components/textarea.tsx';
import { readPublicKey } from '../files/audit-return/sealing-key.ts';
import { KeyName } from './key-name.tsx';

type SealingKeyFieldProps = {
  readonly box: UseFormRegisterReturn;
  /** As it stands in the box. */
  readonly value: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  /** What to do with the name of a key that can be one. */
  readonly advice: string;
};

/** A key that returns are sealed to: once it can be one it is called by its name, which people compare. */
export function SealingKeyField(props: SealingKeyFieldProps): ReactElement {
  const { box, value, label, hint, error, advice } = props;
  const key = readPublicKey(value);
  return (
    <>
      <Textarea
        {...box}
        label={label}
        hint={hint}
        error={error}
        rows={2}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <div role="status">
        {key.ok && (
          <p className="govuk-body">
            The name of this key is <KeyName kind="sealing" publicKey={key.value} />. {advice}
          </p>
        )}
      </div>
    </>
  );
}
