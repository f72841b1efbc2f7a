import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';

/** What could not be done; nothing without a fault. */
export function FaultNotice({
  fault,
}: {
  readonly fault: string | undefined;
}): ReactElement | null {
  if (fault === undefined) return null;
  return (
    <Alert kind="error" role="alert" title="That could not be done">
      <p className="govuk-body">{fault}</p>
    </Alert>
  );
}
