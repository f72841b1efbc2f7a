import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import type { OpenProblem } from '../../storage/open-database.ts';
import { explainOpenProblem } from '../../storage/explain-open-problem.ts';
import { ReadableAudits } from './readable-audits.tsx';
import { SaveEverything } from './save-everything.tsx';
import { useNewerData } from './use-newer-data.ts';

type NewerDataPageProps = { readonly problem: OpenProblem };

/** Data of a newer version: it is left as it is, can be read here, and can be saved to a file. */
export function NewerDataPage({ problem }: NewerDataPageProps): ReactElement {
  const state = useNewerData();
  const { title, text } = explainOpenProblem(problem);
  return (
    <Page title={title}>
      {text.map((paragraph) => (
        <p key={paragraph} className="govuk-body">
          {paragraph}
        </p>
      ))}
      <Button
        variant="secondary"
        onClick={() => {
          location.reload();
        }}
      >
        Reload this page
      </Button>
      {state.status === 'reading' && (
        <p className="govuk-body" role="status">
          Reading your audits…
        </p>
      )}
      {state.status === 'unreadable' && (
        <p className="govuk-body" role="alert">
          The audits could not be read just now ({state.reason}). Nothing has been changed. Reload
          this page to try again.
        </p>
      )}
      {state.status === 'read' && (
        <>
          <SaveEverything device={state.device} isNewer />
          <ReadableAudits device={state.readable} />
        </>
      )}
    </Page>
  );
}
