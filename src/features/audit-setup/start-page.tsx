import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { loadChoices } from '../../catalogue/choices.ts';
import { LoadingPage } from '../../components/loading-page.tsx';
import { QuestionsNotLoaded } from '../../components/questions-not-loaded.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import { StartFormPage } from './start-form-page.tsx';

/** Start an audit: what there is to choose from is loaded first. */
export function StartPage({ reportSave }: { readonly reportSave: ReportSave }): ReactElement {
  const loaded = useLoaded('choices', loadChoices);
  switch (loaded.status) {
    case 'loading':
      return <LoadingPage />;
    case 'failed':
      return (
        <QuestionsNotLoaded
          title="Start an audit"
          back={<Link to="/">Your audits</Link>}
          onRetry={loaded.retry}
        />
      );
    case 'ready':
      return <StartFormPage choices={loaded.value} reportSave={reportSave} />;
  }
}
