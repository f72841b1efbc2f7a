import { Suspense, type ReactElement } from 'react';

import { Button } from '../components/button.tsx';
import { LoadingPage } from '../components/loading-page.tsx';
import { Page } from '../components/page.tsx';
import type { OpenProblem } from '../storage/connection.ts';
import { explainOpenProblem } from '../storage/explain-open-problem.ts';
import { lazyOr } from './lazy-or.ts';

const NewerDataPage = lazyOr(
  async () => (await import('../features/newer-data/newer-data-page.tsx')).NewerDataPage,
  RefusedPage,
);

type OpenRefusedProps = { readonly problem: OpenProblem };

/** Instead of the app, when its database cannot be used: no word is typed that could not be kept. */
export function OpenRefused({ problem }: OpenRefusedProps): ReactElement {
  if (problem.kind !== 'newerVersion') return <RefusedPage problem={problem} />;
  return (
    <Suspense fallback={<LoadingPage />}>
      <NewerDataPage problem={problem} />
    </Suspense>
  );
}

function RefusedPage({ problem }: OpenRefusedProps): ReactElement {
  const { title, text } = explainOpenProblem(problem);
  return (
    <Page title={title}>
      {text.map((paragraph) => (
        <p key={paragraph} className="govuk-body">
          {paragraph}
        </p>
      ))}
      {problem.kind === 'blocked' ? (
        <p className="govuk-body govuk-!-font-weight-bold" role="status">
          Waiting for the other tabs to close…
        </p>
      ) : (
        <Button
          onClick={() => {
            location.reload();
          }}
        >
          Reload this page
        </Button>
      )}
    </Page>
  );
}
