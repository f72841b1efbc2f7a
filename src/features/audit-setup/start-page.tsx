import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { loadChoices, type Choices } from '../../catalogue/choices.ts';
import { LoadingPage } from '../../components/loading-page.tsx';
import { QuestionsNotLoaded } from '../../components/questions-not-loaded.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { describePreparedBy } from '../../domain/device/preferences.ts';
import { readPreferences } from '../../storage/preferences.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import { StartFormPage } from './start-form-page.tsx';

/** Start an audit: what there is to choose from is loaded first. */
export function StartPage({ reportSave }: { readonly reportSave: ReportSave }): ReactElement {
  const loaded = useLoaded('start', loadStart);
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
      return <StartFormPage {...loaded.value} reportSave={reportSave} />;
  }
}

type Start = { readonly choices: Choices; readonly preparedBy: string };

/** What there is to choose from, and who prepares audits at this device. */
async function loadStart(): Promise<Start> {
  const [choices, preferences] = await Promise.all([loadChoices(), readPreferences()]);
  return { choices, preparedBy: describePreparedBy(preferences) };
}
