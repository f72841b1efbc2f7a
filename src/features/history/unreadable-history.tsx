import type { ReactElement } from 'react';

import { Page } from '../../components/page.tsx';
import type { ReadProblem } from '../../storage/storage-problem.ts';

type UnreadableHistoryProps = { readonly back: ReactElement; readonly problem: ReadProblem };

export function UnreadableHistory({ back, problem }: UnreadableHistoryProps): ReactElement {
  return (
    <Page title="What is kept could not be read" back={back}>
      <p className="govuk-body">
        Nothing has been changed or deleted. Close other tabs of this app and reload this page.
      </p>
      <p className="govuk-body">
        If it happens again, tell whoever gave you this app this word: <code>{problem.kind}</code>
      </p>
    </Page>
  );
}
