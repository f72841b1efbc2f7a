import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { CopyWords } from '../../components/copy-words.tsx';
import { KeyName } from '../../items/key-name.tsx';
import type { Check, MadeKey } from './use-sealing-key.ts';

type CheckedKeyProps = {
  readonly checked: Extract<Check, { kind: 'sound' }>;
  readonly made: MadeKey | undefined;
};

/** The key that the file opens for, to be given out; and whether it is the one just made. */
export function CheckedKey({ checked, made }: CheckedKeyProps): ReactElement {
  const { publicKey, fileName } = checked;
  const isOther = made !== undefined && made.file.publicKey !== publicKey;
  return (
    <Alert
      kind={isOther ? 'warning' : 'success'}
      headingLevel={3}
      title={isOther ? 'This is not the key file you have just made' : 'The key file is sound'}
    >
      <p className="govuk-body">
        <span className="s11-return__name">{fileName}</span> opens returns that are sealed with this
        key. {isOther ? 'It is another one, and sound too.' : 'Give it to your organisations:'}
      </p>
      <p className="s11-whole-key">{publicKey}</p>
      <p className="govuk-body">
        <CopyWords label="Copy the key to give out" boxLabel="Key to give out" text={publicKey} />
      </p>
      <p className="govuk-body">
        Its name is <KeyName kind="sealing" publicKey={publicKey} />. Organisations see the name
        when they seal, and can ask you by telephone whether it is yours.
      </p>
    </Alert>
  );
}
