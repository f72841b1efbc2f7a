import type { ReactElement } from 'react';

import { Page } from '../../components/page.tsx';
import type { ReadProblem } from '../../storage/storage-problem.ts';

/** When the database does not say which audits there are. */
export function UnreadableHome({ problem }: { readonly problem: ReadProblem }): ReactElement {
  return (
    <Page title="Your audits could not be read">
      <p className="govuk-body">
        Nothing has been changed or deleted ({problem.kind}). Close other tabs of this app and
        reload this page.
      </p>
    </Page>
  );
}
