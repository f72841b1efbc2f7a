import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { allowUpgradeUncopied, type OpenProblem } from '../../storage/open-database.ts';
import { SaveEverything } from './save-everything.tsx';
import { UnopenedData } from './unopened-data.tsx';

type UncopiedDataPageProps = {
  readonly problem: OpenProblem;
  readonly openAgain: () => void;
};

/** Data that must be upgraded with no safety copy to be had: save it to a file first, then go on. */
export function UncopiedDataPage({ problem, openAgain }: UncopiedDataPageProps): ReactElement {
  return (
    <UnopenedData
      problem={problem}
      again={<TryAgain problem={problem} openAgain={openAgain} />}
      after={<GoOn openAgain={openAgain} />}
    >
      {({ device }) => <SaveEverything device={device} isNewer={false} />}
    </UnopenedData>
  );
}

function GoOn({ openAgain }: Pick<UncopiedDataPageProps, 'openAgain'>): ReactElement {
  return (
    <>
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
    </>
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
