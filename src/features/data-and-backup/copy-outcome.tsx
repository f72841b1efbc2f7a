import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { formatMoment } from '../../domain/shared/format-moment.ts';
import { explainFailure } from './explain-failure.ts';
import type { CopyChange } from './use-copy-change.ts';

/** What came of bringing a copy back or deleting one. */
export function CopyOutcome({ change }: { readonly change: CopyChange }): ReactElement {
  const { outcome, isBusy } = change;
  return (
    <>
      <div role="status">
        {isBusy && (
          <p className="govuk-body">Keeping a safety copy, then bringing this one back…</p>
        )}
        {outcome?.kind === 'broughtBack' && (
          <Alert
            kind="success"
            headingLevel={3}
            title={`Brought back as it was on ${formatMoment(outcome.madeAt)}`}
          >
            <p className="govuk-body">
              What was there until now is kept as a new safety copy, so this can be undone too.
            </p>
          </Alert>
        )}
        {outcome?.kind === 'deleted' && <p className="govuk-body">The copy has been deleted.</p>}
      </div>
      {outcome?.kind === 'failed' && (
        <Alert kind="error" role="alert" headingLevel={3} title="That could not be done">
          <p className="govuk-body">{explainFailure(outcome.failure)}</p>
        </Alert>
      )}
    </>
  );
}
