import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import type { ChangeFault } from './use-change.ts';

/** What could not be done; nothing without a fault. Stays until the next try. */
export function FaultAlert({
  fault,
}: {
  readonly fault: ChangeFault | undefined;
}): ReactElement | null {
  if (fault === undefined) return null;
  return (
    <Alert kind="error" role="alert" title={fault.title}>
      <p className="govuk-body">{fault.text}</p>
    </Alert>
  );
}
