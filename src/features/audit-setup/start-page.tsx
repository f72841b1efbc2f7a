import { useEffect, useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import { listAgencies, listEditions } from '../../catalogue/catalogue.ts';
import type { Agency, Edition } from '../../domain/template/template-source.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import { StartFormPage } from './start-form-page.tsx';

type Choices = { readonly agencies: readonly Agency[]; readonly editions: readonly Edition[] };
type Loading =
  | { readonly status: 'loading' }
  | { readonly status: 'failed' }
  | { readonly status: 'ready'; readonly choices: Choices };

/** Start an audit: what there is to choose from is loaded first. */
export function StartPage({ reportSave }: { readonly reportSave: ReportSave }): ReactElement {
  const [attempt, setAttempt] = useState(1);
  const loading = useChoices(attempt);
  switch (loading.status) {
    case 'loading':
      return <LoadingPage />;
    case 'failed':
      return (
        <FailedPage
          onRetry={() => {
            setAttempt(attempt + 1);
          }}
        />
      );
    case 'ready':
      return <StartFormPage {...loading.choices} reportSave={reportSave} />;
  }
}

/** Loaded anew at each attempt. */
function useChoices(attempt: number): Loading {
  const [loaded, setLoaded] = useState<{ attempt: number; loading: Loading }>();
  useEffect(() => {
    let isGone = false;
    const show = (loading: Loading): void => {
      if (!isGone) setLoaded({ attempt, loading });
    };
    Promise.all([listAgencies(), listEditions()]).then(
      ([agencies, editions]) => {
        show({ status: 'ready', choices: { agencies, editions } });
      },
      () => {
        show({ status: 'failed' });
      },
    );
    return () => {
      isGone = true;
    };
  }, [attempt]);
  return loaded?.attempt === attempt ? loaded.loading : { status: 'loading' };
}

function FailedPage({ onRetry }: { readonly onRetry: () => void }): ReactElement {
  return (
    <Page title="Start an audit" back={<Link to="/">Your audits</Link>}>
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
