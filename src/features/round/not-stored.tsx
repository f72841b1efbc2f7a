import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';

/** Says why a change was not stored; nothing when it was. */
export function NotStored({ fault }: { readonly fault: string }): ReactElement | null {
  if (fault === '') return null;
  return (
    <Alert kind="error" role="alert" title="Not stored">
      <p className="govuk-body">{fault}</p>
    </Alert>
  );
}
