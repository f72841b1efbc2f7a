import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { allowUpgradeUncopied, type OpenProblem } from '../../storage/open-database.ts';
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
      <TryAgain problem={problem} openAgain={openAgain} />
      {state.status === 'reading' && (
        <p className="govuk-body" role="status">
          Reading your audits…
        </p>
      )}
      {state.status === 'unreadable' && (
        <p className="govuk-body" role="alert">
          The audits could not be read just now, so they cannot be saved to a file ({state.reason}).
          Nothing has been changed. Reload this page to try again.
        </p>
      )}
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

/** Each failed try is said with its number: the same words again would not be read out. */
function TryAgain({ problem, openAgain }: UncopiedDataPageProps): ReactElement {
  const [tries, setTries] = useState(0);
  const [tried, setTried] = useState<OpenProblem>();
  const isTrying = tried === problem;
  return (
    <>
      <Button
        variant="secondary"
        aria-disabled={isTrying}
        onClick={() => {
          if (isTrying) return;
          setTries(tries + 1);
          setTried(problem);
          openAgain();
        }}
      >
        Try again
      </Button>
      <div role="status">
        {tries > 0 && (
          <p className="govuk-body">{isTrying ? 'Trying again…' : describeTries(tries)}</p>
        )}
      </div>
    </>
  );
}

function describeTries(tries: number): string {
  const times = tries === 1 ? '' : `, tried ${tries} times`;
  return `Still no room for a safety copy${times}. Nothing has been changed.`;
}
