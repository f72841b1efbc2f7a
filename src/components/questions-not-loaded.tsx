import type { ReactElement } from 'react';

import { Alert } from './alert.tsx';
import { Button } from './button.tsx';
import { Page } from './page.tsx';

type QuestionsNotLoadedProps = {
  readonly title: string;
  readonly back?: ReactElement | undefined;
  readonly onRetry: () => void;
};

/** In place of a page whose questions the browser could not fetch. */
export function QuestionsNotLoaded({
  title,
  back,
  onRetry,
}: QuestionsNotLoadedProps): ReactElement {
  return (
    <Page title={title} back={back}>
      <Alert
        kind="error"
        role="alert"
        title="The questions could not be loaded"
        actions={
          <Button variant="secondary" onClick={onRetry}>
            Try again
          </Button>
        }
      >
        <p className="govuk-body">
          Nothing has been changed, and your audits are safe on this device. Check that you are
          online, then try again. If that does not help, reload this page.
        </p>
      </Alert>
    </Page>
  );
}
