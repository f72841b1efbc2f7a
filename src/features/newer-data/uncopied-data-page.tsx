import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { allowUpgradeUncopied, type OpenProblem } from '../../storage/connection.ts';
import { explainOpenProblem } from '../../storage/explain-open-problem.ts';
import { SaveEverything } from './save-everything.tsx';
import { useNewerData } from './use-newer-data.ts';

type UncopiedDataPageProps = {
  readonly problem: OpenProblem;
  readonly openAgain: () => void;
};

/** Data that must be upgraded with no safety copy to be had: save it to a file first, then go on. */
export function UncopiedDataPage({ problem, openAgain }: UncopiedDataPageProps): ReactElement {
  const state = useNewerData();
  const { title, text } = explainOpenProblem(problem);
  return (
    <Page title={title}>
      {text.map((paragraph) => (
        <p key={paragraph} className="govuk-body">
          {paragraph}
        </p>
      ))}
      <Button variant="secondary" onClick={openAgain}>
        Try again
      </Button>
      {state.status === 'read' && <SaveEverything device={state.device} isNewer={false} />}
      <h2 className="govuk-heading-m">Go on without a safety copy</h2>
      <p className="govuk-body">Choose this once you have a file you can go back to.</p>
      <Button
        variant="warning"
        onClick={() => {
          allowUpgradeUncopied();
          openAgain();
        }}
      >
        Open my audits without a safety copy
      </Button>
    </Page>
  );
}
