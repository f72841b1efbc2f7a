import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { explainWriteProblem } from '../../storage/explain-write-problem.ts';
import type { ChangedMeanwhile } from '../../storage/sign-off.ts';
import type { WriteProblem } from '../../storage/storage-problem.ts';

/** The page shows more than was there when it was opened. */
export function ChangedNotice(): ReactElement {
  return (
    <Alert
      kind="warning"
      role="status"
      title="The audit has changed since you began to fill this in"
    >
      <p className="govuk-body">
        It was changed in another tab. The totals above show it as it is now: read them again before
        it is signed.
      </p>
    </Alert>
  );
}

type NotSignedProps = { readonly problem: WriteProblem | ChangedMeanwhile };

/** Why nothing was recorded, and what to do next. */
export function NotSigned({ problem }: NotSignedProps): ReactElement {
  return (
    <Alert kind="error" role="alert" title="The audit was not signed off">
      <p className="govuk-body">
        {problem.kind === 'changedMeanwhile'
          ? 'It was changed in another tab after you began to fill this in, and nothing is signed unseen. The totals above show it as it is now. Read them again, then sign off.'
          : explainWriteProblem(problem)}{' '}
        What you entered is still on this page.
      </p>
    </Alert>
  );
}

/** The same for opening an audit again. */
export function NotReopened({ problem }: NotSignedProps): ReactElement {
  return (
    <Alert kind="error" role="alert" title="The audit was not reopened">
      <p className="govuk-body">
        {problem.kind === 'changedMeanwhile'
          ? 'It was reopened or signed off in another tab. Reload this page to see how it stands.'
          : explainWriteProblem(problem)}{' '}
        What you entered is still on this page.
      </p>
    </Alert>
  );
}
