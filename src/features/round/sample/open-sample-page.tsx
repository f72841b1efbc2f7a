import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';

import { Alert } from '../../../components/alert.tsx';
import { Button } from '../../../components/button.tsx';
import { ButtonGroup } from '../../../components/button-group.tsx';
import { Page } from '../../../components/page.tsx';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { Progress } from '../progress.tsx';
import { openSample } from './open-sample.ts';
import { SAMPLE_AGENCIES } from './sample-plan.ts';

/** Makes the sample rounds, or finds them, and goes there: one press from wherever it is offered. */
export function OpenSamplePage({ today }: { readonly today: PlainDate }): ReactElement {
  const { done, fault, tries, again } = useSample(today);
  const of = SAMPLE_AGENCIES.length;
  return (
    <Page title="Sample round" back={<Link to="/rounds">Rounds</Link>}>
      {fault === '' ? (
        <Progress label="Agencies made up" done={done} of={of} />
      ) : (
        <>
          <Alert key={tries} kind="error" role="alert" title="The sample could not be opened">
            <p className="govuk-body">{fault} Your own rounds and audits are as they were.</p>
          </Alert>
          <ButtonGroup>
            <Button onClick={again}>Try again</Button>
          </ButtonGroup>
        </>
      )}
      <p className="govuk-body">
        {of} agencies that do not exist, and their returns of two years. They are put on this device
        beside your own work, marked as a sample, and you can remove them in one step.
      </p>
    </Page>
  );
}

type Opening = {
  readonly done: number;
  readonly fault: string;
  readonly tries: number;
  readonly again: () => void;
};

function useSample(today: PlainDate): Opening {
  const navigate = useNavigate();
  const [done, setDone] = useState(0);
  const [fault, setFault] = useState('');
  const [tries, setTries] = useState(0);
  // Drawn twice, as React does while we develop, it makes one sample.
  const tried = useRef(-1);
  useEffect(() => {
    if (tried.current === tries) return;
    tried.current = tries;
    void openSample(today, setDone).then(async (opened) => {
      if (opened.ok) await navigate(`/rounds/${opened.value}`, { replace: true });
      else setFault(opened.problem);
    });
  }, [navigate, today, tries]);
  return {
    done,
    fault,
    tries,
    again: () => {
      setFault('');
      setDone(0);
      setTries(tries + 1);
    },
  };
}
