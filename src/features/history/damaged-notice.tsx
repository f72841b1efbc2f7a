import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';

/** Kept versions that cannot be read are counted, never passed over. */
export function DamagedNotice({ count }: { readonly count: number }): ReactElement | null {
  if (count === 0) return null;
  return (
    <Alert
      kind="error"
      title={count === 1 ? '1 earlier version is damaged' : `${count} earlier versions are damaged`}
    >
      <p className="govuk-body">
        What is stored there could not be read and is left out of this list. It has not been
        deleted, and everything else is shown.
      </p>
    </Alert>
  );
}
