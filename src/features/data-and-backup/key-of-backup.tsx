import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Checkbox } from '../../components/checkbox.tsx';
import type { Preview } from './backup-message.ts';

export const KEY_FIELD = 'signing-key';

type KeyOfBackupProps = {
  readonly preview: Preview;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
};

/**
 * The key that returns are signed with. A key that is here is never put aside for another: readers
 * know the organisation by it.
 */
export function KeyOfBackup({
  preview,
  isChosen,
  onChoose,
}: KeyOfBackupProps): ReactElement | null {
  const { signingKey } = preview;
  if (signingKey === undefined || signingKey.here === 'same') return null;
  return (
    <>
      <h2 className="govuk-heading-m">Signing key</h2>
      {signingKey.here === 'none' ? (
        <Checkbox
          name={KEY_FIELD}
          label={
            <>
              Bring back the signing key <span className="s11-key-name">{signingKey.name}</span>
            </>
          }
          hint="Returns you sign on this device are then known by the same key as before."
          checked={isChosen}
          onChange={({ target }) => {
            onChoose(target.checked);
          }}
        />
      ) : (
        <p className="govuk-body">
          This backup holds the signing key <span className="s11-key-name">{signingKey.name}</span>.
          This device has another one, which stays. To use the one in the backup, remove the other
          in{' '}
          <Link className="govuk-link" to="/settings">
            Settings
          </Link>{' '}
          first.
        </p>
      )}
    </>
  );
}
