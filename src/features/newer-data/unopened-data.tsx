import type { ReactElement, ReactNode } from 'react';

import { Page } from '../../components/page.tsx';
import { explainOpenProblem } from '../../storage/explain-open-problem.ts';
import type { OpenProblem } from '../../storage/open-database.ts';
import { useNewerData, type ReadData } from './use-newer-data.ts';

type UnopenedDataProps = {
  readonly problem: OpenProblem;
  /** The button that leads on once the cause is gone. */
  readonly again: ReactNode;
  /** What can be done with the data as it stands; left out while it cannot be read. */
  readonly children: (data: ReadData) => ReactNode;
  /** What can be done in either case. */
  readonly after?: ReactNode;
};

/** A page instead of the app, for data that is on the device and is not opened to be changed. */
export function UnopenedData(props: UnopenedDataProps): ReactElement {
  const { problem, again, children, after } = props;
  const state = useNewerData();
  const { title, text } = explainOpenProblem(problem);
  return (
    <Page title={title}>
      {text.map((paragraph) => (
        <p key={paragraph} className="govuk-body">
          {paragraph}
        </p>
      ))}
      {again}
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
      {state.status === 'read' && children(state)}
      {after}
    </Page>
  );
}
